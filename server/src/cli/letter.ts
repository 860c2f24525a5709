// `parole-case letter`: writes a letter of one case as a Word file.
import { letterKinds } from "../core/desk/letters/letters.ts";
import { whyNothingIsWritten } from "../core/engine/stops-export.ts";
import { defaultEdition } from "../core/law/editions.ts";
import { checkFile } from "../host/check-file.ts";
import { writeLetter } from "../host/letters.ts";
import { caseTextAt } from "./case-text.ts";
import { dayOption, type Outcome, troubleOf } from "./terms.ts";

export interface LetterArguments {
  readonly out?: string;
  readonly force?: boolean;
  readonly asOf?: string;
}

/** Writes a letter. Exit status 0: written; 1: one that was changed since is there, or two versions of the case are; 2: could not run. */
export async function letter(
  named: string,
  file: string,
  options: LetterArguments,
  today: string,
): Promise<Outcome> {
  const kind = letterKinds.find((one) => one === named);
  if (!kind)
    return { status: 2, trouble: [`There is no letter "${named}"; there are ${letterKinds.join(" and ")}`] };
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of takes a day as YYYY-MM-DD"] };
  try {
    const text = await caseTextAt(file);
    const { matter, settings, findings } = await checkFile(file, text, {
      edition: defaultEdition,
      today: day,
    });
    const undecided = whyNothingIsWritten(file, findings);
    if (undecided !== undefined) return { status: 1, trouble: [undecided] };
    const result = await writeLetter({
      kind,
      matter,
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
          output: `The letter is ${result.file}${waiting(result.blanks)}\n`,
          trouble: result.notes.map((note) => `Before it is sent: ${note}`),
        };
      case "edited":
        return {
          status: 1,
          trouble: [
            `${result.file} was changed since it was written, and is left as it is; --force writes it anew`,
          ],
        };
      case "refused":
        return { status: 2, trouble: [result.reason] };
    }
  } catch (error) {
    return { status: 2, trouble: [troubleOf(file, error)] };
  }
}

function waiting(blanks: number): string {
  if (blanks === 0) return "";
  return `; ${blanks} ${blanks === 1 ? "place waits" : "places wait"} to be filled in, marked in yellow`;
}
