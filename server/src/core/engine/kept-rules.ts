// What each rule finds, kept while the case changes: a rule is applied again to a subject only where something that it
// read has changed.
//
// The evaluation of a rule for one subject is a computation, and so is the choice of its subjects, and each question
// that rules share (`memoize`). Each records the fields that it reads, so nothing has to be declared.

import { Computation, isSame } from "../base/computation.ts";
import type { Severity } from "../base/severity.ts";
import type { CaseContext } from "../model/case-context.ts";
import { closedOn } from "../model/closing.ts";
import type { Rule } from "../rule/rule.ts";
import { drafted, type Evaluation, type RuleFinding } from "./evaluate.ts";

export class KeptRules {
  readonly #rules: readonly KeptRule[];
  /** By the ids of the rules. */
  readonly #byId: ReadonlyMap<string, KeptRule>;
  readonly #due: Set<KeptRule>;

  constructor(rules: readonly Rule[], context: CaseContext) {
    const due = new Set<KeptRule>();
    this.#due = due;
    this.#rules = rules.flatMap((rule) => {
      const severity = rule.severity[context.law.edition];
      if (severity === undefined) return [];
      const kept: KeptRule = new KeptRule(rule, severity, context, () => due.add(kept));
      due.add(kept);
      return [kept];
    });
    this.#byId = new Map(this.#rules.map((kept) => [kept.rule.id, kept]));
  }

  /** The subjects of a rule in the last evaluation; none if the rule is over. */
  subjectsOf(id: string): readonly unknown[] {
    return this.#byId.get(id)?.subjects ?? [];
  }

  /** Every rule with what it found. Throws if a rule fails. Only subjects with findings have a row. */
  evaluation(): Evaluation {
    for (const rule of this.#due) rule.update();
    this.#due.clear();
    return new Map(
      this.#rules.map(({ rule, found, isOver }) => {
        const rows =
          found.length === 0 ? [] : [{ rule, subject: undefined, index: 0, found, lawUnknown: undefined }];
        return [rule.id, { rule, rows, hasFailed: false, isOver }];
      }),
    );
  }
}

interface KeptSubject {
  readonly subject: unknown;
  readonly check: Computation<readonly RuleFinding[]>;
}

class KeptRule {
  readonly rule: Rule;
  /** What the rule has found for all of its subjects, in their order. */
  found: readonly RuleFinding[] = [];
  isOver = false;
  readonly #severity: Severity;
  readonly #context: CaseContext;
  readonly #onDue: () => void;
  /** Undefined once the rule is over. */
  readonly #subjects: Computation<readonly unknown[] | undefined>;
  /** The subjects of the last update. */
  #chosen: readonly unknown[] = [];
  #kept: readonly KeptSubject[] = [];
  /** Those for which something has been found. */
  readonly #finding = new Set<KeptSubject>();
  readonly #due = new Set<KeptSubject>();

  constructor(rule: Rule, severity: Severity, context: CaseContext, onDue: () => void) {
    this.rule = rule;
    this.#severity = severity;
    this.#context = context;
    this.#onDue = onDue;
    this.#subjects = new Computation(() => {
      const isOver = rule.isOverOnceClosed && closedOn(context) !== undefined;
      return isOver ? undefined : [...rule.over(context)];
    }, onDue);
  }

  get subjects(): readonly unknown[] {
    return this.#chosen;
  }

  update(): void {
    const subjects = this.#subjects.get();
    this.isOver = subjects === undefined;
    if (this.#chosen !== subjects) this.#choose(subjects ?? []);
    this.#chosen = subjects ?? [];
    if (this.#due.size === 0) return;
    for (const one of this.#due) {
      if (one.check.get().length > 0) this.#finding.add(one);
      else this.#finding.delete(one);
    }
    this.#due.clear();
    this.#collect();
  }

  #collect(): void {
    const isFinding = (one: KeptSubject) => this.#finding.has(one);
    this.found =
      this.#finding.size === 0 ? [] : this.#kept.filter(isFinding).flatMap((one) => one.check.get());
  }

  /** Keeps what is known of the subjects that are the same as before. */
  #choose(subjects: readonly unknown[]): void {
    const before = this.#kept;
    const known = new Map(before.map((one) => [one.subject, one]));
    const kept = subjects.map((subject, index) => {
      const same = known.get(subject) ?? before[index];
      if (same && known.get(same.subject) === same && isSame(same.subject, subject)) {
        known.delete(same.subject);
        return same;
      }
      return this.#keep(subject);
    });
    const left = new Set(kept);
    for (const one of before) if (!left.has(one)) this.#drop(one);
    this.#kept = kept;
    this.#collect();
  }

  #keep(subject: unknown): KeptSubject {
    const check = new Computation(
      () =>
        Array.from(this.rule.check(subject, this.#context), (raw) =>
          drafted(this.rule, raw, this.#severity, this.#context),
        ),
      () => {
        this.#due.add(one);
        this.#onDue();
      },
    );
    const one: KeptSubject = { subject, check };
    this.#due.add(one);
    return one;
  }

  #drop(one: KeptSubject): void {
    one.check.drop();
    this.#finding.delete(one);
    this.#due.delete(one);
  }
}
