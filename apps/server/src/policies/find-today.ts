import type { DeskToday } from '@hutong/protocol'
import {
	countConfirmed,
	countDecisionSteps,
	countDecisionsBy,
	countWaitingCases,
	countWaitingPolicies,
	type DecisionCount,
	findPolicyVersions,
	type Queries,
} from '../db/index.ts'
import { readPolicyTitles } from './policy-document.ts'

type Outcomes = DeskToday['outcomes']

const hour = 60 * 60 * 1000
const day = 24 * hour
const mostHosts = 20

/** What has been happening with links: the last 24 hours by the hour, or so many days in UTC, today the last of them. */
export async function findToday(queries: Queries, { at, days }: { at: number; days: number }): Promise<DeskToday> {
	const step = days === 1 ? hour : day
	const last = Math.floor(at / step) * step
	const from = last - ((days * day) / step - 1) * step
	const period = { from, until: at + 1 }
	const steps = await findSteps(queries, { ...period, step })
	const hosts = groupOutcomes(await countDecisionsBy(queries, period, 'host'))
	const platforms = groupOutcomes(await countDecisionsBy(queries, period, 'platform'))
	return {
		...{ from, until: at, steps, outcomes: sum(steps) },
		confirmed: await countConfirmed(queries, period),
		waiting: { ...(await countWaitingCases(queries)), policies: await countWaitingPolicies(queries) },
		hosts: hosts
			.flatMap(({ name, outcomes }) => (name === null ? [] : [{ host: name, ...outcomes }]))
			.slice(0, mostHosts),
		platforms: platforms.map(({ name, outcomes }) => ({ platform: name, ...outcomes })),
		rules: await findRules(queries, period),
	}
}

async function findSteps(
	queries: Queries,
	period: { readonly from: number; readonly until: number; readonly step: number },
): Promise<DeskToday['steps']> {
	const counts = Map.groupBy(await countDecisionSteps(queries, period), ({ step }) => step)
	const length = Math.ceil((period.until - period.from) / period.step)
	return Array.from({ length }, (_, place) => ({
		at: period.from + place * period.step,
		...toOutcomes(counts.get(place) ?? []),
	}))
}

async function findRules(
	queries: Queries,
	period: { readonly from: number; readonly until: number },
): Promise<DeskToday['rules']> {
	const counts = groupOutcomes(await countDecisionsBy(queries, period, 'rule'))
	const titles = await findTitles(queries)
	return counts.map(({ name, total }) => ({ rule: name ?? '', title: titles.get(name ?? '') ?? null, count: total }))
}

/** Titles of the rules of recent versions, as the newest that has a rule calls it. */
async function findTitles(queries: Queries): Promise<ReadonlyMap<string, { zh: string; en: string }>> {
	const policies = (await findPolicyVersions(queries, 20)).map(({ document }) => readPolicyTitles(document))
	const rules = policies.toReversed().flatMap((policy) => [...policy.rules, policy.default])
	return new Map(rules.map(({ id, title }) => [id, { ...title }]))
}

/** By name, the most frequent first. */
function groupOutcomes(counts: readonly (DecisionCount & { readonly name: string | null })[]) {
	const groups = [...Map.groupBy(counts, ({ name }) => name)].map(([name, some]) => ({
		...{ name, outcomes: toOutcomes(some) },
		total: some.reduce((total, { count }) => total + count, 0),
	}))
	return groups.toSorted((one, other) => other.total - one.total || ((one.name ?? '') < (other.name ?? '') ? -1 : 1))
}

function toOutcomes(counts: readonly DecisionCount[]): Outcomes {
	const find = (wanted: string) =>
		counts.reduce((total, { outcome, count }) => total + (outcome === wanted ? count : 0), 0)
	return { page: find('page'), confirm: find('confirm'), copy: find('copy'), stopped: find('stopped') }
}

function sum(steps: readonly Outcomes[]): Outcomes {
	const add = (outcome: keyof Outcomes) => steps.reduce((total, step) => total + step[outcome], 0)
	return { page: add('page'), confirm: add('confirm'), copy: add('copy'), stopped: add('stopped') }
}
