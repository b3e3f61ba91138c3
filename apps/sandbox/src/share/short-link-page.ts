import { createHash } from 'node:crypto'

/** An answer of a short-link host. */
export type ShortLinkPage = { readonly body: string; readonly contentSecurityPolicy: string }

/**
 * The page Taobao's short links answer with: no redirect, a script that knows the target, and other goods around it.
 * @param target where the link leads
 * @param others addresses of goods it recommends; readers must not take them for the target
 */
export function scriptedShortLinkPage(
	target: string,
	others: readonly { readonly url: string; readonly title: string }[],
	frameAncestors: string,
): ShortLinkPage {
	const script = `
    var url = '${scriptText(target)}';
    var isApp = /AliApp|Taobao/i.test(navigator.userAgent);
    url = url.replace(/&amp;/g, '&');
    if (!isApp) { window.location.replace(url); }
`
	const links = others
		.map(({ url, title }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`)
		.join('\n')
	const body = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>正在打开… · 沙盒</title>
<style>${style}</style>
<script>${script}</script>
</head>
<body>
<main>
<h1>正在打开商品…</h1>
<p>沙盒 · 演示短链接，不会真实扣款</p>
<p><a class="go" href="${escapeHtml(target)}">没有自动打开？点这里</a></p>
<h2>大家都在看</h2>
<ul>
${links}
</ul>
</main>
</body>
</html>
`
	return { body, contentSecurityPolicy: policy(`script-src '${hashOf(script)}'; `, frameAncestors) }
}

/** The page of a short link that has run out or never was; it names no target. */
export function expiredShortLinkPage(frameAncestors: string): ShortLinkPage {
	const body = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>链接已失效 · 沙盒</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>链接已失效</h1>
<p>这条分享已经过期，请让好友重新分享一次。</p>
<p lang="en">This link has expired. Ask your friend to share it again.</p>
<p>沙盒 · 演示短链接，不会真实扣款</p>
</main>
</body>
</html>
`
	return { body, contentSecurityPolicy: policy('', frameAncestors) }
}

const style = `:root{color-scheme:light dark;font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
body{margin:0;background:#f6f6f6;color:#222}main{max-width:32rem;margin:0 auto;padding:15vh 24px 24px;text-align:center}
h1{font-size:20px}h2{font-size:14px;margin:40px 0 8px}p{color:#666}ul{list-style:none;padding:0;margin:0;font-size:14px}a{color:#b33a00}
@media(prefers-color-scheme:dark){body{background:#151515;color:#eee}p{color:#aaa}a{color:#ff9a66}}`

function policy(script: string, frameAncestors: string): string {
	return `default-src 'none'; ${script}style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'; frame-ancestors ${frameAncestors}`
}

function hashOf(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The target inside a script's string: ampersands written as the real page writes them, quotes and tags shut out. */
function scriptText(target: string): string {
	const harmless = target.replace(/[\\'<>\n\r\u2028\u2029]/g, (letter) => encodeURIComponent(letter))
	return harmless.replaceAll("'", '%27').replaceAll('\\', '%5C').replaceAll('&', '&amp;')
}

function escapeHtml(text: string): string {
	const names: Readonly<Record<string, string>> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;',
	}
	return text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter)
}
