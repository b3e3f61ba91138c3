import type { ServerResponse } from 'node:http'

/** Writes as fast as the other side reads, without end. */
export function pour(response: ServerResponse, chunk: Uint8Array) {
	while (!response.destroyed && response.write(chunk));
	if (!response.destroyed) response.once('drain', () => pour(response, chunk))
}
