import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage } from '../testing/read-page.ts'

type Case = readonly [
	who: string,
	reason: string,
	html: string,
	url?: string | undefined,
	headers?: Readonly<Record<string, string>>,
]

/** Pages as they are met, cut down to what they are known by. */
const met: readonly Case[] = [
	['Cloudflare', 'bot_check', '<title>Just a moment...</title><p>Enable JavaScript and cookies to continue'],
	['Cloudflare, in Chinese', 'bot_check', '<title>请稍候…</title>'],
	[
		'Cloudflare, blocked',
		'bot_check',
		'<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked',
	],
	['Cloudflare, by its header', 'bot_check', '<title>shop</title>', undefined, { 'cf-mitigated': 'challenge' }],
	[
		'Akamai',
		'bot_check',
		"<title>Access Denied</title><p>You don't have permission. Reference #18.1 https://errors.edgesuite.net/18.1",
	],
	[
		'Akamai, challenge',
		'bot_check',
		'<title>shop</title><script src="/_sec/cp_challenge/ak-challenge-4-2.htm"></script>',
	],
	[
		'PerimeterX',
		'bot_check',
		'<title>Access to this page has been denied</title><p>Press &amp; Hold to confirm you are a human',
	],
	['PerimeterX, Walmart', 'bot_check', '<title>Robot or human?</title>', 'https://shop.example/blocked?url=L2lw'],
	['DataDome', 'bot_check', '<title>etsy.com</title><script src="https://ct.captcha-delivery.com/c.js"></script>'],
	['DataDome, by its header', 'bot_check', '<title>x</title>', undefined, { 'x-dd-b': '1' }],
	[
		'Imperva',
		'bot_check',
		'<title></title><iframe src="/_Incapsula_Resource?CWUDNSAI=23&xinfo=1">Request unsuccessful. Incapsula incident ID: 1</iframe>',
	],
	['Imperva, words', 'bot_check', '<title>shop</title><p>Request unsuccessful. Incapsula incident ID: 7-8'],
	['Kasada', 'bot_check', '<title>shop</title>', undefined, { 'x-kpsdk-ct': 'abc' }],
	['Vercel', 'bot_check', '<title>Vercel Security Checkpoint</title>'],
	[
		'Taobao punish',
		'bot_check',
		'<title>验证码拦截</title><div id="nc_1_wrapper">',
		'https://item.taobao.com/_____tmd_____/punish?x5secdata=1',
	],
	['Taobao slider', 'bot_check', '<title>淘宝网</title><p>亲，请拖动下方滑块完成验证'],
	[
		'Taobao x5sec',
		'bot_check',
		'<title>shop</title><iframe src="https://item.taobao.com/_____tmd_____/punish?x5secdata=1&x5step=2"></iframe>',
	],
	[
		'AliExpress',
		'bot_check',
		'<title>Captcha Interception</title><p>Sorry, we have detected unusual traffic from your network.',
	],
	[
		'JD',
		'bot_check',
		'<title>京东验证</title>',
		'https://cfe.m.jd.com/privatedomain/risk_handler/03101900/?returnurl=x',
	],
	['JD, words', 'bot_check', '<title>京东</title><p>请完成安全验证后继续访问'],
	[
		'Amazon',
		'bot_check',
		"<title>Amazon.com</title><h4>Enter the characters you see below</h4><p>Sorry, we just need to make sure you're not a robot.",
	],
	['Amazon, button', 'bot_check', '<title>Amazon.com</title><h4>Click the button below to continue shopping</h4>'],
	['eBay', 'bot_check', '<title>Security Measure</title>', 'https://shop.example/splashui/challenge?ap=1'],
	['Shopee', 'bot_check', '<title>Shopee</title>', 'https://shop.example/verify/traffic/error?home_url=x'],
	[
		'Zhihu',
		'bot_check',
		'<title>安全验证 - 知乎</title><p>系统监测到您的网络环境存在异常',
		'https://www.zhihu.com/account/unhuman?type=S6E3V1',
	],
	['Zhihu, script', 'bot_check', '<title>知乎</title><script src="https://static.zhihu.com/zse-ck/v4/x.js"></script>'],
	[
		'Weibo visitor',
		'bot_check',
		'<title>Sina Visitor System</title>',
		'https://passport.weibo.com/visitor/visitor?entry=miniblog',
	],
	['Douyin', 'bot_check', '<title>验证码中间页</title>'],
	[
		'Pinduoduo',
		'bot_check',
		'<title>拼多多</title>',
		'https://mobile.yangkeduo.com/psnl_verification.html?VerifyAuthToken=x',
	],
	['Baidu', 'bot_check', '<title>百度安全验证</title>'],
	[
		'Google',
		'bot_check',
		'<title>https://www.google.com/search</title><p>Our systems have detected unusual traffic from your computer network.',
	],
	['Reddit', 'bot_check', "<title>Blocked</title><p>You've been blocked by network security."],
	[
		'Xiaohongshu, captcha',
		'bot_check',
		'<title>小红书</title>',
		'https://www.xiaohongshu.com/website-login/captcha?redirectPath=x',
	],
	[
		'Xiaohongshu, login',
		'login_wall',
		'<title>小红书</title><p>登录后推荐更懂你的笔记 手机号登录',
		'https://www.xiaohongshu.com/login?redirectPath=x',
	],
	['Instagram', 'login_wall', '<title>Login • Instagram</title>', 'https://www.instagram.com/accounts/login/?next=x'],
	[
		'Instagram, bare',
		'login_wall',
		'<title>Instagram</title><input type=password>',
		'https://www.instagram.com/accounts/login/?next=x',
	],
	['Facebook', 'login_wall', '<title>Log into Facebook</title>', 'https://www.facebook.com/login/?next=x'],
	['Facebook, words', 'login_wall', '<title>Facebook</title><p>You must log in to continue.'],
	['LinkedIn', 'login_wall', '<title>Sign Up | LinkedIn</title>', 'https://www.linkedin.com/authwall?trk=x'],
	['Weibo, login', 'login_wall', '<title>微博</title>', 'https://passport.weibo.com/sso/signin?entry=miniblog'],
	['Zhihu, login', 'login_wall', '<title>知乎</title>', 'https://www.zhihu.com/signin?next=x'],
	['Taobao, login', 'login_wall', '<title>登录</title>', 'https://login.taobao.com/havanaone/login/login.htm'],
	[
		'Shopee, login',
		'login_wall',
		'<title>Login now to start shopping! | Shopee</title>',
		'https://shop.example/buyer/login?next=x',
	],
	['Xiaohongshu, gone', 'gone', '<title>小红书</title><p>当前笔记暂时无法浏览'],
	['Facebook, gone', 'gone', "<title>Facebook</title><p>This content isn't available right now"],
]

for (const [who, reason, html, url = 'https://shop.example/item/1', headers = {}] of met)
	test(`PC54 what stands in the way is recognised as it is met: ${who}`, () => {
		const reading = readPage(html, { url, headers })
		assert.equal(reading.ok ? reading.card.title : reading.reason, reason)
	})

/** Pages that are none, though they share words with those. */
const innocent: readonly (readonly [html: string, url?: string])[] = [
	['<title>Blocked drains in Bonn</title>'],
	['<title>Please log in the book: a diary</title>'],
	['<title>One moment in time</title>'],
	['<title>Security measures for shops</title>'],
	['<title>Sign up sheet holder in brass</title>'],
	['<title>短信验证码服务的价格</title>', 'https://shop.example/captchas/1'],
	['<title>Sign in brass</title>'],
	[`<title>How checks work</title><p>${'Press and hold is one of them. '.repeat(40)}`],
	['<title>News</title><meta property="og:title" content="News"><p>登录后查看 评论'],
]

test('PC54 pages that share words with obstacles stay cards', () => {
	for (const [html, url] of innocent) {
		const reading = readPage(html, url === undefined ? {} : { url })
		assert.equal(reading.ok ? 'ok' : reading.reason, 'ok', html)
	}
})
