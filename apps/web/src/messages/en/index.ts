import app from './app.json'
import browser from './browser.json'
import card from './card.json'
import errors from './errors.json'
import outcome from './outcome.json'
import quote from './quote.json'

/** All the messages of this language. */
export const catalog = { ...app, ...errors, ...card, ...browser, ...outcome, ...quote }
