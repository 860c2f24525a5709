// Holds one case against the requirements of an edition: reading, rules, and what is left of their findings once one
// mistake is one finding. Never throws: a rule that fails costs its own findings and says so.

import type { Day } from "../law/calendar.ts";
import { type EditionId, isEditionId } from "../law/editions.ts";
import { type Law, lawOf } from "../law/law.ts";
import { caseDays, type Matter, matterOf } from "../matter/matter.ts";
import { isMissing, mayStandElsewhere, type Place, spanOf } from "../read/place.ts";
import { type ReadCase, readCase } from "../read/read.ts";
import type { ParsedText } from "../text/parse.ts";
import { insertion, inWhichWay, missingWhole } from "./absence.ts";
import { authorityOf, isOfAgency } from "./authority.ts";
import type { FileReports } from "./files.ts";
import type { Finding, Fix, Severity } from "./finding.ts";
import { type IgnoreComment, ignoreComments, isAbove, withoutIgnored } from "./ignore.ts";
import { rendered } from "./message.ts";
import { readingFindings } from "./reading-findings.ts";
import type { Draft, Rule } from "./rule.ts";
import { asSettled, type RuleSettings } from "./settings.ts";

export interface CheckInput {
  readonly text: ParsedText;
  /** For a file that names no edition. */
  readonly edition: EditionId;
  readonly today: Day;
  readonly files: FileReports;
  /** The files in the case's folder and below, as a case would name them; left out, none is known. */
  readonly folderFiles?: readonly string[];
  readonly rules: readonly Rule[];
  /** Left out, every rule holds with its own severity. */
  readonly settings?: RuleSettings;
}

export interface CheckedCase {
  /** The edition that the case was held against. */
  readonly edition: EditionId;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly matter: Matter;
}

