// `parole-case letter`: writes a letter of one case as a Word file.
import { letterKinds } from "../core/casework/letters/letters.ts";
import { whyNothingIsWritten } from "../core/engine/stops-export.ts";
import { byDate } from "../core/law/editions.ts";
import { checkFile } from "../host/check-file.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { writeLetterFile } from "../host/word-files.ts";
import { type CommandOutcome, dayOption, troubleLines } from "./terms.ts";

export interface LetterArguments {
  readonly out?: string;
  readonly force?: boolean;
  readonly asOf?: string;
}

/**
 * Writes a letter. Exit status 0: written; 1: an existing letter was changed since, or the case has two versions of a
 * text; 2: could not run.
 */
export async function letter(
  named: string,
  file: string,
  options: LetterArguments,
  today: string,
): Promise<CommandOutcome> {
  const kind = letterKinds.find((one) => one === named);
  if (!kind) return { status: 2, trouble: [`Unknown letter "${named}". Choose ${letterKinds.join(" or ")}`] };
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  try {
    const text = await caseTextAt(file);
    const { context, settings, findings } = await checkFile(file, text, {
      edition: byDate,
      today: day,
    });
    const undecided = whyNothingIsWritten(file, findings);
    if (undecided !== undefined) return { status: 1, trouble: [undecided] };
    const result = await writeLetterFile({
      kind,
      context,
      file,
      letterhead: settings.letterhead,
      today: day,
      target: options.out,
      overwrite: options.force === true,
    });
    switch (result.kind) {
      case "written":
        return {
          status: 0,
          output: `Saved the letter as ${result.file}${waiting(result.blanks)}\n`,
          trouble: result.notes.map((note) => `Before you send it: ${note}`),
        };
      case "edited":
        return {
          status: 1,
          trouble: [
            `${result.file} was changed since it was written, so it was not replaced. Use --force to replace it`,
          ],
        };
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
