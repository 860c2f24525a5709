// Holds one case against the requirements of an edition: reading, rules, and what is left of their findings once one
// mistake is one finding. Never throws: a rule that fails costs its own findings and says so.

import type { CaseFacts } from "../caseload/facts.ts";
import { type AmongOthers, amongOthers } from "../caseload/relate.ts";
import { sectionsCutShort } from "../fix/cut-short.ts";
import { slippedKeys } from "../fix/slipped-key.ts";
import type { Day } from "../law/calendar.ts";
import { type ChosenEdition, type EditionId, editionInForce } from "../law/editions.ts";
import { type Law, type LawDays, lawOf } from "../law/law.ts";
import { editionOfCase } from "../matter/edition.ts";
import { caseDays, type Matter, matterOf } from "../matter/matter.ts";
import { onceFor } from "../matter/once.ts";
import { english } from "../message/english.ts";
import type { Language } from "../message/language.ts";
import { followedBy, rendered } from "../message/message.ts";
import { isMissing, type Place, spanOf } from "../read/place.ts";
import { type ReadCase, readCase } from "../read/read.ts";
import type { CheckedFor } from "../review/fingerprint.ts";
import { type ReviewInCase, reviewsOf } from "../review/reviews.ts";
import { lettersOf } from "../text/letters.ts";
import type { ParsedText } from "../text/parse.ts";
import { insertion, inWhichWay, unfinishedValue } from "./absence.ts";
import { authorityOf } from "./authority.ts";
import { type Drafted, draftsOf, draftsOfAll, isWithin } from "./drafts.ts";
import type { RuleFailure } from "./error-report.ts";
import type { FileReports } from "./files.ts";
import { type Finding, type Fix, gravity, type Span, shownFixes } from "./finding.ts";
import { type IgnoreComment, ignoreComments, isAbove, withoutIgnored } from "./ignore.ts";
import { type Practice, staffOf } from "./practice.ts";
import { readingFindings } from "./reading-findings.ts";
import { withPractice } from "./referred.ts";
import { reviewFindings } from "./review-findings.ts";
import type { Draft, Rule } from "./rule.ts";
import { type SetAside, settled } from "./set-aside.ts";
import type { RuleSource } from "./settings.ts";

export interface CheckInput {
  readonly text: ParsedText;
  /** For a file that names no edition. */
  readonly edition: ChosenEdition;
  /** The setting or option that names this edition, as a sentence does; left out, none does. */
  readonly editionFrom?: string | undefined;
  readonly today: Day;
  readonly files: FileReports;
  /** The files in the case's folder and below, as a case would name them; left out, none is known. */
  readonly folderFiles?: readonly string[];
  readonly rules: readonly Rule[];
  /** The other cases of the workspace; left out, none is known. */
  readonly others?: AmongOthers;
  /** Where rules are turned off or given another severity, the later before the earlier; left out, nowhere. */
  readonly settings?: readonly RuleSource[];
  /** The people whom the case can name by initials; left out, there is none. */
  readonly practice?: Practice | undefined;
  /** What the findings are written in; left out, English. */
  readonly language?: Language;
}

export interface CheckedCase {
  /** The edition that the case was checked against. */
  readonly edition: EditionId;
  /** Whether neither the case nor a setting names it, so that the mailing date decided. */
  readonly isEditionByDate: boolean;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What is not among the findings, or there with another severity, because of a comment or a setting. */
  readonly setAside: SetAside;
  readonly matter: Matter;
  /** What others are compared with, where other cases are known. */
  readonly facts?: CaseFacts;
  /** In the order of the case. */
  readonly reviews: readonly ReviewInCase[];
  /** What the findings are written in. */
  readonly language: Language;
  /** The rules that failed; each is a finding too. */
  readonly failures: readonly RuleFailure[];
  /** The findings before any is ignored, and the facts of law that the rules asked for, by id. */
  readonly whole: CheckedFor;
}

function readWith(text: ParsedText, practice: Practice | undefined) {
  const referred = withPractice(text, practice);
  const first = readCase(referred);
  const slipped = slippedKeys(text, first);
  // What the block lacks may be what has slipped out of it, or what the lines that have slipped have taken over.
  const unsure = [...slipped.map(({ around }) => around), ...sectionsCutShort(text, first)];
  const read =
    unsure.length === 0 ? first : readCase({ ...referred, damaged: [...referred.damaged, ...unsure] });
  return { read, slipped };
}

/** A text says the same on every day, whatever files and settings there are. */
const readAlone = onceFor((text: ParsedText) => readWith(text, undefined));