/** Checks one case file. */
export function checkCase(input: CheckInput): CheckedCase {
  const read = readCase(input.text);
  const edition = editionOfCase(read, input.edition);
  const days = caseDays(read.view, input.today);
  const law = lawOf(edition, days);
  const matter = matterOf(read.view, law, days, input.files, input.folderFiles);
  const order = new Map(input.rules.map((rule, index) => [rule.id, index]));

  const isText = !input.text.problems.some(
    ({ rule }) => rule === "yaml/too-large" || (rule === "yaml/encoding" && !input.text.root),
  );
  const drafts = isText
    ? oneForEachMissingPlace(withoutCovered(input.rules.flatMap((rule) => draftsOf(rule, edition, matter))))
    : [];
  const reported = [
    ...readingFindings(input.text, read, input.rules, law, edition),
    ...drafts.map((drafted) => findingOf(drafted, law, edition)),
    ...unfinishedFindings(read, drafts, input.rules, law, edition),
  ];
  const comments = ignoreComments(input.text);
  const kept = asSettled(
    withoutIgnored(reported, comments, input.rules, law, edition, (ignore) =>
      mayBeUsed(ignore, input, read, matter),
    ),
    input.settings ?? new Map(),
  );
  kept.sort(
    (a, b) =>
      a.span.start - b.span.start ||
      gravity[a.severity] - gravity[b.severity] ||
      (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  );
  return { edition, findings: kept, matter };
}

/**
 * Whether a comment may switch something off once the file is mended: the text cannot be read, something in the value
 * below it cannot or is a placeholder, or the rule asks of which kind the request is, and that is not given.
 */
function mayBeUsed(
  ignore: IgnoreComment,
  { text, rules }: CheckInput,
  read: ReadCase,
  matter: Matter,
): boolean {
  const unread = read.problems.map(({ at, span }) => span ?? spanOf(at));
  const unfinished = read.unfinished.map(spanOf);
  if (text.problems.length > 0 || [...unread, ...unfinished].some((span) => isAbove(ignore, span)))
    return true;
  const rule = rules.find(({ id }) => id === ignore.rule);
  if (!rule || matter.isInitial || matter.isReParole) return false;
  const eitherKind: Matter[] = [
    { ...matter, isInitial: true },
    { ...matter, isReParole: true },
  ];
  return eitherKind
    .flatMap((assumed) => draftsOf(rule, matter.law.edition, assumed))
    .some((drafted) => isAbove(ignore, spanOf(shownAt(drafted))));
}

const gravity: Record<Severity, number> = { error: 0, warning: 1, information: 2 };

function editionOfCase(read: ReadCase, otherwise: EditionId): EditionId {
  const named = read.view.edition.value;
  return named !== undefined && isEditionId(named) ? named : otherwise;
}

interface Drafted {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly severity: Severity;
  /** Where the finding stands: for an absence, the block that is missing as a whole. */
  readonly stands: Place;
}

/** What a rule finds in a case. A rule that throws is one finding without a word of the case. */
function draftsOf(rule: Rule, edition: EditionId, matter: Matter): Drafted[] {
  const severity = rule.severity[edition];
  if (severity === undefined) return [];
  const found: Drafted[] = [];
  try {
    for (const subject of rule.over(matter)) {
      for (const draft of rule.check(subject, matter)) {
        if (mayStandElsewhere(draft.at)) continue;
        const stands = draft.isAbsence ? missingWhole(draft.at) : draft.at;
        found.push(afterFiling({ rule, draft, severity: draft.severity ?? severity, stands }, matter));
      }
    }
  } catch {
    found.push({
      rule: ruleFailed,
      severity: "warning",
      stands: matter.view.$,
      draft: failure(rule, matter),
    });
  }
  return found;
}

const ruleFailed: Rule = {
  id: "internal/rule-failed",
  title: "A rule could not be applied to this case",
  severity: {},
  authority: [],
  over: () => [],
  check: () => [],
  why: "A mistake in the program kept this rule from being applied, so that its requirement was not checked.",
  remedy: "Check this requirement by hand, and report the rule's name to the makers of the program.",
  examples: { pass: [], fail: [] },
};

function failure(rule: Rule, matter: Matter): Draft {
  return {
    at: matter.view.$,
    message: ["The rule {rule} failed on this case, so what it asks for was not checked", { rule: rule.id }],
  };
}

/** Once a request is filed, what should have been right before mailing is only worth knowing. */
function afterFiling(drafted: Drafted, matter: Matter): Drafted {
  if (!drafted.rule.isBeforeMailing) return drafted;
  const { about } = drafted.draft;
  const concerned = about ? [about] : matter.beneficiaries;
  if (concerned.length === 0 || !concerned.every((person) => matter.receipted.has(person))) return drafted;
  return { ...drafted, severity: "information", draft: { ...drafted.draft, fixes: [] } };
}

/** A placeholder in an entry that waits to be filled in for one rule is not reported by another once more. */
function withoutCovered(drafts: readonly Drafted[]): Drafted[] {
  const covered = drafts.flatMap(({ draft }) => draft.covers ?? []);
  return drafts.filter(
    ({ draft: { at, covers } }) =>
      covers !== undefined || at.state !== "unfinished" || !covered.some((above) => isWithin(at, above)),
  );
}

/**
 * For what is missing at one place, a block as a whole or the file of an exhibit that several rules wait for, only the
 * severest finding is kept, the first among equals.
 */
function oneForEachMissingPlace(drafts: readonly Drafted[]): Drafted[] {
  const best = new Map<string, Drafted>();
  const placeOf = ({ draft, stands }: Drafted): string | undefined =>
    draft.isAbsence ? stands.path.join("\n") : undefined;
  for (const drafted of drafts) {
    const place = placeOf(drafted);
    if (place === undefined) continue;
    const other = best.get(place);
    if (!other || gravity[drafted.severity] < gravity[other.severity]) best.set(place, drafted);
  }
  return drafts.filter((drafted) => {
    const place = placeOf(drafted);
    return place === undefined || best.get(place) === drafted;
  });
}

function findingOf({ rule, draft, severity, stands }: Drafted, law: Law, edition: EditionId): Finding {
  const shown = shownAt({ draft, stands });
  const fixes: readonly Fix[] = draft.fixes ?? (draft.isAbsence ? insertion(shown) : []);
  // Where a placeholder stands, another one in its place helps nobody; a value that the law fixes does.
  const isPlaceholder = draft.isAbsence && shown.state === "unfinished";
  const authority = authorityOf(draft.authority ?? rule.authority, law, edition);
  const note = authority.some(isOfAgency) ? law.verifyNote() : "";
  return {
    rule: rule.id,
    severity,
    message: rendered(draft.message) + (draft.isAbsence ? inWhichWay(shown) : "") + note,
    path: draft.at.path,
    span: spanOf(shown),
    authority,
    related: (draft.related ?? []).map(({ at, message }) => ({
      path: at.path,
      span: spanOf(at),
      message: rendered(message),
    })),
    fixes: isPlaceholder ? fixes.filter(putsValue) : fixes,
  };
}

/** A key that is there is the smallest text to change, even where the block around it holds nothing else. */
function shownAt({ draft, stands }: Pick<Drafted, "draft" | "stands">): Place {
  return draft.isAbsence && draft.at.state === "absent" ? stands : draft.at;
}

function putsValue({ operations }: Fix): boolean {
  return operations.some(({ op }) => op === "replace") && !JSON.stringify(operations).includes("TODO");
}

/** Placeholders that nothing else has reported. */
function unfinishedFindings(
  read: ReadCase,
  drafts: readonly Drafted[],
  rules: readonly Rule[],
  law: Law,
  edition: EditionId,
): Finding[] {
  const rule = rules.find((other) => other.id === "value/unfinished");
  const severity = rule?.severity[edition];
  if (!rule || severity === undefined) return [];
  const covered = drafts.flatMap(({ draft, stands }) => [
    ...(draft.isAbsence || isMissing(stands) ? [stands] : []),
    ...(draft.covers ?? []),
  ]);
  return read.unfinished
    .filter((place) => place.state === "unfinished" && !covered.some((above) => isWithin(place, above)))
    .map((place) => ({
      rule: rule.id,
      severity,
      message: "A placeholder still stands here",
      path: place.path,
      span: spanOf(place),
      authority: authorityOf(rule.authority, law, edition),
      related: [],
      fixes: [],
    }));
}

function isWithin(place: Place, above: Place): boolean {
  return (
    above.path.length <= place.path.length && above.path.every((step, index) => step === place.path[index])
  );
}
