// An attorney's checklist of one case: every requirement that applies, in the order of the packet.

import type { Day } from "../base/calendar.ts";
import { type Deadline, deadlinesOf } from "../deadlines/deadlines.ts";
import type { EditionId } from "../law/editions.ts";
import { verifyReminder } from "../law/reminder.ts";
import type { Language } from "../message/language.ts";
import { rendered } from "../message/message.ts";
import { type Person, shownName } from "../model/people.ts";
import { type ReviewLine, reviewLines } from "../review/in-words.ts";
import { eachOnce, type NamedAuthority } from "./authorities.ts";
import { boxesInWords } from "./boxes-in-words.ts";
import { byConsequence, type ConsequenceGroup } from "./consequence-groups.ts";
import { editionInWords } from "./editions.ts";
import { notJudged, overrideLines } from "./not-judged.ts";
import type { Remark, Requirement, RequirementStatus } from "./requirements/requirement.ts";
import { type RequirementOf, type RequirementsInput, requirementsOf } from "./requirements/requirements.ts";
import { personalSections, type SectionKind, sectionHeading, sectionKinds, sectionOf } from "./sections.ts";
import { isFiledCase, type StateOfCase, stateOf } from "./state.ts";
import { type ReadinessVerdict, verdictOf, verdictSentences } from "./verdict.ts";

export interface Readiness {
  /** The practice's own file number, if the case has one. */
  readonly matter: string | undefined;
  /** Names of the beneficiaries. */
  readonly beneficiaries: readonly string[];
  readonly edition: EditionId;
  /** Says whether the mailing date determined it. */
  readonly editionTitle: string;
  /** In whole sentences, if the requirements of the edition have to be checked. */
  readonly reminder: string | undefined;
  /** The date of the checklist. */
  readonly today: Day;
  readonly state: StateOfCase;
  readonly verdict: ReadinessVerdict;
  /** The verdict sentence by sentence without full stops; the most severe first. */
  readonly verdictSentences: readonly string[];
  readonly counts: Counts;
  /** The requirements that are not met, by what can follow; the most severe first, without empty groups. */
  readonly open: readonly ConsequenceGroup<Requirement>[];
  /** The sections that have a line, in their order. */
  readonly sections: readonly ReadinessSection[];
  /** What is in the future or was missed, the earliest first. */
  readonly deadlines: readonly Deadline[];
  /** The authorities of the lines, each once. */
  readonly authorities: readonly NamedAuthority[];
  /** What comments and settings suppress, with the reasons; without full stops. */
  readonly setAside: readonly string[];
  /** Who reviewed what, and what has changed since. */
  readonly reviews: readonly ReviewLine[];
  /** What can be filled in on the forms from the case; none once it is filed. */
  readonly toFill: readonly Remark[];
  /** What no check can judge, in sentences. */
  readonly notJudged: readonly string[];
}

export type Counts = Readonly<Record<RequirementStatus, number>>;

export interface ReadinessSection {
  readonly kind: SectionKind;
  readonly title: string;
  readonly counts: Counts;
  readonly lines: readonly Requirement[];
}

/** How ready a case is, by the rules with which it was checked. */
export function readinessOf(input: RequirementsInput): Readiness {
  const { checked } = input;
  const { context, edition } = checked;
  const { language } = context;
  const requirements = requirementsOf(input);
  const deadlines = deadlinesOf(context);
  const sections = sectionKinds.flatMap((kind) => sectionsOf(kind, requirements, input));
  const state = stateOf(checked, deadlines);
  return {
    matter: context.view.matter.value,
    beneficiaries: context.beneficiaries.map((person) => shownName(context, person)),
    edition,
    editionTitle: editionInWords(checked, language),
    reminder: verifyReminder(edition, language),
    today: context.days.today,
    state,
    verdict: verdictOf(checked, isFiledCase(context, state)),
    verdictSentences: verdictSentences(checked, isFiledCase(context, state)).map((one) =>
      rendered(one, language),
    ),
    counts: countsOf(requirements.map(({ line }) => line)),
    open: byConsequence(
      sections.flatMap(({ lines }) => lines),
      input.rules,
      language,
    ),
    sections,
    deadlines: deadlines.filter(({ isPending }) => isPending),
    authorities: eachOnce(
      sections.flatMap(({ lines }) => lines.flatMap(({ authority }) => authority)),
      language,
    ),
    setAside: overrideLines(checked.overrides, language),
    reviews: reviewLines(checked.reviews, language),
    toFill: isFiledCase(context, state) ? [] : boxesInWords(context),
    notJudged: notJudged(checked),
  };
}

/** One section, or one for each beneficiary in the order of the case; empty sections are left out. */
function sectionsOf(
  kind: SectionKind,
  requirements: readonly RequirementOf[],
  { checked: { context } }: RequirementsInput,
): ReadinessSection[] {
  const beneficiaries: readonly Person[] = context.beneficiaries;
  const isOfOne = ({ person }: RequirementOf) => person !== undefined && beneficiaries.includes(person);
  const own = requirements.filter((requirement) => {
    const section = sectionOf(requirement.line.rule);
    return (section === "person" && !isOfOne(requirement) ? "people" : section) === kind;
  });
  const { language } = context;
  if (!personalSections.has(kind)) return section(kind, undefined, own, language);
  return [
    ...section(
      kind,
      undefined,
      own.filter((requirement) => !isOfOne(requirement)),
      language,
    ),
    ...context.beneficiaries.flatMap((one) =>
      section(
        kind,
        shownName(context, one),
        own.filter(({ person }) => person === one),
        language,
      ),
    ),
  ];
}

function section(
  kind: SectionKind,
  who: string | undefined,
  requirements: readonly RequirementOf[],
  language: Language | undefined,
): ReadinessSection[] {
  if (requirements.length === 0) return [];
  const lines = requirements.map(({ line }) => line);
  return [{ kind, title: sectionHeading(kind, who, language), counts: countsOf(lines), lines }];
}

function countsOf(lines: readonly Requirement[]): Counts {
  const count = (status: RequirementStatus) => lines.filter((line) => line.status === status).length;
  return {
    met: count("met"),
    "not-met": count("not-met"),
    "at-risk": count("at-risk"),
    note: count("note"),
    "not-confirmed": count("not-confirmed"),
    untold: count("untold"),
    "set-aside": count("set-aside"),
  };
}
