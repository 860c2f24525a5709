// The rules about the evidence that the reasons of a request call for. They are made from schemas/editions/needs, so that
// a need is added without code; what is said of one is there.
import type { Need } from "../../../../../schemas/editions/needs.ts";
import { needs } from "../../../../../schemas/generated/needs.ts";
import { plainKey } from "../../caseload/same-person.ts";
import type { About } from "../../engine/about.ts";
import { absence } from "../../engine/absence.ts";
import type { CaseFix, Severity } from "../../engine/finding.ts";
import { type Draft, defineRule, type Rule } from "../../engine/rule.ts";
import { isEditionId } from "../../law/editions.ts";
import { lackOf } from "../../matter/claims.ts";
import type { Matter } from "../../matter/matter.ts";
import {
  excuseFor,
  exhibitsMeeting,
  exhibitsThatMayBe,
  isEvidenceAskedFor,
  isExcused,
  missingField,
  type NeedHere,
  needsHere,
  reportsWhole,
  viewIn,
  whateverShows,
} from "../../matter/needs.ts";
import { addExhibit, type ExhibitKind } from "../../matter/papers.ts";
import { whoIs } from "../../matter/people.ts";
import { followedBy, type Message, sentence, sentenceOfData } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";
import type { Exhibit } from "../../read/view.ts";

/** The rules about the evidence by reason, in the order of the data. */
export const reasonRules: readonly Rule[] = needs.map(ruleOf);

function ruleOf(need: Need): Rule {
  const { id, title, severity, why, remedy, sources, about, examples } = need;
  return defineRule<NeedHere>({
    id: `reason/${id}`,
    title,
    severity,
    authority: sources.map(({ source, section, editions }) => ({
      source,
      section,
      ...(editions && { editions: editions.filter(isEditionId) }),
    })),
    isBeforeMailing: true,
    over: (matter) => needsHere(matter, need),
    check: (here, matter) => checkNeed(need, here, matter),
    excusedAt(_, matter) {
      const at = excuseFor(matter, need);
      return at.state === "given" ? at : undefined;
    },
    why,
    remedy,
    // That each of them is a field of the format is verified by a test.
    about: about as About,
    examples: examples as Rule["examples"],
  });
}

function* checkNeed(need: Need, here: NeedHere, matter: Matter): Generator<Draft> {
  if (isExcused(matter, need)) return;
  if (need.unless_nothing_is_shown && whateverShows(matter).there.length === 0) return;
  const { reason, person } = here;
  const { fields, exhibits, at = [] } = need;
  const stated = at.map((field) => viewIn(matter, field, person).$).find(({ state }) => state === "given");
  const said = (template: string) =>
    sentenceOfData(template, person ? { name: whoIs(matter.people, person) } : {});
  const message = said(need.message);
  const more = {
    ...(person && { about: person }),
    covers: [excuseFor(matter, need)],
    ...severityHere(need, here, matter),
  };
  if (exhibits) {
    const found = exhibitsMeeting(matter, exhibits, person);
    if (fields && (found.there.length > 0 || found.isOpen)) return;
    if (!fields) {
      const candidates = candidatesFor(need, here, matter);
      const added = stubFor(need, here, matter);
      yield* lackOf(matter, found, followedBy(message, ifOneIs(need, candidates, matter)), () => added, {
        ...more,
        at: stated ?? reason.$,
        fixes: [...candidates.map((exhibit) => setKind(need, exhibit)), ...(added ? [added] : [])],
      });
      return;
    }
  }
  if (fields) {
    const missing = missingField(matter, fields, person);
    const isSaid = missing && (missing.isField || reportsWhole(matter, need, missing.at));
    if (missing && isSaid) yield* absence(missing.at, said(missing.message ?? need.message), more);
    return;
  }
  yield { at: stated ?? reason.$, message, ...more };
}

/** What is needed for re-parole is worth knowing; what is asked for in a notice must be sent though a receipt is there. */
function severityHere(
  { severity }: Need,
  { person }: NeedHere,
  matter: Matter,
): { readonly severity?: Severity; readonly isAlsoAfterMailing?: true } {
  if (severity[matter.law.edition] !== "warning") return {};
  if (matter.isReParole) return { severity: "information" };
  return isEvidenceAskedFor(matter, person) ? { isAlsoAfterMailing: true } : {};
}

/** The exhibits that may be what is needed; none where an exhibit of any kind would do. */
function candidatesFor(
  { exhibits: [first] = [] }: Need,
  { person }: NeedHere,
  matter: Matter,
): readonly Exhibit[] {
  return first?.kinds ? exhibitsThatMayBe(matter, first, person) : [];
}

/** Names the likeliest of the exhibits, in the order of the case. */
function ifOneIs({ document }: Need, exhibits: readonly Exhibit[], matter: Matter): Message | undefined {
  const named = exhibits.slice(0, mostNamed);
  const labels = matter.exhibits.flatMap((one) => (named.includes(one) ? (one.label.value ?? []) : []));
  if (labels.length === 0 || document === undefined) return undefined;
  return sentence("If exhibit {labels} is {document}, set its kind.", {
    labels: anyOf(labels),
    document: term(document),
  });
}

/** More than a few would say nothing. */
const mostNamed = 3;

function setKind({ exhibits: [first] = [] }: Need, { kind, label, title }: Exhibit): CaseFix {
  const value = likeliestKind(first?.kinds ?? ["other"], title.value ?? "");
  return {
    title: sentence("Exhibit {label} is this document (kind: {kind})", {
      label: label.value ?? "",
      kind: value,
    }),
    safe: false,
    operations: [{ op: "replace", path: kind.$.path, value }],
  };
}

/** The kind with the most words of the title, so that a marriage certificate is not called one of birth. */
function likeliestKind([first = "other", ...others]: readonly string[], title: string): string {
  const words = plainKey(title).split(" ");
  const shared = (kind: string) => kind.split("-").filter((word) => words.includes(word)).length;
  return others.reduce((best, kind) => (shared(kind) > shared(best) ? kind : best), first);
}

/** Adds an exhibit of the first kind that supports what the need is about; nothing for a person without an id. */
function stubFor(
  { exhibits: [first] = [] }: Need,
  { person }: NeedHere,
  matter: Matter,
): CaseFix | undefined {
  const supported = first?.supports ?? [person ? "beneficiary" : "request.explanation"];
  const claims = supported.flatMap((field) => {
    const [top, ...keys] = field.split(".");
    const subject = top === "request" ? top : (person ?? matter.beneficiaries[0])?.id.value;
    return subject === undefined ? [] : [[subject, ...keys].join(".")];
  });
  const [claim] = claims;
  if (claim === undefined) return undefined;
  return addExhibit(matter, (first?.kinds?.[0] ?? "other") as ExhibitKind, [claim]);
}
