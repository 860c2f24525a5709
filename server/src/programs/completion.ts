// `parole-case completion`: scripts for shells, made from the commands and options that exist.
import type { Command, Option } from "commander";
import type { CommandOutcome } from "../cli/terms.ts";

export const shells = ["bash", "zsh", "fish", "powershell"] as const;

/** A command by its words, with what may follow it. */
interface Completed {
  readonly words: string;
  readonly description: string;
  readonly commands: readonly Command[];
  readonly options: readonly Option[];
}

/** The script for a shell; exit status 2 for an unknown one. */
export function completion(program: Command, shell: string): CommandOutcome {
  const known = completedOf(program, "");
  switch (shells.find((one) => one === shell)) {
    case "bash":
      return { status: 0, output: bash(known) };
    case "zsh":
      return {
        status: 0,
        output: `#compdef parole-case\nautoload -U +X bashcompinit && bashcompinit\n${bash(known)}`,
      };
    case "fish":
      return { status: 0, output: fish(known) };
    case "powershell":
      return { status: 0, output: powershell(known) };
    case undefined:
      return { status: 2, trouble: [`Unknown shell "${shell}". Choose ${shells.join(", ")}`] };
  }
}

function completedOf(command: Command, words: string): readonly Completed[] {
  const own = {
    words,
    description: command.description(),
    commands: command.commands,
    options: command.createHelp().visibleOptions(command),
  };
  return [own, ...command.commands.flatMap((one) => completedOf(one, `${words} ${one.name()}`.trim()))];
}

function wordsAfter({ commands, options }: Completed): readonly string[] {
  return [...commands.map((one) => one.name()), ...options.flatMap(({ long }) => long ?? [])];
}

/** After a command, its options and commands; otherwise files. */
function bash(known: readonly Completed[]): string {
  const cases = known.map(
    (one) =>
      `    "${one.words}") words="${wordsAfter(one).join(" ")}"${one.commands.length > 0 ? ' files=""' : ""} ;;\n`,
  );
  return `_parole_case() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="" words="" files=yes index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${command:+$command }\${COMP_WORDS[index]}" in
${known
  .filter(({ words }) => words !== "")
  .map(({ words }) => `      "${words}") command="${words}" ;;\n`)
  .join("")}    esac
  done
  case "$command" in
${cases.join("")}  esac
  if [[ -z "$files" || "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
  fi
}
complete -o filenames -o bashdefault -F _parole_case parole-case
`;
}

function fish(known: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = known.flatMap(({ words, commands, options }) => {
    const condition =
      words === ""
        ? "__fish_use_subcommand"
        : words
            .split(" ")
            .map((word) => `__fish_seen_subcommand_from ${word}`)
            .join("; and ");
    const isOpen = commands.length > 0 && words !== "";
    const beforeNext = isOpen
      ? `${condition}; and not __fish_seen_subcommand_from ${commands.map((one) => one.name()).join(" ")}`
      : condition;
    return [
      ...commands.map(
        (one) =>
          `complete -c parole-case -f -n ${quoted(beforeNext)} -a ${one.name()} -d ${quoted(one.description())}\n`,
      ),
      ...options.map(
        (option) =>
          `complete -c parole-case -n ${quoted(condition)} -l ${(option.long ?? "").slice(2)}${option.required || option.optional ? " -r" : ""} -d ${quoted(option.description)}\n`,
      ),
    ];
  });
  return lines.join("");
}

function powershell(known: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const entries = known.map(
    (one) => `    ${quoted(one.words)} = @(${wordsAfter(one).map(quoted).join(", ")})\n`,
  );
  return `Register-ArgumentCompleter -Native -CommandName parole-case -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $known = @{
${entries.join("")}  }
  $command = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    $longer = "$command $($element.Extent.Text)".Trim()
    if ($known.ContainsKey($longer)) { $command = $longer }
  }
  $known[$command] | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
