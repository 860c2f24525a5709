// Everything that the language server shows can be translated: in an invented language with a translation for every
// template, the sample cases are walked through like an editor would, and every shown word comes from a template,
// except data.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { sources } from "../../schemas/generated/editions.ts";
import { isDay } from "../../server/src/core/base/calendar.ts";
import { peopleOf, writtenNameOf } from "../../server/src/core/model/people.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolders } from "../support/case-folders.ts";
import { type Heard, hearing, untranslated } from "../support/pseudo-language.ts";
import { sentenceCalls, textOf } from "../support/sentences.ts";
import { type ShownText, walkCase, walkSettings } from "../support/walk.ts";
import { seldom } from "./seldom.ts";

/** One line for each template that the server has shown, with the first sentence made from it. */
const golden = fileURLToPath(new URL("golden/shown.txt", import.meta.url));

/** What every language shows untranslated, and why. */
const asItIs: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /^\(?[a-z0-9-]+\/[a-z0-9-]+\)?$/, why: "ids of rules" },
  { what: /^uscis-20\d\d(?:-08-17)?$/, why: "names of editions, as a case writes them" },
  { what: /^\d[\d,.]* (?:USD|EUR)$/, why: "amounts with the code of their currency" },
  { what: /^https?:/, why: "addresses of pages" },
  { what: /^(?:I|G)-\d+[A-Z]?$/, why: "numbers of forms" },
  { what: /^(?:usps|fedex|ups|dhl|usps-express|other-courier|online)$/, why: "words of the format" },
  {
    what: /^[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*$/,
    why: "keys, ids, claims and choices, as a case writes them",
  },
  { what: /^parole-case(?:\.[a-zA-Z]+)+$/, why: "names of settings and of the settings file" },
  {
    what: /^(?:(?:Part|Item) [\d.a-z]+|PDF|JPEG|PNG)$/,
    why: "parts of a form and kinds of files, as they are printed",
  },
];

const caseSchema = readFileSync(new URL("../../schemas/generated/case.schema.json", import.meta.url), "utf8");

/** Publishers, titles, and headings of sources, and addresses, which are printed in English. */
const printed = [
  JSON.stringify(sources),
  ...allRules.map(({ authority }) => JSON.stringify(authority)),
  readFileSync(new URL("../../schemas/generated/editions.ts", import.meta.url), "utf8"),
]
  .join(" ")
  .replaceAll(/\\"/g, '"');

/** Examples of the format, whose dates are moved to the year of the case. */
const examples = withoutDigits(
  JSON.stringify(
    [...caseSchema.matchAll(/"examples": \[\s*("(?:[^"\\]|\\.)*")/g)].map(([, example = '""']) =>
      JSON.parse(example),
    ),
  ),
);

function withoutDigits(text: string): string {
  return text.replaceAll(/\d/g, "0");
}

/** The texts of a case, and the full names in it. */
function dataOf(text: string): string {
  const { view } = readCase(parseCaseText(text));
  const people = peopleOf(view, view.beneficiaries.items);
  const names = people.all.map(({ person }) => writtenNameOf(people, person) ?? "");
  // As text in another encoding is read.
  return [text.replaceAll("\u0092", "’"), ...names].join(" ").replaceAll(/\s+/g, " ");
}

/** Texts that show values of the case, or examples of them, literally. */
const showsValues: ReadonlySet<string> = new Set(["outline", "documentation of a completion", "code action"]);

function isData(piece: string, surface: string, caseText: string): boolean {
  const isDate = [...piece.matchAll(/\d{4}-\d\d-\d\d/g)].some(([day]) => isDay(day));
  if (!/\p{L}{2,}/u.test(piece)) return !isDate || showsValues.has(surface);
  return (
    asItIs.some(({ what }) => what.test(piece)) ||
    [caseText, printed].some((text) => text.includes(piece)) ||
    (showsValues.has(surface) && examples.includes(withoutDigits(piece)))
  );
}

/** Without Markdown formatting, URLs of pages, and punctuation around a word. */
function bare(piece: string): string {
  return piece
    .replaceAll(/\]\(https?:[^)]*\)|<https?:[^>]*>|\(https?:[^)]*\)?/g, "")
    .replaceAll(/\\(?=\W)|\*\*|`/g, "")
    .replace(/^[-#☑☐—;:·,.() [\]"“”]+/, "")
    .replace(/[-—;:·,.() [\]"“”…]+$/, "");
}

/** The words of a text that come from no template and are not data of the case. */
function words({ surface, text }: ShownText, caseText: string): readonly string[] {
  return untranslated(text)
    .map((piece) => bare(piece.replaceAll(/\s+/g, " ")))
    .filter((piece) => !isData(piece, surface, caseText));
}

function assertTranslated(shown: readonly ShownText[], text: string): void {
  const data = dataOf(text);
  const found = new Map<string, string>();
  for (const one of shown) {
    for (const piece of words(one, data)) found.set(`${one.surface}: ${piece}`, one.text);
  }
  assert.deepEqual(
    [...found].map(([where, whole]) => `${where}  in  ${whole}`),
    [],
  );
}

describe("language server: another language", () => {
  const heard: Heard = new Map();
  const language = hearing(heard);

  for (const [index, { name, file, expected }] of caseFolders().entries()) {
    it(`shows no word of English that has no template: ${name}`, async () => {
      const text = readFileSync(file, "utf8");
      assertTranslated(
        await walkCase(text, { ...expected, words: language, isBrief: index % 3 !== 0 }),
        text,
      );
    });
  }

  for (const [what, { asOf, text }] of Object.entries(seldom)) {
    it(`shows no word of English that has no template: ${what}`, async () => {
      assertTranslated(await walkCase(text, { asOf, words: language }), text);
    });
  }

  it("shows no word of English that has no template in a settings file and on the page of a rule", async () => {
    assertTranslated(await walkSettings(language), "Example Legal Aid year fee/missing");
  });

  it("has shown these templates, word by word (GOLDEN=write renews them)", () => {
    const written = new Set(sentenceCalls().map(({ template }) => textOf(template ?? '""')));
    const lines = [...heard.keys()]
      .filter((template) => written.has(template))
      .toSorted()
      .join("\n");
    if (process.env.GOLDEN === "write") writeFileSync(golden, `${lines}\n`);
    assert.deepEqual(`${lines}\n`.split("\n"), readFileSync(golden, "utf8").split(/\r?\n/));
  });
});
