// `check` and `format`, as they are described in their help.
import type { Command } from "commander";
import { asOfHelp, editionHelp, end, exampleLines, knownOnHelp } from "./shared-options.ts";
import type { Terminal } from "./terminal.ts";

export function addCheck(program: Command, terminal: Terminal): void {
  const command = program
    .command("check")
    .description(
      "report what is missing, wrong, or at risk in case files; a folder means every case file in it",
    )
    .argument(
      "[paths...]",
      "case files, folders, or patterns such as cases/**/*.parole.yaml; a pattern after ! leaves files out",
    );
  addChoices(command);
  addOutputOptions(command);
  command
    .option("--fix", "apply the fixes that need no choice, as Fix All does, and report what remains")
    .option(
      "--dry-run",
      "with --fix: change nothing, print what would change as a diff, and exit with 1 if anything would",
    )
    .option("--watch", "check again whenever a file changes, until it is stopped")
    .option(
      "--cache <folder>",
      "store encrypted results in this folder and skip unchanged files for the rest of the day",
    )
    .addHelpText(
      "after",
      exampleLines(
        "check cases",
        "check morales.parole.yaml --as-of 2026-12-01 --format json",
        'check "cases/**/*.parole.yaml" "!cases/closed/**" --summary',
        "check cases --format sarif --output-file findings.sarif",
        "check cases --fix --dry-run",
        "check --stdin --stdin-filename cases/morales.parole.yaml < draft.yaml",
      ),
    )
    .action(async (paths, options) => {
      const { check, whyNot } = await import("../cli/check.ts");
      if (!options.watch || whyNot(paths, options) !== undefined)
        return end(terminal, await check(paths, options, terminal.today, terminal));
      const { watchCases } = await import("../cli/watch-cases.ts");
      // Each report is printed as a whole, and only if it differs from the one before.
      const { print: _, ...quietly } = terminal;
      const outcome = await watchCases(paths, {
        signal: terminal.untilStopped(),
        check: () => check(paths, options, terminal.today, quietly),
        show(latest) {
          // The report is safe for a terminal as it is, and has its colors.
          if (latest.output) void terminal.print(latest.output);
          end(terminal, { ...latest, output: "" });
          terminal.printError("Waiting for changes. Ctrl+C ends\n");
        },
        cache: options.cache,
      });
      end(terminal, outcome);
    });
}

export function addFormat(program: Command, terminal: Terminal): void {
  program
    .command("format")
    .description("format the layout of case files; only blanks and line breaks are changed")
    .argument("<paths...>", "case files, folders, or patterns")
    .option("--check", "change nothing, and exit with 1 if a file would be changed")
    .addHelpText("after", exampleLines("format cases", "format --check morales.parole.yaml"))
    .action(async (paths, options) => {
      const { formatCases } = await import("../cli/format-cases.ts");
      end(terminal, await formatCases(paths, options));
    });
}

/** What is checked, against what, and what counts. */
function addChoices(command: Command): void {
  command
    .option("--stdin", "check the text that is passed to standard input")
    .option(
      "--stdin-filename <file>",
      "the file for which that text counts, which decides its settings and documents",
    )
    .option("--edition <id>", editionHelp)
    .option("--as-of <date>", asOfHelp)
    .option("--known-on <date>", knownOnHelp)
    .option("--config <file>", "use this settings file for every case, in place of the nearest one")
    .option(
      "--rule <rules...>",
      "report only these rules, or groups such as medical; text that cannot be read is reported too",
    )
    .option("--ignore <rules...>", "do not report these rules or groups")
    .option(
      "--fail-on <severity>",
      "exit with 1 if a finding has this severity or a higher one: error, warning, or information",
      "error",
    )
    .option("--max-warnings <number>", "exit with 1 if there are more warnings");
}

function addOutputOptions(command: Command): void {
  command
    .option("--format <format>", "text, json, sarif, github, junit, or markdown", "text")
    .option("--output-file <file>", "write the report into this file")
    .option("--summary", "print only how many findings each case and each rule has")
    .option("--quiet", "list only errors; the summary counts all findings")
    .option(
      "--show-identifiers",
      "show names, dates, and numbers of the case in sarif, github, and junit, where they are hidden otherwise",
    )
    .option("--color", "color the text, also where it is not printed on a terminal")
    .option("--no-color", "do not color the text");
}
