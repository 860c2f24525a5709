// Mistakes within braces, in lists of words, and lines that end the case too early: the first fix is the one that a
// person would make, and the case is read as it was meant.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { inLine } from "../../server/src/core/fix/write.ts";
import { titled } from "../../server/src/core/message/title.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const isAboutText = ({ rule }: Finding) => /^(?:yaml|schema)\//.test(rule) && rule !== "schema/missing-key";

interface Slip {
  readonly name: string;
  readonly slipped: string;
  /** The result of the fixes, one after the other. */
  readonly meant: string;
  readonly titles: readonly string[];
  /** Part of Fix All. */
  readonly isSafe?: true;
}

/** Fails unless the first fix of the first finding, applied repeatedly, results in the intended text. */
function expectMeant({ slipped: written, meant: whole, titles, isSafe }: Slip): void {
  const [slipped, meant] = [written, whole].map((text) =>
    text.startsWith("parole_case") ? text : `parole_case: 1\n${text}`,
  ) as [string, string];
  let text = slipped;
  const made: string[] = [];
  for (let round = 0; round < titles.length; round++) {
    const parsed = parseCaseText(text);
    const finding = checkText(text).findings.find(isAboutText);
    assert.ok(finding, `there is a finding in\n${text}`);
    const [first] = offeredFixes(parsed, finding);
    assert.ok(first, `a fix is offered for ${finding.message}\n${text}`);
    made.push(titled(first.fix.title));
    text = withEdits(text, first.edits);
  }
  assert.deepEqual(made, titles);
  assert.equal(text, meant);
  assert.deepEqual(checkText(text).findings.filter(isAboutText), [], text);
  const check = (parsed: { readonly text: string }) => checkText(parsed.text).findings;
  const safely = withSafeFixes(parseCaseText(slipped), check);
  assert.equal(safely, isSafe ? meant : slipped, "Fix All");
}

function expectEach(slips: readonly Slip[]): void {
  for (const slip of slips) it(slip.name, () => expectMeant(slip));
}

const name = (value: string) => `petitioner:\n  id: rosa\n  name: ${value}\n`;
const meantName = name("{ family: Mora, given: Rosa }");

