export {
	type AppealAnswer,
	type AppealRow,
	addAppeal,
	answerAppeals,
	findAppeal,
	findAppealByToken,
	findOpenAppeals,
} from './appeals.ts'
export { type CardWay, findReading, findWay, putReading, type StoredReading } from './card-readings.ts'
export { type CardSetting, findCardSetting, findOwner, putCardsOff } from './card-settings.ts'
export {
	type CardPlace,
	findCard,
	findCards,
	findNewestCards,
	findPendingCards,
	type KeptCard,
	putCard,
} from './cards.ts'
export { countCases, countWaitingCases } from './case-counts.ts'
export { findSnapshot, findSummaries, findSummary } from './conversations.ts'
export { isDuplicate } from './database-error.ts'
export {
	countConfirmed,
	countDecisionSteps,
	countDecisionsBy,
	type DecisionCount,
	findDecisionKinds,
	type LoggedKind,
} from './decision-log.ts'
export { addDecision, countMonth, forgetDecisions } from './decisions.ts'
export { addDomainsSeen, findDomainSeen, findDomainsSeen } from './domains-seen.ts'
export {
	appendEvents,
	appendToInbox,
	type ConversationDraft,
	findEventsAfter,
	findGrownLogs,
	findInboxOwner,
	findNewestRow,
	inboxLog,
	type StoredEvent,
} from './event-log.ts'
export { findCursors, findLogHead, type LogHead } from './log-head.ts'
export { addMail, claimMail, findMails, findNextMail, type MailRow, putOffMail, removeMail } from './mails.ts'
export { addMembers, findMemberIds, findMembership, type Membership, moveReadCount, removeMember } from './members.ts'
export { findMessage, findMessagesBefore } from './messages.ts'
export { migrate } from './migrations/migrate.ts'
export { type Period, parseMonth } from './month.ts'
export { addConversation, ensureInbox, findDirect, renameConversation } from './new-conversation.ts'
export { addOpenToken, findOpenToken } from './open-tokens.ts'
export { findOrder, findOrders } from './orders.ts'
export { findPeople, findPersonByUsername, searchPeople } from './people.ts'
export { findPicture, findSmallerPicture, keepPicture, putPicture } from './pictures.ts'
export {
	addPolicyVersion,
	approvePolicyVersion,
	countWaitingPolicies,
	findConfiguredPolicy,
	findNextPolicyTime,
	findPoliciesOf,
	findPolicyAt,
	findPolicyBefore,
	findPolicyDocuments,
	findPolicyVersion,
	findPolicyVersions,
	type PolicyVersionRow,
	withdrawPolicyVersion,
} from './policy-versions.ts'
export { findShopOrder, putOrder } from './put-order.ts'
export { claimQuote, findQuote, putQuote } from './quotes.ts'
export { addReport, closeReports, findOpenReports, findReports, type ReportRow } from './reports.ts'
export { findRole, setOperators } from './roles.ts'
export { bumpRules, findRulesRevision, rulesLog } from './rules-revision.ts'
export { findSender, type SenderFacts } from './senders.ts'
export {
	addMessages,
	findKnownSends,
	findSendByClientId,
	findSendersIn,
	holdConversations,
	type KnownSend,
	markReadBySender,
	moveConversation,
	type NewMessage,
} from './sends.ts'
export { addTicket, findLivingSessions, type TicketHolder, takeTicket } from './socket-tickets.ts'
export { isPostgresUrl, openStore, type Queries, type Store } from './store.ts'
export { findUrlList, putUrlList, renewUrlList } from './url-lists.ts'
export {
	addViolation,
	findHeld,
	findHeldViolations,
	findViolation,
	findViolations,
	findViolationsSince,
	forgetAddress,
	nameEvader,
	releaseViolation,
	type ViolationRow,
} from './violations.ts'
export { createWriteQueue, type Hint, type Write, type WriteQueue } from './write-queue.ts'
