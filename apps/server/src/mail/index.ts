export { createMailDesk, type MailDesk } from './create-mail-desk.ts'
export { createMailTransport, type MailConfig } from './mail-transport.ts'
export { wordAnswerMail } from './word-answer-mail.ts'
