// The commands about the work on cases, as they are described in the help.
import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { forTerminal } from "../cli/terms.ts";
import { now } from "../host/today.ts";
import { asOfHelp, editionHelp, end, exampleLines, knownOnHelp } from "./shared-options.ts";
import type { Terminal } from "./terminal.ts";

export function addCaseworkCommands(program: Command, terminal: Terminal): void {
  program
    .command("readiness")
    .description(
      "print the readiness checklist of a case as Markdown: what is required, whether it is met, and by which documents",
    )
    .argument("<file>", "the case file")
    .option("--edition <id>", editionHelp)
    .option("--as-of <date>", asOfHelp)
    .option("--known-on <date>", knownOnHelp)
    .addHelpText(
      "after",
      exampleLines(
        "readiness morales.parole.yaml",
        "readiness morales.parole.yaml --as-of 2026-12-01 > readiness.md",
      ),
    )
    .action(async (file, options) => {
      const { readiness } = await import("../cli/readiness.ts");
      end(terminal, await readiness(file, options, terminal.today));
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
    .option("--as-of <date>", asOfHelp)
    .addHelpText("after", exampleLines("deadlines cases", "deadlines cases --ics dates.ics --due-only"))
    .action(async (paths, options) => {
      const { deadlines } = await import("../cli/deadlines.ts");
      end(terminal, await deadlines(paths, options, terminal.today, { now, newId: randomUUID }));
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
    .option("--as-of <date>", asOfHelp)
    .addHelpText("after", exampleLines("report cases", "report cases --out report.docx"))
    .action(async (paths, options) => {
      const { report } = await import("../cli/week-report.ts");
      end(terminal, await report(paths, options, terminal.today));
    });

  addLetter(program, terminal);
  addDocuments(program, terminal);
  addFill(program, terminal);
  addNewCase(program, "new", terminal);
  addNewCase(program.command("case").description("create a case; the same as new"), "case new", terminal);
}

function addLetter(program: Command, terminal: Terminal): void {
  program
    .command("letter")
    .description("write a letter for a case as a Word file that you can edit")
    .argument("<letter>", "inquiry (to the Parole Branch) or cover (for the packet)")
    .argument("<file>", "the case file")
    .option("--out <file>", "the Word file to write; default: next to the case file")
    .option("--force", "replace the file even if it was changed since it was written")
    .option("--as-of <date>", asOfHelp)
    .addHelpText(
      "after",
      exampleLines(
        "letter inquiry morales.parole.yaml",
        "letter cover morales.parole.yaml --out cover-letter.docx",
      ),
    )
    .action(async (kind, file, options) => {
      const { letter } = await import("../cli/document.ts");
      end(terminal, await letter(kind, file, options, terminal.today));
    });
}

function addDocuments(program: Command, terminal: Terminal): void {
  program
    .command("document")
    .description("write a document from a template, filled in from a case, as a Word file")
    .argument(
      "<document>",
      "declaration-beneficiary, declaration-petitioner, declaration-witness, consent, physician-letter, hospital-acceptance, sponsor-letter, translation-certificate, exhibit-index, or expedite-sheet",
    )
    .argument("<file>", "the case file")
    .option("--out <file>", "the Word file to write; default: next to the case file")
    .option("--force", "replace the file even if it was changed since it was written")
    .option("--as-of <date>", asOfHelp)
    .addHelpText(
      "after",
      exampleLines(
        "document declaration-beneficiary morales.parole.yaml",
        "document physician-letter morales.parole.yaml --out physician.docx",
      ),
    )
    .action(async (kind, file, options) => {
      const { document } = await import("../cli/document.ts");
      end(terminal, await document(kind, file, options, terminal.today));
    });

  program
    .command("questionnaire")
    .description("write the questions for the family about what a case lacks, as a Word file")
    .argument("<file>", "the case file")
    .option("--lang <language>", "es for English and Spanish side by side; default: English alone")
    .option("--out <file>", "the Word file to write; default: next to the case file")
    .option("--force", "replace the file even if it was changed since it was written")
    .option("--as-of <date>", asOfHelp)
    .addHelpText("after", exampleLines("questionnaire morales.parole.yaml --lang es"))
    .action(async (file, options) => {
      const { questionnaire } = await import("../cli/document.ts");
      end(terminal, await questionnaire(file, options, terminal.today));
    });
}

function addFill(program: Command, terminal: Terminal): void {
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
    .option("--as-of <date>", asOfHelp)
    .addHelpText(
      "after",
      exampleLines("fill morales.parole.yaml --dry-run", "fill morales.parole.yaml --form I-131"),
    )
    .action(async (file, options) => {
      const { fill } = await import("../cli/fill.ts");
      const print = (text: string) => terminal.print(forTerminal(text));
      end(terminal, await fill(file, options, terminal.today, print));
    });
}

/** `inFull` has the words by which the command is called. */
function addNewCase(parent: Command, inFull: string, terminal: Terminal): void {
  parent
    .command("new")
    .description("create a case with the structure of another one and nothing about its client")
    .requiredOption("--from <file>", "the case file to start from")
    .option("--name <name>", 'the new beneficiary, such as "Morales, Ana"; if omitted, a placeholder')
    .option("--keep <who...>", "what else to keep: petitioner, sponsors, or both")
    .option("--out <folder>", "parent folder for the new case; default: the current folder")
    .option("--as-of <date>", asOfHelp)
    .addHelpText(
      "after",
      exampleLines(
        `${inFull} --from old.parole.yaml --name "Quispe, Luz"`,
        `${inFull} --from old.parole.yaml --keep petitioner sponsors --out cases`,
      ),
    )
    .action(async (options) => {
      const { caseNew } = await import("../cli/case-new.ts");
      end(terminal, await caseNew(options, terminal.today));
    });
}
