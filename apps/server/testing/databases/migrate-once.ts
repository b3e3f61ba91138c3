import { migrate, openStore } from '../../src/db/index.ts'

/** A server that only starts: brings the database named on its command line to the newest schema, and ends. */
const store = await openStore(process.argv[2] ?? '')
await migrate(store)
await store.close()
