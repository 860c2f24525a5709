// The rules about the evidence that the reasons of a request call for. They are made from schemas/editions/needs, which
// also has their texts, so that a need is added without code.
import type { Need } from "../../../../../schemas/editions/needs.ts";
import { needs } from "../../../../../schemas/generated/needs.ts";
import type { Severity } from "../../base/severity.ts";
import { editionIds } from "../../law/editions.ts";
import type { Message } from "../../message/language.ts";
import { followedBy, sentence, sentenceOfData } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { missingEvidence } from "../../model/claims.ts";
import { type ExhibitKind, exhibitKindWords } from "../../model/exhibit-kinds.ts";
import type { RawFinding } from "../../model/finding.ts";
import { addExhibit } from "../../model/forms-and-exhibits.ts";
import { missingField } from "../../model/missing-field.ts";
import {
  excuseFor,
  exhibitsMeeting,
  exhibitsThatMayBe,
  fieldNotGiven,
  isEvidenceAskedFor,
  isExcused,
  type NeedHere,
  needsHere,
  reportsWhole,
  severityIn,
  viewIn,
  whateverShows,
} from "../../model/needs.ts";
import { whoIs } from "../../model/people.ts";
import type { CaseFix } from "../../read/fix.ts";
import type { Exhibit } from "../../read/view.ts";
import { defineRule, type Rule } from "../../rule/rule.ts";
import type { RuleScope } from "../../rule/scope.ts";
import { plainKey } from "../../text/comparison.ts";

/** In the words of `severityHere`. */
const whenItVaries =
  "For re-parole, it is information only. Otherwise, while a request for evidence or a notice of intent to deny is open, it remains a warning even if receipt notices are listed.";

/** The rules about the evidence by reason, in the order of the data. */
export const reasonRules: readonly Rule[] = needs.map(ruleOf);

function ruleOf(need: Need): Rule {
  const { id, title, why, remedy, about, illustration } = need;
  return defineRule<NeedHere>({
    id: `reason/${id}`,
    title,
    isBeforeMailing: true,
    over: (context) => needsHere(context, need),
    check: (here, context) => checkNeed(need, here, context),
    excusedAt(_, context) {
      const at = excuseFor(context, need);
      return at.state === "given" ? at : undefined;
    },
    ...(editionIds.some((edition) => severityIn(need, edition) === "warning") && {
      severityVaries: whenItVaries,
    }),
    why,
    remedy,
    // A test verifies that each of them is a field of the format.
    about: about as RuleScope,
    illustration: illustration as Rule["illustration"],
  });
}

function* checkNeed(need: Need, here: NeedHere, context: CaseContext): Generator<RawFinding> {
  if (isExcused(context, need)) return;
  if (need.unless_nothing_is_shown && whateverShows(context).there.length === 0) return;
  const { reason, person } = here;
  const { fields, exhibits, at = [] } = need;
  const stated = at.map((field) => viewIn(context, field, person).ref).find(({ state }) => state === "given");
  const said = (template: string) =>
    sentenceOfData(template, person ? { name: whoIs(context.people, person) } : {});
  const message = said(need.message);
  const more = {
    ...(person && { about: person }),
    covers: [excuseFor(context, need)],
    ...severityHere(need, here, context),
  };
  if (exhibits) {
    const found = exhibitsMeeting(context, exhibits, person);
    if (fields && (found.there.length > 0 || found.isOpen)) return;
    if (!fields) {
      const candidates = candidatesFor(need, here, context);
      const added = stubFor(need, here, context);
      yield* missingEvidence(
        context,
        found,
        followedBy(message, ifOneIs(need, candidates, context)),
        () => added,
        {
          ...more,
          at: stated ?? reason.ref,
          fixes: [...candidates.map((exhibit) => setKind(need, exhibit)), ...(added ? [added] : [])],
        },
      );
      return;
    }
  }
  if (fields) {
    const missing = fieldNotGiven(context, fields, person);
    const isSaid = missing && (missing.isField || reportsWhole(context, need, missing.at));
    if (missing && isSaid) yield* missingField(missing.at, said(missing.message ?? need.message), more);
    return;
  }
  yield { at: stated ?? reason.ref, message, ...more };
}

/** A need for re-parole is only information; what a notice requests must be sent even if there is a receipt. */
function severityHere(
  need: Need,
  { person }: NeedHere,
  context: CaseContext,
): { readonly severity?: Severity; readonly isAlsoAfterMailing?: true } {
  if (severityIn(need, context.law.edition) !== "warning") return {};
  if (context.isReParole) return { severity: "information" };
  return isEvidenceAskedFor(context, person) ? { isAlsoAfterMailing: true } : {};
}

/** The exhibits that may be the needed evidence; empty if an exhibit of any kind would do. */
function candidatesFor(
  { exhibits: [first] = [] }: Need,
  { person }: NeedHere,
  context: CaseContext,
): readonly Exhibit[] {
  return first?.kinds ? exhibitsThatMayBe(context, first, person) : [];
}

/** Names the most likely of the exhibits, in the order of the case. */
function ifOneIs(
  { document }: Need,
  exhibits: readonly Exhibit[],
  context: CaseContext,
): Message | undefined {
  const named = exhibits.slice(0, mostNamed);
  const labels = context.exhibits.flatMap((one) => (named.includes(one) ? (one.label.value ?? []) : []));
  if (labels.length === 0 || document === undefined) return undefined;
  return sentence("If exhibit {labels} is {document}, set its kind.", {
    labels: anyOf(labels),
    document: term(document),
  });
}

/** A longer list would not help. */
const mostNamed = 3;

function setKind(need: Need, { kind, label, title }: Exhibit): CaseFix {
  const value = likeliestKind(kindsFor(need), title.value ?? "");
  return {
    title: sentence("Exhibit {label} is this document ({kind})", {
      label: label.value ?? "",
      kind: exhibitKindWords(value),
    }),
    safe: false,
    operations: [{ op: "replace", path: kind.ref.path, value }],
  };
}

/** The kinds that meet the need. A test verifies that each of them is a choice of the format. */
function kindsFor({ exhibits: [first] = [] }: Need): readonly ExhibitKind[] {
  return (first?.kinds ?? []) as readonly ExhibitKind[];
}

/** The kind with the most words of the title, so that a marriage certificate is not taken for one of birth. */
function likeliestKind([first = "other", ...others]: readonly ExhibitKind[], title: string): ExhibitKind {
  const words = plainKey(title).split(" ");
  const shared = (kind: ExhibitKind) => kind.split("-").filter((word) => words.includes(word)).length;
  return others.reduce((best, kind) => (shared(kind) > shared(best) ? kind : best), first);
}

/** Adds an exhibit of the first kind that supports the claim of the need; undefined for a person without an id. */
function stubFor(need: Need, { person }: NeedHere, context: CaseContext): CaseFix | undefined {
  const supported = need.exhibits?.[0]?.supports ?? [person ? "beneficiary" : "request.explanation"];
  const claims = supported.flatMap((field) => {
    const [top, ...keys] = field.split(".");
    const subject = top === "request" ? top : (person ?? context.beneficiaries[0])?.id.value;
    return subject === undefined ? [] : [[subject, ...keys].join(".")];
  });
  const [claim] = claims;
  if (claim === undefined) return undefined;
  const [kind = "other"] = kindsFor(need);
  return addExhibit(context, kind, [claim]);
}
