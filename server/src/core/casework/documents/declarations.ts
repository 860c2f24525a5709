// Declarations under 28 U.S.C. 1746: who declares, and blanks for what that person has to say. What the case says in
// the words of the practice is not put into the mouth of a declarant.
import { isChild } from "../../model/births.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { petitionerIs } from "../../model/children.ts";
import { nameOfPerson, type Person, personal } from "../../model/people.ts";
import { isInUnitedStates } from "../../model/united-states.ts";
import type { Beneficiary } from "../../read/view.ts";
import { blankToFill } from "../letters/blanks.ts";
import {
  addressOrFill,
  birthOrFill,
  isOrganization,
  nameOrFill,
  namesOrFill,
  onPagesOfTheirOwn,
  orFill,
  relationshipSentences,
  requestInWords,
  stayOrFill,
} from "./case-words.ts";
import { type DocumentBlock, type DocumentToEdit, text } from "./document.ts";

/** A declaration of each beneficiary. */
export function beneficiaryDeclarations(context: CaseContext): DocumentToEdit {
  const persons: readonly (Beneficiary | undefined)[] =
    context.beneficiaries.length > 0 ? context.beneficiaries : [undefined];
  const children = context.beneficiaries.filter((person) => isChild(context, person) === true);
  return {
    document: {
      title: "Declaration of the beneficiary",
      banner: "",
      blocks: onPagesOfTheirOwn(persons.map((person) => ofBeneficiary(context, person))),
    },
    notes: children.map(
      (child) =>
        `${nameOfPerson(context.people, child)} is a child on the filing date. Decide whether the child or a parent makes the declaration`,
    ),
  };
}

function ofBeneficiary(context: CaseContext, person: Beneficiary | undefined): DocumentBlock[] {
  const name = person ? nameOrFill(context, person, "full name") : blankToFill("full name");
  const { petitioner, request } = context.view;
  const isOfReason = (reason: string) => request.reasons.items.some(({ value }) => value === reason);
  return declaration(name, person && placeOf(context, person), [
    `I was born on ${person ? birthOrFill(context, person) : blankToFill("date of birth")} in ${countryOfBirth(context, person)}, and I am a citizen of ${citizenship(context, person)}.`,
    `I live at this address: ${person ? addressOrFill(context, person) : blankToFill("full address")}.`,
    `I make this declaration in support of a ${requestInWords(context)} on my behalf ${stayOrFill(context)}. The petitioner is ${nameOrFill(context, petitioner, "name of the petitioner")}.`,
    blankToFill("what happened, in your own words, with dates and places"),
    ...(isOfReason("protection")
      ? [
          blankToFill("who harmed or threatened you, when and where, and what you fear would happen"),
          blankToFill("whether you asked the authorities for protection, and what they did"),
        ]
      : []),
    ...(context.isReParole
      ? [blankToFill("why you need to remain in the United States")]
      : [
          blankToFill("why the trip is necessary now and cannot wait"),
          blankToFill("what you tried in order to obtain a visa, and the result"),
        ]),
    blankToFill("where and with whom you will stay in the United States, and who will support you"),
    blankToFill("when and how you will leave the United States"),
  ]);
}

