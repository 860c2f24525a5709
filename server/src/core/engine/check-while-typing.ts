// Checks one case again and again while a person types in it. The answers are those of `checkCase`; what has not changed
// is kept from one check to the next. Whatever is out of the ordinary is checked as a whole.

import { askedOnce, Computation } from "../base/computation.ts";
import { lazily } from "../base/memoize.ts";
import type { WithRelations } from "../caseload/relate.ts";
import { type Law, lawOf } from "../law/law.ts";
import { english } from "../message/english.ts";
import { type CaseContext, caseDays } from "../model/case-context.ts";
import { type EditionOfCase, editionOfCase } from "../model/edition.ts";
import { filesNamedInCase } from "../model/exhibit-files.ts";
import { noRelations, type Relations } from "../model/relations.ts";
import {
  type CheckedCase,
  type CheckInput,
  caseInLaw,
  checkCase,
  type EvaluatedCase,
  keptOf,
  type PlacedAt,
  reportedOf,
  type SubjectsOf,
} from "./check.ts";
import { KeptCase } from "./kept-case.ts";
import { keptContext } from "./kept-context.ts";
import { KeptFiles, KeptValue } from "./kept-files.ts";
import { KeptRules } from "./kept-rules.ts";

/** Compares an answer with that of `checkCase` for the same input, and throws if they differ. */
export type Confirm = (kept: CheckedCase, whole: CheckedCase) => void;

export class CheckWhileTyping {
  readonly #confirm: Confirm | undefined;
  #kept: Kept | undefined;
  /** The text of the last check: what is kept is made when a case is checked for the second time. */
  #isBegun = false;

  constructor(confirm?: Confirm) {
    this.#confirm = confirm;
  }

  check(input: CheckInput): CheckedCase {
    const checked = this.#again(input);
    if (!checked) return checkCase(input);
    this.#confirm?.(checked, checkCase(input));
    return checked;
  }

  #again(input: CheckInput): CheckedCase | undefined {
    if (!this.#isBegun || !mayBeKept(input)) {
      this.#isBegun = true;
      if (!mayBeKept(input)) this.#kept = undefined;
      return undefined;
    }
    try {
      const kept = this.#kept && isFor(this.#kept, input) ? this.#kept : undefined;
      const state = kept?.of.update(input.text) ?? "lost";
      if (state === "later") return undefined;
      // Other cases may appear before the rest of the answer is requested: all of it is about those of now.
      const seen = hasOthers(input) || !input.others ? input : { ...input, others: alone(input.others) };
      const inLaw = lazily(() => caseInLaw(seen));
      // Positions in other cases and in this one are compared, so the case is read as a whole beside others.
      const relations = hasOthers(input) ? inLaw().context.relations : noRelations;
      this.#kept = kept && state === "updated" && isInSameLaw(kept) ? kept : keptFor(input, relations);
      this.#kept?.files.update(input.files);
      this.#kept?.folderFiles.update(input.folderFiles ?? []);
      this.#kept?.relations.update(relations);
      return this.#kept && checkedOf(this.#kept, seen, relations, inLaw);
    } catch {
      // A rule that fails is reported by the check of the whole case.
      this.#kept = undefined;
      return undefined;
    }
  }
}

interface Kept {
  readonly input: CheckInput;
  readonly of: KeptCase;
  readonly edition: EditionOfCase;
  readonly law: Law;
  readonly context: CaseContext;
  readonly rules: KeptRules;
  readonly basis: Computation<Basis>;
  readonly namedFiles: Computation<readonly string[]>;
  readonly files: KeptFiles;
  readonly folderFiles: KeptValue<readonly string[]>;
  readonly relations: KeptValue<Relations>;
}

/** What the law of a case depends on. */
interface Basis {
  readonly days: ReturnType<typeof caseDays>;
  readonly edition: EditionOfCase;
}

/** People of the practice are added to the text before it is read. */
function mayBeKept({ practice }: CheckInput): boolean {
  return (practice?.people ?? []).length === 0;
}

