// Writes the weekly report as a Word file, and never overwrites one that a person has edited.
import type { WeekReport } from "../core/casework/week-report.ts";
import { bytesAt } from "./letters.ts";
import { writeFileAtomically } from "./write-whole.ts";

/** `missing` names the cases of which something could not be read. Throws if the file cannot be written. */
export async function writeReport(
  target: string,
  report: WeekReport,
  missing: readonly string[],
): Promise<"written" | "edited"> {
  // The code that writes Word files is large, and most sessions do not need it.
  const [{ wordReport }, { isUnchangedLetter: isUntouchedLetter }] = await Promise.all([
    import("../documents/word-report.ts"),
    import("../documents/word-seal.ts"),
  ]);
  const there = await bytesAt(target);
  if (there && !isUntouchedLetter(there)) return "edited";
  const remarks =
    missing.length === 0
      ? []
      : [`Deadlines may be missing, because these could not be read: ${missing.join("; ")}.`];
  await writeFileAtomically(target, await wordReport(report, remarks));
  return "written";
}
