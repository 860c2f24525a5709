// No character of a case file is lost without a finding. The seed is fixed; `PAROLE_FUZZ=all` takes another one each
// time and a hundred times as many texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCase } from "../../server/src/core/read/read.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import type { CaseView, Leaf } from "../../server/src/core/read/view.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { foundByReading } from "../reading/reading.ts";
import { expectAccounted } from "./accounted.ts";
import { sampleTexts } from "./sane.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const runs = (count: number) =>
  isThorough ? { numRuns: 100 * count } : { numRuns: count, seed: 2015_08_17 };

const knownKeys = [...new Set(keysOf(caseShape))];

function keysOf(shape: Shape): string[] {
  if (shape.kind === "list") return keysOf(shape.item);
  if (shape.kind === "leaf") return [];
  return [...shape.keys, ...[...shape.fields.values()].flatMap(keysOf)];
}

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      "#12",
      " #410",
      "#née",
      " # note",
      "Clinic #1 of Kendall",
      "410 Pecan Street #12",
      "word",
      "TODO",
      "null",
    ],
    ...[
      ": ",
      ":",
      "- ",
      ", ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "|",
      ">",
      "&a ",
      "*a",
      "!b ",
      "? ",
      "%",
      "@",
      "`",
      "~",
    ],
    ...["\n---\n", "\n...\n", "---", "...", "\n%YAML 1.2\n", "<<: ", "\nmatter: x\n", "\n- ", "\n#12"],
    ...["\t", " ", "  ", "\n", "\n  ", "\n    ", "\n      ", "\r\n", "\r", "\n\n"],
    ...["\u00a0", "\uff1a", "\ufeff", "\u0001", "\u2028", "\u0085"],
    ...["\n<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> laptop\n", "\n% of it", "\n# note", "\n#no note"],
    ...["，", "＃１", "🙏", "מריה", "مريضة: ", "it is so, and ".repeat(500)],
  ),
  fc.constantFrom(...knownKeys.map((key) => `${key}: `)),
  fc.constantFrom(...knownKeys.map((key) => `\n  ${key}: word`)),
);

/** One edit of a text, positioned by fractions of its length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 40 })),
  put: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join("")),
});

test("fuzz: every character of a changed sample is accounted for", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sampleTexts),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      ([, sample], edits) => {
        const text = edits.reduce((current, { at, length, put }) => {
          const start = Math.floor(at * current.length);
          return current.slice(0, start) + put + current.slice(start + length);
        }, sample);
        expectAccounted(text);
      },
    ),
    runs(120),
  );
});

const entry = fc
  .tuple(fc.constantFrom("", "  ", "    ", "- ", "  - "), fc.constantFrom(...knownKeys), piece)
  .map(([before, key, value]) => `${before}${key}: ${value}\n`);

test("every character of a text made of keys, values and marks is accounted for", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, entry), { maxLength: 25 }), (pieces) =>
      expectAccounted(pieces.join("")),
    ),
    runs(500),
  );
});

test("every sample is accounted for", () => {
  for (const [, text] of sampleTexts) expectAccounted(text);
});

/** The fields in which a person types a text, and how to find it in what was read. */
const places: readonly (readonly [
  text: (typed: string) => string,
  leaf: (view: CaseView) => Leaf<string>,
])[] = [
  [(typed) => `matter: ${typed}\nedition: x\n`, ({ matter }) => matter],
  [
    (typed) => `request:\n  kind: initial\n  explanation: ${typed}\n  benefit_sought: x\n`,
    ({ request }) => request.explanation,
  ],
  [
    (typed) => `request: { kind: initial, explanation: ${typed}, benefit_sought: x }\n`,
    ({ request }) => request.explanation,
  ],
  [
    (typed) => `request:\n  explanation:\n    Because ${typed}\n  benefit_sought: x\n`,
    ({ request }) => request.explanation,
  ],
  [
    (typed) => `request:\n  explanation: |\n    ${typed}\n  benefit_sought: x\n`,
    ({ request }) => request.explanation,
  ],
  [
    (typed) => `petitioner:\n  name:\n    aliases:\n      - ${typed}\n      - x\n`,
    ({ petitioner }) => petitioner.name.aliases.items[0] ?? petitioner.name.family,
  ],
  [
    // A comma between brackets begins the next item.
    (typed) => `petitioner: { name: { aliases: [${typed.replaceAll(",", ";")}, x] } }\n`,
    ({ petitioner }) => petitioner.name.aliases.items[0] ?? petitioner.name.family,
  ],
];

const sign = fc.constantFrom(
  ..."#:-,[]{}\"'|>&*!?%@`~=<\\.;()/",
  ...[" ", " ", " ", "\t", "a", "Clinic", "Urgent", "12", "#12", " #12", ": ", " - ", "x: y"],
  ...["\u00a0", "\uff1a", "é", "\u2028", "\u0085", "\u200b", "“x”", "...", "---", "🙏"],
  ...["，", "＃１", "👩‍⚕️", "מריה", "مريضة: ", "<<<<<<< HEAD", "=======", "it is so, and ".repeat(500)],
);
const typed = fc
  .array(sign, { minLength: 1, maxLength: 8 })
  .map((signs) => signs.join("").trim())
  // Comments and quotation marks are omitted on purpose, and a block without a text is empty. Anything between brackets
  // may be a person's own comment.
  .map((text) => text.replaceAll(/(?<=#.*)[[{]/gs, "("))
  .filter((text) => /[^\s\u200b]/.test(text))
  .filter((text) => !/^(?:["'].*["'](?:\s+#\P{N}.*)?|~|[|>][-+\d]*|)$/su.test(text))
  .filter((text) => !/(?:^|\s)#(?:[\s#]|[^\p{L}\p{N}\s]*(?:\s|$))/u.test(text));

test("hand-typed text is read exactly, or is a finding", () => {
  const bare = (text = "") => text.replaceAll(/\s+/g, "");
  fc.assert(
    fc.property(fc.constantFrom(...places), typed, ([make, leaf], text) => {
      const written = `parole_case: 1\n${make(text)}`;
      const found = foundByReading(written).map(({ rule }) => rule);
      if (found.some((rule) => rule !== "schema/missing-key" && rule !== "value/unprintable")) return;
      const { ref: place, value: read } = leaf(readCase(parseCaseText(written)).view);
      // A placeholder is a finding of the check.
      if (place.state === "unfinished") return;
      const whole = written.includes("aliases: [") ? text.replaceAll(",", ";") : text;
      assert.equal(bare(read).replace(/^Because/, ""), bare(whole), written);
    }),
    runs(600),
  );
});
