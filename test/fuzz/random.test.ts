// Random texts. The seed is fixed, so that all runs are equal; `PAROLE_FUZZ=all` takes another seed each time and a
// hundred times as many texts.
import { test } from "node:test";
import fc from "fast-check";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { expectAsIfAfresh, expectChecked, expectRead, sampleTexts } from "./sane.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const runs = (count: number) =>
  isThorough ? { numRuns: 100 * count } : { numRuns: count, seed: 2015_08_17 };

const knownKeys = [...new Set(keysOf(caseShape))];

function keysOf(shape: Shape): string[] {
  if (shape.kind === "list") return keysOf(shape.item);
  if (shape.kind === "leaf") return [];
  return [...shape.keys, ...[...shape.fields.values()].flatMap(keysOf)];
}

const sign = fc.constantFrom(
  ...[
    ": ",
    ":",
    "- ",
    "-",
    ", ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "#",
    " # ",
    "|",
    ">-",
    "&a ",
    "*a",
    "!b ",
    "<<: ",
    "? ",
  ],
  ...[
    "\\",
    "%",
    "@",
    "`",
    "~",
    "---\n",
    "...\n",
    "\t",
    " ",
    "  ",
    "\n",
    "\n  ",
    "\n    ",
    "\r\n",
    "\r",
    "\n\n",
  ],
);
const word = fc.oneof(
  fc.constantFrom(...knownKeys),
  fc.constantFrom(
    "TODO",
    "TODO ask",
    "2015-08-20",
    "8/20/2015",
    "360",
    "$1,000",
    "yes",
    "no",
    "null",
    "012345678",
  ),
  fc.constantFrom("initial", "re-parole", "medical", "ana", "A", "usps", "refused", "PO Box 660865"),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const entry = fc
  .tuple(fc.constantFrom("", "  ", "    ", "  - ", "- ", "      ", "\t"), fc.constantFrom(...knownKeys), word)
  .map(([before, key, value]) => `${before}${key}: ${value}\n`);
const piece = fc.oneof(
  { weight: 3, arbitrary: entry },
  { weight: 2, arbitrary: sign },
  { weight: 2, arbitrary: word },
);
const yamlish = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("any text is read and checked completely", () => {
  fc.assert(
    fc.property(yamlish, (text) => expectChecked(expectRead(text))),
    runs(250),
  );
});

/**
 * Characters of any script, including invisible ones and lone surrogates; the library's own generator takes seconds to
 * set up.
 */
const characters = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 200 })
  .map((codes) => String.fromCodePoint(...codes));

test("any characters are read completely", () => {
  fc.assert(
    fc.property(characters, (text) => {
      expectRead(text);
    }),
    runs(200),
  );
});

/** Text that moves the boundaries of parts, or makes the file refused. */
const telling = fc.constantFrom(
  "\n  - id: luz\n",
  "\nexhibits:\n",
  "\nexhibits:\n  - label: Z\n",
  "TODO ",
  "|\n",
  "\u0000",
  "é🙂",
);

/** One edit as an editor sends it: a span is replaced by a piece, positioned by fractions of the text's length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 300 })),
  put: fc.oneof(fc.constant(""), piece, telling, yamlish),
});

test("any edits of a sample give the same result as reading the new text from scratch", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sampleTexts),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      ([, sample], edits) => {
        let parsed = parseCaseText(sample);
        for (const { at, length, put } of edits) {
          const { text } = parsed;
          const start = Math.floor(at * text.length);
          parsed = expectRead(text.slice(0, start) + put + text.slice(start + length), parsed);
          expectAsIfAfresh(parsed);
        }
        expectChecked(parsed);
      },
    ),
    runs(60),
  );
});

test("any text next to a valid key leaves that key valid", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (noise) => {
      // The inserted text is on one line after a key of its own, so that it cannot end the document.
      const line = noise.replaceAll(/[\r\n\0]/g, "");
      const { root } = parseCaseText(`matter: ${line}\nfiling:\n  carrier: usps\n`);
      const filing = root?.entries.find(({ key }) => key.text === "filing")?.value;
      if (filing?.kind !== "map" || filing.entries.length !== 1) throw new Error("filing was read");
    }),
    runs(200),
  );
});
