import type { CommandSpec, OptionSpec } from './command.ts'

const platforms: OptionSpec = {
	value: 'FILE',
	summary: 'Further platforms or hosts, JSON as HUTONG_PLATFORMS takes it (docs/operate.md)',
}

const allow: OptionSpec = {
	value: 'HOST:PORT=ADDRESS',
	multiple: true,
	summary: 'Reach this inner host, such as one of the sandbox; may be repeated',
}

const policy: OptionSpec = { value: 'FILE', summary: 'The policy: a file, or the name of a preset' }

const list: OptionSpec = {
	value: 'NAME=FILE',
	multiple: true,
	summary: 'What is held of this outside list of the policy; without it the list is missing; may be repeated',
}

const presetNames = ['2021-09-17', '2021-11-29', 'open', 'strict']

/** All commands, in the order help lists them. */
export const commands: readonly CommandSpec[] = [
	{
		name: 'links',
		summary: 'Find links and share codes in a text',
		words: [],
		options: {
			jsonl: { summary: 'Read one JSON string a line, answer each with one line' },
			platforms,
		},
		more: `Reads standard input as one text (UTF-8; bytes that are none count as U+FFFD) and prints one line of JSON:

  {"links":[{"start":0,"end":0,"text":"","url":null,"canonical":null,"platform":null,"kind":null,"item":null,"title":null,"code":null}]}

start and end count UTF-16 units; url is absolute and as written, null for a bare share code.
With --jsonl every line of input gives a line of output, in order; one that cannot be read gives
{"error":{"code":"json_invalid","line":7}}, and the exit code is 1 in the end.

Exit codes: 0 done, also where there are no links; 1 a line could not be read; 2 called wrongly.`,
		load: async () => (await import('./commands/links.ts')).runLinks,
	},
	{
		name: 'resolve',
		summary: 'Follow a short link and show every hop',
		words: ['URL'],
		options: {
			json: { summary: 'Print one line of JSON' },
			'max-hops': { value: 'N', summary: 'How often one URL may lead to the next: 0 to 5, 5 by default' },
			platforms,
			allow,
		},
		more: `Goes the way the server goes: by redirect, by what the page of a short link says (script, meta refresh, app link),
through the same guards. An item's page is not read; a page of no platform is asked where it redirects.
URL may also be a share text: its first link is taken.

Exit codes: 0 the end was found; 1 it was not, and why is said; 2 called wrongly.`,
		load: async () => (await import('./commands/resolve.ts')).runResolve,
	},
	{
		name: 'card',
		summary: 'Print the card of the page a link leads to',
		words: ['URL'],
		options: {
			base: {
				value: 'URL',
				summary: 'Read the page from a FILE in place of URL (- is standard input); this is its address',
			},
			'content-type': {
				value: 'TYPE',
				summary: 'With --base: what the header of that name said, text/html by default',
			},
			profile: {
				value: 'URL',
				summary: 'Also ask the shop’s own catalog (UCP); this is the address of the profile of who asks',
			},
			platforms,
			allow,
		},
		more: `Prints one line of JSON:

  {"title","description","images":[…],"price":{"amount":"129.00","currency":"CNY"}|null,"priceRange":{"low","high"}|null,
   "availability":"InStock"|…|null,"brand","sku","seller","platform","kind":"product"|…,"canonical","sources":{…}}

sources says where each field was read. A price is null when it is not sure. A short link is followed first, as resolve does.
Where there is no card the line is {"error":{"code":"bot_check"}} and the exit code 1. A FILE may be gzip.

Exit codes: 0 a card; 1 none, and why is said; 2 called wrongly.`,
		load: async () => (await import('./commands/card.ts')).runCard,
	},
	{
		name: 'policy check',
		summary: 'Say what a policy breaks of the three criteria',
		words: ['FILE'],
		named: presetNames,
		options: {
			json: { summary: 'Print one line of JSON' },
			platforms,
		},
		more: `FILE is a policy, or the name of a preset. First it is read: what is no policy is refused with its place. Then it is held against
the criteria of 2021-09-09 over scenes, platforms, categories and kinds, on both sides of every boundary its rules name:

  1  links to the same kind of product or service are displayed and opened in the same form
  2  a legal link opens on tap, inside the app, as a page
  3  no extra steps for particular links, and nobody is told to copy one into a browser

Each rule at fault is said once, with the smallest example, which \`hutong policy decide\` reads.

Exit codes: 0 a policy that keeps them; 1 it breaks some, or it is no policy; 2 called wrongly, or there is no such file.`,
		load: async () => (await import('./commands/policy-check.ts')).runPolicyCheck,
	},
	{
		name: 'policy decide',
		summary: 'Decide taps by a policy, one a line',
		words: [],
		options: {
			policy,
			jsonl: { summary: 'Read one JSON object a line, answer each with one line; must be given' },
			list,
			platforms,
		},
		more: `Reads standard input, a tap a line, and prints a line for each, in order:

  {"url":"https://item.taobao.com/item.htm?id=1","scene":"group"}
  {"outcome":"page","reason":"on-trial","rule":"group-shop"}

url and scene (direct, group, broadcast) must be there. May be: category, platform, kind (else found by the URL), at (else now),
sender ("id", or {"id","role","days"}), hops, groupSize, firstSeen, user, conversation, key. Others are passed over.
A line that cannot be read gives {"error":{"code":"json_invalid","line":7}}, the rest goes on, and the exit code is 1 in the end.

Exit codes: 0 done; 1 a line could not be read; 2 called wrongly, or the policy is none.`,
		load: async () => (await import('./commands/policy-decide.ts')).runPolicyDecide,
	},
	{
		name: 'policy diff',
		summary: 'Say what differs between two policies',
		words: ['A', 'B'],
		named: presetNames,
		options: { json: { summary: 'Print one line of JSON' } },
		more: `A and B are files, or names of presets. Lines begin with + for what is new in B, - gone, ~ changed, > moved; places count from 1.

Exit codes: 0 done, also where nothing differs; 2 called wrongly, or one of them is no policy.`,
		load: async () => (await import('./commands/policy-diff.ts')).runPolicyDiff,
	},
	{
		name: 'policy try',
		summary: 'Say what a policy would change, over a log of taps',
		words: [],
		options: {
			policy,
			log: { value: 'FILE', summary: 'The taps, one a line as `hutong policy decide` reads them; - is standard input' },
			against: { value: 'FILE', summary: 'The policy it would take the place of, `open` by default' },
			json: { summary: 'Print one line of JSON' },
			list,
			platforms,
		},
		more: `Each tap is decided by both policies, at its own time. What would change is counted by outcome, platform and scene, with at most
five examples of each change. Lines that cannot be read are left out.

Exit codes: 0 done, whatever would change; 1 a line could not be read; 2 called wrongly, or one of them is no policy.`,
		load: async () => (await import('./commands/policy-try.ts')).runPolicyTry,
	},
	{
		name: 'start',
		summary: 'Start the chat server, as for production',
		words: [],
		options: {},
		more: `Settings come from the environment (docs/operate.md); build the client first with \`npm run build\`.
HUTONG_ORIGIN, HUTONG_SECRET and HUTONG_DATABASE are required. The demo with its sandbox is \`npm start\`.
SIGINT and SIGTERM end it in order; a second Ctrl+C ends it at once.

Exit codes: 0 ended when asked; 1 could not start; 2 settings that would not be safe, a line for each.`,
		load: async () => (await import('./commands/start.ts')).runStart,
	},
	{
		name: 'completion',
		summary: 'Print a script that completes commands and options',
		words: ['SHELL'],
		choices: ['bash', 'zsh', 'fish'],
		options: {},
		more: `bash:  source <(hutong completion bash)
zsh:   source <(hutong completion zsh)        after compinit
fish:  hutong completion fish | source`,
		load: async () => (await import('./commands/completion.ts')).createCompletion(commands),
	},
]
