// What a field can name: people by their short names, exhibits by their labels, claims, and files of the folder.

import type { Path } from "../../engine/finding.ts";
import type { PracticePerson } from "../../engine/practice.ts";
import { shortNameFor } from "../../fix/extract-person.ts";
import { medicalClaims } from "../../matter/claims.ts";
import { exhibitWords, unnamedFiles } from "../../matter/exhibit-files.ts";
import type { Matter } from "../../matter/matter.ts";
import { type Person, whoIs } from "../../matter/people.ts";
import { mayNamePracticeAt } from "../../matter/practice-people.ts";
import { type Message, sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { isMissing } from "../../read/place.ts";
import { metaOfShape, type Shape, shapeAt } from "../../read/shape.ts";
import type { Exhibit } from "../../read/view.ts";
import { personAt } from "../entry-names.ts";
import type { Offer } from "./offer.ts";

/** People: for `by` the sponsors, for `for` the beneficiaries, for `same_as` everybody else. */
export function peopleOffers(path: Path, matter: Matter): readonly Offer[] {
  const field = path.findLast((step) => typeof step === "string");
  const own = personAt(path, matter)?.person;
  const ofCase = [...matter.people.byId].flatMap(([id, { person, role }]): Offer[] => {
    if (person === own || (field === "by" && role !== "sponsor")) return [];
    if (field === "for" && role !== "beneficiary") return [];
    return [
      {
        value: id,
        kind: "person",
        detail: sentence("{name}, {role}", { name: whoIs(matter.people, person), role: term(role) }),
        about: { what: "person", name: id },
      },
    ];
  });
  if (!mayNamePracticeAt(path)) return ofCase;
  return [...ofCase, ...practiceOffers(matter, ({ id }) => !matter.people.byId.has(id))];
}

/** People of the practice, by the initials or ids under which its settings file has them. */
export function practiceOffers(
  { practice }: Matter,
  fits: (person: PracticePerson) => boolean = () => true,
): readonly Offer[] {
  return (practice?.people ?? []).filter(fits).map(({ id, name, part }) => ({
    value: id,
    kind: "person",
    detail: sentence("{name}, {part} of the practice", { name: name === "" ? id : name, part: term(part) }),
  }));
}

export function exhibitOffers({ view }: Matter): readonly Offer[] {
  return view.exhibits.items.flatMap((exhibit): Offer[] => {
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
  const written = exhibit.title.value ?? exhibit.kind.value;
  return written === undefined ? exhibitWords(exhibit) : sentence("{title}", { title: written });
}

/** Files of the folder that nothing names yet. */
export function fileOffers(matter: Matter): readonly Offer[] {
  return unnamedFiles(matter).map(({ name }) => ({
    value: name,
    kind: "file",
    about: { what: "file", name },
  }));
}

/** The short name that goes with somebody's name. */
export function idOffers(path: Path, matter: Matter): readonly Offer[] {
  const person = personAt(path, matter)?.person;
  const id = person && isMissing(person.id.$) ? shortNameFor(matter, person) : undefined;
  if (!person || id === undefined) return [];
  return [
    {
      value: id,
      kind: "person",
      detail: sentence("An id for {name}", { name: whoIs(matter.people, person) }),
    },
  ];
}

/**
 * What an exhibit can prove: each beneficiary and what the case says of them, and of the request. Behind a point that
 * is typed, everything that the format knows there.
 */
export function claimOffers(typed: string, matter: Matter): readonly Offer[] {
  const { request } = matter.view;
  const ofRequest = ["explanation", "emergency", "public_benefit", "visa"] as const;
  const usual = [
    ...matter.beneficiaries.flatMap((person) => claimsOf(person, matter)),
    ...ofRequest.filter((key) => request[key].$.state === "given").map((key) => `request.${key}`),
  ];
  return [...new Set([...usual, ...claimsBehind(typed, matter)])].map((claim) => claimOffer(claim, matter));
}

function claimsOf({ id, medical, visa }: Matter["beneficiaries"][number], { people }: Matter): string[] {
  if (id.value === undefined || !people.byId.has(id.value)) return [];
  const given = medicalClaims.filter((claim) => medical[claim].$.state === "given");
  return [
    id.value,
    ...given.map((claim) => `${id.value}.medical.${claim}`),
    ...(given.length > 0 ? [`${id.value}.medical`] : []),
    ...(visa.$.state === "given" ? [`${id.value}.visa`] : []),
  ];
}

function claimsBehind(typed: string, matter: Matter): string[] {
  const names = typed.split(".").slice(0, -1);
  const [subject, ...fields] = names;
  const shape = subject === undefined ? undefined : shapeAt(fields, subjectShape(subject, matter));
  return shape?.kind === "block" ? shape.keys.map((key) => [...names, key].join(".")) : [];
}

function claimOffer(claim: string, matter: Matter): Offer {
  const [subject = "", ...fields] = claim.split(".");
  const person = matter.people.byId.get(subject)?.person;
  const whose = person ? whoIs(matter.people, person) : sentence("The request");
  const shape = shapeAt(fields, subjectShape(subject, matter));
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

function subjectShape(subject: string, { people }: Matter): Shape | undefined {
  if (subject === "request") return shapeAt(["request"]);
  return people.byId.has(subject) ? shapeAt(placeOf(people.byId.get(subject)?.person)) : undefined;
}

/** Where the format describes an entry: the path that it stands at. */
function placeOf(person: Person | undefined): Path {
  return person?.$.path ?? [];
}