/** Checks one case file. */
export function checkCase(input: CheckInput): CheckedCase {
  const { language = english } = input;
  const { read, slipped } = input.practice ? readWith(input.text, input.practice) : readAlone(input.text);
  const days = caseDays(read.view, input.today);
  const { id: edition, by } = editionOfCase(read.view, input.edition, days);
  const asked = new Set<string>();
  const law = lawOf(edition, days, (fact) => asked.add(fact));
  const alone: Matter = {
    ...matterOf(read.view, law, days, input.files, input.folderFiles, input.practice),
    language,
  };
  const among = input.others && amongOthers(alone, input.text.text, input.others);
  const matter = among ? { ...alone, relations: among.relations } : alone;
  const order = new Map(input.rules.map((rule, index) => [rule.id, index]));

  const isText = !input.text.problems.some(
    ({ rule }) => rule === "yaml/too-large" || (rule === "yaml/encoding" && !input.text.root),
  );
  const drafts = isText ? draftsOfAll(input.rules, edition, matter) : [];
  const reported = [
    ...readingFindings(input.text, read, input.rules, law, edition, slipped, language),
    ...drafts.map((drafted) => findingOf(drafted, law, edition, input.text, language)),
    ...unfinishedFindings(read, drafts, input.rules, law, edition, language),
  ];
  const whole = { findings: reported, factsAsked: [...asked] };
  const isRule = (id: string) => input.rules.some((rule) => rule.id === id);
  const reviews = reviewsOf(matter, whole, isRule);
  const comments = ignoreComments(input.text);
  const all = [
    ...reported,
    ...reviewFindings(input.text, reviews, matter, input.rules, staffOf(input.practice), language),
  ];
  const { findings, ignored } = withoutIgnored(
    all,
    comments,
    input.rules,
    law,
    edition,
    (ignore) => mayBeUsed(ignore, input, read, matter),
    language,
  );
  const { findings: kept, rulesChanged } = settled(findings, input.settings ?? [], input.rules, edition);
  kept.sort(
    (a, b) =>
      a.span.start - b.span.start ||
      gravity[a.severity] - gravity[b.severity] ||
      (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  );
  return {
    edition,
    isEditionByDate: by === "date",
    language,
    findings: kept,
    setAside: { ignored, rulesChanged, ...(by === "setting" && editionChange(edition, days, input)) },
    matter,
    reviews,
    failures: drafts.flatMap(({ failure }) => failure ?? []),
    whole,
    ...(among && { facts: among.facts }),
  };
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

function editionChange(
  edition: EditionId,
  { mailingDay, today }: LawDays,
  { editionFrom: where }: CheckInput,
): Pick<SetAside, "editionChanged"> {
  const usual = editionInForce(mailingDay ?? today);
  return where === undefined || edition === usual ? {} : { editionChanged: { edition, usual, where } };
}

function findingOf(
  { rule, draft, severity, stands }: Drafted,
  law: Law,
  edition: EditionId,
  { text }: ParsedText,
  language: Language,
): Finding {
  const shown = shownAt({ draft, stands });
  const fixes: readonly Fix[] = draft.fixes ?? (draft.isAbsence ? insertion(shown) : []);
  // Where a placeholder stands, another one in its place helps nobody; a value that the law fixes does.
  const isPlaceholder = draft.isAbsence && shown.state === "unfinished";
  return {
    rule: rule.id,
    severity,
    message: rendered(
      draft.isAbsence ? followedBy(draft.message, inWhichWay(shown)) : draft.message,
      language,
    ),
    path: draft.at.path,
    span: partOf(draft, text) ?? spanOf(shown),
    authority: authorityOf(draft.authority ?? rule.authority, law, edition),
    related: (draft.related ?? []).map(({ at, message }) => ({
      path: at.path,
      span: spanOf(at),
      message: rendered(message, language),
    })),
    ...(draft.elsewhere && {
      elsewhere: draft.elsewhere.map((one) => ({ ...one, message: rendered(one.message, language) })),
    }),
    fixes: shownFixes(isPlaceholder ? fixes.filter(putsValue) : fixes, language),
  };
}

function partOf({ at: { node }, part }: Draft, text: string): Span | undefined {
  return part && node?.kind === "text" ? lettersOf(text, node)?.(part.start, part.end) : undefined;
}

/** A key that is there is the smallest text to change, even where the block around it holds nothing else. */
function shownAt({ draft, stands }: Pick<Drafted, "draft" | "stands">): Place {
  return draft.isAbsence && draft.at.state === "absent" ? stands : draft.at;
}

function putsValue({ operations = [] }: Fix): boolean {
  return operations.some(({ op }) => op === "replace") && !JSON.stringify(operations).includes("TODO");
}

/** Placeholders that nothing else has reported. */
function unfinishedFindings(
  read: ReadCase,
  drafts: readonly Drafted[],
  rules: readonly Rule[],
  law: Law,
  edition: EditionId,
  language: Language,
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
      message: rendered(unfinishedValue(place), language),
      path: place.path,
      span: spanOf(place),
      authority: authorityOf(rule.authority, law, edition),
      related: [],
      fixes: [],
    }));
}
