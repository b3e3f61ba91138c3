import { type CommandSpec, commonOptions } from '../command.ts'
import { firstWords, groupsOf } from './group-commands.ts'

/** A bash script (3.2 or later) that completes commands, options, choices and files. */
export function toBash(commands: readonly CommandSpec[]): string {
	const groups = groupsOf(commands)
	const names = firstWords(commands)
	const files = [
		...new Set(commands.flatMap(({ options }) => Object.keys(options).filter((one) => isFile(options, one)))),
	]
	const cases = [
		...[...groups].map(
			([group, words]) => `    ${group}) words='${[...words.map(({ second }) => second), '--help'].join(' ')}' ;;`,
		),
		...commands.map((command) => `    '${command.name}') words='${wordsOf(command).join(' ')}'${filesOf(command)} ;;`),
	]
	return `# bash completion of hutong
_hutong() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' words='' files='' at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in -*) continue ;; esac
    command="\${command:+$command }\${COMP_WORDS[at]}"
    case "$command" in ${[...groups.keys()].join('|')}) ;; *) break ;; esac
  done
  COMPREPLY=()
  case "$previous" in
    ${files.map((file) => `--${file}`).join('|')})
      local IFS=$'\\n'
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -f -- "$current"))
      return ;;
  esac
  case "$command" in
    '') words='${[...names, 'help', '--help', '--version'].join(' ')}' ;;
    help) words='${names.join(' ')}' ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$files" ]; then
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}
complete -F _hutong hutong
`
}

function filesOf({ named }: CommandSpec): string {
	return named ? ' files=yes' : ''
}

function wordsOf({ options, choices = [], named = [] }: CommandSpec): readonly string[] {
	return [...choices, ...named, ...Object.keys({ ...options, ...commonOptions }).map((name) => `--${name}`)]
}

function isFile(options: CommandSpec['options'], name: string): boolean {
	return options[name]?.value === 'FILE'
}
