export { type Config, readConfig } from './config.ts'
export { createServer, type Overrides, type Server } from './server.ts'
