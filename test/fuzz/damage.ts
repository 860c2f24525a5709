// Texts of cases as people leave them: samples and small cases with mistakes of every kind. The random numbers have a
// seed, so that each text can be reproduced.

import { readMarks } from "../../server/src/core/explain/marks.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { examplesOf } from "../support/examples.ts";
import { sampleTexts } from "./sane.ts";

/** Pseudorandom numbers, equal for equal seeds. */
export interface Dice {
  /** A whole number from 0 to less than `below`. */
  readonly under: (below: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

export function diceFor(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0;
  const under = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[under(items.length)];
    if (item === undefined) throw new Error("There is nothing to choose from");
    return item;
  };
  return { under, oneOf };
}

/** Small cases as people write them, with constructs that samples seldom have. */
const written = [
  `
parole_case: 1
request:
    kind: "initial"   # first time
    grounds:
    - urgent-humanitarian-reasons
    -   significant-public-benefit
    explanation: 'Ana''s ward has closed'
    stay: {from: 2015-11-01, until: }
    # no visa yet
    visa:
beneficiaries:
-   id: ana
    name: {family: "Morales, Ruiz", given: Ana}
    consents:
    -   {by: Marta}

-   id: luis
    medical: TODO ask the hospital
"forms": []
exhibits:
-
- label: A # passport
  supports: ana
`,
  `
{ parole_case: 1, request: { kind: initial, grounds: [a, b], stay: {} }, petitioner: { id: rosa, name: },
  exhibits: [{ label: A, title: "x: y" }, { label: B, supports: [] }], filing: TODO, matter }
`,
  `
  # all of it two columns to the right
  parole_case: 1
  sponsors:
    id: rosa
    for: ana # both
  filing:
    address: |
      USCIS

        PO Box 1   
    carrier: >-
      usps

    # how much it was
    tracking_number: 94
      00
  decisions: { outcome: denied }
`,
  `
parole_case: 1
petitioner: { id: rosa, name: { family: Morales, given: Rosa } }
sponsors: [{ name: { family: Morales, given: Rosa }, income: 52,000 }]
beneficiaries: [{ id: ana, medical: { diagnosis: Leukemia, cost: { amount: 5 } } }]
forms: [{ form: I-134, for: ana, by: rosa, file: a.pdf }]
exhibits: [{ label: B, file: b.pdf, supports: [ana.medical.diagnosis] }, { label: C, file: "c.pdf" }]
`,
  `
parole_case: 1
exhibits:
  - label: A
    kind: other
    file: "exhibits/a.pdf"
    supports: [ana]
  # what the clinic sent
  - label: B
    file: 'exhibits/100% #2.pdf'
    title: Letter of the "Clinic"
  - label: C
    file:
beneficiaries:
  - id: ana
    consents:
      - exhibit: B
`,
  "parole_case: 1\n",
  "# nothing yet\n",
  " ",
  "",
].map((text) => text.replace(/^\n/, ""));

const examples = allRules.flatMap((rule) => {
  const { pass, fail } = examplesOf(rule);
  return [...fail, ...pass].map((example) => readMarks(example.case).text);
});

/** A text without damage: mostly fields that rules are about, since only these have fixes. */
export function soundText({ under, oneOf }: Dice): string {
  const which = under(10);
  if (which < 4) return oneOf(sampleTexts)[1];
  return which < 8 ? oneOf(examples) : oneOf(written);
}

/** The text with one to four mistakes in it. */
export function damagedText(text: string, dice: Dice): string {
  let damaged = text;
  for (let count = dice.under(4); count >= 0; count--) damaged = dice.oneOf(mistakes)(damaged, dice);
  return damaged;
}

type Mistake = (text: string, dice: Dice) => string;

const keys = [...new Set(keysOf(caseShape))];

function keysOf(shape: Shape): string[] {
  if (shape.kind === "list") return keysOf(shape.item);
  return shape.kind === "leaf" ? [] : [...shape.keys, ...[...shape.fields.values()].flatMap(keysOf)];
}

const mistakes: readonly Mistake[] = [
  misspelledKey,
  misspelledKey,
  misspelledKey,
  misspelledListKey,
  misspelledListKey,
  ([...letters], { under }) => letters.toSpliced(under(letters.length + 1), 1 + under(4)).join(""),
  (text, dice) => onLines(text, (lines) => lines.toSpliced(dice.under(lines.length), 1 + dice.under(3))),
  (text, { under, oneOf }) => {
    const at = under(text.length + 1);
    return text.slice(0, at) + oneOf(signs) + text.slice(at);
  },
  // Pasted lines: from a letter, or copied from elsewhere in the file.
  (text, { under, oneOf }) =>
    onLines(text, (lines) => lines.toSpliced(under(lines.length + 1), 0, ...oneOf(pasted))),
  (text, { under }) =>
    onLines(text, (lines) => {
      const from = under(lines.length);
      return lines.toSpliced(under(lines.length + 1), 0, ...lines.slice(from, from + 1 + under(4)));
    }),
  // A block written twice.
  (text, { oneOf }) => {
    const blocks = text.split(/^(?=[a-z_]+:)/m);
    return text + (/[\r\n]$/.test(text) ? "" : "\n") + oneOf(blocks);
  },
  (text) => text.replaceAll(/\r?\n/g, "\r\n"),
  (text, { oneOf }) => text.replaceAll(/\r?\n/g, () => oneOf(["\n", "\r\n"])),
  (text) => text.trimEnd(),
  (text) => `\uFEFF${text}`,
  // Indentation: a tab, another width, one space more or less, none before a list.
  (text, dice) =>
    onLine(text, dice, (line) => line.replace(/^ +/, (lead) => dice.oneOf(["\t", `${lead}\t`, ""]))),
  (text, { oneOf }) => {
    const times = oneOf([0.5, 1.5, 2]);
    return text.replaceAll(/^ +/gm, (lead) => " ".repeat(Math.ceil(lead.length * times)));
  },
  (text, dice) =>
    onLine(text, dice, (line) => dice.oneOf([` ${line}`, `  ${line}`, line.replace(/^ {1,2}/, "")])),
  (text, dice) =>
    onLine(text, dice, (line) =>
      line.replace(/^( *)-(?: |$)/, dice.oneOf(["$1-", "$1", "$1  - ", "$1- - "])),
    ),
  // Values: other words, quotation marks, nothing, brackets, several lines.
  otherValue,
  otherValue,
  otherValue,
  (text, dice) =>
    onValue(text, dice, (value) =>
      dice.oneOf([
        `"${value}`,
        `'${value}`,
        `"${value}"`,
        `'${value}'`,
        `“${value}”`,
        `${value}"`,
        `"${value}" x`,
      ]),
    ),
  (text, dice) =>
    onValue(text, dice, (value) =>
      dice.oneOf([
        `[${value}]`,
        `[${value}`,
        `{ ${value} }`,
        `{${value}`,
        `[${value}, ${value}]`,
        `- ${value}`,
      ]),
    ),
  (text, dice) =>
    onLine(text, dice, (line) =>
      line.replace(
        /^( *)(?:- )?([a-z_]+): (\S.*)$/,
        dice.oneOf([
          "$1$2: |\n$1  $3",
          "$1$2: >-\n$1    $3\n\n",
          "$1$2:\n$1  $3",
          "$1$2: $3\n$1  $3",
          "$1$2: |\n$3",
          "$1$2 : $3",
          "$1$2:$3",
          "$1$2:\u00a0$3",
          '$1"$2": $3',
          "$1- $2: $3",
          "$1$2: { $2: $3 }",
        ]),
      ),
    ),
  // Two people with one id, or one without.
  (text, { oneOf }) => {
    const ids = [...text.matchAll(/\bid: ([\w-]+)/g)].flatMap(([, id]) => id ?? []);
    if (ids.length === 0) return text;
    return text.replace(`id: ${oneOf(ids)}`, `id: ${oneOf([...ids, "", "~", "TODO", "[x]", "request"])}`);
  },
  // Comments in odd places.
  (text, dice) =>
    onLine(
      text,
      dice,
      (line) =>
        line + dice.oneOf([" # note", " #note", "#", "   # parole-ignore request/stay-missing: known"]),
    ),
  (text, { under, oneOf }) =>
    onLines(text, (lines) =>
      lines.toSpliced(
        under(lines.length + 1),
        0,
        " ".repeat(under(7)) +
          oneOf(["# a note: see below", "#", "# - label: Z", "# parole-ignore value/unfinished: later"]),
      ),
    ),
  (text, { under, oneOf }) =>
    onLines(text, (lines) =>
      lines.toSpliced(under(lines.length + 1), 0, oneOf(["", "  ", "\t", "---", "...", "%YAML 1.2", "    "])),
    ),
  (text, dice) =>
    onLine(text, dice, (line) =>
      line.replace(
        /: .*$/,
        dice.oneOf([":", ": ", ": TODO", ": {}", ": []", ": ~", ": ''", ":   # later", ": [\n"]),
      ),
    ),
  (text, dice) =>
    onLine(text, dice, (line) =>
      line.replace(/([,{[]) */, dice.oneOf(["$1", "$1  ", "$1\n      ", "$1 # why\n    ", ", ", "$1,"])),
    ),
  (text, dice) =>
    onLine(text, dice, (line) => line + dice.oneOf(["  ", "\t", ",", ":", " x: y", "\n    y", "\nz"])),
];

const signs = [
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
  "\\",
  "%",
  "@",
  "`",
  "~",
  "\t",
  "  ",
  "\n",
  "\n  ",
  "\r\n",
  "\r",
  "\u00a0",
  "\u200b",
  "TODO ",
];

const pasted: readonly (readonly string[])[] = [
  ["Dear Sir or Madam:", "", "• the first point", "• the second: a longer one"],
  ["She said, “I cannot wait”.", "- one", "- two"],
  ["exhibits:", "  - label: Z", "    title: Pasted"],
  ["forms:"],
  ["exhibit:", "  - { label: Y, file: y.pdf }"],
  ["sponsors:", "  - id: friend"],
  ["  medical:", "    diagnosis: x"],
  ["matter: 1", "matter: 2"],
];

const values = [
  "TODO",
  "TODO ask: her",
  "2015-08-20",
  "8/20/2015",
  "10/1/2026",
  "360",
  "$1,000",
  "85,000",
  "yes",
  "No",
  "null",
  "~",
  "012345678",
  "ana",
  "A",
  "B",
  "Z",
  "usps",
  "USPS",
  "FedEx Express",
  "refused",
  "medical",
  "I-131",
  "I-134",
  "Urgent: congenital heart defect",
  "410 Pecan Street #12",
  "#410",
  "@home",
  "`x`",
  "100% of it",
  "& co",
  "* starred",
  "!now",
  "[see below]",
  "{ a }",
  "> than 5",
  "| or",
  "- none",
  "? maybe",
  "exhibits/a b.pdf",
  "exhibits/100% #2.pdf",
  "O'Brien",
  'the "Clinic"',
  "José Ruiz",
  "TBD",
  "n/a",
  "1961",
  "Exhibit A",
  "ana.medical",
  "ana.medical.cost",
  "request.emergency",
  "petitioner",
];

function otherValue(text: string, dice: Dice): string {
  return onValue(text, dice, () => dice.oneOf(values));
}

/** Replaces one line, preferably one with a key. */
function onValue(text: string, { under, oneOf }: Dice, change: (value: string) => string): string {
  const all = [...text.matchAll(/(?<=(?:^|[ {,])[a-z_]+: |- |\[|, )[^\s,[\]{}#|>][^\r\n,[\]{}#]*/g)];
  if (all.length === 0) return text;
  const found = all[under(all.length)] ?? oneOf(all);
  return text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length);
}

function onLine(text: string, { under }: Dice, change: (line: string) => string): string {
  return onLines(text, (lines) => {
    const at = under(lines.length);
    return lines.with(at, change(lines[at] ?? ""));
  });
}

/** The lines without line feeds; a carriage return stays with its line. */
function onLines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  return change(text.split("\n")).join("\n");
}

function misspelledKey(text: string, dice: Dice): string {
  return misspelled(text, dice, /(?<=^ *(?:- )?|[{,] )[a-z_]+(?=:)/gm);
}

/** A key with a list or a block below it, at the left margin or indented. */
function misspelledListKey(text: string, dice: Dice): string {
  return misspelled(text, dice, /(?<=^ *(?:- )?)[a-z_]+(?=:[ \t]*(?:[[{]|\r?$))/gm);
}

function misspelled(text: string, { under, oneOf }: Dice, pattern: RegExp): string {
  const all = [...text.matchAll(pattern)];
  const found = all[under(Math.max(1, all.length))];
  if (!found) return text;
  const [key] = found;
  const at = under(key.length);
  const wrong = oneOf([
    key.slice(0, at) + key.slice(at + 1),
    key.replace(/s$/, ""),
    key.slice(0, at) + key.charAt(at) + key.slice(at),
    key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
    key.toUpperCase(),
    key.slice(0, 4),
    `${key}_list`,
    oneOf(keys),
    key.replaceAll("_", " "),
  ]);
  return text.slice(0, found.index) + wrong + text.slice(found.index + key.length);
}
