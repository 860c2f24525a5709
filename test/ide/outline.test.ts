// The outline of a case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type OutlineSymbol, outlineOf } from "../../server/src/core/ide/outline.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { sampleTexts } from "../fuzz/sane.ts";
import { askedCase } from "../support/ask.ts";
import { thorough } from "../support/tiers.ts";

/** One symbol per line, indented by its depth: its kind, name, and detail. */
function outline(text: string): string {
  const lines = (symbols: readonly OutlineSymbol[], indent: string): string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${indent}${kind} ${name}${detail === "" ? "" : ` | ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(outlineOf(askedCase(text)), "").join("\n");
}

/** The text that the first symbol of a name covers, and its selection range. */
function stretches(text: string, name: string): { whole: string | undefined; jump: string | undefined } {
  const all = (symbols: readonly OutlineSymbol[]): OutlineSymbol[] =>
    symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
  const found = all(outlineOf(askedCase(text))).find((symbol) => symbol.name === name);
  return {
    whole: found && text.slice(found.span.start, found.span.end),
    jump: found && text.slice(found.nameSpan.start, found.nameSpan.end),
  };
}

describe("outline", () => {
  it("names people, forms, exhibits and the request as a practice does", () => {
    const text = `parole_case: 1
request:
  kind: initial
  reasons: [medical, family]
  visa:
    attempts:
      - { for: ana, place: Guatemala City, date: 2015-07-14, visa: B-2 }
petitioner: { id: rosa, name: { family: Morales, given: Rosa } }
beneficiaries:
  - id: ana
    name: { family: Morales, given: Ana }
    medical:
      cost: { amount: 186000, currency: USD }
sponsors:
  - { id: sponsor, same_as: rosa, for: ana }
forms:
  - { form: I-131, for: ana, file: forms/i-131.pdf }
exhibits:
  - label: B
    kind: physician-letter
    title: Letter of Dr. Pérez
    supports: [ana.medical, request.emergency]
`;
    assert.equal(
      outline(text),
      `version Format version | 1
block Request: initial, medical, family
  choice Kind | initial
  list Reasons | medical, family
  block Visa
    list Attempts | 1
      block Attempt to obtain a visa: Guatemala City, 2015-07-14
        list For | ana
        text Place | Guatemala City
        day Date | 2015-07-14
        text Visa | B-2
person Rosa Morales (petitioner) | rosa
  id ID | rosa
  block Name | Morales, Rosa
    text Family name | Morales
    text Given name | Rosa
list Beneficiaries | 1
  person Ana Morales (beneficiary) | ana
    id ID | ana
    block Name | Morales, Ana
      text Family name | Morales
      text Given name | Ana
    block Medical details
      block Cost | 186000, USD
        number Amount | 186000
        text Currency | USD
list Sponsors | 1
  person Rosa Morales (sponsor) | sponsor
    id ID | sponsor
    reference Same person as | rosa
    list For | ana
list Forms | 1
  form Form I-131 for Ana Morales | forms/i-131.pdf
    choice Form | I-131
    list For | ana
    file File | forms/i-131.pdf
list Exhibits | 1
  exhibit Exhibit B: Letter of Dr. Pérez | physician-letter
    label Label | B
    choice Kind | physician-letter
    text Title | Letter of Dr. Pérez
    list Supports | ana.medical, request.emergency`,
    );
  });

  it("shows whom each form is for, as far as the case says", () => {
    const named = (form: string) =>
      outline(`beneficiaries: [{ id: ana, name: { given: Ana } }, { id: luz }]\nforms: [${form}]\n`)
        .split("\n")
        .find((line) => line.startsWith("  form "));
    assert.equal(named("{ form: G-28 }"), "  form Form G-28");
    assert.equal(named("{ form: G-28, for: [ana, luz] }"), "  form Form G-28 for Ana and luz");
    assert.equal(named("{ form: G-28, for: [ana, luz, teo] }"), "  form Form G-28 for Ana and 2 others");
    assert.equal(named("{ form: other, for: nobody }"), "  form Another form for nobody");
    assert.equal(named("{ form: TODO number, for: TODO who }"), "  form Form");
  });

  it("shows the role of a person or entry without a name", () => {
    assert.equal(
      outline(
        "petitioner:\nbeneficiaries:\n  - id: TODO\n  -\nexhibits:\n  - kind: consent\n  - title: A letter\n",
      ),
      `person Petitioner
list Beneficiaries | 2
  person Beneficiary 1
    id ID | TODO
list Exhibits | 2
  exhibit Exhibit | consent
    choice Kind | consent
  exhibit Exhibit "A letter"
    text Title | A letter`,
    );
  });

  it("covers an entry with all that is under it, and jumps to its name", () => {
    const text =
      "exhibits:\r\n  - title: 🌡️ chart\r\n    label: B\r\n    supports:\r\n      - ana\r\n\r\nfiling: {}\r\n";
    assert.deepEqual(stretches(text, "Exhibit B: 🌡️ chart"), {
      whole: "title: 🌡️ chart\r\n    label: B\r\n    supports:\r\n      - ana",
      jump: "B",
    });
    assert.deepEqual(stretches(text, "Exhibits"), {
      whole: "exhibits:\r\n  - title: 🌡️ chart\r\n    label: B\r\n    supports:\r\n      - ana",
      jump: "exhibits",
    });
    const person = "beneficiaries:\n  - id: ana\n    name: { given: Ana }\n";
    assert.deepEqual(stretches(person, "Ana (beneficiary)"), {
      whole: "id: ana\n    name: { given: Ana }",
      jump: "{ given: Ana }",
    });
  });

  it("includes unknown and misspelled keys", () => {
    assert.equal(
      outline('reqest: { knd: initial }\nremarks:\n  - a\n  - { b: c }\n"": nothing\n'),
      `block Request: initial
  choice Kind | initial
list remarks | 2
  block Entry
    text b | c
text A key without a name | nothing`,
    );
  });

  it("keeps long values short and on one line", () => {
    const text = `request:\n  explanation: |\n    First line\n    🌡️${"x".repeat(100)}\n`;
    assert.equal(outline(text), `block Request\n  prose Explanation | First line 🌡️${"x".repeat(46)}…`);
  });

  it("shows what could be read, and is empty for an empty file", () => {
    assert.equal(outline(""), "");
    assert.equal(outline("# only this\n"), "");
    assert.equal(
      outline('matter: "2015\nrequest:\n  kind: initial\nbeneficiaries:\n  - id: ana\n    na\n'),
      `text Matter | 2015\nblock Request: initial\n  choice Kind | initial\nlist Beneficiaries | 1\n  person ana (beneficiary) | ana\n    id ID | ana`,
    );
  });

  it("of every sample has ranges within their parents and a name for each entry", thorough, () => {
    const expectWithin = (symbols: readonly OutlineSymbol[], start: number, end: number): void => {
      for (const { name, span, nameSpan, children } of symbols) {
        assert.notEqual(name.trim(), "");
        assert.ok(start <= span.start && span.start <= nameSpan.start, name);
        assert.ok(nameSpan.start <= nameSpan.end && nameSpan.end <= span.end && span.end <= end, name);
        expectWithin(children, span.start, span.end);
      }
    };
    for (const [, text] of sampleTexts) {
      const like = parseCaseText(text);
      for (const end of [text.length, Math.floor(text.length / 2), Math.floor(text.length / 3)]) {
        const cut = text.slice(0, end);
        expectWithin(outlineOf(askedCase(cut, { like })), 0, cut.length);
      }
    }
  });
});
