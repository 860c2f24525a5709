// What a field can refer to: people by their ids, exhibits by their labels, claims, and files of the folder.

import { medicalClaims } from "../../../../../schemas/format/document-kinds.ts";
import type { Path } from "../../base/path.ts";
import { shortNameFor } from "../../fix/extract-person.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";

import { personAt } from "../../model/entry-names.ts";
import { exhibitWords, unnamedFiles } from "../../model/exhibit-files.ts";
import { exhibitKindWords } from "../../model/exhibit-kinds.ts";
import { type Person, whoIs } from "../../model/people.ts";
import type { PracticePerson } from "../../model/practice.ts";
import { mayNamePracticeAt } from "../../model/practice-people.ts";
import { isMissing } from "../../read/field-ref.ts";
import { metaOfShape, type Shape, shapeAt } from "../../read/shape.ts";
import type { Exhibit } from "../../read/view.ts";
import type { CompletionOffer } from "./request.ts";

/** People: for `by` the sponsors, for `for` the beneficiaries, for `same_as` everyone else. */
export function peopleOffers(path: Path, context: CaseContext): readonly CompletionOffer[] {
  const field = path.findLast((step) => typeof step === "string");
  const own = personAt(path, context)?.person;
  const ofCase = [...context.people.byId].flatMap(([id, { person, role }]): CompletionOffer[] => {
    if (person === own || (field === "by" && role !== "sponsor")) return [];
    if (field === "for" && role !== "beneficiary") return [];
    return [
      {
        value: id,
        kind: "person",
        detail: sentence("{name}, {role}", { name: whoIs(context.people, person), role: term(role) }),
        about: { what: "person", name: id },
      },
    ];
  });
  if (!mayNamePracticeAt(path)) return ofCase;
  return [...ofCase, ...practiceOffers(context, ({ id }) => !context.people.byId.has(id))];
}

/** People of the practice, by their initials or ids in its settings file. */
export function practiceOffers(
  { practice }: CaseContext,
  fits: (person: PracticePerson) => boolean = () => true,
): readonly CompletionOffer[] {
  return (practice?.people ?? []).filter(fits).map(({ id, name, part }) => ({
    value: id,
    kind: "person",
    detail: sentence("{name}, {part} of the practice", { name: name === "" ? id : name, part: term(part) }),
  }));
}

export function exhibitOffers({ view }: CaseContext): readonly CompletionOffer[] {
  return view.exhibits.items.flatMap((exhibit): CompletionOffer[] => {
    const { label } = exhibit;
    if (label.value === undefined) return [];
    return [
      {
        value: label.value,
        kind: "exhibit",
        detail: detailOf(exhibit),
        about: { what: "exhibit", name: label.value },
      },
    ];
  });
}

function detailOf(exhibit: Exhibit): Message {
  const { title, kind } = exhibit;
  if (title.value !== undefined) return sentence("{title}", { title: title.value });
  return kind.value === undefined
    ? exhibitWords(exhibit)
    : sentence("{kind}", { kind: exhibitKindWords(kind.value) });
}

/** Files of the folder that nothing names yet. */
export function fileOffers(context: CaseContext): readonly CompletionOffer[] {
  return unnamedFiles(context).map(({ name }) => ({
    value: name,
    kind: "file",
    about: { what: "file", name },
  }));
}

/** The id that suits a person's name. */
export function idOffers(path: Path, context: CaseContext): readonly CompletionOffer[] {
  const person = personAt(path, context)?.person;
  const id = person && isMissing(person.id.ref) ? shortNameFor(context, person) : undefined;
  if (!person || id === undefined) return [];
  return [
    {
      value: id,
      kind: "person",
      detail: sentence("An id for {name}", { name: whoIs(context.people, person) }),
    },
  ];
}

/**
 * What an exhibit can support: each beneficiary and their claims, and those of the request. After a typed dot, every
 * field of the format there.
 */
export function claimOffers(typed: string, context: CaseContext): readonly CompletionOffer[] {
  const { request } = context.view;
  const ofRequest = ["explanation", "emergency", "public_benefit", "visa"] as const;
  const usual = [
    ...context.beneficiaries.flatMap((person) => claimsOf(person, context)),
    ...ofRequest.filter((key) => request[key].ref.state === "given").map((key) => `request.${key}`),
  ];
  return [...new Set([...usual, ...claimsBehind(typed, context)])].map((claim) => claimOffer(claim, context));
}

function claimsOf(
  { id, medical, visa }: CaseContext["beneficiaries"][number],
  { people }: CaseContext,
): string[] {
  if (id.value === undefined || !people.byId.has(id.value)) return [];
  const given = medicalClaims.filter((claim) => medical[claim].ref.state === "given");
  return [
    id.value,
    ...given.map((claim) => `${id.value}.medical.${claim}`),
    ...(given.length > 0 ? [`${id.value}.medical`] : []),
    ...(visa.ref.state === "given" ? [`${id.value}.visa`] : []),
  ];
}

function claimsBehind(typed: string, context: CaseContext): string[] {
  const names = typed.split(".").slice(0, -1);
  const [subject, ...fields] = names;
  const shape = subject === undefined ? undefined : shapeAt(fields, subjectShape(subject, context));
  return shape?.kind === "block" ? shape.keys.map((key) => [...names, key].join(".")) : [];
}

function claimOffer(claim: string, context: CaseContext): CompletionOffer {
  const [subject = "", ...fields] = claim.split(".");
  const person = context.people.byId.get(subject)?.person;
  const whose = person ? whoIs(context.people, person) : sentence("The request");
  const shape = shapeAt(fields, subjectShape(subject, context));
  return {
    value: claim,
    kind: "claim",
    detail:
      fields.length === 0 || !shape
        ? sentence("{whose}", { whose })
        : sentence("{whose}: {field}", { whose, field: term(metaOfShape(shape).title) }),
    about: { what: "claim", name: claim },
  };
}

function subjectShape(subject: string, { people }: CaseContext): Shape | undefined {
  if (subject === "request") return shapeAt(["request"]);
  return people.byId.has(subject) ? shapeAt(placeOf(people.byId.get(subject)?.person)) : undefined;
}

/** The path of an entry in the format. */
function placeOf(person: Person | undefined): Path {
  return person?.ref.path ?? [];
}
