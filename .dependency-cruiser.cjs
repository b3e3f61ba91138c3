// The table of docs/architecture.md: who may import whom. A line here is a line there.
const ours = '^(packages|apps|testing|e2e|scripts|bench)/'
const pure = '^packages/(money|links|link-policy|product-card|protocol|commerce)/src'
const allowed = {
	money: [],
	links: [],
	'outbound-fetch': [],
	'link-policy': ['links'],
	protocol: ['money'],
	commerce: ['money'],
	'product-card': ['money', 'links', 'protocol'],
}

const packageRules = Object.entries(allowed).map(([from, to]) => ({
	name: `direction-${from}`,
	comment: `${from} may import ${to.join(', ') || 'nothing of ours'}`,
	severity: 'error',
	from: { path: `^packages/${from}/` },
	to: { path: ours, pathNot: `^packages/(${[from, ...to].join('|')})/|^testing/` },
}))

module.exports = {
	forbidden: [
		...packageRules,
		{
			name: 'direction-web',
			comment: 'the client may import protocol, links and money',
			severity: 'error',
			from: { path: '^apps/web/src' },
			to: { path: ours, pathNot: '^apps/web/|^packages/(protocol|links|money)/' },
		},
		{
			name: 'direction-sandbox',
			comment: 'the sandbox is an outsider: money and the schemas of commerce only',
			severity: 'error',
			from: { path: '^apps/sandbox/src', pathNot: '\\.test\\.ts$' },
			to: { path: ours, pathNot: '^apps/sandbox/|^packages/(money|commerce)/' },
		},
		{
			name: 'direction-server',
			comment: 'the server may import every package and no other app',
			severity: 'error',
			from: { path: '^apps/server/src', pathNot: '\\.test\\.ts$' },
			to: { path: '^(apps/(web|sandbox|cli)|testing|e2e|scripts|bench)/' },
		},
		{
			name: 'direction-cli',
			comment: 'the command line may import every package, and of the server what it offers by name',
			severity: 'error',
			from: { path: '^apps/cli/src', pathNot: '\\.test\\.ts$' },
			to: { path: ours, pathNot: '^apps/cli/|^packages/|^apps/server/src/(index|main|links/index)\\.ts$' },
		},
		{
			name: 'direction-bench',
			comment: 'benchmarks measure packages and apps from outside; nothing imports them',
			severity: 'error',
			from: { pathNot: '^bench/' },
			to: { path: '^bench/' },
		},
		{
			name: 'one-front-door',
			comment: 'a package is entered through src/index.ts',
			severity: 'error',
			from: { path: '^(packages|apps|testing|e2e|scripts|bench)/([^/]+)/' },
			to: { path: '^packages/([^/]+)/src/', pathNot: ['^packages/[^/]+/src/index\\.ts$', '^packages/$2/'] },
		},
		{
			name: 'pure',
			comment: 'pure packages use no Node built-in: clock, randomness, network and files are handed in',
			severity: 'error',
			from: { path: pure, pathNot: '\\.test\\.ts$|/testing/' },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'server-layers-sql',
			comment: 'db/ is the only place that speaks SQL',
			severity: 'error',
			from: { path: '^apps/server/src', pathNot: '^apps/server/src/(db|accounts)/|\\.test\\.ts$' },
			to: { path: 'node_modules/(kysely|pg)/|^node:sqlite$|^sqlite$' },
		},
		{
			name: 'features-apart',
			comment: 'features of the client never import each other',
			severity: 'error',
			from: { path: '^apps/web/src/features/([^/]+)/' },
			to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
		},
		{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'not-resolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '\\?|^virtual:|^node:' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^apps/[^/]+/(dist|data)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
		},
	},
}
