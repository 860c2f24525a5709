// A new case from another one: its structure, the practice, and those people whom one chooses to keep. Nothing that
// tells of the old beneficiaries goes into it: everything is written anew from the words of the format, and comments,
// prose, dates, files and what came after the filing stay behind.
import type { PatchValue } from "../../engine/finding.ts";
import type { Practice } from "../../engine/practice.ts";
import { withPractice } from "../../engine/referred.ts";
import type { Day } from "../../law/calendar.ts";
import { editionInForce } from "../../law/editions.ts";
import { lawOf } from "../../law/law.ts";
import { sameLabel } from "../../matter/labels.ts";
import { caseDays, type Matter, matterOf } from "../../matter/matter.ts";
import type { Person } from "../../matter/people.ts";
import { isMissing } from "../../read/place.ts";
import { placeholderSpans } from "../../read/placeholder-spans.ts";
import { readCase } from "../../read/read.ts";
import type { BlockShape } from "../../read/shape.ts";
import type { Beneficiary, Exhibit } from "../../read/view.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { NewCase, PersonName } from "../new-case.ts";
import { laidOut, writtenKeys } from "../written-case.ts";
import { type Emptied, emptied, emptiedFields, given, type NewNames } from "./emptied.ts";
import { keepable, keptFields, type Telling, tellingOf } from "./kept.ts";
import { type NewIds, newIds } from "./new-names.ts";
import { exhibitOf, formOf, isBeforeFiling, labelsFor } from "./papers.ts";

export interface CaseFromOrder {
  readonly source: ParsedText;
  /** What the settings file of the new case says. */
  readonly practice: Practice | undefined;
  /** Whom to keep, of those that `keepableIn` gives, by their place in it. */
  readonly keep: readonly number[];
  /** Who would be paroled now; left out, it is still to be asked. */
  readonly beneficiary?: PersonName | undefined;
  /** The new case's own file number; left out, it is still to be asked. */
  readonly matter?: string | undefined;
  readonly today: Day;
}

export interface CaseFrom extends NewCase {
  /** Whether parts of the source could not be read, so that the new case lacks them. */
  readonly isPartial: boolean;
}

/** A person or organization whom the new case can keep. */
export interface Keepable {
  readonly role: "petitioner" | "sponsor";
  readonly name: string;
  readonly relationship: string | undefined;
}

/** Whom one can choose to keep; a beneficiary in a second role is not among them. */
export function keepableIn(source: ParsedText, today: Day): readonly Keepable[] {
  const matter = matterIn(source, today);
  return keepable(matter).map((person) => {
    const { given, family } = person.name;
    const name = [given.value, family.value].filter((part) => part !== undefined).join(" ");
    return {
      role: person === matter.view.petitioner ? "petitioner" : "sponsor",
      name: name === "" ? (person.organization.value ?? "") : name,
      relationship: "relationship" in person ? person.relationship.value : undefined,
    };
  });
}

/** The text of the new case. The same order gives the same text. */
export function caseFrom(order: CaseFromOrder): CaseFrom {
  const { source, today } = order;
  const matter = matterIn(source, today);
  const candidates = keepable(matter);
  const kept = candidates.filter((_, index) => order.keep.includes(index));
  const text = laidOut(writtenKeys(written(matter, kept, order)));
  const isPartial = source.problems.length > 0 || source.damaged.length > 0;
  return { text, first: placeholderSpans(text)[0], isPartial };
}

/** People of the practice are read as references, so that they go into the new case as such. */
function matterIn(source: ParsedText, today: Day): Matter {
  const { view } = readCase(withPractice(source, undefined));
  const days = caseDays(view, today);
  return matterOf(view, lawOf(editionInForce(today), days), days, new Map());
}

interface Writing {
  readonly source: string;
  readonly matter: Matter;
  readonly kept: readonly Person[];
  readonly ids: NewIds;
  readonly names: NewNames;
  readonly telling: Telling;
  readonly practiceIds: ReadonlySet<string>;
}