describe("keys within braces", () => {
  expectEach([
    {
      name: "no space behind the colon of the last key",
      slipped: name("{ family: Mora, given:Rosa }"),
      meant: meantName,
      titles: ["Insert a space after given:"],
      isSafe: true,
    },
    {
      name: "no space behind any colon",
      slipped: name("{family:Mora,given:Rosa}"),
      meant: name("{family: Mora,given: Rosa}"),
      titles: ["Insert a space after family:", "Insert a space after given:"],
      isSafe: true,
    },
    {
      name: "no space behind the colons of several keys behind a value",
      slipped: name("{ family: Mora, given:Rosa, middle:Luz }"),
      meant: name("{ family: Mora, given: Rosa, middle: Luz }"),
      titles: ["Type a colon and a space after each key"],
      isSafe: true,
    },
    {
      name: "full-width colons",
      slipped: name("{ family： Mora, given： Rosa }"),
      meant: meantName,
      titles: ["Use a plain colon after family", "Use a plain colon after given"],
      isSafe: true,
    },
    {
      name: "a full-width colon behind a value",
      slipped: name("{ family: Mora, given：Rosa }"),
      meant: meantName,
      titles: ["Use a plain colon after given"],
      isSafe: true,
    },
    {
      name: "a no-break space behind a colon",
      slipped: name("{ family: Mora, given:\u00a0Rosa }"),
      meant: meantName,
      titles: ["Insert a space after given:"],
      isSafe: true,
    },
    {
      name: "equals signs",
      slipped: name("{ family = Mora, given = Rosa }"),
      meant: meantName,
      titles: ["Replace = with :", "Replace = with :"],
    },
    {
      name: "an equals sign behind a value",
      slipped: name("{ family: Mora, given=Rosa }"),
      meant: meantName,
      titles: ["Replace = with :"],
    },
    {
      name: "no space behind the colon of a date, beside an amount, and of a list",
      slipped:
        "forms:\n  - { form: I-131, fee: { amount: 360, currency:USD }, box: 1.f, signed_on:2015-08-01, for:ana }\n",
      meant:
        "forms:\n  - { form: I-131, fee: { amount: 360, currency: USD }, box: 1.f, signed_on: 2015-08-01, for: ana }\n",
      titles: ["Insert a space after currency:", "Type a colon and a space after each key"],
      isSafe: true,
    },
    {
      name: "a semicolon in the place of a comma",
      slipped: name("{ family: Mora; given: Rosa }"),
      meant: meantName,
      titles: ["Replace ; with a comma before given"],
    },
    {
      name: "a semicolon in the place of a comma, and no space behind the colon",
      slipped: name("{ family: Mora; given:Rosa }"),
      meant: meantName,
      titles: ["Separate the keys with commas and colons"],
    },
    {
      name: "semicolons before several keys, and other signs in the place of colons",
      slipped: name("{family: Mora;given=Rosa；middle：Luz}"),
      meant: name("{family: Mora,given: Rosa,middle: Luz}"),
      titles: ["Separate the keys with commas and colons"],
    },
    {
      name: "a semicolon before one key and a comma before the next",
      slipped: name("{ family: Mora; given:Rosa, middle:Luz }"),
      meant: name("{ family: Mora, given: Rosa, middle: Luz }"),
      titles: ["Separate the keys with commas and colons"],
    },
    {
      name: "semicolons behind a choice, a list, and a date",
      slipped:
        "forms:\n  - { form: I-131; box:1.f, for: ana; signed_by:petitioner, signed_on: 2015-08-01; file:forms/i-131.pdf }\n",
      meant:
        "forms:\n  - { form: I-131, box: 1.f, for: ana, signed_by: petitioner, signed_on: 2015-08-01, file: forms/i-131.pdf }\n",
      titles: Array(3).fill("Separate the keys with commas and colons"),
    },
    {
      name: "no braces",
      slipped: name("family: Mora, given: Rosa"),
      meant: meantName,
      titles: ["Put the keys in braces"],
    },
    {
      name: "parentheses",
      slipped: name("(family: Mora, given: Rosa)"),
      meant: meantName,
      titles: ["Use braces around the keys"],
    },
    {
      name: "square brackets",
      slipped: name("[family: Mora, given: Rosa]"),
      meant: meantName,
      titles: ["Use braces around the keys"],
    },
    {
      name: "a closing brace alone",
      slipped: name("Mora, Rosa }"),
      meant: name("\n    family: Mora\n    given: Rosa").replace("name: \n", "name:\n"),
      titles: ["Write it under family and given"],
    },
  ]);

  it("is not missing where its colon has no space: one mistake is one finding", () => {
    const text = "beneficiaries:\n  - id: ana\n    removal: { in_proceedings: no, previously_removed:no }\n";
    const rules = checkText(text).findings.map(({ rule }) => rule);
    assert.ok(!rules.includes("removal/unanswered"), rules.join(" "));
  });

  it("names the key that is read as part of a value", () => {
    const found = checkText(name("{ family: Mora; given:Rosa }")).findings;
    assert.deepEqual(
      found.filter(isAboutText).map(({ message }) => message),
      [
        '"given" is read as part of this value. In braces, type a comma before each key, and a colon and a space after it.',
      ],
    );
    assert.ok(!found.some(({ message }) => message.includes("given name")), "nothing is missing");
  });

  for (const value of [
    '{ family: "Mora; given:Rosa" }',
    "{ family: Mora; note:Rosa }",
    "{ family: Mora; given:Rosa, given: Rosa }",
    "{ family: Mora; given }",
  ]) {
    it(`says nothing of a semicolon that is part of a value: ${value}`, () => {
      assert.deepEqual(checkText(name(value)).findings.filter(isAboutText), []);
    });
  }

  it("writes a value that looks like keys between braces in quotation marks", () => {
    assert.equal(inLine("Mora; given:Rosa", true), '"Mora; given:Rosa"');
    assert.equal(inLine("Mora; given", true), "Mora; given");
    assert.equal(inLine("Mora; given:Rosa", false), "Mora; given:Rosa");
  });

  it("keeps a text with a comma whole where the block has no such key", () => {
    const [finding] = checkText(name("{ family: Mora, note:Rosa }")).findings.filter(isAboutText);
    assert.equal(titled(finding?.fixes[0]?.title ?? ""), "Put it in quotation marks");
  });
});

