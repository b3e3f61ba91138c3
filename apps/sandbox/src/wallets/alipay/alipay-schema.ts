import { accountSchema } from '../account-store.ts'
import { sessionSchema } from '../session-store.ts'
import { throttleSchema } from '../throttle.ts'

/** Alipay's tables. Amounts are fen; times are milliseconds since the epoch. */
export const alipaySchema = `
CREATE TABLE IF NOT EXISTS merchant (
	app_id TEXT PRIMARY KEY, seller_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, public_key TEXT NOT NULL
) STRICT;

${accountSchema}${sessionSchema}
CREATE TABLE IF NOT EXISTS trade (
	trade_no TEXT PRIMARY KEY, app_id TEXT NOT NULL REFERENCES merchant (app_id), out_trade_no TEXT NOT NULL, subject TEXT NOT NULL,
	total INTEGER NOT NULL CHECK (total > 0), refunded INTEGER NOT NULL CHECK (refunded BETWEEN 0 AND total), status TEXT NOT NULL,
	method TEXT NOT NULL, cashier_token TEXT NOT NULL UNIQUE, notify_url TEXT NOT NULL, return_url TEXT NOT NULL, quit_url TEXT NOT NULL,
	created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, paid_at INTEGER, buyer_id TEXT REFERENCES account (buyer_id),
	UNIQUE (app_id, out_trade_no)
) STRICT;

CREATE TABLE IF NOT EXISTS refund (
	trade_no TEXT NOT NULL REFERENCES trade (trade_no), request_no TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0),
	reason TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (trade_no, request_no)
) STRICT;
${throttleSchema}`
