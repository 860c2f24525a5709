// A lawyer's checklist of one case: every requirement that applies, in the order in which a packet is looked through.

import type { Day } from "../law/calendar.ts";
import type { EditionId } from "../law/editions.ts";
import { verifyReminder } from "../law/reminder.ts";
import { type Person, shownName } from "../matter/people.ts";
import type { Language } from "../message/language.ts";
import { rendered } from "../message/message.ts";
import { type ReviewLine, reviewLines } from "../review/in-words.ts";

import { eachOnce, type NamedAuthority } from "./authorities.ts";
import { type Deadline, deadlinesOf } from "./deadlines.ts";
import { editionInWords } from "./editions.ts";
import { notJudged, setAsideLines } from "./not-judged.ts";
import type { Requirement, RequirementStatus } from "./requirements/requirement.ts";
import { type RequirementOf, type RequirementsInput, requirementsOf } from "./requirements/requirements.ts";
import { headingOf, personalSections, type SectionKind, sectionKinds, sectionOf } from "./sections.ts";
import { isFiled, type StateOfCase, stateOf } from "./state.ts";
import { type Verdict, verdictOf, verdictSentences } from "./verdict.ts";

export interface Readiness {
  /** The practice's own file number, where the case has one. */
  readonly matter: string | undefined;
  /** Names of those who would be paroled. */
  readonly beneficiaries: readonly string[];
  readonly edition: EditionId;
  /** With whether the mailing date chose it. */
  readonly editionTitle: string;
  /** In whole sentences, where the requirements of the edition have to be checked. */
  readonly reminder: string | undefined;
  /** The day on which it is looked at. */
  readonly today: Day;
  readonly state: StateOfCase;
  readonly verdict: Verdict;
  /** What the verdict says, sentence by sentence and without full stops; the first one is the gravest. */
  readonly verdictSentences: readonly string[];
  readonly counts: Counts;
  /** Those that hold a line, in their order. */
  readonly sections: readonly ReadinessSection[];
  /** What is still to come or was missed, the earliest first. */
  readonly deadlines: readonly Deadline[];
  /** Those on which the lines rest, each once. */
  readonly authorities: readonly NamedAuthority[];
  /** What comments and settings set aside, with the reasons; without full stops. */
  readonly setAside: readonly string[];
  /** Who reviewed what, and what has changed since. */
  readonly reviews: readonly ReviewLine[];
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
  const { matter, edition } = checked;
  const { language } = matter;
  const requirements = requirementsOf(input);
  const deadlines = deadlinesOf(matter);
  const sections = sectionKinds.flatMap((kind) => sectionsOf(kind, requirements, input));
  const state = stateOf(checked, deadlines);
  return {
    matter: matter.view.matter.value,
    beneficiaries: matter.beneficiaries.map((person) => shownName(matter, person)),
    edition,
    editionTitle: editionInWords(checked, language),
    reminder: verifyReminder(edition, language),
    today: matter.days.today,
    state,
    verdict: verdictOf(checked, isFiled(matter, state)),
    verdictSentences: verdictSentences(checked, isFiled(matter, state)).map((one) => rendered(one, language)),
    counts: countsOf(requirements.map(({ line }) => line)),
    sections,
    deadlines: deadlines.filter(({ isPending }) => isPending),
    authorities: eachOnce(sections.flatMap(({ lines }) => lines.flatMap(({ authority }) => authority))),
    setAside: setAsideLines(checked.setAside, language),
    reviews: reviewLines(checked.reviews, language),
    notJudged: notJudged(checked),
  };
}

/** One section, or one for each beneficiary in the order of the case; those without a line are left out. */
function sectionsOf(
  kind: SectionKind,
  requirements: readonly RequirementOf[],
  { checked: { matter } }: RequirementsInput,
): ReadinessSection[] {
  const beneficiaries: readonly Person[] = matter.beneficiaries;
  const isOfOne = ({ person }: RequirementOf) => person !== undefined && beneficiaries.includes(person);
  const own = requirements.filter((requirement) => {
    const section = sectionOf(requirement.line.rule);
    return (section === "person" && !isOfOne(requirement) ? "people" : section) === kind;
  });
  const { language } = matter;
  if (!personalSections.has(kind)) return section(kind, undefined, own, language);
  return [
    ...section(
      kind,
      undefined,
      own.filter((requirement) => !isOfOne(requirement)),
      language,
    ),
    ...matter.beneficiaries.flatMap((one) =>
      section(
        kind,
        shownName(matter, one),
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
  return [{ kind, title: headingOf(kind, who, language), counts: countsOf(lines), lines }];
}

function countsOf(lines: readonly Requirement[]): Counts {
  const count = (status: RequirementStatus) => lines.filter((line) => line.status === status).length;
  return {
    met: count("met"),
    "not-met": count("not-met"),
    "at-risk": count("at-risk"),
    note: count("note"),
    untold: count("untold"),
    "set-aside": count("set-aside"),
  };
}
