import { type CommandSpec, commonOptions } from '../command.ts'

/** A bash script (3.2 or later) that completes commands, options, choices and files. */
export function toBash(commands: readonly CommandSpec[]): string {
	const names = commands.map(({ name }) => name)
	const files = [
		...new Set(commands.flatMap(({ options }) => Object.keys(options).filter((one) => isFile(options, one)))),
	]
	const cases = commands.map((command) => `    ${command.name}) words='${wordsOf(command).join(' ')}' ;;`)
	return `# bash completion of hutong
_hutong() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' words='' at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in -*) ;; *) command="\${COMP_WORDS[at]}"; break ;; esac
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
}
complete -F _hutong hutong
`
}

function wordsOf({ options, choices = [] }: CommandSpec): readonly string[] {
	return [...choices, ...Object.keys({ ...options, ...commonOptions }).map((name) => `--${name}`)]
}

function isFile(options: CommandSpec['options'], name: string): boolean {
	return options[name]?.value === 'FILE'
}
