// The verdict on a case: how many findings there are of each severity, and what was suppressed. It claims no more than
// was checked, and always mentions what was suppressed.

import type { Severity } from "../base/severity.ts";
import type { CheckedCase } from "../engine/check.ts";
import { stopsExport } from "../engine/stops-export.ts";
import type { Message } from "../message/language.ts";
import { inSentences, rendered, sentence } from "../message/message.ts";

export interface ReadinessVerdict {
  /** errors: errors, or findings that stop the export. warnings: no errors, but warnings. clear: neither. */
  readonly kind: "errors" | "warnings" | "clear";
  /** In sentences, the last one without a full stop. */
  readonly words: string;
  /** How many rules comments in the case suppress with a reason. */
  readonly rulesIgnored: number;
  /** How many rules settings turn off. */
  readonly rulesOff: number;
  /** How many rules settings give another severity. */
  readonly rulesChanged: number;
}

/** The verdict; with `isFiled`, the request has been mailed, and the verdict does not mention filing it. */
export function verdictOf(checked: CheckedCase, isFiled: boolean): ReadinessVerdict {
  const counts = countsIn(checked);
  const amounts = amountsIn(checked);
  return {
    kind: kindOf(counts),
    words: rendered(inSentences(verdictSentences(checked, isFiled)), checked.language),
    ...amounts,
  };
}

/** The verdict sentence by sentence; the most severe first. */
export function verdictSentences(
  checked: CheckedCase,
  isFiled: boolean,
): readonly [Message, ...(readonly Message[])] {
  const counts = countsIn(checked);
  const aside = setAsideSentences(amountsIn(checked));
  const { errors, warnings, notes, stopping } = counts;
  const toReview = warnings > 0 ? [warningsToReview(warnings)] : [];
  switch (kindOf(counts)) {
    case "errors":
      return errors === 0
        ? [stops(stopping, isFiled), ...aside]
        : [errorsFound(errors, isFiled), ...toReview, ...aside];
    case "warnings":
      return [sentence("No errors"), ...toReview, ...aside];
    case "clear":
      return [
        sentence("No errors or warnings under {edition}", { edition: checked.edition }),
        ...(notes > 0 ? [sentence("{notes} {notes|note|notes}", { notes })] : []),
        ...aside,
      ];
  }
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** How many findings stop the export. */
  readonly stopping: number;
}

function countsIn({ findings }: CheckedCase): Counts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    notes: count("information"),
    stopping: findings.filter(stopsExport).length,
  };
}

function kindOf({ errors, stopping, warnings }: Counts): ReadinessVerdict["kind"] {
  if (errors > 0 || stopping > 0) return "errors";
  return warnings > 0 ? "warnings" : "clear";
}

function stops(warnings: number, isFiled: boolean): Message {
  return isFiled
    ? sentence("{warnings} {warnings|warning stops|warnings stop} the export", { warnings })
    : sentence("{warnings} {warnings|warning stops|warnings stop} the export: not ready to file", {
        warnings,
      });
}

function errorsFound(errors: number, isFiled: boolean): Message {
  return isFiled
    ? sentence("{errors} {errors|error|errors}", { errors })
    : sentence("{errors} {errors|error|errors}: not ready to file", { errors });
}

function warningsToReview(warnings: number): Message {
  return sentence("{warnings} {warnings|warning|warnings} to review", { warnings });
}

type Amounts = Pick<ReadinessVerdict, "rulesIgnored" | "rulesOff" | "rulesChanged">;

function amountsIn({ overrides }: CheckedCase): Amounts {
  return {
    rulesIgnored: new Set(overrides.ignored.map(({ rule }) => rule)).size,
    rulesOff: overrides.rulesChanged.filter(({ severity }) => severity === "off").length,
    rulesChanged: overrides.rulesChanged.filter(({ severity }) => severity !== "off").length,
  };
}

/** "1 rule ignored", "2 rules turned off", "1 rule with another severity"; empty if nothing is suppressed. */
export function setAsideSentences({ rulesIgnored, rulesOff, rulesChanged }: Amounts): readonly Message[] {
  return [
    ...(rulesIgnored > 0 ? [sentence("{rules} {rules|rule|rules} ignored", { rules: rulesIgnored })] : []),
    ...(rulesOff > 0 ? [sentence("{rules} {rules|rule|rules} turned off", { rules: rulesOff })] : []),
    ...(rulesChanged > 0
      ? [sentence("{rules} {rules|rule|rules} with another severity", { rules: rulesChanged })]
      : []),
  ];
}
