// The consent of a parent or legal guardian to the parole of a child, for each child and each person who consents.
import type { CaseContext } from "../../model/case-context.ts";
import { type Consent, childrenIn, consentsTo, listedParents, relationshipTo } from "../../model/children.ts";
import type { Beneficiary } from "../../read/view.ts";
import { blankToFill } from "../letters/blanks.ts";
import {
  addressOrFill,
  birthOrFill,
  nameOrFill,
  onPagesOfTheirOwn,
  orFill,
  requestInWords,
  stayOrFill,
} from "./case-words.ts";
import { type DocumentBlock, type DocumentToEdit, text } from "./document.ts";

/** Why no consent can be written; undefined if one can be. */
export function whyNoConsent(context: CaseContext): string | undefined {
  return childrenIn(context).length > 0
    ? undefined
    : "The case has no beneficiary who is known to be a child on the filing date. Enter the dates of birth";
}

export function consents(context: CaseContext): DocumentToEdit {
  const pages = childrenIn(context).flatMap((child) =>
    consenting(context, child).map((one) => consentOf(context, child, one)),
  );
  return {
    document: {
      title: "Consent of a parent or legal guardian",
      banner: "",
      blocks: onPagesOfTheirOwn(pages),
    },
    notes: [],
  };
}

interface Consenting {
  readonly by: string | undefined;
  readonly relationship: string | undefined;
}

/** Who consents in the case, otherwise the parents whom it lists, otherwise a person to be named. */
function consenting(context: CaseContext, child: Beneficiary): readonly Consenting[] {
  const given = (consentsTo(child) ?? []).map(({ by, relationship }: Consent) => ({
    by: by.value,
    relationship: relationship.value,
  }));
  if (given.length > 0) return given;
  const parents = listedParents(context, child).map(({ name, relationship }) => ({ by: name, relationship }));
  return parents.length > 0 ? parents : [{ by: undefined, relationship: undefined }];
}

function consentOf(
  context: CaseContext,
  child: Beneficiary,
  { by, relationship }: Consenting,
): DocumentBlock[] {
  const name = orFill(by, "name of the parent or legal guardian");
  const who = nameOrFill(context, child, "name of the child");
  const { petitioner } = context.view;
  const stay = context.isReParole ? "stay" : "travel to and stay";
  const travel = context.isReParole
    ? `${who} will`
    : `${who} will travel with ${blankToFill("name of the adult who travels with the child")}, and will`;
  const isGuardian = relationshipTo(context, child, relationship) === "guardian";
  return [
    { kind: "title", texts: ["Consent of a Parent or Legal Guardian"] },
    {
      kind: "facts",
      facts: [
        { term: "Child", text: who },
        { term: "Date of birth", text: birthOrFill(context, child) },
        { term: "I am", text: name },
        {
          term: "Relationship",
          text: orFill(relationship?.replaceAll("-", " "), "mother, father, or legal guardian"),
        },
        { term: "Address", text: blankToFill("full address") },
        { term: "Contact", text: blankToFill("telephone and email") },
      ],
    },
    text(
      `I, ${name}, consent to the ${requestInWords(context)} on behalf of ${who}, filed by ${nameOrFill(context, petitioner, "name of the petitioner")}, and to ${who}'s ${stay} in the United States ${stayOrFill(context)}.`,
    ),
    text(
      `${travel} stay with ${blankToFill("name of the adult with whom the child will stay")} at this address: ${blankToFill("address in the United States")}. The address of the petitioner is: ${addressOrFill(context, petitioner)}.`,
    ),
    ...(isGuardian
      ? [
          text(
            `I was appointed the legal guardian of ${who} by ${blankToFill("court or authority, and date of the order")}. A copy of the order is attached.`,
          ),
        ]
      : []),
    { kind: "signature", below: [name, `Date and place: ${blankToFill("date, city, and country")}`] },
  ];
}
