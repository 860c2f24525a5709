#!/usr/bin/env node
// The command line.
import { randomUUID } from "node:crypto";
import { Command, CommanderError } from "commander";
import { caseNew } from "../cli/case-new.ts";
import { check } from "../cli/check.ts";
import { deadlines } from "../cli/deadlines.ts";
import { diff } from "../cli/diff.ts";
import { explain } from "../cli/explain.ts";
import { letter } from "../cli/letter.ts";
import { packet } from "../cli/packet.ts";
import { readiness } from "../cli/readiness.ts";
import { forTerminal, type Outcome } from "../cli/terms.ts";
import { verify } from "../cli/verify.ts";
import { report } from "../cli/week-report.ts";
import { program as versioned } from "./program.ts";
import { now, today } from "./today.ts";
import { untilStopped } from "./until-stopped.ts";

const program = new Command("parole-case")
  .description("Holds case files for humanitarian parole against the official requirements")
  .version(versioned, "-V, --version", "say which version this is")
  .exitOverride()
  .showHelpAfterError()
  .configureOutput({
    writeOut: (text) => process.stdout.write(forTerminal(text)),
    writeErr: (text) => process.stderr.write(forTerminal(text)),
  });

program
  .command("check")
  .description("say what is missing, wrong or at risk in case files; a folder means every case file in it")
  .argument("<paths...>", "case files or folders")
  .option(
    "--edition <id>",
    "edition of the requirements for files that name none: uscis-2015-08-17 or uscis-2026",
  )
  .option("--as-of <date>", "the day that counts as today, YYYY-MM-DD")
  .option("--format <format>", "text or json", "text")
  .option("--fail-on <severity>", "exit with 1 from this severity on: error, warning or information", "error")
  .action(async (paths, options) => end(await check(paths, options, today())));

program
  .command("packet")
  .description("export the packet of a case as a PDF, with its proof and a manifest beside it")
  .argument("<file>", "the case file")
  .option(
    "--out <folder>",
    "where to put the packet; left out, in the folder packet or packet-draft beside the case",
  )
  .option(
    "--preset <preset>",
    "paper: one PDF to print; online: files to upload. Left out, as the case is filed",
  )
  .option("--per-beneficiary", "one packet for each beneficiary, without exhibits about others alone")
  .option("--draft", "export in spite of errors, with DRAFT on every page")
  .option("--as-of <date>", "the day that counts as today, YYYY-MM-DD")
  .action(async (file, options) => end(await packet(file, options, today(), untilStopped())));

program
  .command("verify")
  .description("say whether a packet, or a paper that went into it, has changed since it was made")
  .argument("<place>", "a folder with packets, a packet, or its manifest")
  .action(async (place) => end(await verify(place)));

program
  .command("diff")
  .description("say what differs between two packets, by their manifests")
  .argument("<old>", "a packet or its manifest")
  .argument("<new>", "another packet or its manifest")
  .action(async (older, newer) => end(await diff(older, newer)));

program
  .command("readiness")
  .description("print the checklist of a case as Markdown: what is required, whether it is met, and by what")
  .argument("<file>", "the case file")
  .option(
    "--edition <id>",
    "edition of the requirements for a file that names none: uscis-2015-08-17 or uscis-2026",
  )
  .option("--as-of <date>", "the day that counts as today, YYYY-MM-DD")
  .action(async (file, options) => end(await readiness(file, options, today())));

program
  .command("deadlines")
  .description("list the days to keep in mind, by day; a folder means every case file in it")
  .argument("<paths...>", "case files or folders")
  .option(
    "--ics <file>",
    "also write them as a calendar file (.ics) with reminders; a case without calendar_id gets one",
  )
  .option("--due-only", "in the calendar, only what must be done by its date")
  .option(
    "--edition <id>",
    "edition of the requirements for files that name none: uscis-2015-08-17 or uscis-2026",
  )
  .option("--as-of <date>", "the day that counts as today, YYYY-MM-DD")
  .action(async (paths, options) =>
    end(await deadlines(paths, options, today(), { now, newId: randomUUID })),
  );

program
  .command("report")
  .description(
    "report what is due in the next 14 days and what is overdue, by person responsible; a folder means every case file in it",
  )
  .argument("<paths...>", "case files or folders")
  .option("--json", "as JSON, for a program")
  .option("--out <file>", "also write the report as a Word file (.docx)")
  .option(
    "--edition <id>",
    "edition of the requirements for files that name none: uscis-2015-08-17 or uscis-2026",
  )
  .option("--as-of <date>", "the day that counts as today, YYYY-MM-DD")
  .action(async (paths, options) => end(await report(paths, options, today())));

program
  .command("letter")
  .description("write a letter of a case as a Word file to be edited further")
  .argument("<letter>", "inquiry (to the Parole Branch) or cover (of the packet)")
  .argument("<file>", "the case file")
  .option("--out <file>", "the Word file to write; left out, one beside the case file")
  .option("--force", "write it anew even where it was changed since it was written")
  .option("--as-of <date>", "the day that counts as today, YYYY-MM-DD")
  .action(async (kind, file, options) => end(await letter(kind, file, options, today())));

program
  .command("case")
  .description("make a case")
  .command("new")
  .description("make a new case from another one, with its structure and nothing about its client")
  .requiredOption("--from <file>", "the case file to begin from")
  .option("--name <name>", 'the new beneficiary, as in "Morales, Ana"; left out, a placeholder')
  .option("--keep <who...>", "also keep the petitioner or the sponsors: petitioner, sponsors")
  .option("--out <folder>", "where the folder of the case is made; left out, here")
  .option("--as-of <date>", "the day that counts as today, YYYY-MM-DD")
  .action(async (options) => end(await caseNew(options, today())));

program
  .command("explain")
  .description("say what a rule asks, why, on whose authority, and what to do")
  .argument("<rule>", "the rule's name, as a finding gives it; the word before its slash lists its group")
  .action((rule) => end(explain(rule)));

program
  .command("lsp")
  .description("run the language server for an editor")
  .option("--stdio", "speak over standard input and output")
  .action(async () => {
    const { serve } = await import("./node.ts");
    serve();
  });

function end({ status, output, trouble }: Outcome): void {
  if (output) process.stdout.write(forTerminal(output));
  for (const line of trouble ?? []) process.stderr.write(`${forTerminal(line)}\n`);
  process.exitCode = status;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
