import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'

/** Makes a key and a self-signed X.509 certificate (RFC 5280) for a host, valid from yesterday for a year. */
export function createCertificate(host: string): { readonly key: string; readonly cert: string } {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
	const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
	const name = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from(host)))))
	const algorithm = sequence(oid('2a8648ce3d040302'))
	const day = 86_400_000
	const validity = sequence(time(Date.now() - day), time(Date.now() + 365 * day))
	const alternativeNames = sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(host)))))
	const isAuthority = sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))
	const body = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))),
		der(0x02, Buffer.from([1])),
		...[algorithm, name, validity, name, publicKey],
		der(0xa3, sequence(alternativeNames, isAuthority)),
	)
	const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]))
	const cert = sequence(body, algorithm, signature)
		.toString('base64')
		.replace(/.{64}(?=.)/g, '$&\n')
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
	}
}

function der(tag: number, content: Buffer): Buffer {
	const { length } = content
	const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
	return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
	return der(0x30, Buffer.concat(parts))
}

function set(...parts: readonly Buffer[]): Buffer {
	return der(0x31, Buffer.concat(parts))
}

function oid(hex: string): Buffer {
	return der(0x06, Buffer.from(hex, 'hex'))
}

function time(milliseconds: number): Buffer {
	const text = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '')
	return der(0x17, Buffer.from(text.slice(2)))
}
