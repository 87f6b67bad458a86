/** Scripts that complete a program's commands, options and values in a shell. */

/** A command as a shell completes it. */
export interface CompletedCommand {
  /** Its name behind the program's: ["rules", "check"]; empty for the program. */
  readonly path: readonly string[];
  readonly options: readonly CompletedOption[];
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  /** What its argument may be. */
  readonly words: readonly string[];
}

export interface CompletedOption {
  /** "--format", "-f" */
  readonly names: readonly string[];
  readonly about: string;
  readonly takesValue: boolean;
  /** What its value may be; null where that is a file, or anything. */
  readonly values: readonly string[] | null;
  /** Several values may stand in one, commas between. */
  readonly isList: boolean;
}

const PRINTERS = { bash: printBash, zsh: printZsh, fish: printFish } as const;
const PROGRAM = "netral";

/** The script for a shell. */
export function printCompletion(shell: keyof typeof PRINTERS, commands: readonly CompletedCommand[]): string {
  return PRINTERS[shell](commands);
}

/** Options with a value, a case for each command: sets `values`, `list`. */
function valueCases(commands: readonly CompletedCommand[]): string {
  return commands
    .map(({ path, options }) => {
      const valued = options.filter(({ takesValue }) => takesValue);
      const cases = valued.map(
        ({ names, values, isList }) =>
          `      ${names.join("|")}) takes=1${values === null ? "" : ` values=${quote(values.join(" "))}`}${isList ? " list=1" : ""} ;;`,
      );
      return `    ${quote(path.join(" "))}) case "$2" in\n${cases.join("\n")}\n      esac ;;`;
    })
    .join("\n");
}

function tableOf(commands: readonly CompletedCommand[], cell: (command: CompletedCommand) => string): string {
  return commands.map((command) => `    ${quote(command.path.join(" "))}) ${cell(command)} ;;`).join("\n");
}

/** Finds, in an array of words behind the program's name, the command that they name: sets `at`. */
const FIND_PATH = `  at='' ; local skip='' word takes values list
  for word in "\${before[@]}"; do
    if [[ -n $skip ]]; then skip='' ; continue; fi
    if [[ $word == -* ]]; then
      _${PROGRAM}_option "$at" "$word"
      [[ -n $takes ]] && skip=1
      continue
    fi
    _${PROGRAM}_commands "$at"
    [[ " $subs " == *" $word "* ]] && at="\${at:+$at }$word"
  done`;

function printBash(commands: readonly CompletedCommand[]): string {
  return `# bash completion for ${PROGRAM}, made by: ${PROGRAM} completion bash
_${PROGRAM}_option() {
  takes='' values='' list=''
  case "$1" in
${valueCases(commands)}
  esac
}
_${PROGRAM}_commands() {
  case "$1" in
${tableOf(commands, (command) => `subs=${quote(command.commands.map(({ name }) => name).join(" "))}`)}
  esac
}
_${PROGRAM}_words() {
  case "$1" in
${tableOf(commands, ({ options, words }) => `opts=${quote(options.flatMap(({ names }) => names).join(" "))} args=${quote(words.join(" "))}`)}
  esac
}
_${PROGRAM}() {
  # not COMP_WORDS: bash breaks words at the colon of theme:sara
  local line=\${COMP_LINE:0:COMP_POINT} cur='' at subs opts args before
  local IFS=$' \\t\\n'
  read -ra before <<< "$line"
  if [[ $line != *[[:space:]] ]]; then cur=\${before[-1]}; unset 'before[-1]'; fi
  before=("\${before[@]:1}")
${FIND_PATH}
  local last='' found='' prefix=''
  (( \${#before[@]} )) && last=\${before[-1]}
  if [[ $cur == --*=* ]]; then last=\${cur%%=*}; cur=\${cur#*=}; fi
  _${PROGRAM}_option "$at" "$last"
  _${PROGRAM}_commands "$at"
  _${PROGRAM}_words "$at"
  if [[ -n $takes ]]; then
    found=$values
    [[ -n $list && $cur == *,* ]] && prefix=\${cur%,*},
  elif [[ $cur == -* ]]; then found=$opts
  else found="$subs $args"
  fi
  [[ -z \${found// } ]] && { compopt -o default; COMPREPLY=(); return; }
  COMPREPLY=($(compgen -W "$found" -P "$prefix" -- "\${cur#"$prefix"}"))
  [[ -n $list ]] && compopt -o nospace
  if [[ \${#COMPREPLY[@]} -eq 0 && -z $takes ]]; then compopt -o default; return; fi
  # readline replaces only what stands behind the last colon
  if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
    local i head=\${cur%"\${cur##*:}"}
    for i in "\${!COMPREPLY[@]}"; do COMPREPLY[i]=\${COMPREPLY[i]#"$head"}; done
  fi
}
complete -F _${PROGRAM} ${PROGRAM}
`;
}

