// The cover letter of the packet, to be edited: the same letter, with blanks for what the case lacks.
import type { Matter } from "../../matter/matter.ts";
import { buildPacket } from "../../packet/build.ts";
import type { Letter, LetterFact } from "../../packet/packet.ts";
import { isMissing } from "../../read/place.ts";
import { blank, type LetterToEdit, orBlank } from "./blanks.ts";
import { written } from "./writer.ts";

/** The cover letter of a case, under the practice's own letterhead where there is one. */
export function coverLetterToEdit(matter: Matter, letterhead: readonly string[]): LetterToEdit {
  const { packet } = buildPacket(matter, { draft: false, forNoEnclosures: [blank("enclosures")] });
  const part = packet.parts.find((one) => one.kind === "letter");
  if (!part) throw new Error("A packet begins with a letter");
  const { letter } = part;
  const isOnline = matter.view.filing.carrier.value === "online";
  return {
    letter: {
      ...letter,
      ...written(matter, letterhead),
      addressee: isOnline ? letter.addressee : orBlank(letter.addressee, "filing address"),
      facts: facts(matter, letter),
      paragraphs: paragraphs(matter, letter),
    },
    notes: [],
  };
}

function facts({ view, beneficiaries }: Matter, { facts: given }: Letter): readonly LetterFact[] {
  const has = (term: string) => given.some((fact) => fact.term === term);
  const number = given.filter(({ term }) => term === "Our file");
  return [
    ...(beneficiaries.length > 0
      ? []
      : [{ term: "Beneficiary", text: blank("name, date of birth, and citizenship") }]),
    ...given.filter(({ term }) => term !== "Our file"),
    ...(has("Petitioner") || !isMissing(view.petitioner.$)
      ? []
      : [{ term: "Petitioner", text: blank("name of the petitioner") }]),
    ...(has("Requested stay")
      ? []
      : [{ term: "Requested stay", text: blank("first and last day of the requested parole") }]),
    ...number,
  ];
}

/** Blanks for the explanation and the emergency stand behind the opening sentence. */
function paragraphs({ view }: Matter, { paragraphs: given }: Letter): readonly string[] {
  const { explanation, emergency, public_benefit } = view.request;
  const [opening = "", ...rest] = given;
  const restsOnBenefit = public_benefit.value !== undefined;
  return [
    opening,
    ...(explanation.value === undefined ? [blank("why parole is requested")] : []),
    ...(emergency.description.value === undefined && !restsOnBenefit
      ? [`Nature of the emergency: ${blank("what the compelling emergency is")}`]
      : []),
    ...rest,
  ];
}
