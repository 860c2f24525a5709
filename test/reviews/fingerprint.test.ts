// What makes a review outdated, and what does not: the fingerprint of what was reviewed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { nameOfPlace, namesOfPlaces, placeNamed } from "../../server/src/core/model/place-names.ts";
import { fingerprintOf, fingerprintText } from "../../server/src/core/review/fingerprint.ts";
import { fnv1a, shortHash } from "../../server/src/core/review/hash.ts";
import { type CheckOptions, checkText } from "../support/check.ts";

const whole = `parole_case: 1
request:
  kind: initial
  stay: { from: 2015-11-01, until: 2017-06-30 }
  explanation: |
    Ana has leukemia. The cycle
    must begin by November.
beneficiaries:
  - id: ana
    name: { family: Morales, given: José }
    removal: { in_proceedings: no }
    medical:
      cost: { amount: 186000, currency: USD }
exhibits:
  - label: A
    file: exhibits/a.pdf
    supports: [ana]
`;

const pdf = (fingerprint: string): FileReport => ({
  state: "readable",
  kind: "pdf",
  pages: 2,
  bytes: 2000,
  fingerprint,
});
const files = { "exhibits/a.pdf": pdf("11") };

function print(text: string, name: string, rule?: string, options: CheckOptions = {}): string {
  const { context, whole: check } = checkText(text, { files, ...options });
  const view = placeNamed(context.view, name);
  assert.ok(view, name);
  return fingerprintText(
    fingerprintOf(context, { view, name, ...(rule !== undefined && { rule }) }, check) ?? {},
  );
}

describe("fingerprint of a review", () => {
  it("is FNV-1a, the same in every version", () => {
    const bits = (text: string) => {
      const { high, low } = fnv1a(text);
      return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
    };
    assert.equal(bits(""), "cbf29ce484222325");
    assert.equal(bits("a"), "af63dc4c8601ec8c");
    assert.equal(bits("foobar"), "85944171f73967e8");
    assert.equal(shortHash("").length, 8);
    assert.equal(print(whole, "request.stay.until"), "vpqq6mq5r");
  });

  const same: readonly (readonly [string, string])[] = [
    ["line ends of Windows", whole.replaceAll("\n", "\r\n")],
    ["comments", whole.replaceAll("\n    name:", "\n    # as in the passport\n    name:")],
    [
      "the order of keys",
      whole.replace("{ amount: 186000, currency: USD }", "{ currency: USD, amount: 186000 }"),
    ],
    ["quotation marks", whole.replace("186000", '"186000"').replace("Morales", "'Morales'")],
    ["true for yes", whole.replace("in_proceedings: no", "in_proceedings: false")],
    [
      "indentation and brackets",
      whole.replace(
        "cost: { amount: 186000, currency: USD }",
        "cost:\n          amount: 186000\n          currency: USD",
      ),
    ],
    ["a list of one without brackets", whole.replace("supports: [ana]", "supports: ana")],
    ["a text in other lines", whole.replace("cycle\n    must", "cycle must").replace("|\n", ">-\n")],
    ["an accent in another encoding", whole.replace("José", "José".normalize("NFD"))],
    ["a key without a value", whole.replace("    removal:", "    phone:\n    removal:")],
    ["what only the office keeps", `${whole}calendar_id: 6f1c2f0e\nreviews: [{ by: AB, of: case }]\n`],
  ];
  for (const [what, text] of same) {
    it(`stays the same with ${what}`, () => {
      for (const name of ["case", "beneficiaries.ana", "request", "exhibits.A"]) {
        assert.equal(print(text, name), print(whole, name), name);
      }
    });
  }

  const others: readonly (readonly [string, string, string])[] = [
    ["another amount", "beneficiaries.ana.medical.cost", whole.replace("186000", "186500")],
    ["another currency", "beneficiaries.ana.medical", whole.replace("USD", "GTQ")],
    ["a value removed", "beneficiaries.ana", whole.replace("    removal: { in_proceedings: no }\n", "")],
    [
      "a key that the format does not know",
      "beneficiaries.ana",
      whole.replace("    removal:", "    nickname: Pepe\n    removal:"),
    ],
    [
      "an answer turned round",
      "beneficiaries.ana.removal",
      whole.replace("in_proceedings: no", "in_proceedings: yes"),
    ],
    ["a placeholder", "request.stay", whole.replace("2017-06-30", "TODO")],
    ["another order of a list", "exhibits.A", whole.replace("supports: [ana]", "supports: [request, ana]")],
    ["another word in a text", "request.explanation", whole.replace("must", "may")],
    ["a value elsewhere in the case", "case", whole.replace("initial", "re-parole")],
  ];
  for (const [what, name, text] of others) {
    it(`is another with ${what}`, () => assert.notEqual(print(text, name), print(whole, name)));
  }

  it("is another where the bytes of a file are, for an exhibit and the case, and not for other fields", () => {
    const changed = { files: { "exhibits/a.pdf": pdf("22") } };
    for (const name of ["exhibits.A", "exhibits", "case"]) {
      assert.notEqual(print(whole, name, undefined, changed), print(whole, name), name);
    }
    assert.equal(print(whole, "request", undefined, changed), print(whole, "request"));
  });

  it("of a finding covers the place, the edition and the facts of law that its rule uses", () => {
    const rule = "request/stay-over-one-year";
    const before = print(whole, "request.stay.until", rule);
    assert.match(before, /^v\w{8}-e\w{8}-r\w{3}$/);
    assert.equal(print(whole.replace("186000", "1"), "request.stay.until", rule), before);
    assert.notEqual(print(whole.replace("2017-06-30", "2017-07-30"), "request.stay.until", rule), before);
  });

  it("leaves the value out while a part of it cannot be read", () => {
    const torn = whole.replace("{ amount: 186000, currency: USD }", '{ amount: "186000, currency: USD }');
    assert.doesNotMatch(print(torn, "beneficiaries.ana.medical"), /^v/);
  });

  it("leaves the files out while one of them has not been read", () => {
    const unread = {
      files: { "exhibits/a.pdf": { ...pdf("11"), fingerprint: undefined } as unknown as FileReport },
    };
    assert.match(print(whole, "exhibits.A", undefined, unread), /^v\w{8}-p\w+$/);
  });
});

