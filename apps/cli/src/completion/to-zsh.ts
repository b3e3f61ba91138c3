import { type CommandSpec, commonOptions, type OptionSpec } from '../command.ts'
import { describeSeconds, groupsOf } from './group-commands.ts'

/** A zsh script that completes commands, options, choices and files, with what each is for. */
export function toZsh(commands: readonly CommandSpec[]): string {
	const groups = groupsOf(commands)
	const described = [
		...commands.flatMap(({ name, summary }) => (name.includes(' ') ? [] : [`${name}:${summary}`])),
		...[...groups].map(([name, seconds]) => `${name}:${describeSeconds(seconds)}`),
	].map((line) => `    ${quote(line)}`)
	const cases = commands.map((command) => `    '${command.name}') _arguments ${argumentsOf(command).join(' ')} ;;`)
	return `#compdef hutong
_hutong() {
  local -a commands
  commands=(
${described.join('\n')}
    'help:Say what a command does'
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments '--help[Say what there is]' '--version[Say which version this is]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
${[...groups].map(toGroup).join('\n')}
  case $command in
    help) _describe command commands ;;
${cases.join('\n')}
  esac
}
compdef _hutong hutong
`
}

function toGroup([name, seconds]: readonly [string, readonly (CommandSpec & { readonly second: string })[]]): string {
	return `  if [[ $command == ${name} ]]; then
    if (( CURRENT == 2 )); then
      commands=(${seconds.map(({ second, summary }) => quote(`${second}:${summary}`)).join(' ')})
      _describe command commands
      return
    fi
    command="${name} $words[2]"
    shift words
    (( CURRENT-- ))
  fi`
}

function argumentsOf({ options, words, choices, named }: CommandSpec): readonly string[] {
	const flags = Object.entries({ ...options, ...commonOptions }).map(([name, spec]) => toArgument(name, spec))
	const offered = choices ? `(${choices.join(' ')})` : named ? '_files' : ''
	const behind = words.map((word) => quote(`:${word}:${offered}`))
	return [...flags, ...behind]
}

function toArgument(name: string, { value, summary, multiple }: OptionSpec): string {
	const behind = value === undefined ? '' : `:${escapeMark(value)}:${value === 'FILE' ? '_files' : ''}`
	return quote(`${multiple ? '*' : ''}--${name}[${escapeMark(summary)}]${behind}`)
}

function escapeMark(text: string): string {
	return text.replace(/[[\]:\\]/g, '\\$&')
}

function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`
}
