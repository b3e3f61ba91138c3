import type { Random } from '../src/random.ts'
import type { Slots } from './fill.ts'

/** The alphabets tokens are made of. */
export const digits = '0123456789'
export const letters = 'abcdefghijklmnopqrstuvwxyz'
export const alphanumeric = `${digits}${letters}${letters.toUpperCase()}`

const list = (words: string) => words.split(' ')
const from = (words: string) => {
	const all = list(words)
	return (random: Random) => random.pick(all)
}

/** The words chat is made of; none of them holds a full stop. */
export const words: Slots = {
	who: from('小林 阿明 老王 妈妈 表姐 房东 同事 楼下阿姨 老师 我哥 组长 隔壁 快递小哥 他们 大家 客服'),
	when: from('今天 明天 周末 下班后 晚上 一会儿 刚才 下周三 月底 早上 中午 放学后 过年'),
	place: from('菜市场 咖啡馆 公司 地铁站 胡同口 学校 超市 医院 公园 机场 图书馆 家里 健身房'),
	thing: from('茶杯 台灯 耳机 雨伞 书架 自行车 键盘 月饼 大衣 冰箱 行李箱 猫粮 面膜 相机 电饭煲 球鞋'),
	colour: from('蓝色 白色 复古 二手 迷你 加厚 新款 便携 实木 陶瓷'),
	act: from('吃饭 开会 买菜 取快递 看电影 跑步 加班 喝茶 修电脑 接孩子 剪头发 遛狗'),
	feel: from('不错 很好 太贵了 一般般 挺好用的 有点慢 真好看 没意思 笑死 好香 太吵了'),
	end: from('吧 啊 呢 了 哈哈 哦 嘛 呀 嗯嗯 ！ ？ 。 ～ …… '),
	emoji: from('😀 😂 🤣 👍 🙏 ❤️ 🎉 😭 🔥 👏 🍵 🐱 👨‍👩‍👧 🇨🇳 ✨ 👌🏻'),
	name: from('Lin Anna Tom Wei Grace Marco Sofia Ken Mei David Olga Sam'),
	noun: from('meeting report ticket dinner keyboard flight invoice photo train bike lamp teapot printer parcel'),
	adjective: from('new broken late cheap blue second-hand amazing quiet heavy tiny expensive lovely'),
	verb: from('check send fix buy return bring finish cancel open print forget move'),
	day: from('today tomorrow tonight on Monday next week this evening after lunch on Friday'),
	talk: from('lol ok yeah hmm nice wow great sure thanks maybe please'),
	dollar: () => '$',
	digit: (random) => random.chars(digits, 1),
	small: (random) => String(1 + random.int(12)),
	two: (random) => String(10 + random.int(90)),
	many: (random) => String(100 + random.int(9900)),
	cents: (random) => random.chars(digits, 2),
	hour: (random) => String(random.int(24)),
	minute: (random) => String(random.int(60)).padStart(2, '0'),
	order: (random) => `2024${random.chars(digits, 10 + random.int(6))}`,
	phone: (random) => `13${random.chars(digits, 9)}`,
	hash: (random) => random.chars('0123456789abcdef', 7),
	secret: (random) => `a${random.int(10)}${random.chars(alphanumeric, 8)}K`,
	user: (random) =>
		`${random.pick(list('lin wei amy chen tom mei zhang olga'))}${random.pick(['', '88', '_w', '-k', '2024'])}`,
}