function printZsh(commands: readonly CompletedCommand[]): string {
  const described = (items: readonly { name: string; about: string }[]) =>
    items.map(({ name, about }) => quote(`${name.replaceAll(":", "\\:")}:${about}`)).join(" ");
  const optionsOf = ({ options }: CompletedCommand) =>
    described(options.flatMap(({ names, about }) => names.map((name) => ({ name, about }))));
  return `#compdef ${PROGRAM}
# zsh completion for ${PROGRAM}, made by: ${PROGRAM} completion zsh
_${PROGRAM}_option() {
  takes='' values='' list=''
  case "$1" in
${valueCases(commands)}
  esac
}
_${PROGRAM}_commands() {
  case "$1" in
${tableOf(commands, (command) => `subs=${quote(command.commands.map(({ name }) => name).join(" "))} about=(${described(command.commands)})`)}
  esac
}
_${PROGRAM}_words() {
  case "$1" in
${tableOf(commands, (command) => `opts=(${optionsOf(command)}) args=(${command.words.map(quote).join(" ")})`)}
  esac
}
_${PROGRAM}() {
  local cur=\${words[CURRENT]} at subs
  local -a before about opts args
  before=("\${(@)words[2,CURRENT-1]}")
${FIND_PATH}
  local last=\${before[-1]}
  if [[ $cur == --*=* ]]; then last=\${cur%%=*}; compset -P '*='; fi
  _${PROGRAM}_option "$at" "$last"
  _${PROGRAM}_commands "$at"
  _${PROGRAM}_words "$at"
  if [[ -n $takes ]]; then
    [[ -z $values ]] && { _files; return; }
    if [[ -n $list ]]; then compset -P '*,'; compadd -S '' -- \${=values}; else compadd -- \${=values}; fi
  elif [[ $cur == -* ]]; then _describe option opts
  else
    (( \${#about} )) && _describe command about
    (( \${#args} )) && compadd -- $args
    (( \${#about} + \${#args} )) || _files
  fi
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then _${PROGRAM} "$@"; else compdef _${PROGRAM} ${PROGRAM}; fi
`;
}

function printFish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ path, options, commands: subs, words }) => {
    const at = `complete -c ${PROGRAM} -n "__${PROGRAM}_at ${quote(path.join(" "))}"`;
    return [
      ...subs.map(({ name, about }) => `${at} -f -a ${quote(name)} -d ${quote(about)}`),
      ...(words.length > 0 ? [`${at} -f -a ${quote(words.join(" "))}`] : []),
      ...options.map(({ names, about, takesValue, values, isList }) => {
        const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(" ");
        const value =
          values === null
            ? takesValue
              ? " -r"
              : ""
            : ` -x -a ${quote(isList ? `(__${PROGRAM}_list ${values.join(" ")})` : values.join(" "))}`;
        return `${at} ${flags}${value} -d ${quote(about)}`;
      }),
    ];
  });
  const valued = commands.map(
    ({ path, options }) =>
      `    case ${quote(path.join(" "))}\n      contains -- $argv[2] ${
        options
          .filter(({ takesValue }) => takesValue)
          .flatMap(({ names }) => names)
          .join(" ") || "''"
      }`,
  );
  return `# fish completion for ${PROGRAM}, made by: ${PROGRAM} completion fish
function __${PROGRAM}_takes
  switch $argv[1]
${valued.join("\n")}
  end
end
function __${PROGRAM}_subcommands
  switch $argv[1]
${commands.map(({ path, commands: subs }) => `    case ${quote(path.join(" "))}\n      string split ' ' -- ${quote(subs.map(({ name }) => name).join(" "))}`).join("\n")}
  end
end
# whether the words so far name this command
function __${PROGRAM}_at
  set -l at ''
  set -l skip
  for word in (commandline -opc)[2..]
    if set -q skip[1]
      set -e skip
      set -l skip
      continue
    end
    if string match -q -- '-*' $word
      __${PROGRAM}_takes "$at" $word; and set skip 1
      continue
    end
    contains -- $word (__${PROGRAM}_subcommands "$at"); and set at (string trim -- "$at $word")
  end
  test "$at" = "$argv[1]"
end
# values behind those that stand before the last comma
function __${PROGRAM}_list
  set -l before (commandline -ct | string replace -rf '^(.*,)[^,]*$' '$1')
  for value in $argv
    echo -- "$before$value"
  end
end
${lines.join("\n")}
`;
}

/** A text as one word of any of the shells, which quote an apostrophe each in its own way: it becomes a typographic one. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "’")}'`;
}
