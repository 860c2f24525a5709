// What no check of a case can judge. It accompanies every verdict, so that none claims more than was checked.
import { addDays } from "../base/calendar.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { EditionChange, Overrides, RuleChange } from "../engine/overrides.ts";
import type { Language, Message, MessageValue } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { allOf, date, term } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { readingsOf } from "../review/law-basis.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";

/** In sentences, each with its full stop. `overrideLines` reports what comments and settings suppress. */
export function notJudged(checked: Pick<CheckedCase, "context" | "whole">): readonly string[] {
  return [
    ...[
      sentence(
        "The strength of the evidence, inadmissibility beyond what the file states, and discretion were not evaluated.",
      ),
      sentence("Anything that appears only inside an exhibit was not evaluated."),
    ].map((line) => rendered(line, checked.context.language)),
    ...notJudgedHere(checked),
  ];
}

/** Only what was not evaluated in this case: documents without text, and facts of law that are to be confirmed. */
export function notJudgedHere(checked: Pick<CheckedCase, "context" | "whole">): readonly string[] {
  const documents = unreadDocuments(checked.context);
  const { knownOn } = checked.context.days;
  return [
    ...(knownOn === undefined
      ? []
      : [
          sentence("Facts of law that became known after {day} were treated as unknown.", {
            day: date(knownOn),
          }),
        ]),
    ...(documents.length > 0
      ? [
          sentence(
            "{documents} {documents|has|have} no readable text (for example, a scan). {documents|It was|They were} not read.",
            { documents: allOf(documents) },
          ),
        ]
      : []),
    ...factsToConfirm(checked),
  ].map((line) => rendered(line, checked.context.language));
}

/** The command that lists what should be read again. */
const staleCommand = "parole-case editions --stale";

/** How long the reading of a fact is relied on, in days. */
const daysOfReading = 90;

/** The facts of law on which the check relied, and that were not read in the source itself, or not lately. */
function factsToConfirm({ context, whole }: Pick<CheckedCase, "context" | "whole">): readonly Message[] {
  const answers = readingsOf(context.law, new Set(whole.factsAsked));
  const [secondHand, old] = [
    answers.filter(({ reading }) => reading === "second-hand").length,
    answers.filter(
      ({ reading, readOn }) =>
        reading !== "second-hand" && addDays(readOn, daysOfReading) < context.days.today,
    ).length,
  ];
  return [
    ...(secondHand > 0
      ? [
          sentence(
            "{secondHand} {secondHand|fact|facts} of law used here {secondHand|was|were} read second-hand, not in the source itself. Check the official site before filing ({command} and docs/law.md list {secondHand|it|them}).",
            { secondHand, command: term(staleCommand) },
          ),
        ]
      : []),
    ...(old > 0
      ? [
          sentence(
            "{old} {old|fact|facts} of law used here {old|was|were} last read more than 90 days ago. Check the official site before filing ({command} and docs/law.md list {old|it|them}).",
            { old, command: term(staleCommand) },
          ),
        ]
      : []),
  ];
}

/** Existing documents without text, as a practitioner names them. */
function unreadDocuments({ exhibits, files }: CaseContext): readonly MessageValue[] {
  return exhibits.flatMap(({ label, file }): MessageValue[] => {
    const report = file.value === undefined ? undefined : files.get(file.value);
    const isScan = report?.state === "readable" && report.kind !== "pdf";
    if (!isScan) return [];
    return [
      label.value === undefined ? (file.value ?? "") : sentence("Exhibit {label}", { label: label.value }),
    ];
  });
}

/**
 * One sentence without a full stop for each rule and reason that comments suppress, for each rule that settings change,
 * and for an edition that they set.
 */
export function overrideLines(
  { ignored, rulesChanged, editionChanged }: Overrides,
  language?: Language,
): readonly string[] {
  return [
    ...ignored.map(({ rule, message, reason }) =>
      sentence("Ignored by a comment ({rule}): {message} Reason: {reason}", { rule, message, reason }),
    ),
    ...rulesChanged.map(ruleChanged),
    ...(editionChanged ? [editionOfSettings(editionChanged)] : []),
  ].map((line) => rendered(line, language));
}

/** "Warning, line 12: …" for each error and warning of a case. */
export function findingLines({
  findings,
  text,
  context,
}: Pick<CheckedCase, "findings" | "context"> & { readonly text: ParsedText }): readonly string[] {
  const starts = lineStarts(text.text);
  return findings
    .filter(({ severity }) => severity !== "information")
    .map(({ severity, message, span }) => {
      const { line } = positionAt(starts, span.start);
      return rendered(
        severity === "error"
          ? sentence("Error, line {line}: {message}", { line, message })
          : sentence("Warning, line {line}: {message}", { line, message }),
        context.language,
      );
    });
}

/** "exhibit/label-gap is turned off by parole-case.config.yaml (usually a warning)". */
export function ruleChangeInWords(change: RuleChange): string {
  return rendered(ruleChanged(change));
}

function ruleChanged({ rule, usual, severity, where }: RuleChange): Message {
  const now = severity === "off" ? undefined : withArticle[severity];
  if (now === undefined) {
    return sentence("{rule} is turned off by {where} (usually {usual})", {
      rule,
      where: named(where),
      usual: withArticle[usual],
    });
  }
  if (severity === usual)
    return sentence("{rule} is always {severity} because of {where}", {
      rule,
      severity: now,
      where: named(where),
    });
  return sentence("{rule} is {severity} because of {where} (usually {usual})", {
    rule,
    severity: now,
    where: named(where),
    usual: withArticle[usual],
  });
}

/** "The edition is uscis-2026 because of the setting parole-case.edition (usually uscis-2015-08-17)". */
export function editionChangeInWords(change: EditionChange): string {
  return rendered(editionOfSettings(change));
}

function editionOfSettings({ edition, usual, where }: EditionChange): Message {
  return sentence("The edition is {edition} because of {where} (usually {usual})", {
    edition,
    where: named(where),
    usual,
  });
}

/** A setting or option is named in the language of the program, a settings file by its name. */
function named(where: string): MessageValue {
  return term(where);
}

/** The changes as in manifests and JSON; that of the edition is a separate entry with the name `edition`. */
export function changesAsData({ rulesChanged, editionChanged }: Overrides) {
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

/** On one line, for output with little space. */
export const notJudgedInShort =
  "Not evaluated: the strength of the evidence, inadmissibility beyond what the file states, discretion, and anything that appears only inside an exhibit";

const withArticle = {
  error: sentence("an error"),
  warning: sentence("a warning"),
  information: sentence("a note"),
} as const;
