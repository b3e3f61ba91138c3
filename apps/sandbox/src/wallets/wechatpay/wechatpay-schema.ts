import { accountSchema } from '../account-store.ts'
import { sessionSchema } from '../session-store.ts'
import { throttleSchema } from '../throttle.ts'

/** WeChat Pay's tables. Amounts are fen; times are milliseconds since the epoch. */
export const wechatpaySchema = `
CREATE TABLE IF NOT EXISTS merchant (
	mchid TEXT PRIMARY KEY, appid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, serial TEXT NOT NULL, public_key TEXT NOT NULL, api_key TEXT NOT NULL
) STRICT;
${accountSchema}${sessionSchema}
CREATE TABLE IF NOT EXISTS payment (
	transaction_id TEXT PRIMARY KEY, mchid TEXT NOT NULL REFERENCES merchant (mchid), out_trade_no TEXT NOT NULL, description TEXT NOT NULL,
	total INTEGER NOT NULL CHECK (total > 0), refunded INTEGER NOT NULL CHECK (refunded BETWEEN 0 AND total), state TEXT NOT NULL,
	cashier_token TEXT NOT NULL UNIQUE, notify_url TEXT NOT NULL, redirect_url TEXT NOT NULL, created_at INTEGER NOT NULL,
	expires_at INTEGER NOT NULL, paid_at INTEGER, buyer_id TEXT REFERENCES account (buyer_id), UNIQUE (mchid, out_trade_no)
) STRICT;

CREATE TABLE IF NOT EXISTS refund (
	transaction_id TEXT NOT NULL REFERENCES payment (transaction_id), request_no TEXT NOT NULL, refund_id TEXT NOT NULL,
	amount INTEGER NOT NULL CHECK (amount > 0), created_at INTEGER NOT NULL, PRIMARY KEY (transaction_id, request_no)
) STRICT;
${throttleSchema}`
