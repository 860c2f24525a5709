import type { MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { allOf } from "../../message/values.ts";
import { unprintableIn } from "../../packet/characters.ts";
import { unprintableTexts } from "../../packet/unprintable.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "value/unprintable",
  title: "The packet fonts can print every character",
  isBeforeMailing: true,
  over: unprintableTexts,
  *check({ at, characters }) {
    const values = { characters: quoted(characters) };
    const isStampedAlone = characters.every((character) => unprintableIn(character).length === 0);
    yield {
      at,
      message: isStampedAlone
        ? sentence(
            "The exhibit stamps cannot print {characters}. Use a Latin letter or a number as the label.",
            values,
          )
        : sentence(
            "The packet fonts cannot print {characters}. Use Latin, Greek, Cyrillic, Hebrew, or Arabic letters; for a name, use the Latin spelling from the passport.",
            values,
          ),
    };
  },
  why: "A character that is not in the packet fonts would be printed as an empty box, for example in a name or a title. No packet is exported until it is replaced.",
  remedy:
    "Write a name in Latin letters, as in the passport, and replace a symbol with words. Documents in the original script are included as they are.",
  about: { law: ["fee-parole", "packet-assembly", "packet-order"] },
  illustration: {
    finding: {
      case: `
petitioner:
  name:
    given: 明 Ming
           ^^^^^^ The packet fonts cannot print “明”. Use Latin, Greek, Cyrillic, Hebrew, or Arabic letters; for a name, use the Latin spelling from the passport.
    family: Wang
`,
    },
    clear: {
      case: "exhibits: [{ label: A, title: 'Πιστοποιητικό γέννησης, свидетельство, שרה, شهادة', file: a.pdf }]",
    },
  },
  examples: {
    pass: [
      { case: "exhibits: [{ label: A, title: Birth certificate, file: 出生证明.pdf }]" },
      { case: "petitioner: { name: { given: Nguyễn Thị, family: Ẹ́ Łuk } }" },
    ],
    fail: [
      {
        case: `
exhibits:
  - label: A
    title: "Birth certificate 出生证明书本人 and what belongs to it"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The packet fonts cannot print “出”, “生”, “证”, “明”, “书”, and 2 more. Use Latin, Greek, Cyrillic, Hebrew, or Arabic letters; for a name, use the Latin spelling from the passport.
    file: 出生证明.pdf
`,
      },
      {
        case: `
exhibits:
  - label: ب
           ^ The exhibit stamps cannot print “ب”. Use a Latin letter or a number as the label.
    title: Passport
    file: a.pdf
`,
      },
      {
        case: `
request: { explanation: She is ill 🙏 and cannot wait }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The packet fonts cannot print “🙏”. Use Latin, Greek, Cyrillic, Hebrew, or Arabic letters; for a name, use the Latin spelling from the passport.
`,
      },
    ],
  },
});

function quoted(characters: readonly string[]): MessageValue {
  const shown = characters.slice(0, mostShown).map((character) => sentence("“{character}”", { character }));
  const others = characters.length - shown.length;
  return allOf(others > 0 ? [...shown, sentence("{others} more", { others })] : shown);
}

const mostShown = 5;
