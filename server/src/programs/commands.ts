// The commands of the command line, with their arguments and options, as they are described in the help. The code of a
// command is loaded when it is run.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Command, CommanderError } from "commander";
import { type CommandOutcome, forTerminal } from "../cli/terms.ts";
import { errorEntry, errorReport } from "../core/engine/error-report.ts";
import { byDate, editionIds } from "../core/law/editions.ts";
import { listed } from "../core/message/english.ts";
import { version, program as versioned } from "../host/program.ts";
import { now, today } from "../host/today.ts";

const program = new Command("parole-case")
  .description(
    "Check humanitarian parole case files against USCIS's published requirements, and assemble filing packets",
  )
  .version(versioned, "-V, --version", "show the version")
  .exitOverride()
  .showHelpAfterError()
  .configureOutput({
    writeOut: (text) => process.stdout.write(forTerminal(text)),
    writeErr: (text) => process.stderr.write(forTerminal(text)),
  });

const editionHelp = `the edition for files that do not name one: ${listed([byDate, ...editionIds], "or")} (default: by-date)`;
const knownOnHelp =
  "treat facts of law that became known after this date as unknown, YYYY-MM-DD; default: the law as known now";

program
  .command("check")
  .description(
    "report what is missing, wrong, or at risk in case files; a folder means every case file in it",
  )
  .argument("<paths...>", "case files or folders")
  .option("--edition <id>", editionHelp)
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .option("--known-on <date>", knownOnHelp)
  .option("--format <format>", "text or json", "text")
  .option(
    "--fail-on <severity>",
    "exit with 1 if a finding has this severity or a higher one: error, warning, or information",
    "error",
  )
  .option(
    "--cache <folder>",
    "store encrypted results in this folder and skip unchanged files for the rest of the day",
  )
  .action(async (paths, options) => {
    const { check } = await import("../cli/check.ts");
    end(await check(paths, options, today(), print));
  });

program
  .command("packet")
  .description("export the packet of a case as a PDF, with its proof and its manifest")
  .argument("<file>", "the case file")
  .option("--out <folder>", "folder for the packet; default: packet or packet-draft, next to the case")
  .option(
    "--preset <preset>",
    "paper: one PDF to print; online: files to upload. Default: as the case is filed",
  )
  .option("--per-beneficiary", "one packet for each beneficiary, without exhibits that concern only others")
  .option("--draft", "export despite errors, with DRAFT on every page")
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .action(async (file, options) => {
    const { packet } = await import("../cli/packet.ts");
    end(await packet(file, options, today(), untilStopped()));
  });

program
  .command("verify")
  .description("report whether a packet, or a document in it, has changed since the export")
  .argument("<place>", "a folder with packets, a packet, or its manifest")
  .action(async (place) => {
    const { verify } = await import("../cli/verify.ts");
    end(await verify(place));
  });

program
  .command("diff")
  .description("report the differences between two packets, from their manifests")
  .argument("<old>", "a packet or its manifest")
  .argument("<new>", "another packet or its manifest")
  .action(async (older, newer) => {
    const { diff } = await import("../cli/diff.ts");
    end(await diff(older, newer));
  });

program
  .command("readiness")
  .description(
    "print the readiness checklist of a case as Markdown: what is required, whether it is met, and by which documents",
  )
  .argument("<file>", "the case file")
  .option("--edition <id>", editionHelp)
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .option("--known-on <date>", knownOnHelp)
  .action(async (file, options) => {
    const { readiness } = await import("../cli/readiness.ts");
    end(await readiness(file, options, today()));
  });

program
  .command("deadlines")
  .description("list deadlines and key dates in order; a folder means every case file in it")
  .argument("<paths...>", "case files or folders")
  .option(
    "--ics <file>",
    "also save them as a calendar file (.ics) with reminders; adds calendar_id to a case that has none",
  )
  .option("--due-only", "in the calendar, include only dates by which something must be done")
  .option("--edition <id>", editionHelp)
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .action(async (paths, options) => {
    const { deadlines } = await import("../cli/deadlines.ts");
    end(await deadlines(paths, options, today(), { now, newId: randomUUID }));
  });

