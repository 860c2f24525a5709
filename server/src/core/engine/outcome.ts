// The outcome of a requirement for one subject of its rule: by what the rule finds, and if it finds nothing, by whether
// the declared fields say enough for a finding to be possible.

import type { Path } from "../base/path.ts";
import type { Title } from "../message/title.ts";
import type { CaseContext } from "../model/case-context.ts";
import { type FieldRef, isFaulty, isMissing } from "../read/field-ref.ts";
import { type Concern, concernsOf } from "../rule/scope.ts";
import { restsOnDocuments } from "./document-trial.ts";
import type { EvaluatedRule, EvaluatedSubject } from "./evaluate.ts";
import { placesFor } from "./field-places.ts";

/** The outcome of a rule for one subject, with the field that decides it, if any. */
export type Outcome =
  | { readonly kind: "not-met" }
  | { readonly kind: "met"; readonly at: FieldRef | undefined }
  /** The case explains at a field why there is no evidence; a person has to judge the explanation. */
  | { readonly kind: "explained"; readonly at: FieldRef }
  /** A field that the rule needs is missing or unreadable. */
  | { readonly kind: "undetermined"; readonly at: FieldRef; readonly lawUnknown?: never }
  /** The law has no answer. */
  | { readonly kind: "undetermined"; readonly at: FieldRef | undefined; readonly lawUnknown: Title }
  | { readonly kind: "not-applicable" };

/** What the outcome of a rule depends on besides the rule itself. */
export interface OutcomeContext {
  readonly context: CaseContext;
  /** Whether there is a finding at a field. */
  readonly isReported: (path: Path) => boolean;
}

/** The outcome of a rule for one of its subjects. */
export function outcomeOf(on: OutcomeContext, evaluated: EvaluatedRule, row: EvaluatedSubject): Outcome {
  const { subject } = row;
  if (row.found.length > 0) return { kind: "not-met" };
  const excused = evaluated.rule.excusedAt?.(subject, on.context);
  if (excused) return { kind: "explained", at: excused };
  const isAboutNothing = Array.isArray(subject) && subject.length === 0;
  return isAboutNothing ? notApplicable : outcomeOfSilence(on, evaluated, row);
}

const notApplicable: Outcome = { kind: "not-applicable" };

function outcomeOfSilence(on: OutcomeContext, evaluated: EvaluatedRule, row: EvaluatedSubject): Outcome {
  const looked = concernsOf(row.rule.about).map((concern) => lookAt(on, evaluated, row, concern));
  const at = looked.find((one) => one.at)?.at;
  if (looked.length === 0 || looked.some(({ kind }) => kind === "met")) {
    if (row.lawUnknown === undefined) return { kind: "met", at };
    return { kind: "undetermined", at, lawUnknown: row.lawUnknown };
  }
  const open = looked.find(({ kind }) => kind === "undetermined");
  return open?.at ? { kind: "undetermined", at: open.at } : notApplicable;
}

interface Looked {
  readonly kind: "met" | "undetermined" | "not-applicable";
  readonly at: FieldRef | undefined;
}

/** Whether a rule without a finding could have had one of this kind. */
function lookAt(
  on: OutcomeContext,
  evaluated: EvaluatedRule,
  row: EvaluatedSubject,
  concern: Concern,
): Looked {
  if (concern.kind === "document") {
    const rests = restsOnDocuments(on.context, evaluated, row);
    return { kind: rests ? "met" : "not-applicable", at: undefined };
  }
  const { view } = on.context;
  const places = placesFor(view, concern.at, row.subject);
  const given = places.find(({ state }) => state === "given");
  const faulty = places.find(isFaulty);
  if (concern.kind === "requires") {
    if (given) return { kind: "met", at: given };
    return { kind: faulty ? "undetermined" : "not-applicable", at: faulty };
  }
  if (!given) {
    const at = faulty ?? places[0];
    return { kind: at && isMissed(on, at) ? "undetermined" : "not-applicable", at };
  }
  const others = concern.against
    .map((path) => placesFor(view, path, row.subject))
    .filter((each) => each.length > 0);
  const missing = others.find((each) => each.every((place) => isMissing(place) || isFaulty(place)));
  return missing?.[0] ? { kind: "undetermined", at: missing[0] } : { kind: "met", at: given };
}

/**
 * Whether a value is unreadable, or missing and required by a rule; what no rule requires leaves nothing undetermined.
 */
function isMissed({ isReported }: OutcomeContext, place: FieldRef): boolean {
  return isFaulty(place) || isReported(place.path);
}
