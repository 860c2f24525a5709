import { defineRule, inBoth } from "../../engine/rule.ts";
import { listed } from "../../message/english.ts";
import { sentence } from "../../message/message.ts";
import { unprintableIn } from "../../packet/characters.ts";
import { unprintableTexts } from "../../packet/unprintable.ts";

export default defineRule({
  id: "value/unprintable",
  title: "The packet's typefaces have every character that is printed in it",
  severity: inBoth("error"),
  authority: [{ source: "practice", section: "Print of a packet" }],
  isBeforeMailing: true,
  over: unprintableTexts,
  *check({ at, characters }) {
    const values = { characters: quoted(characters) };
    const isStampedAlone = characters.every((character) => unprintableIn(character).length === 0);
    yield {
      at,
      message: isStampedAlone
        ? sentence(
            "{characters} cannot be stamped on the pages of the exhibit: label it with a Latin letter or a number",
            values,
          )
        : sentence(
            "{characters} cannot be printed in the packet, whose typefaces have Latin, Greek, Cyrillic, Hebrew and Arabic letters: write this in one of them, a name as the passport has it in Latin letters",
            values,
          ),
    };
  },
  why: "A character that no typeface of the packet has would come out as an empty box, in a name or a title that somebody has to read. No packet is made while there is one.",
  remedy:
    "Write a name in Latin letters, as the passport has it, and a sign that is no letter in words. Papers in the original script go in as they are.",
  examples: {
    pass: [
      {
        case: "exhibits: [{ label: A, title: 'Πιστοποιητικό γέννησης, свидетельство, שרה, شهادة', file: a.pdf }]",
      },
      { case: "exhibits: [{ label: A, title: Birth certificate, file: 出生证明.pdf }]" },
      { case: "petitioner: { name: { given: Nguyễn Thị, family: Ẹ́ Łuk } }" },
    ],
    fail: [
      {
        case: `
petitioner:
  name:
    given: 明 Ming
           ^^^^^^ “明” cannot be printed in the packet, whose typefaces have Latin, Greek, Cyrillic, Hebrew and Arabic letters: write this in one of them, a name as the passport has it in Latin letters
    family: Wang
`,
      },
      {
        case: `
exhibits:
  - label: A
    title: "Birth certificate 出生证明书本人 and what belongs to it"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “出”, “生”, “证”, “明”, “书” and 2 more cannot be printed in the packet, whose typefaces have Latin, Greek, Cyrillic, Hebrew and Arabic letters: write this in one of them, a name as the passport has it in Latin letters
    file: 出生证明.pdf
`,
      },
      {
        case: `
exhibits:
  - label: ب
           ^ “ب” cannot be stamped on the pages of the exhibit: label it with a Latin letter or a number
    title: Passport
    file: a.pdf
`,
      },
      {
        case: `
request: { explanation: She is ill 🙏 and cannot wait }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “🙏” cannot be printed in the packet, whose typefaces have Latin, Greek, Cyrillic, Hebrew and Arabic letters: write this in one of them, a name as the passport has it in Latin letters
`,
      },
    ],
  },
});

function quoted(characters: readonly string[]): string {
  const shown = characters.slice(0, mostShown).map((character) => `“${character}”`);
  const others = characters.length - shown.length;
  return listed(others > 0 ? [...shown, `${others} more`] : shown);
}

const mostShown = 5;