function written(matter: Matter, kept: readonly Person[], order: CaseFromOrder): Emptied {
  const { view } = matter;
  const telling = tellingOf(matter, [...kept, view.representative]);
  const exhibits = view.exhibits.items.filter(isBeforeFiling);
  const ids = newIds(view, kept, telling);
  const names = namesFor(ids, exhibits);
  const labels = labelsFor(exhibits);
  const practiceIds = new Set((order.practice?.people ?? []).map(({ id }) => id));
  const writing: Writing = { source: order.source.text, matter, kept, ids, names, telling, practiceIds };
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
    ...(!isMissing(view.representative.$) && { representative: representativeOf(writing) }),
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
  for (const [{ $ }, id] of byPerson) if ($.shape.kind === "block") shapes.set(id, $.shape);
  const newLabels = labelsFor(exhibits);
  const labels = new Map<string, string>();
  for (const [index, { label }] of exhibits.entries()) {
    const old = label.value === undefined ? undefined : sameLabel(label.value);
    if (old !== undefined && !labels.has(old)) labels.set(old, newLabels[index] ?? "");
  }
  return { ids: byOldId, labels, shapes };
}

/** What the kind of request decides is kept; the rest is to be told anew. */
function requestOf({ matter, names }: Writing): PatchValue {
  const { request } = matter.view;
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

/** A petitioner or sponsor: as they are, if they are kept; else what is to be told of another one. */
function personOf(person: Person, writing: Writing): PatchValue {
  const { source, kept, names, telling } = writing;
  const role = identityOf(person, writing);
  const parts = "for" in person ? { for: emptied(person.for, names) } : {};
  const relation = "relationship" in person ? { relationship: emptied(person.relationship, names) } : {};
  const about = given({ ...relation, ...parts });
  if (kept.includes(person)) {
    const leftOut = ["id", "same_as", "for", "relationship"];
    return { ...role, ...keptFields(person, telling, { source, leftOut, ownKeys: ["name"] }), ...about };
  }
  if ("same_as" in role) return { ...role, ...about };
  const isOrganization = isMissing(person.name.$) && !isMissing(person.organization.$);
  const called = isOrganization ? { organization: "TODO name of the organization" } : { name: unknownName };
  return { ...role, ...called, ...about };
}

/** The id in the new case, and whom the entry is the same as: another entry, or a person of the practice. */
function identityOf(person: Person, { ids, names, practiceIds }: Writing): Emptied {
  const own = ids.byPerson.get(person);
  const other = person.same_as.value;
  if (other === undefined) return given({ id: own });
  // Whoever is the same as oneself is described by the practice.
  const entry = other === person.id.value ? undefined : names.ids.get(other);
  return given({ id: own, same_as: entry ?? (practiceIds.has(other) ? other : undefined) });
}

function representativeOf(writing: Writing): PatchValue {
  const { source, telling, matter } = writing;
  const { representative } = matter.view;
  const { $, same_as } = representative;
  const identity = identityOf(representative, writing);
  // One word in the place of the block is a person of the practice.
  if ($.node?.kind === "text" || ($.node !== undefined && $.node.start === same_as.$.node?.start)) {
    return "same_as" in identity ? identity.same_as : unknownRepresentative;
  }
  const leftOut = ["id", "same_as"];
  const ownKeys = ["name", "organization"];
  const details = $.isUnread ? {} : keptFields(representative, telling, { source, leftOut, ownKeys });
  const whole = { ...identity, ...details };
  return Object.keys(whole).length > 0 ? whole : unknownRepresentative;
}

const unknownRepresentative: PatchValue = {
  name: unknownName,
  role: "TODO attorney or accredited-representative",
};

function beneficiariesOf(writing: Writing, first: PersonName | undefined): PatchValue {
  const { items } = writing.matter.view.beneficiaries;
  const entries = items.map((person, index) =>
    beneficiaryOf(person, writing, index === 0 ? first : undefined),
  );
  return entries.length > 0 ? entries : [{ id: "beneficiary", name: nameOf(first) }];
}

function nameOf(name: PersonName | undefined): PatchValue {
  return name ? { family: name.family, given: name.given } : unknownName;
}

/** What comes after the filing, what is only to be told of this person, and what is written by itself. */
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