program
  .command("report")
  .description(
    "report what is due in the next 14 days and what is overdue, by person responsible; a folder means every case file in it",
  )
  .argument("<paths...>", "case files or folders")
  .option("--json", "print JSON")
  .option("--out <file>", "also save the report as a Word file (.docx)")
  .option("--edition <id>", editionHelp)
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .action(async (paths, options) => {
    const { report } = await import("../cli/week-report.ts");
    end(await report(paths, options, today()));
  });

program
  .command("letter")
  .description("write a letter for a case as a Word file that you can edit")
  .argument("<letter>", "inquiry (to the Parole Branch) or cover (for the packet)")
  .argument("<file>", "the case file")
  .option("--out <file>", "the Word file to write; default: next to the case file")
  .option("--force", "replace the file even if it was changed since it was written")
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .action(async (kind, file, options) => {
    const { letter } = await import("../cli/letter.ts");
    end(await letter(kind, file, options, today()));
  });

program
  .command("fill")
  .description(
    "fill in the official forms of a case from your blank forms in forms/blank, and print what is written into each box",
  )
  .argument("<file>", "the case file")
  .option("--form <number>", "fill in this form only, such as I-131")
  .option("--dry-run", "print what would be written, and write nothing")
  .option(
    "--attached-statement",
    "write “See attached statement.” where a long text does not fit, and leave the text to your statement",
  )
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .action(async (file, options) => {
    const { fill } = await import("../cli/fill.ts");
    end(await fill(file, options, today(), print));
  });

program
  .command("case")
  .description("create a case")
  .command("new")
  .description("create a case with the structure of another one and nothing about its client")
  .requiredOption("--from <file>", "the case file to start from")
  .option("--name <name>", 'the new beneficiary, such as "Morales, Ana"; if omitted, a placeholder')
  .option("--keep <who...>", "what else to keep: petitioner, sponsors, or both")
  .option("--out <folder>", "parent folder for the new case; default: the current folder")
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .action(async (options) => {
    const { caseNew } = await import("../cli/case-new.ts");
    end(await caseNew(options, today()));
  });

program
  .command("explain")
  .description("explain a rule: what it requires, why, its authority, and what to do")
  .argument("<rule>", "the rule id, as shown with a finding; the part before the slash lists its group")
  .action(async (rule) => {
    const { explain } = await import("../cli/explain.ts");
    end(explain(rule));
  });

program
  .command("editions")
  .description("list the editions of the requirements, or the sources and values that should be read again")
  .option(
    "--stale [days]",
    "list the sources and values that were read second-hand, or more than so many days ago (default: 90)",
  )
  .option("--days <number>", "the same number for --stale")
  .option("--as-of <date>", "the date to treat as today, YYYY-MM-DD")
  .option("--json", "print JSON")
  .action(async (options) => {
    const { editions } = await import("../cli/editions.ts");
    end(editions(options, today()));
  });

program
  .command("lsp")
  .description("run the language server for an editor")
  .option("--stdio", "communicate over standard input and output")
  .action(async () => {
    const { serve } = await import("../host/node.ts");
    serve();
  });

/** Waits while the reader of the output is slower. */
async function print(piece: string): Promise<void> {
  if (!process.stdout.write(forTerminal(piece))) await once(process.stdout, "drain");
}

function end({ status, output, trouble }: CommandOutcome): void {
  if (output) process.stdout.write(forTerminal(output));
  for (const line of trouble ?? []) process.stderr.write(`${forTerminal(line)}\n`);
  process.exitCode = status;
}

/** Runs the command that the arguments of the process name, and sets the exit code. */
export async function runCommand(): Promise<void> {
  // The reader of the output may end before all is written, as in `parole-case check . | head`.
  process.stdout.on("error", () => process.exit(2));
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      // Not the error itself: its message could contain text of a case.
      process.stderr.write(`${errorEntry("parole-case", errorReport(error), version)}\n`);
      process.exitCode = 2;
    }
  }
}

/** Aborted on Ctrl+C, or when the window is closed; a second request ends the program immediately. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(name, () => stop.abort(new Error("Stopped")));
  }
  return stop.signal;
}