function hasOthers({ others }: CheckInput): boolean {
  if (!others) return false;
  return "relations" in others || others.caseload.size > (others.caseload.get(others.ref.key) ? 1 : 0);
}

function alone({ ref }: NonNullable<CheckInput["others"]>): WithRelations {
  return { ref, relations: noRelations };
}

/** Whether everything is as it was but the text, the files, and the other cases. */
function isFor({ input }: Kept, now: CheckInput): boolean {
  return (
    input.rules === now.rules &&
    input.edition === now.edition &&
    input.today === now.today &&
    input.knownOn === now.knownOn &&
    input.practice === now.practice &&
    input.language === now.language
  );
}

function keptFor(input: CheckInput, related: Relations): Kept | undefined {
  const of = KeptCase.from(input.text);
  if (of?.view.reviews.ref.state !== "absent") return undefined;
  const { view } = of;
  const basis = new Computation(() => {
    const days = caseDays(view, input.today, input.knownOn);
    return { days, edition: editionOfCase(view, input.edition, days) };
  });
  const { days, edition } = basis.get();
  const law = lawOf(edition.id, days);
  const files = new KeptFiles(input.files);
  const folderFiles = new KeptValue(input.folderFiles ?? []);
  const relations = new KeptValue(related);
  const context = keptContext({
    view,
    law,
    days,
    files,
    folderFiles,
    relations,
    practice: input.practice,
    language: input.language ?? english,
  });
  const rules = new KeptRules(input.rules, context);
  const namedFiles = new Computation(() => filesNamedInCase(view));
  return { input, of, edition, law, context, rules, basis, namedFiles, files, folderFiles, relations };
}

function isInSameLaw({ basis, edition }: Kept): boolean {
  return basis.get().edition === edition;
}

type InLaw = () => ReturnType<typeof caseInLaw>;

function checkedOf(
  { of, edition, law, context, rules, namedFiles }: Kept,
  input: CheckInput,
  relations: Relations,
  inLaw: InLaw,
): CheckedCase {
  const read = { view: of.view, problems: of.problems, unfinished: of.unfinished };
  const evaluated: EvaluatedCase = {
    read,
    outdented: [],
    context,
    law,
    edition: edition.id,
    evaluation: rules.evaluation(),
    placed: of.placed,
  };
  // What is remembered about the case while its findings are made must know what it was made from, too.
  const { kept, overrides } = askedOnce(() => {
    const { reported } = reportedOf(evaluated, input);
    return keptOf(evaluated, reported, [], edition.by, input);
  });
  const checked = {
    edition: edition.id,
    isEditionByDate: edition.by === "date",
    language: input.language ?? english,
    findings: kept,
    overrides,
    failures: [],
    namedFiles: namedFiles.get(),
    relations,
    kept: {
      ask: <Answer>(question: (context: CaseContext, placed: PlacedAt, subjectsOf: SubjectsOf) => Answer) =>
        of.text === input.text
          ? askedOnce(() => question(context, of.placedAt, (rule) => rules.subjectsOf(rule)))
          : undefined,
    },
  };
  return withTheRest(checked, input, inLaw);
}

/** What is seldom requested is that of the check of the whole case, made when it is first requested. */
function withTheRest(
  checked: Omit<CheckedCase, "table" | "subjectsOf" | "reported" | "context" | "reviews" | "whole" | "facts">,
  input: CheckInput,
  inLaw: InLaw,
): CheckedCase {
  const whole = lazily(() => checkCase(input, inLaw()));
  const all = {
    ...checked,
    get table() {
      return whole().table;
    },
    subjectsOf: (rule: string) => whole().subjectsOf(rule),
    get reported() {
      return whole().reported;
    },
    get context() {
      return inLaw().context;
    },
    get reviews() {
      return whole().reviews;
    },
    get whole() {
      return whole().whole;
    },
  };
  if (!input.others) return all;
  return Object.defineProperty(all, "facts", { enumerable: true, get: () => inLaw().facts });
}
