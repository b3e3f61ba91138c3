/** Messages in which nothing is a link although something has a dot, an @, a slash or a sign. */

/** Prices, times, decimals, discounts, order and telephone numbers. */
export const numbers = [
	'¥{many}.{cents} 包邮',
	'这个才￥{two}.{digit}，{feel}',
	'原价￥{many}，现在{small}.{digit}折',
	'今天¥{many}买的，便宜{end}',
	'¥{many}{many}¥ 这个价你要不要',
	'￥{two}￥ 两件￥{many}￥ 三件更便宜',
	'满{many}减{two}.{digit}，{when}截止',
	'it was {dollar}{many}.{cents}, now €{two}.{cents}',
	'{when}{hour}:{minute}在{place}见',
	'开会改到 {hour}.{minute} 了',
	'{when} {hour}:{minute}:{minute} 开抢，{small}.{small}大促',
	'体重{two}.{digit}kg，跑了{small}.{cents}km',
	'订单号 {order} 查一下',
	'快递 SF{order} 到{place}了，取件码 {small}-{small}-{many}',
	'打我电话 {phone}，或者 010-{many}{many}',
	'2024.{small}.{two} 和 2024/{small}/{two} 都行',
	'圆周率是 3.1415926 不是 3.{two}',
	'涨了{small}.{cents}%，{feel}',
	'{small}.{digit}寸的屏，5V、3.3V 都能用',
	'房间 {small}.{two}m×{small}.{digit}m，{two}.{digit} 平',
	'1.{thing} 2.{thing} 3.{thing}',
	'比分 {small}:{small}，{who}赢了 ({many}/{many})',
]

/** File names, paths and versions. */
export const files = [
	'readme.md 里写了',
	'{noun}.pdf 发我一下，还有 {noun}-v{small}.docx',
	'看{thing}.jpg和{place}.png',
	'main.rs 和 lib.py 都改了',
	'please {verb} {noun}.xlsx {day}',
	'版本 {small}.{digit}.{small} {when}发布',
	'v{small}.{two}.{digit}-beta.{small} crashes {day}',
	'升级到 Node {two}.{small}.0，Node.js 和 Vue.js 都要',
	'iOS {two}.{small}.{digit} {feel}，Python3.{two} 也是',
	'npm i vue@{small}.{digit}.{two} --save',
	'压缩包是 {noun}.tar.gz，{two}.{digit} MB',
	'在 src/main.ts 第{two}行',
	'C:\\Users\\{user}\\{noun}.txt 打不开',
	'/etc/nginx/nginx.conf 和 ~/.bashrc 备份了吗',
	'package.json 里的 {noun}.config.js',
	'ASP.NET 还是 Next.js？{who}说{feel}',
	'ESP32-C{small}-N16 开发板 Cat.{small} 模块',
]

/** E-mail addresses, mentions and tags. */
export const addresses = [
	'发到 {user}@example.com 吧',
	'我的邮箱：{user}@163.com，{when}回你',
	'邮箱{user}@qq.com谢谢',
	'mail {name} at {user}.{user}@mail.example.org {day}',
	'{user}+{noun}@gmail.com is mine',
	'@{name} {talk}',
	'@{who} {when}{act}{end}',
	'@all {hour}:{minute} 开会，@{user} 记一下',
	'#{thing}# {feel} #{noun}',
	'scp {noun}.log {user}@host.com:/srv/{noun}',
	'加微信 {user}_{many}，备注{thing}',
]

/** Pieces of programs. */
export const code = [
	'`console.info("{noun}")` 没输出',
	'log.info("{noun}", {two})',
	'const a = b.map(x => x.id).join(".")',
	"import { ref } from 'vue'",
	'el.style.top = "{two}px"',
	'df.info() 看一下，df.head({small}) 也行',
	'if (a.b && c.d[{digit}]) return x.y;',
	'System.out.println("{noun}");',
	'os.path.join(a, b) 报错了',
	'git commit -m "{verb} {noun}" ({hash})',
	'SELECT t.name FROM user.t WHERE t.id={many}',
	'for (;;) { i += arr[i].len; } // {talk}',
	'std::cout << p->x.y; /* {noun} */',
	'str.split(".")[{digit}]?.trim()',
	'Date.now() - t.start > {many}.{digit}',
	'包名 com.tencent.mm 和 com.taobao.taobao',
]

/** Full stops without a blank, unfinished schemes, other schemes, words of share texts, signs of share codes. */
export const others = [
	'ok.then {talk}',
	'no.it is {adjective}',
	'{talk}.so {name} will {verb} it',
	'好吧.那{when}再说.{feel}',
	'等等...comment 还没写完..',
	'e.g. the {noun}, i.e. {name} at 9 a.m. in the U.S.',
	'http 还是 https？{who}说要 https:// 开头',
	'他说「点击链接直接打开」我没看懂',
	'【淘宝】真好用，{thing}{feel}',
	'3.cn是什么',
	'{thing}（iPhone14Pro）{feel}',
	'taobao://item.taobao.com/item.htm?id={order} 点了没反应',
	'weixin://dl/business 是什么',
	'$environment$ 和 $1{dollar}{digit}$ 是变量',
	'密码是 {secret}，{who}别告诉别人',
	'复制这段话没用，打开淘宝什么都没有',
	'小程序在哪？#{thing} 搜一下',
	'w.w.w 是{name}的口头禅',
	'a/b/c 和 and/or 都行，{feel}',
]