describe("place names", () => {
  const { context } = checkText(
    `${whole}forms: [{ form: I-131 }, { form: I-134, by: x }, { form: I-134, by: y }]\nreceipts: [{ number: XXX1500000000 }]\n`,
  );
  const { view } = context;

  it("lead back to the place that they name", () => {
    const names = namesOfPlaces(view);
    for (const name of names) {
      const place = placeNamed(view, name);
      assert.ok(place, name);
      assert.equal(nameOfPlace(view, place.ref.path), name);
    }
    for (const name of ["case", "forms.I-131", "forms.2.by", "receipts.1.number", "exhibits.A.file"]) {
      assert.ok(names.includes(name), name);
    }
  });

  it("may omit the role of a person", () => {
    assert.equal(placeNamed(view, "ana.medical.cost"), placeNamed(view, "beneficiaries.ana.medical.cost"));
    assert.equal(placeNamed(view, "luz.medical"), undefined);
    assert.equal(placeNamed(view, "exhibits.B"), undefined);
  });

  it("accept labels with dots, and labels that are numbers of other exhibits", () => {
    const odd = checkText("exhibits: [{ label: 2 }, { label: A.1, title: x }, { title: y }]").context.view;
    assert.deepEqual(placeNamed(odd, "exhibits.A.1.title")?.ref.path, ["exhibits", 1, "title"]);
    assert.deepEqual(placeNamed(odd, "exhibits.2")?.ref.path, ["exhibits", 0]);
    assert.deepEqual(placeNamed(odd, "exhibits.3")?.ref.path, ["exhibits", 2]);
  });
});
