// The cover letter of the packet for editing: the same letter, with blanks for what the case lacks.
import type { CaseContext } from "../../model/case-context.ts";
import { buildPacket } from "../../packet/build.ts";
import type { Letter, LetterFact } from "../../packet/packet.ts";
import { isMissing } from "../../read/field-ref.ts";
import { blankToFill, type LetterToEdit, orBlank } from "./blanks.ts";
import { letterOfWriter } from "./writer.ts";

/** The cover letter of a case, under the practice's own letterhead if there is one. */
export function coverLetterToEdit(context: CaseContext, letterhead: readonly string[]): LetterToEdit {
  const { packet } = buildPacket(context, { draft: false, blank: blankToFill });
  const part = packet.parts.find((one) => one.kind === "letter");
  if (!part) throw new Error("A packet begins with a letter");
  const { letter } = part;
  const isOnline = context.view.filing.carrier.value === "online";
  return {
    letter: {
      ...letter,
      ...letterOfWriter(context, letterhead),
      addressee: isOnline ? letter.addressee : orBlank(letter.addressee, "filing address"),
      facts: facts(context, letter),
    },
    notes: [],
  };
}

function facts({ view, beneficiaries }: CaseContext, { facts: given }: Letter): readonly LetterFact[] {
  const has = (term: string) => given.some((fact) => fact.term === term);
  const number = given.filter(({ term }) => term === "Our file");
  return [
    ...(beneficiaries.length > 0
      ? []
      : [{ term: "Beneficiary", text: blankToFill("name, date of birth, and citizenship") }]),
    ...given.filter(({ term }) => term !== "Our file"),
    ...(has("Petitioner") || !isMissing(view.petitioner.ref)
      ? []
      : [{ term: "Petitioner", text: blankToFill("name of the petitioner") }]),
    ...(has("Requested stay")
      ? []
      : [{ term: "Requested stay", text: blankToFill("first and last day of the requested parole") }]),
    ...number,
  ];
}
