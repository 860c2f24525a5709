// A new case from another one: its structure, the practice, and the people whom the user chooses to keep. It contains
// nothing about the old beneficiaries: everything is written from the words of the format, and comments, prose, dates,
// files, and everything after the filing are left out.

import type { Day } from "../../base/calendar.ts";
import { editionInForce } from "../../law/editions.ts";
import { lawOf } from "../../law/law.ts";
import { type CaseContext, caseContextOf, caseDays } from "../../model/case-context.ts";
import { expandInitials } from "../../model/initials.ts";
import { sameLabel } from "../../model/labels.ts";
import type { Person } from "../../model/people.ts";
import type { Practice } from "../../model/practice.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { PatchValue } from "../../read/fix.ts";
import { placeholderSpans } from "../../read/placeholder-spans.ts";
import { readCase } from "../../read/read.ts";
import type { BlockShape } from "../../read/shape.ts";
import type { Beneficiary, Exhibit } from "../../read/view.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { NewCase, PersonName } from "../new-case.ts";
import { laidOut, writtenKeys } from "../written-case.ts";
import { exhibitOf, formOf, isBeforeFiling, labelsFor } from "./documents.ts";
import { type Emptied, emptied, emptiedFields, givenFields, type NewNames } from "./emptied.ts";
import { keepable, keptFields, type Telling, tellingOf } from "./kept.ts";
import { type NewIds, newIds } from "./new-names.ts";

export interface CaseFromOrder {
  readonly source: ParsedText;
  /** From the settings file of the new case. */
  readonly practice: Practice | undefined;
  /** Whom to keep, as positions in the result of `keepableIn`. */
  readonly keep: readonly number[];
  /** The beneficiary of the new case; if left out, a placeholder. */
  readonly beneficiary?: PersonName | undefined;
  /** The new case's own file number; if left out, a placeholder. */
  readonly matter?: string | undefined;
  readonly today: Day;
}

export interface CaseFrom extends NewCase {
  /** Whether parts of the source were unreadable, so that the new case lacks them. */
  readonly isPartial: boolean;
}

/** A person or organization whom the new case can keep. */
export interface Keepable {
  readonly role: "petitioner" | "sponsor";
  readonly name: string;
  readonly relationship: string | undefined;
}

/** The people who can be kept; a beneficiary in a second role is not among them. */
export function keepableIn(source: ParsedText, today: Day): readonly Keepable[] {
  const context = contextOf(source, today);
  return keepable(context).map((person) => {
    const { given, family } = person.name;
    const name = [given.value, family.value].filter((part) => part !== undefined).join(" ");
    return {
      role: person === context.view.petitioner ? "petitioner" : "sponsor",
      name: name === "" ? (person.organization.value ?? "") : name,
      relationship: "relationship" in person ? person.relationship.value : undefined,
    };
  });
}

/** The text of the new case. The same order gives the same text. */
export function caseFrom(order: CaseFromOrder): CaseFrom {
  const { source, today } = order;
  const context = contextOf(source, today);
  const candidates = keepable(context);
  const kept = candidates.filter((_, index) => order.keep.includes(index));
  const text = laidOut(writtenKeys(written(context, kept, order)));
  const isPartial = source.problems.length > 0 || source.damaged.length > 0;
  return { text, first: placeholderSpans(text)[0], isPartial };
}

/** People of the practice are read as references, so that they are copied to the new case as such. */
function contextOf(source: ParsedText, today: Day): CaseContext {
  const { view } = readCase(expandInitials(source, undefined));
  const days = caseDays(view, today);
  return caseContextOf(view, lawOf(editionInForce(today), days), days, new Map());
}

interface Writing {
  readonly source: string;
  readonly context: CaseContext;
  readonly kept: readonly Person[];
  readonly ids: NewIds;
  readonly names: NewNames;
  readonly telling: Telling;
  readonly practiceIds: ReadonlySet<string>;
}

function written(context: CaseContext, kept: readonly Person[], order: CaseFromOrder): Emptied {
  const { view } = context;
  const telling = tellingOf(context, [...kept, view.representative]);
  const exhibits = view.exhibits.items.filter(isBeforeFiling);
  const ids = newIds(view, kept, telling);
  const names = namesFor(ids, exhibits);
  const labels = labelsFor(exhibits);
  const practiceIds = new Set((order.practice?.people ?? []).map(({ id }) => id));
  const writing: Writing = { source: order.source.text, context, kept, ids, names, telling, practiceIds };
  const responsible = view.responsible.value;
  const carrier = view.filing.carrier.value ?? order.practice?.carrier;
  return {
    parole_case: "1",
    edition: editionInForce(order.today),
    matter: order.matter ?? "TODO our file number",
    ...(responsible !== undefined && practiceIds.has(responsible) && { responsible }),
    request: requestOf(writing),
    petitioner: personOf(view.petitioner, writing),
    beneficiaries: beneficiariesOf(writing, order.beneficiary),
    ...listed(
      "sponsors",
      view.sponsors.items.map((person) => personOf(person, writing)),
    ),
    ...(!isMissing(view.representative.ref) && { representative: representativeOf(writing) }),
    ...listed(
      "forms",
      view.forms.items.map((form) => formOf(form, names)),
    ),
    ...listed(
      "exhibits",
      exhibits.map((exhibit, index) => exhibitOf(exhibit, labels[index] ?? "", names)),
    ),
    ...(carrier !== undefined && {
      filing: { carrier, ...(carrier !== "online" && { address: "TODO the address line by line" }) },
    }),
  };
}

