import { createLinks, type Links } from '@hutong/links'
import type { Args } from '../command.ts'
import type { Io } from '../io.ts'
import { type Line, readLines, readText } from '../read-lines.ts'
import { readPlatforms } from '../read-platforms.ts'
import { toLinksAnswer } from '../to-links-answer.ts'
import { writeOut } from '../write-out.ts'

const longestLine = 32 * 1024 * 1024
const longestText = 256 * 1024 * 1024

/** Why a line of `--jsonl` has no links for an answer; listed in docs/cli.md. */
type LineProblem = 'json_invalid' | 'not_a_string' | 'line_too_long'

/** Finds the links of a text, or of every line that is a JSON string. */
export async function runLinks(args: Args, io: Io): Promise<number> {
	const read = readPlatforms(args)
	if (!read.ok) {
		io.stderr.write(`hutong links: ${read.problem}\n`)
		return 2
	}
	if (io.stdin.isTTY) io.stderr.write('hutong links: reading what you type; Ctrl+D on a line of its own ends it\n')
	const links = createLinks({ platforms: read.platforms })
	return args.switches.has('jsonl') ? answerLines(links, io) : answerText(links, io)
}

async function answerText(links: Links, io: Io): Promise<number> {
	const text = await readText(io.stdin, longestText)
	if (text === null) {
		io.stderr.write(`hutong links: the text is longer than ${longestText} bytes; --jsonl reads any number of lines\n`)
		return 1
	}
	await writeOut(io.stdout, `${JSON.stringify(toLinksAnswer(links, text))}\n`)
	return 0
}

async function answerLines(links: Links, io: Io): Promise<number> {
	let count = 0
	let broken = 0
	let first = 0
	for await (const batch of readLines(io.stdin, longestLine)) {
		let answers = ''
		for (const line of batch) {
			count += 1
			const text = parseText(line)
			if (!text.ok) {
				broken += 1
				first ||= count
			}
			const answer = text.ok ? toLinksAnswer(links, text.value) : { error: { code: text.code, line: count } }
			answers += `${JSON.stringify(answer)}\n`
		}
		await writeOut(io.stdout, answers)
	}
	if (broken === 0) return 0
	io.stderr.write(`hutong links: ${broken} of ${count} lines could not be read, the first is line ${first}\n`)
	return 1
}

type TextRead = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: LineProblem }

function parseText(line: Line): TextRead {
	if (line === null) return { ok: false, code: 'line_too_long' }
	try {
		const value: unknown = JSON.parse(line)
		return typeof value === 'string' ? { ok: true, value } : { ok: false, code: 'not_a_string' }
	} catch {
		return { ok: false, code: 'json_invalid' }
	}
}
