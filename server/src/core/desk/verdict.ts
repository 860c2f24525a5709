// The verdict on a case: how many findings there are of each severity, and what was set aside. It claims no more than
// was checked, and nothing set aside goes without being said.
import type { CheckedCase } from "../engine/check.ts";
import type { Severity } from "../engine/finding.ts";
import { stopsExport } from "../engine/stops-export.ts";

export interface Verdict {
  /** errors: there are some, or findings that stop the export. warnings: none, but warnings. clear: neither. */
  readonly kind: "errors" | "warnings" | "clear";
  /** In sentences, the last one without full stop. */
  readonly words: string;
  /** How many rules comments in the case ignore with a reason. */
  readonly rulesIgnored: number;
  /** How many rules settings turn off. */
  readonly rulesOff: number;
  /** How many rules settings give another severity. */
  readonly rulesChanged: number;
}

/** The verdict; `isFiled` where the request has been mailed, so that nothing is said about filing it. */
export function verdictOf(checked: CheckedCase, isFiled: boolean): Verdict {
  const { findings, edition, setAside } = checked;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("information")];
  const stopping = findings.filter(stopsExport).length;
  const kind = errors > 0 || stopping > 0 ? "errors" : warnings > 0 ? "warnings" : "clear";
  const stops = errors === 0 && stopping > 0;
  const said = {
    errors: [
      [
        stops
          ? `${counted(stopping, "warning stops", "warnings stop")} the export`
          : counted(errors, "error", "errors"),
        ...(isFiled ? [] : ["not ready to file"]),
      ].join(": "),
      ...(!stops && warnings > 0 ? [`${counted(warnings, "warning", "warnings")} to review`] : []),
    ],
    warnings: ["No errors", `${counted(warnings, "warning", "warnings")} to review`],
    clear: [
      `No errors or warnings under ${edition}`,
      ...(notes > 0 ? [counted(notes, "note", "notes")] : []),
    ],
  }[kind];
  const amounts = {
    rulesIgnored: new Set(setAside.ignored.map(({ rule }) => rule)).size,
    rulesOff: setAside.rulesChanged.filter(({ severity }) => severity === "off").length,
    rulesChanged: setAside.rulesChanged.filter(({ severity }) => severity !== "off").length,
  };
  return { kind, words: [...said, ...setAsideInWords(amounts)].join(". "), ...amounts };
}

/** "1 rule ignored", "2 rules turned off", "1 rule with another severity"; none where nothing is set aside. */
export function setAsideInWords({
  rulesIgnored,
  rulesOff,
  rulesChanged,
}: Pick<Verdict, "rulesIgnored" | "rulesOff" | "rulesChanged">): readonly string[] {
  return [
    rulesIgnored > 0 ? `${counted(rulesIgnored, "rule", "rules")} ignored` : "",
    rulesOff > 0 ? `${counted(rulesOff, "rule", "rules")} turned off` : "",
    rulesChanged > 0 ? `${counted(rulesChanged, "rule", "rules")} with another severity` : "",
  ].filter((words) => words !== "");
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
