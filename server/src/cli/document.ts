// `parole-case letter`, `document`, and `questionnaire`: each writes a document of one case as a Word file.
import { type DocumentKind, letterKinds, templateKinds } from "../core/casework/documents/kinds.ts";
import { whyNothingIsWritten } from "../core/engine/stops-export.ts";
import { byDate } from "../core/law/editions.ts";
import { checkFile } from "../host/check-file.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { writeDocumentFile } from "../host/word-files.ts";
import { type CommandOutcome, dayOption, troubleLines } from "./terms.ts";

export interface DocumentArguments {
  readonly out?: string;
  readonly force?: boolean;
  readonly asOf?: string;
}

/** Writes a letter; see `write`. */
export async function letter(
  named: string,
  file: string,
  options: DocumentArguments,
  today: string,
): Promise<CommandOutcome> {
  const kind = letterKinds.find((one) => one === named);
  return kind
    ? write(kind, "letter", file, options, today)
    : { status: 2, trouble: [`Unknown letter "${named}". Choose ${letterKinds.join(" or ")}`] };
}

/** Writes a document from a template; see `write`. */
export async function document(
  named: string,
  file: string,
  options: DocumentArguments,
  today: string,
): Promise<CommandOutcome> {
  const kind = templateKinds.find((one) => one === named);
  return kind
    ? write(kind, "document", file, options, today)
    : { status: 2, trouble: [`Unknown document "${named}". Choose ${templateKinds.join(", ")}`] };
}

export interface QuestionnaireArguments extends DocumentArguments {
  readonly lang?: string;
}

/** Writes the questions for the family, in English alone or with Spanish beside it; see `write`. */
export async function questionnaire(
  file: string,
  { lang = "en", ...options }: QuestionnaireArguments,
  today: string,
): Promise<CommandOutcome> {
  const kinds: Readonly<Record<string, DocumentKind>> = { en: "questions", es: "questions-spanish" };
  const kind = kinds[lang];
  return kind
    ? write(kind, "document", file, options, today)
    : { status: 2, trouble: [`Unknown language "${lang}". Choose en or es`] };
}

/**
 * Writes a document. Exit status 0: written, or not needed; 1: an existing file was changed since, or the case has two versions of a
 * text; 2: could not run.
 */
async function write(
  kind: DocumentKind,
  called: "letter" | "document",
  file: string,
  options: DocumentArguments,
  today: string,
): Promise<CommandOutcome> {
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  try {
    const text = await caseTextAt(file);
    const checked = await checkFile(file, text, { edition: byDate, today: day });
    const undecided = whyNothingIsWritten(file, checked.findings);
    if (undecided !== undefined) return { status: 1, trouble: [undecided] };
    const result = await writeDocumentFile({
      kind,
      checked,
      file,
      words: checked.settings,
      today: day,
      target: options.out,
      overwrite: options.force === true,
    });
    switch (result.kind) {
      case "written":
        return {
          status: 0,
          output: `Saved the ${called} as ${result.file}${waiting(result.blanks)}\n`,
          trouble: result.notes.map((note) => `Before you send it: ${note}`),
        };
      case "edited":
        return {
          status: 1,
          trouble: [
            `${result.file} was changed since it was written, so it was not replaced. Use --force to replace it`,
          ],
        };
      case "not-needed":
        return { status: 0, output: `${result.reason}\n` };
      case "refused":
        return { status: 2, trouble: [result.reason] };
    }
  } catch (error) {
    return { status: 2, trouble: troubleLines(file, error) };
  }
}

function waiting(blanks: number): string {
  if (blanks === 0) return "";
  return `; ${blanks} ${blanks === 1 ? "place" : "places"} to fill in, highlighted in yellow`;
}
