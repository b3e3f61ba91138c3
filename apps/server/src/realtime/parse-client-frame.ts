import { ClientFrame } from '@hutong/protocol'
import { Compile } from 'typebox/compile'
import { type Answer, accept, refuse } from '../answer.ts'

const shape = Compile(ClientFrame)

/** Reads one frame of a client. */
export function parseClientFrame(text: string): Answer<ClientFrame, 'frame_invalid'> {
	const frame = parseJson(text)
	return shape.Check(frame) ? accept(frame) : refuse('frame_invalid')
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
