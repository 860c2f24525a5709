// The texts that are written for a packet, as they are printed.
import { type Letter, type PacketPart, textOfParagraph } from "./packet.ts";

/** The printed text that a part adds to its documents, without the text of the documents themselves. */
export function textsOf(part: PacketPart): readonly string[] {
  switch (part.kind) {
    case "letter":
      return lettering(part.letter);
    case "index":
    case "contents":
      return [part.title, ...part.about];
    case "exhibit":
      return [part.label, part.title, ...part.notes];
    // A divider repeats the text of its exhibit, and a form's title is only a bookmark.
    case "file":
    case "divider":
      return [];
  }
}

function lettering(letter: Letter): readonly string[] {
  const facts = letter.facts.flatMap(({ term, text }) => [term, text]);
  const single = [letter.date, letter.via, letter.subject, letter.salutation, letter.closing];
  return [
    ...letter.sender,
    ...letter.addressee,
    ...single,
    ...facts,
    ...letter.paragraphs.map(textOfParagraph),
    ...letter.signature,
    ...letter.enclosures,
  ];
}
