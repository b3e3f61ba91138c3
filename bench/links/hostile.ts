import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from '../src/rounds.ts'

/** Pieces that, repeated to a mebibyte of UTF-8, take some finders minutes. */
export const hostilePieces: Readonly<Record<string, string>> = {
	'open round brackets': '(',
	'nested URL brackets': 'https://a.cn/(',
	'labels 【': '【淘宝】',
	'open quotes 「': '「',
	schemes: 'http://',
	'colons and slashes': '://',
	'a.': 'a.',
	'中.': '中.',
	'dots only': '.',
	digits: '1',
	'digits and dots': '1.',
	'at signs': 'a@',
	hosts: 'https://a@',
	'share codes': '￥BguwABK30Dcav',
	emoji: '😆',
	blanks: ' ',
	'one word': 'a',
	Markdown: '[https://a.cn/x](https://a.cn/x)',
	'real shares': '【淘宝】https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg CZ0001 「标题」\n点击链接直接打开\n',
}

const size = 1 << 20

/** The named piece, repeated to a mebibyte of UTF-8, as one flat string. */
export function hostileText(name: string, bytes: number = size): string {
	const piece = hostilePieces[name] ?? ''
	return Buffer.from(piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)))).toString()
}

/** The exit code of a reading that was stopped at the limit. */
export const stoppedCode = 75

/** Milliseconds of processor time a finder takes for a text; null when it was stopped at the limit. */
export type HostileTime = { readonly finder: string; readonly text: string; readonly ms: number | null }

/** Each finder reads each text in a process of its own, which is ended when the limit is over. */
export async function measureHostile(
	finders: readonly string[],
	limitMs: number,
	log: (line: string) => void,
): Promise<readonly HostileTime[]> {
	const times: HostileTime[] = []
	for (const text of Object.keys(hostilePieces)) {
		for (const finder of finders) times.push({ finder, text, ms: await runChild(finder, text, limitMs) })
		log(
			`  ${text}: ${times
				.slice(-finders.length)
				.map(({ finder, ms }) => `${finder} ${toMs(ms, limitMs)}`)
				.join(', ')}`,
		)
	}
	return times
}

/** `12.3`, or `> 10000` for what was stopped. */
export function toMs(ms: number | null, limitMs: number): string {
	if (ms === null) return `> ${limitMs}`
	return ms < 100 ? ms.toFixed(1) : String(Math.round(ms))
}

/** The child ends itself when the limit is over. @returns the median of its readings, null when it had none */
function runChild(finder: string, text: string, limitMs: number): Promise<number | null> {
	const file = fileURLToPath(new URL('./hostile-child.ts', import.meta.url))
	const child = spawn(process.execPath, [file, finder, text, String(limitMs)], { stdio: ['ignore', 'pipe', 'inherit'] })
	let output = ''
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		output += chunk
	})
	return new Promise((resolve, reject) => {
		child.on('error', reject)
		child.on('close', (code) => {
			const readings = output.split('\n').slice(0, -1).map(Number)
			if (readings.length > 0) resolve(median(readings))
			else if (code === null || code === stoppedCode) resolve(null)
			else reject(new Error(`The reading of “${text}” by ${finder} ended with ${code}.`))
		})
	})
}
