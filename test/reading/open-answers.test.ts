// Placeholders, and words that only look like one.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fieldMeta, prose } from "../../schemas/case/field.ts";
import { currencyCode, inMoney } from "../../server/src/core/message/english.ts";
import { placeholderSpansIn, readingOf } from "../../server/src/core/read/placeholder.ts";
import { checkText } from "../support/check.ts";

const field = fieldMeta.get(prose({ title: "Prognosis", help: "" }));

/** How a text is read: whether it is a placeholder as a whole, and which of its words are placeholders. */
function read(text: string): readonly [string, ...string[]] {
  assert.ok(field);
  return [
    readingOf(text, field),
    ...placeholderSpansIn(text).map(({ start, end }) => text.slice(start, end)),
  ];
}

describe("an open answer", () => {
  it("is unfinished as a whole", () => {
    for (const text of [
      "?? check w/ mom",
      "?? ask Ana",
      "to come",
      "Still to come",
      "tk",
      "TK",
      "unknown - ask client",
      "N/A: ask client",
      "check w/ mom",
      "confirm w/ doctor",
    ]) {
      assert.equal(read(text)[0], "placeholder", text);
    }
    for (const text of [
      "n/a - see below",
      "N/A (see attached)",
      "none, see above",
      "Unknown at this time",
      "unknown at present",
      "not known yet",
      "Not available at this time",
      "unsure as of now",
    ]) {
      assert.equal(read(text)[0], "none", text);
    }
  });

  it("is unfinished where it is a note, a form control or a draft", () => {
    for (const text of [
      "todo",
      "Todo: ask client",
      "To do",
      "TO-DO",
      "will provide",
      "We will ask",
      "will confirm this",
      "need to ask",
      "still need to check",
      "pending from Dr.",
      "pending from Dr. Ruiz",
      "...pending",
      "add later",
      "fill in soon",
      "info missing",
      "missing details",
      "put diagnosis here",
      "describe the condition here",
      "diagnosis here",
      "explanation goes here",
      "draft",
      "test",
      "0",
      "Click or tap here to enter text.",
      "Click here to enter a date.",
      "Choose an item.",
      "Select one",
      "preguntar",
      "por completar",
      "xxx, MD",
      "Dr. XX",
    ]) {
      assert.equal(read(text)[0], "placeholder", text);
    }
    for (const text of [
      "To do nothing would cost her life.",
      "The sponsor will provide for her.",
      "He will ask for no public benefit",
      "We need to ask for parole because no visa is available",
      "The tests are pending from May, and no laboratory has the reagent",
      "Test results show acute leukemia.",
      "Draft evaders are executed there",
      "Malaria, treated here",
      "X-linked agammaglobulinemia",
      "Choose Life Hospital has accepted her",
      "0 of 3 hospitals can treat him",
      "Toddler with a heart defect",
      "todos los hospitales están cerrados",
      "Dr. Xi Xu, MD",
    ]) {
      assert.equal(read(text)[0], "answer", text);
    }
  });

  it("is found among the words of a text", () => {
    const found: Readonly<Record<string, readonly string[]>> = {
      "Chemo at [hospital name]": ["[hospital name]"],
      "Surgery on [date of surgery] by [doctor’s name]": ["[date of surgery]", "[doctor’s name]"],
      "Chemo (confirm w/ doctor)": ["(confirm w/ doctor)"],
      "Chemo (ask client), then rest (verify)": ["(ask client)", "(verify)"],
      "Lymphoma (?) since 2014": ["(?)"],
      "Chemo at ?? in Lewisville": ["??"],
      "Treatment by {{doctor}} and [phone number]": ["{{doctor}}", "[phone number]"],
    };
    for (const [text, words] of Object.entries(found))
      assert.deepEqual(read(text), ["answer", ...words], text);
  });

  it("is not found in real answers", () => {
    for (const text of [
      "XXX syndrome (trisomy X)",
      "Triple X syndrome (XXX)",
      "47,XXX",
      "Karyotype 47,XXX, with seizures",
      "Síndrome XXX",
      "Stage II (confirmed by MRI), (check-up in May)",
      '"[the hospital] refused", said [her name], and [sic]',
      "None; the hospital pays for it",
      "Unknown primary cancer",
      "Not available at this time in Honduras, where no ward has it",
      "Really?? She asked that",
      "She wants to come",
      "A number of tests (see Exhibit A)",
    ]) {
      assert.deepEqual(read(text), ["answer"], text);
    }
    assert.deepEqual(read("Her number is XXX, and she has seizures"), ["answer", "XXX"]);
  });
});

describe("a currency", () => {
  it("is US dollars in any notation", () => {
    const written = [
      "USD",
      "usd",
      "$",
      "US$",
      "U.S. dollars",
      "US dollars",
      "dollars",
      "Dollar",
      "dólares",
      "US D",
    ];
    for (const text of written) assert.equal(currencyCode(text), "USD", text);
    assert.deepEqual(["cad", "Canadian dollars", "C$", "pesos"].map(currencyCode), [
      "CAD",
      "CANADIAN DOLLARS",
      "C$",
      "PESOS",
    ]);
    assert.equal(inMoney(360, "dollars"), "$360");
    assert.equal(inMoney(360, "Canadian dollars"), "360 Canadian dollars");
  });

  it("is not a finding where the fee in effect is in dollars, and a $ is not a placeholder", () => {
    const rulesFor = (currency: string) =>
      checkText(
        `parole_case: 1\nedition: uscis-2015-08-17\nforms: [{ form: I-131, fee: { amount: 360, currency: ${currency} } }]\n`,
      )
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule === "fee/amount-wrong" || rule === "value/unfinished");
    for (const currency of ["dollars", "$", "US dollars", "USD", "U.S. dollars"])
      assert.deepEqual(rulesFor(currency), [], currency);
    assert.deepEqual(rulesFor("CAD"), ["fee/amount-wrong"]);
    assert.deepEqual(rulesFor("???"), ["value/unfinished"]);
  });
});
