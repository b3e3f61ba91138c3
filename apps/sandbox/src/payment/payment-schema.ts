/** The tables of the payment side, in the shop's own database. Amounts are fen; times are ISO 8601 in UTC. */
export const paymentSchema = `
CREATE TABLE IF NOT EXISTS payment_attempt (
	out_trade_no TEXT PRIMARY KEY, order_id TEXT NOT NULL, handler TEXT NOT NULL, number INTEGER NOT NULL, amount INTEGER NOT NULL,
	started_at TEXT NOT NULL, UNIQUE (order_id, handler, number)
) STRICT;

CREATE TABLE IF NOT EXISTS payment_notice (
	handler TEXT NOT NULL, notice_id TEXT NOT NULL, out_trade_no TEXT NOT NULL, taken_at TEXT NOT NULL, PRIMARY KEY (handler, notice_id)
) STRICT;

CREATE TABLE IF NOT EXISTS payment_receipt (
	transaction_id TEXT PRIMARY KEY, order_id TEXT NOT NULL, out_trade_no TEXT NOT NULL, handler TEXT NOT NULL, amount INTEGER NOT NULL,
	paid_at TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'give_back', 'given_back'))
) STRICT;
`
