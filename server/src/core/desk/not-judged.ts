// What no check of a case can judge, said wherever a verdict is given, so that none claims more than was checked.
import type { CheckedCase } from "../engine/check.ts";
import type { EditionChange, RuleChange, SetAside } from "../engine/set-aside.ts";
import type { Matter } from "../matter/matter.ts";
import { listed } from "../message/english.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";

/** In sentences, each with its full stop. What comments and settings set aside is said by `setAsideLines`. */
export function notJudged({ matter }: Pick<CheckedCase, "matter">): readonly string[] {
  const unread = unreadDocuments(matter);
  const [verb, them] = unread.length === 1 ? ["has", "It was"] : ["have", "They were"];
  return [
    "The strength of the evidence, inadmissibility beyond what the file says, and discretion were not evaluated.",
    "Anything that appears only inside an exhibit was not evaluated.",
    ...(unread.length > 0
      ? [`${listed(unread)} ${verb} no readable text (for example, a scan). ${them} not read.`]
      : []),
  ];
}

/** Documents that are present and hold no text, as a practitioner names them. */
function unreadDocuments({ exhibits, files }: Matter): readonly string[] {
  return exhibits.flatMap(({ label, file }) => {
    const report = file.value === undefined ? undefined : files.get(file.value);
    const isScan = report?.state === "readable" && report.kind !== "pdf";
    return isScan ? [label.value === undefined ? (file.value ?? "") : `Exhibit ${label.value}`] : [];
  });
}

/**
 * One sentence without full stop for each rule and reason that comments ignore, for each rule that settings change, and
 * for an edition that they name.
 */
export function setAsideLines({ ignored, rulesChanged, editionChanged }: SetAside): readonly string[] {
  return [
    ...ignored.map(
      ({ rule, message, reason }) => `Ignored by a comment (${rule}): ${message} Reason: ${reason}`,
    ),
    ...rulesChanged.map(ruleChangeInWords),
    ...(editionChanged ? [editionChangeInWords(editionChanged)] : []),
  ];
}

/** "Warning, line 12: …" for each error and warning of a case. */
export function findingLines({
  findings,
  text,
}: Pick<CheckedCase, "findings"> & { readonly text: ParsedText }) {
  const starts = lineStarts(text.text);
  return findings
    .filter(({ severity }) => severity !== "information")
    .map(
      ({ severity, message, span }) =>
        `${severity === "error" ? "Error" : "Warning"}, line ${positionAt(starts, span.start).line}: ${message}`,
    );
}

/** "exhibit/label-gap is turned off by parole-case.config.yaml (usually a warning)". */
export function ruleChangeInWords({ rule, usual, severity, where }: RuleChange): string {
  if (severity === "off") return `${rule} is turned off by ${where} (usually ${withArticle[usual]})`;
  if (severity === usual) return `${rule} is always ${withArticle[severity]} because of ${where}`;
  return `${rule} is ${withArticle[severity]} because of ${where} (usually ${withArticle[usual]})`;
}

/** "The edition is uscis-2026 because of the setting parole-case.edition (usually uscis-2015-08-17)". */
export function editionChangeInWords({ edition, usual, where }: EditionChange): string {
  return `The edition is ${edition} because of ${where} (usually ${usual})`;
}

/** The changes as manifests and JSON hold them; that of the edition is an entry of its own, under the name `edition`. */
export function changesAsData({ rulesChanged, editionChanged }: SetAside) {
  const ofRules = rulesChanged.map(({ rule, usual, severity, where }) => ({
    rule,
    change: severity as string,
    usual: usual as string,
    where,
  }));
  if (!editionChanged) return ofRules;
  const { edition, usual, where } = editionChanged;
  return [...ofRules, { rule: "edition", change: edition as string, usual: usual as string, where }];
}

/** On one line, for output that has little room. */
export const notJudgedInShort =
  "Not evaluated: the strength of the evidence, inadmissibility beyond what the file says, discretion, and anything that appears only inside an exhibit";

const withArticle = { error: "an error", warning: "a warning", information: "a note" } as const;