function listed(key: string, items: readonly PatchValue[]): Emptied {
  return items.length > 0 ? { [key]: items } : {};
}

function namesFor({ byOldId, byPerson }: NewIds, exhibits: readonly Exhibit[]): NewNames {
  const shapes = new Map<string, BlockShape>();
  for (const [{ ref }, id] of byPerson) if (ref.shape.kind === "block") shapes.set(id, ref.shape);
  const newLabels = labelsFor(exhibits);
  const labels = new Map<string, string>();
  for (const [index, { label }] of exhibits.entries()) {
    const old = label.value === undefined ? undefined : sameLabel(label.value);
    if (old !== undefined && !labels.has(old)) labels.set(old, newLabels[index] ?? "");
  }
  return { ids: byOldId, labels, shapes };
}

/** The kind of request and what depends on it are kept; the rest becomes placeholders. */
function requestOf({ context, names }: Writing): PatchValue {
  const { request } = context.view;
  const grounds = request.grounds.items.flatMap(({ value }) => value ?? []);
  const reasons = request.reasons.items.flatMap(({ value }) => value ?? []);
  return {
    kind: request.kind.value ?? "TODO initial or re-parole",
    ...(grounds.length > 0 && { grounds }),
    ...(reasons.length > 0 && { reasons }),
    ...emptiedFields(request, names, ["kind", "grounds", "reasons", "undocumented", "benefit_sought"]),
  };
}

const unknownName = { family: "TODO family name", given: "TODO given name" };

/** A petitioner or sponsor: unchanged if kept; otherwise placeholders for another one. */
function personOf(person: Person, writing: Writing): PatchValue {
  const { source, kept, names, telling } = writing;
  const role = identityOf(person, writing);
  const parts = "for" in person ? { for: emptied(person.for, names) } : {};
  const relation = "relationship" in person ? { relationship: emptied(person.relationship, names) } : {};
  const about = givenFields({ ...relation, ...parts });
  if (kept.includes(person)) {
    const leftOut = ["id", "same_as", "for", "relationship"];
    return { ...role, ...keptFields(person, telling, { source, leftOut, ownKeys: ["name"] }), ...about };
  }
  if ("same_as" in role) return { ...role, ...about };
  const isOrganization = isMissing(person.name.ref) && !isMissing(person.organization.ref);
  const called = isOrganization ? { organization: "TODO name of the organization" } : { name: unknownName };
  return { ...role, ...called, ...about };
}

/** The id in the new case, and the reference in `same_as`: to another entry, or to a person of the practice. */
function identityOf(person: Person, { ids, names, practiceIds }: Writing): Emptied {
  const own = ids.byPerson.get(person);
  const other = person.same_as.value;
  if (other === undefined) return givenFields({ id: own });
  // A person with a reference to themself is described by the practice.
  const entry = other === person.id.value ? undefined : names.ids.get(other);
  return givenFields({ id: own, same_as: entry ?? (practiceIds.has(other) ? other : undefined) });
}

function representativeOf(writing: Writing): PatchValue {
  const { source, telling, context } = writing;
  const { representative } = context.view;
  const { ref, same_as } = representative;
  const identity = identityOf(representative, writing);
  // One word in place of the block is a person of the practice.
  if (ref.node?.kind === "text" || (ref.node !== undefined && ref.node.start === same_as.ref.node?.start)) {
    return "same_as" in identity ? identity.same_as : unknownRepresentative;
  }
  const leftOut = ["id", "same_as"];
  const ownKeys = ["name", "organization"];
  const details = ref.isUnread ? {} : keptFields(representative, telling, { source, leftOut, ownKeys });
  const whole = { ...identity, ...details };
  return Object.keys(whole).length > 0 ? whole : unknownRepresentative;
}

const unknownRepresentative: PatchValue = {
  name: unknownName,
  role: "TODO attorney or accredited-representative",
};

function beneficiariesOf(writing: Writing, first: PersonName | undefined): PatchValue {
  const { items } = writing.context.view.beneficiaries;
  const entries = items.map((person, index) =>
    beneficiaryOf(person, writing, index === 0 ? first : undefined),
  );
  return entries.length > 0 ? entries : [{ id: "beneficiary", name: nameOf(first) }];
}

function nameOf(name: PersonName | undefined): PatchValue {
  return name ? { family: name.family, given: name.given } : unknownName;
}

/** What comes after the filing, what concerns only this person, and what is written separately. */
const notOfAnother = [
  "id",
  "same_as",
  "name",
  "parole",
  "departure",
  "parents",
  "third_country",
  "no_passport_because",
];

function beneficiaryOf(person: Beneficiary, writing: Writing, name: PersonName | undefined): PatchValue {
  const { names } = writing;
  const { medical, ...fields } = emptiedFields(person, names, notOfAnother);
  const details =
    medical === undefined ? {} : { medical: emptiedFields(person.medical, names, ["undocumented"]) };
  const known = Object.entries(fields);
  const at = known.findIndex(([key]) => key === "consents" || key === "prior_parole");
  const ordered = Object.fromEntries(
    at < 0 ? [...known, ...Object.entries(details)] : known.toSpliced(at, 0, ...Object.entries(details)),
  );
  return { ...identityOf(person, writing), name: nameOf(name), ...ordered };
}
