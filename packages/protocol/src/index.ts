export {
	ConversationList,
	CreateConversation,
	DemoSignIn,
	HistoryPage,
	HistoryQuery,
	InviteMembers,
	Me,
	MoveRead,
	OpenLink,
	PeopleFound,
	PublicConfig,
	RenameConversation,
	Role,
	SendMessage,
	SendReceipt,
	ShowCards,
	SignIn,
	SignUp,
	SocketTicket,
} from './api.ts'
export { type Answer, type ApiClient, type ApiClientOptions, type Ask, createApiClient } from './api-client.ts'
export { applyEvent } from './apply-event.ts'
export { Availability, Card, CardImage, CardKind, CardProblem } from './card.ts'
export { ConversationSnapshot, ConversationSummary, Cursor, Person, Scene } from './conversation.ts'
export { AppLink, Decision, Outcome } from './decision.ts'
export { createDeskClient, type DeskClient } from './desk-client.ts'
export { type ErrorCode, errorCodes } from './error-code.ts'
export { ConversationEvent, InboxEvent, LogName } from './event.ts'
export { ClientFrame, maxFrameBytes, ServerFrame, tooManySockets } from './frame.ts'
export {
	ClientId,
	ConversationId,
	DecisionId,
	Instant,
	MessageId,
	MoneySchema,
	OrderId,
	UserId,
} from './ids.ts'
export { Link, LinkKind } from './link.ts'
export { Message, maxTextLength } from './message.ts'
export { nullable } from './nullable.ts'
export { Order, OrderStatus } from './order.ts'
export {
	CheckPolicy,
	CriteriaViolation,
	DeskToday,
	ListStatus,
	ListStatuses,
	PolicyChange,
	PolicyCheck,
	PolicyDetail,
	PolicyList,
	PolicyPresets,
	PolicyTrial,
	PolicyVersion,
	PublishPolicy,
	RollBackPolicy,
	TransparencyReport,
	TryPolicy,
} from './policy-desk.ts'
export { createProblem, Problem } from './problem.ts'
export { Quote, QuoteBar, QuotePeriod, QuoteQuery } from './quote.ts'
export {
	AddViolation,
	AnswerAppeal,
	Appeal,
	ApplicationState,
	ApplicationTaken,
	ApplyForAccess,
	DeskMails,
	DeskQueue,
	DismissReports,
	ReportGroup,
	ReportLink,
	Violation,
	ViolationScope,
	Violations,
} from './violation.ts'
