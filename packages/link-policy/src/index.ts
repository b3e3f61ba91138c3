export { checkCriteria } from './criteria/check-criteria.ts'
export type {
	CriteriaCase,
	CriteriaReport,
	CriteriaSpace,
	CriteriaViolation,
	Criterion,
} from './criteria/criteria-report.ts'
export { legalGrounds } from './criteria/legal-grounds.ts'
export { type DecideOptions, decide, decideJudged } from './decide.ts'
export type { Decision, Match, Obligation, Outcome, Title } from './decision.ts'
export { parseInstant } from './instant.ts'
export { type JudgedRequest, toJudgedRequest } from './judged-request.ts'
export { type JudgedUrl, toJudgedUrl, type UnjudgeableUrl } from './judged-url.ts'
export { type LadderStep, ladder, ladderWindow, manyLinks } from './ladder/ladder.ts'
export { findParty, type Violation } from './ladder/violation.ts'
export type { Seed } from './lists/half-sip-hash.ts'
export { createHashList, type HashTools } from './lists/hash-list.ts'
export {
	holdList,
	isExpired,
	type KeptList,
	type ListMoment,
	type ListProblem,
	type ListUpdate,
	noList,
} from './lists/hold-list.ts'
export type { ListTools } from './lists/list-gatherer.ts'
export { type HashSearch, parseHashSearch } from './lists/parse-hash-search.ts'
export {
	defaultListLimits,
	type ListLimits,
	type ListRefusal,
	listRefusalReasons,
	type ParsedList,
	parseUrlList,
	type ReadList,
	readUrlList,
} from './lists/parse-url-list.ts'
export { findRegistrable } from './lists/place.ts'
export { createHostList, createPrefixList } from './lists/place-list.ts'
export {
	type Confirm,
	createSafeBrowsingList,
	isSafeBrowsingList,
	type SafeBrowsingList,
} from './lists/safe-browsing-list.ts'
export type { HeldList, ListedUrl, ListKind, UrlList } from './lists/url-list.ts'
export type { HeldLists } from './match-list.ts'
export { parsePolicy } from './parse-policy.ts'
export type { PolicyRefusal, PolicyRefusalReason } from './parse-value.ts'
export type { Conditions, ListEntry, OutsideList, Policy, Range, Rollout, Rule } from './policy.ts'
export { getPreset, isPresetName, type PresetName, presetNames, presets } from './presets.ts'
export { type ReasonCode, reasonCodes } from './reason.ts'
export { diffPolicies, type FieldChange, type ListChange, type PolicyDiff } from './replay/diff-policies.ts'
export {
	type Replay,
	type ReplayChange,
	type ReplayCount,
	type ReplayDecision,
	type ReplayExample,
	type ReplayOptions,
	replay,
} from './replay/replay.ts'
export type { PolicyRequest, Scene, SenderRole } from './request.ts'
export { type Sha256, toHashes, toHashPrefix } from './safe-browsing/expression-hash.ts'
export { formatSafeBrowsingUrl, parseSafeBrowsingUrl, type SafeBrowsingUrl } from './safe-browsing/safe-browsing-url.ts'
export { type RegistrableOf, toExpressions } from './safe-browsing/url-expressions.ts'