const title = (value: string) => `exhibits:\n  - label: A\n    title: ${value}\n    kind: other\n`;

it("a sign that YAML does not know as a colon is named in the finding", () => {
  const messages = ["{ family: Mora, given：Rosa }", "{ family： Mora }", "{ family: Mora, given=Rosa }"].map(
    (value) => checkText(name(value)).findings.find(({ rule }) => rule === "schema/unknown-key")?.message,
  );
  assert.deepEqual(messages, [
    'A colon and a space must follow "given", not "：".',
    'A colon and a space must follow "family", not "：".',
    'A colon and a space must follow "given", not "=".',
  ]);
});

describe("text in brackets", () => {
  expectEach([
    {
      name: "one word in braces",
      slipped: title("{copy}"),
      meant: title('"{copy}"'),
      titles: ["Put the text in quotation marks"],
    },
    {
      name: "several words in square brackets",
      slipped: title("[Letter, see the translation]"),
      meant: title('"[Letter, see the translation]"'),
      titles: ["Put the text in quotation marks"],
    },
  ]);
});

describe("items in braces", () => {
  const list = (...lines: readonly string[]) => `forms:\n${lines.join("\n")}\nmatter: 2015-0417\n`;
  const item = "  - { form: I-131, for: ana, signed_by: [petitioner] }";
  const form = "form: I-131, for: ana, signed_by: [petitioner]";
  const next = "  - { form: G-28, for: ana }";
  const slips: readonly (readonly [name: string, slipped: string, meant: string, title: string])[] = [
    ["no braces", list(`  - ${form}`, next), list(item, next), "Put the keys in braces"],
    ["no opening brace", list(`  - ${form} }`, next), list(item, next), "Put the keys in braces"],
    ["square brackets", list(`  - [${form}]`, next), list(item, next), "Use braces around the keys"],
    ["parentheses", list(`  - (${form})`, next), list(item, next), "Use braces around the keys"],
    ["no dash", list(next, `  { ${form} }`), list(next, item), "Begin each item with a hyphen"],
    [
      "two on one line",
      list(`${item}, { form: G-28, for: ana }`),
      list(item, next),
      "Put each item on a line of its own",
    ],
    [
      "semicolons",
      list(`  - { ${form.replaceAll(",", ";")} }`, next),
      list(item, next),
      "Replace the semicolons with commas",
    ],
    [
      "a second line that is not indented further",
      list("  - { form: I-131, for: ana,", "  signed_by: [petitioner] }", next),
      list("  - { form: I-131, for: ana,", "      signed_by: [petitioner] }", next),
      "Indent like the lines around it",
    ],
    [
      "no commas at the ends of the lines",
      list("  - { form: I-131", "      for: ana", "      signed_by: [petitioner] }", next),
      list("  - { form: I-131,", "      for: ana,", "      signed_by: [petitioner] }", next),
      "Insert the commas that are missing",
    ],
  ];
  expectEach(slips.map(([name, slipped, meant, title]) => ({ name, slipped, meant, titles: [title] })));
});

describe("a block of text that begins beside its mark", () => {
  const text = (lines: string) => `request:\n  kind: initial\n  explanation: ${lines}matter: 2015-0417\n`;
  const meant = text("|\n    Ana needs: surgery\n    and soon.\n\n    It is urgent.\n");
  for (const mark of ["|", ">", "|-", ">-"]) {
    it(`is a block behind ${mark}`, () =>
      expectMeant({
        name: mark,
        slipped: text(`${mark} Ana needs: surgery\n    and soon.\n\n    It is urgent.\n`),
        meant,
        titles: ["Write the text as a block"],
      }));
  }
});

