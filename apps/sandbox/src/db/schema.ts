/** The tables of one shop. Amounts are fen; times are ISO 8601 in UTC. */
export const schema = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS item (
	id TEXT PRIMARY KEY, position INTEGER NOT NULL, category TEXT NOT NULL, seller_id TEXT NOT NULL,
	state TEXT NOT NULL, sales INTEGER NOT NULL, words TEXT NOT NULL, facts TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS sku (
	item_id TEXT NOT NULL REFERENCES item (id), id TEXT NOT NULL, position INTEGER NOT NULL,
	price INTEGER NOT NULL CHECK (price > 0), stock INTEGER NOT NULL CHECK (stock >= 0), PRIMARY KEY (item_id, id)
) STRICT;

CREATE TABLE IF NOT EXISTS account (
	id INTEGER PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, password TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS login_failure (name_key TEXT PRIMARY KEY, count INTEGER NOT NULL, until TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS session (
	id TEXT PRIMARY KEY, account_id INTEGER REFERENCES account (id), open_token TEXT, chat_origin TEXT,
	created_at TEXT NOT NULL, expires_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS cart_line (
	owner TEXT NOT NULL, item_id TEXT NOT NULL, sku_id TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0),
	price_seen INTEGER NOT NULL, selected INTEGER NOT NULL, added_at TEXT NOT NULL, PRIMARY KEY (owner, item_id, sku_id),
	FOREIGN KEY (item_id, sku_id) REFERENCES sku (item_id, id)
) STRICT;

CREATE TABLE IF NOT EXISTS favourite (
	owner TEXT NOT NULL, item_id TEXT NOT NULL REFERENCES item (id), added_at TEXT NOT NULL, PRIMARY KEY (owner, item_id)
) STRICT;

CREATE TABLE IF NOT EXISTS address (
	id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES account (id), name TEXT NOT NULL, phone TEXT NOT NULL,
	region TEXT NOT NULL, detail TEXT NOT NULL, is_default INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS checkout (
	id TEXT PRIMARY KEY, account_id INTEGER REFERENCES account (id), source TEXT NOT NULL, lines TEXT NOT NULL,
	address_id INTEGER, handler TEXT, note TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS purchase (
	id TEXT PRIMARY KEY, serial INTEGER NOT NULL UNIQUE, checkout_id TEXT NOT NULL UNIQUE REFERENCES checkout (id),
	account_id INTEGER NOT NULL REFERENCES account (id), state TEXT NOT NULL, version INTEGER NOT NULL,
	created_at TEXT NOT NULL, updated_at TEXT NOT NULL, expires_at TEXT NOT NULL, lines TEXT NOT NULL,
	shipping INTEGER NOT NULL, total INTEGER NOT NULL, address TEXT NOT NULL, note TEXT NOT NULL, handler TEXT NOT NULL, locale TEXT NOT NULL,
	transaction_id TEXT UNIQUE, paid_at TEXT, open_token TEXT, chat_origin TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS purchase_by_account ON purchase (account_id, serial);
CREATE INDEX IF NOT EXISTS purchase_by_state ON purchase (state, updated_at);

CREATE TABLE IF NOT EXISTS short_link (
	code TEXT PRIMARY KEY, item_id TEXT NOT NULL REFERENCES item (id), target TEXT NOT NULL, text TEXT NOT NULL,
	created_at TEXT NOT NULL, expires_at TEXT
) STRICT;
`