/** The petitioner's declaration. */
export function petitionerDeclaration(context: CaseContext): DocumentToEdit {
  const { petitioner } = context.view;
  const organization = personal(context.people, petitioner, (person) => person.organization).value;
  const isPerson = !isOrganization(context, petitioner);
  const name = isPerson
    ? nameOrFill(context, petitioner, "name of the petitioner")
    : blankToFill("name of the person who signs");
  const home = isPerson ? "I live at this address" : "Its address is";
  const who = isPerson
    ? []
    : [`I am ${blankToFill("position")} of ${organization}, which is the petitioner.`];
  return {
    document: {
      title: "Declaration of the petitioner",
      banner: "",
      blocks: declaration(name, placeOf(context, petitioner), [
        ...who,
        `${home}: ${addressOrFill(context, petitioner)}.`,
        ...relationshipSentences(context, context.beneficiaries, (person) => petitionerIs(context, person)),
        `I make this declaration in support of the ${requestInWords(context)} on behalf of ${namesOrFill(context, context.beneficiaries)} ${stayOrFill(context)}.`,
        blankToFill("how you know about the facts that follow"),
        blankToFill("what happened, with dates and places"),
        blankToFill(
          context.isReParole
            ? "why the beneficiary needs to remain in the United States"
            : "why parole is necessary now and cannot wait",
        ),
        blankToFill("where the beneficiary will stay, and who will pay for the stay and the return travel"),
        blankToFill("what you will do so that the beneficiary leaves the United States before parole ends"),
      ]),
    },
    notes: [],
  };
}

/** The declaration of a witness whom the case does not name. */
export function witnessDeclaration(context: CaseContext): DocumentToEdit {
  return {
    document: {
      title: "Declaration of a witness",
      banner: "",
      blocks: declaration(blankToFill("full name of the witness"), undefined, [
        `I live at this address: ${blankToFill("full address")}. My occupation is ${blankToFill("occupation")}.`,
        `I make this declaration in support of the ${requestInWords(context)} on behalf of ${namesOrFill(context, context.beneficiaries)}. I have known ${context.beneficiaries.length > 1 ? "them" : "this person"} since ${blankToFill("month and year")}, as ${blankToFill("relationship, such as neighbor or teacher")}.`,
        `I know the facts that follow because ${blankToFill("whether you saw or heard them yourself, and if not, who told you")}.`,
        blankToFill("what happened, with dates and places"),
      ]),
    },
    notes: [],
  };
}

/** Numbered paragraphs, and the clause of 28 U.S.C. 1746 for the place where it is signed. */
function declaration(
  name: string,
  place: "inside" | "outside" | undefined,
  paragraphs: readonly string[],
): DocumentBlock[] {
  return [
    { kind: "title", texts: [`Declaration of ${name}`] },
    text(`I, ${name}, declare as follows:`),
    ...paragraphs.map((paragraph, index) => text(`${index + 1}. ${paragraph}`)),
    ...clause(place),
    { kind: "signature", below: [name, `Date: ${blankToFill("date of signature")}`] },
  ];
}

const inside = "I declare under penalty of perjury that the foregoing is true and correct.";
const outside =
  "I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct.";

function clause(place: "inside" | "outside" | undefined): DocumentBlock[] {
  const executed = `Executed on ${blankToFill("date")} in ${blankToFill("city and country")}.`;
  const by = (words: string) => `Pursuant to 28 U.S.C. 1746: ${words} ${executed}`;
  switch (place) {
    case "inside":
      return [text(by(inside))];
    case "outside":
      return [text(by(outside))];
    case undefined:
      return [
        text(`${blankToFill("keep this paragraph if it is signed within the United States")} ${by(inside)}`),
        text(
          `${blankToFill("keep this paragraph if it is signed outside the United States")} ${by(outside)}`,
        ),
      ];
  }
}

/** Where a person is; undefined if the case does not say. */
function placeOf(context: CaseContext, person: Person): "inside" | "outside" | undefined {
  const address = (key: "country" | "state") =>
    personal(context.people, person, (one) => one.address[key]).value;
  const current = "located_in" in person ? person.located_in.value : undefined;
  const country = current ?? address("country") ?? address("state");
  if (country === undefined) return undefined;
  return isInUnitedStates(country) ? "inside" : "outside";
}

function countryOfBirth({ people }: CaseContext, person: Beneficiary | undefined): string {
  const value = person && personal(people, person, (one) => one.country_of_birth).value;
  return orFill(value, "country of birth");
}

function citizenship({ people }: CaseContext, person: Beneficiary | undefined): string {
  const value = person && personal(people, person, (one) => one.citizenship).value;
  return orFill(value, "country of citizenship");
}