describe("lines of words", () => {
  const list = (lines: string) => `exhibits:\n  - label: A\n    supports:\n${lines}    kind: other\n`;
  expectEach([
    {
      name: "one without a dash",
      slipped: list("    ana\n"),
      meant: list("    - ana\n"),
      titles: ["Begin each item with a hyphen"],
    },
    {
      name: "no space behind the dashes",
      slipped: list("    -ana\n    -request.visa\n"),
      meant: list("    - ana\n    - request.visa\n"),
      titles: ["Insert a space after the dash"],
    },
    {
      name: "the second without a dash",
      slipped: list("    - ana\n    request.visa\n"),
      meant: list("    - ana\n    - request.visa\n"),
      titles: ["Begin each item with a hyphen"],
    },
    {
      name: "a choice below its key",
      slipped: "exhibits:\n  - label: A\n    kind:\n    consent\n    title: Consent\n",
      meant: "exhibits:\n  - label: A\n    kind: consent\n    title: Consent\n",
      titles: ["Move the value behind kind"],
    },
    {
      name: "a date below its key",
      slipped: "exhibits:\n  - label: A\n    date:\n    2015-08-01\n    title: Consent\n",
      meant: "exhibits:\n  - label: A\n    date: 2015-08-01\n    title: Consent\n",
      titles: ["Move the value behind date"],
    },
    {
      name: "a whole line in quotation marks",
      slipped: 'exhibits:\n  - label: A\n    "title: Consent"\n',
      meant: "exhibits:\n  - label: A\n    title: Consent\n",
      titles: ["Remove the quotation marks around the line"],
    },
    {
      name: "a whole line with a second colon in curly quotation marks",
      slipped: "exhibits:\n  - label: A\n  - ‘label: B’\n    title: Consent\n",
      meant: "exhibits:\n  - label: A\n  - label: B\n    title: Consent\n",
      titles: ["Remove the quotation marks around the line"],
    },
  ]);
});

describe("a line that ends the case too early", () => {
  const divided = (...lines: readonly string[]) =>
    `parole_case: 1\nrequest:\n  kind: initial\n  explanation: |\n    Ana is ill.\n${lines[0] ?? ""}    She needs surgery.\npetitioner:\n  id: rosa\n${lines[1] ?? ""}matter: 2015-0417\n`;
  expectEach([
    {
      name: "within a text",
      slipped: divided("---\n"),
      meant: divided("    ---\n"),
      titles: ["Move these lines into explanation"],
    },
    {
      name: "between two sections",
      slipped: divided("", "...\n"),
      meant: divided(),
      titles: ['Remove the line "..."'],
    },
    {
      name: "several times",
      slipped: divided("", "--- \n").replace("  id: rosa\n", "  id: rosa\n---\n"),
      meant: divided(),
      titles: ["Remove the 2 lines that divide the case"],
    },
    {
      name: "with line ends of Windows",
      slipped: divided("", "---\n").replaceAll("\n", "\r\n"),
      meant: divided().replaceAll("\n", "\r\n"),
      titles: ['Remove the line "---"'],
    },
  ]);

  it("is one finding: nothing is missing that may be below it", () => {
    const rules = checkText(divided("---\n")).findings.map(({ rule }) => rule);
    assert.deepEqual(rules, ["yaml/second-document"]);
  });

  it("is not removed before another case", () => {
    const { findings } = checkText(`${divided()}---\nmatter: 2015-0418\n`);
    const found = findings.filter(({ rule }) => rule === "yaml/second-document");
    assert.deepEqual(
      found.map(({ fixes }) => fixes.length),
      [0],
    );
    assert.ok(findings.length > 1, "the first case is checked in full");
  });
});
