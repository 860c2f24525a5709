// `add` gives a key its value, at its position in the format's order.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Path } from "../../server/src/core/base/path.ts";
import { styleOf } from "../../server/src/core/fix/style.ts";
import type { PatchOperation, PatchValue } from "../../server/src/core/read/fix.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { applied, expectApplied } from "./applied.ts";

const add = (path: string, value: PatchValue): PatchOperation => ({ op: "add", path: steps(path), value });
const steps = (path: string): Path =>
  path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

describe("the placeholder of a long text", () => {
  const long = "TODO the address line by line";
  const written = "  carrier: usps\n  address: |\n    TODO the address line by line\n";

  it("goes on a separate line, alone and in a whole block", () => {
    expectApplied("filing:\n  carrier: usps\n", add("filing.address", long), `filing:\n${written}`);
    expectApplied(
      "filing:\n  carrier: usps\n  address: # by Rosa\n",
      add("filing.address", long),
      "filing:\n  carrier: usps\n  address: | # by Rosa\n    TODO the address line by line\n",
    );
    expectApplied(
      "matter: x\n",
      add("filing", { carrier: "usps", address: long }),
      `matter: x\nfiling:\n${written}`,
    );
  });

  it("goes there in an entry of a list", () => {
    const text = "TODO why medical treatment is needed";
    expectApplied(
      "beneficiaries:\n  - id: ana\n",
      add("beneficiaries.1", { id: "leo", medical: { diagnosis: text } }),
      `beneficiaries:\n  - id: ana\n  - id: leo\n    medical:\n      diagnosis: |\n        ${text}\n`,
    );
  });

  it("stays on its line between braces", () => {
    expectApplied(
      "filing: { carrier: usps }\n",
      add("filing.address", long),
      "filing: { carrier: usps, address: TODO the address line by line }\n",
    );
  });
});

describe("a key that is absent", () => {
  it("is added after the closest key before it in the format", () => {
    const before = "filing:\n  carrier: usps\n  received_on: 2015-08-24\n";
    expectApplied(
      before,
      add("filing.date", "2015-08-20"),
      "filing:\n  carrier: usps\n  date: 2015-08-20\n  received_on: 2015-08-24\n",
    );
  });

  it("is added first where it comes first", () => {
    expectApplied(
      "filing:\n  date: 2015-08-20\n",
      add("filing.carrier", "usps"),
      "filing:\n  carrier: usps\n  date: 2015-08-20\n",
    );
    expectApplied("matter: x\n", add("parole_case", "1"), "parole_case: 1\nmatter: x\n");
    expectApplied("# a case\nmatter: x\n", add("parole_case", "1"), "# a case\nparole_case: 1\nmatter: x\n");
    expectApplied("\uFEFFmatter: x\n", add("parole_case", "1"), "\uFEFFparole_case: 1\nmatter: x\n");
    expectApplied("---\nmatter: x\n", add("parole_case", "1"), "---\nparole_case: 1\nmatter: x\n");
  });

  it("is added after the closest key in the format, though the file has another order", () => {
    expectApplied(
      "filing:\n  received_on: 2015-08-24\n  address: x\n  carrier: usps\n",
      add("filing.date", "2015-08-20"),
      "filing:\n  received_on: 2015-08-24\n  address: x\n  date: 2015-08-20\n  carrier: usps\n",
    );
  });

  it("is added after everything under the key before it", () => {
    expectApplied(
      "filing:\n  carrier: usps # by hand\n  # then wait\n  received_on: 2015-08-24\n",
      add("filing.date", "2015-08-20"),
      "filing:\n  carrier: usps # by hand\n  date: 2015-08-20\n  # then wait\n  received_on: 2015-08-24\n",
    );
    expectApplied(
      "filing:\n  carrier: usps\n  address: |\n    PO Box 1\n\n    Dallas\n\n  tracking_number: 1\n",
      add("filing.date", "2015-08-20"),
      "filing:\n  carrier: usps\n  address: |\n    PO Box 1\n\n    Dallas\n  date: 2015-08-20\n\n  tracking_number: 1\n",
    );
    expectApplied(
      "filing:\n  address: PO Box 1\n    Dallas # both lines\nreceipts: []\n",
      add("filing.date", "2015-08-20"),
      "filing:\n  address: PO Box 1\n    Dallas # both lines\n  date: 2015-08-20\nreceipts: []\n",
    );
    expectApplied(
      'filing:\n  address: "PO Box 1\n\n    Dallas"\n',
      add("filing.date", "2015-08-20"),
      'filing:\n  address: "PO Box 1\n\n    Dallas"\n  date: 2015-08-20\n',
    );
    expectApplied(
      "request:\n  grounds: [\n    a, # one\n    b,\n  ]\n  stay: { from: 2015-11-01 }\n",
      add("request.reasons", ["medical"]),
      "request:\n  grounds: [\n    a, # one\n    b,\n  ]\n  reasons: [medical]\n  stay: { from: 2015-11-01 }\n",
    );
    expectApplied(
      "filing:\n  carrier:\n  # not yet\n  received_on: 2015-08-24\n",
      add("filing.date", "2015-08-20"),
      "filing:\n  carrier:\n  date: 2015-08-20\n  # not yet\n  received_on: 2015-08-24\n",
    );
  });

  it("is added after an indented comment, which would become part of its text", () => {
    for (const comment of ["    # note", "\t# note", "\n      # note\n\n  # more"]) {
      expectApplied(
        `matter: x\n${comment}\n`,
        add("filing", { carrier: "usps", address: "TODO the address line by line" }),
        `matter: x\n${comment}\nfiling:\n  carrier: usps\n  address: |\n    TODO the address line by line\n`,
      );
    }
  });

  it("is added after an unknown key, where no other precedes it", () => {
    expectApplied(
      "filing:\n  color: red\n",
      add("filing.date", "2015-08-20"),
      "filing:\n  date: 2015-08-20\n  color: red\n",
    );
  });

  it("is indented like the keys around it", () => {
    expectApplied(
      "filing:\n      carrier: usps\n",
      add("filing.date", "2015-08-20"),
      "filing:\n      carrier: usps\n      date: 2015-08-20\n",
    );
    expectApplied(
      "  filing:\n      carrier: usps\n",
      add("refiling", { denied_on: "2014-01-01" }),
      "  filing:\n      carrier: usps\n  refiling:\n      denied_on: 2014-01-01\n",
    );
    expectApplied(
      "exhibits:\n  - label: A\n    kind: other\n  - label: B\n",
      add("exhibits.1.kind", "other"),
      "exhibits:\n  - label: A\n    kind: other\n  - label: B\n    kind: other\n",
    );
    expectApplied(
      "exhibits:\n-   title: A\n",
      add("exhibits.0.label", "A"),
      "exhibits:\n-   label: A\n    title: A\n",
    );
    expectApplied(
      "exhibits:\n  -\n    title: A\n",
      add("exhibits.0.label", "A"),
      "exhibits:\n  -\n    label: A\n    title: A\n",
    );
  });

  it("is added between braces where the block has braces", () => {
    expectApplied(
      "filing: { carrier: usps, received_on: 2015-08-24 } # x\n",
      add("filing.date", "2015-08-20"),
      "filing: { carrier: usps, date: 2015-08-20, received_on: 2015-08-24 } # x\n",
    );
    expectApplied(
      "filing: {date: 2015-08-20}\n",
      add("filing.carrier", "usps"),
      "filing: {carrier: usps, date: 2015-08-20}\n",
    );
    expectApplied("filing: {}\n", add("filing.carrier", "usps"), "filing: { carrier: usps }\n");
    expectApplied(
      "filing: { carrier: , received_on: }\n",
      add("filing.date", "2015-08-20"),
      "filing: { carrier: , date: 2015-08-20, received_on: }\n",
    );
    expectApplied("filing: { carrier }\n", add("filing.date", "x"), "filing: { carrier, date: x }\n");
    expectApplied(
      "{ parole_case: 1 }\n",
      add("filing", { address: "PO Box 1\nDallas, TX", date: "2015-08-20" }),
      '{ parole_case: 1, filing: { address: "PO Box 1\\nDallas, TX", date: 2015-08-20 } }\n',
    );
    expectApplied(
      "exhibits:\n  - { label: A,\n      title: x }\n",
      add("exhibits.0.supports", ["ana", "request.visa"]),
      "exhibits:\n  - { label: A,\n      title: x, supports: [ana, request.visa] }\n",
    );
  });

  it("adds its parent blocks", () => {
    expectApplied("parole_case: 1\n", add("filing.date", "x"), "parole_case: 1\nfiling:\n  date: x\n");
    expectApplied(
      "beneficiaries:\n  - id: ana\n",
      add("beneficiaries.0.medical.payment.sources.0.from", "a fund"),
      "beneficiaries:\n  - id: ana\n    medical:\n      payment:\n        sources:\n          - from: a fund\n",
    );
    expectApplied(
      "beneficiaries:\n  - { id: ana }\n",
      add("beneficiaries.0.medical.payment.sources.0.from", "a fund, and more"),
      'beneficiaries:\n  - { id: ana, medical: { payment: { sources: [{ from: "a fund, and more" }] } } }\n',
    );
  });
});

describe("a file without any key", () => {
  it("starts with it", () => {
    assert.equal(applied("", add("parole_case", "1")), "parole_case: 1\n");
    assert.equal(applied("\uFEFF", add("parole_case", "1")), "\uFEFFparole_case: 1\n");
    assert.equal(applied("# a case", add("parole_case", "1")), "# a case\nparole_case: 1\n");
    assert.equal(applied("# a case\r\n", add("parole_case", "1")), "# a case\r\nparole_case: 1\r\n");
    assert.equal(applied("\n\n", add("request.kind", "TODO")), "\n\nrequest:\n  kind: TODO\n");
  });

  it("is unchanged where it contains something else", () => {
    for (const text of ["- a\n", "hello world\n", "[a]\n", "a\0b"]) {
      assert.equal(applied(text, add("parole_case", "1")), text);
    }
  });
});

describe("a key that is blank", () => {
  it("gets the value after its colon", () => {
    expectApplied("filing:\n  date:\n", add("filing.date", "x"), "filing:\n  date: x\n");
    expectApplied("filing:\n  date:   \n", add("filing.date", "x"), "filing:\n  date: x\n");
    expectApplied("filing:\n  date: # soon\n", add("filing.date", "x"), "filing:\n  date: x # soon\n");
    expectApplied("filing:\n  date:\n  # soon\n", add("filing.date", "x"), "filing:\n  date: x\n  # soon\n");
    expectApplied("filing:\n  date: ~\n", add("filing.date", "x"), "filing:\n  date: x\n");
    expectApplied("filing:\n  date: '' # soon\n", add("filing.date", "x"), "filing:\n  date: x # soon\n");
    expectApplied("filing: { date: }\n", add("filing.date", "x"), "filing: { date: x }\n");
    expectApplied(
      "filing: { date: , carrier: }\n",
      add("filing.date", "x"),
      "filing: { date: x, carrier: }\n",
    );
    expectApplied("filing: { date }\n", add("filing.date", "x"), "filing: { date: x }\n");
    expectApplied('filing: { "date" }\n', add("filing.date", "x"), 'filing: { "date": x }\n');
    expectApplied('"filing":\n', add("filing", { date: "x" }), '"filing":\n  date: x\n');
  });

  it("gets several lines below it, around its comment", () => {
    expectApplied(
      "filing: # by mail\nreceipts:\n",
      add("filing", { carrier: "usps", address: "PO Box 1\nDallas" }),
      "filing: # by mail\n  carrier: usps\n  address: |\n    PO Box 1\n    Dallas\nreceipts:\n",
    );
    expectApplied(
      "filing:\n  address: # by mail\n  date: x\n",
      add("filing.address", "PO Box 1\nDallas"),
      "filing:\n  address: | # by mail\n    PO Box 1\n    Dallas\n  date: x\n",
    );
    expectApplied(
      "exhibits: # all\nfiling:\n",
      add("exhibits.0", { label: "A" }),
      "exhibits: # all\n  - label: A\nfiling:\n",
    );
  });

  it("is filled in below an item of a list", () => {
    expectApplied(
      "beneficiaries:\n  - id: ana\n    consents:\n    medical:\n",
      add("beneficiaries.0.consents.0.by", "Marta"),
      "beneficiaries:\n  - id: ana\n    consents:\n      - by: Marta\n    medical:\n",
    );
  });

  it("is filled in in place of empty brackets", () => {
    expectApplied(
      "filing: {} # by mail\n",
      add("filing", { date: "x", carrier: "usps" }),
      "filing: # by mail\n  date: x\n  carrier: usps\n",
    );
    expectApplied(
      "request:\n  grounds: []\n",
      add("request.grounds", ["a", "b"]),
      "request:\n  grounds: [a, b]\n",
    );
    expectApplied("exhibits: []\n", add("exhibits.0", { label: "A" }), "exhibits:\n  - label: A\n");
    expectApplied("request: { grounds: [] }\n", add("request.grounds.0", "a"), "request: { grounds: [a] }\n");
  });

  it("is unchanged where it is written as a separate key", () => {
    const text = "filing:\n  ? date\n";
    assert.equal(applied(text, add("filing.date", "x")), text);
  });
});

describe("an existing value", () => {
  it("is unchanged, whatever it is", () => {
    for (const text of [
      "filing:\n  date: soon\n",
      "filing:\n  date: TODO ask\n",
      "filing:\n  date: [a]\n",
      "filing:\n  date: *a\n",
      "filing: usps\n",
      "filing:\n  - date: x\n  - date: y\n",
      'filing:\n  date: "unclosed\n',
    ]) {
      assert.equal(applied(text, add("filing.date", "x")), text);
    }
  });
});

describe("a placeholder in place of a block or list", () => {
  it("is replaced by it", () => {
    expectApplied("filing: TODO ask # by mail\n", add("filing.date", "x"), "filing: # by mail\n  date: x\n");
    expectApplied(
      "filing: { date: TODO }\n",
      add("filing.carrier", "x"),
      "filing: { carrier: x, date: TODO }\n",
    );
    expectApplied("forms: TODO\n", add("forms.0.form", "I-131"), "forms:\n  - form: I-131\n");
    expectApplied("forms:\n  TODO ask\n", add("forms.0.form", "I-131"), "forms:\n  - form: I-131\n");
    expectApplied(
      "forms:\n  - TODO\n  - TODO\n",
      add("forms.1.form", "x"),
      "forms:\n  - TODO\n  - form: x\n",
    );
    expectApplied("forms: [TODO]\n", add("forms.0.form", "I-131"), "forms: [{ form: I-131 }]\n");
    expectApplied("{ filing: TODO }\n", add("filing.date", "x"), "{ filing: { date: x } }\n");
  });
});

describe("an added list item", () => {
  it("goes after the last one, written like the others", () => {
    expectApplied(
      "exhibits:\n  - label: A\n    title: x # old\n  # more to come\nfiling:\n",
      add("exhibits.1", { label: "B", title: "y" }),
      "exhibits:\n  - label: A\n    title: x # old\n  - label: B\n    title: y\n  # more to come\nfiling:\n",
    );
    expectApplied(
      "exhibits:\n- label: A\n- label: B\n",
      add("exhibits.2", { label: "C", supports: ["ana"] }),
      "exhibits:\n- label: A\n- label: B\n- label: C\n  supports: [ana]\n",
    );
    expectApplied(
      "exhibits:\n    -   label: A\n",
      add("exhibits.1", { label: "B", translation: { file: "x" } }),
      "exhibits:\n    -   label: A\n    -   label: B\n        translation:\n            file: x\n",
    );
    expectApplied(
      "exhibits:\n  - { label: A }\n",
      add("exhibits.1", { label: "B", title: "a, b" }),
      'exhibits:\n  - { label: A }\n  - { label: B, title: "a, b" }\n',
    );
    expectApplied(
      "exhibits: [{ label: A }]\n",
      add("exhibits.1.label", "B"),
      "exhibits: [{ label: A }, { label: B }]\n",
    );
    expectApplied(
      "request:\n  reasons: [a, b, ]\n",
      add("request.reasons.2", "c"),
      "request:\n  reasons: [a, b, c, ]\n",
    );
    expectApplied(
      "request:\n  reasons:\n    - a\n",
      add("request.reasons.1", "- c"),
      'request:\n  reasons:\n    - a\n    - "- c"\n',
    );
    expectApplied(
      "request:\n  reasons: [a, # one\n    b # two\n  ]\n",
      add("request.reasons.2", "c"),
      "request:\n  reasons: [a, # one\n    b, c # two\n  ]\n",
    );
  });

  it("goes after a last one that ends with a paragraph", () => {
    expectApplied(
      "decisions:\n  - exhibit: |\n      a\n\n      b\n\nrefiling:\n",
      add("decisions.1.outcome", "denied"),
      "decisions:\n  - exhibit: |\n      a\n\n      b\n  - outcome: denied\n\nrefiling:\n",
    );
  });

  it("is filled in after a bare dash", () => {
    expectApplied("exhibits:\n  -\n", add("exhibits.0.label", "A"), "exhibits:\n  - label: A\n");
    expectApplied(
      "exhibits:\n  - label: A\n  -\n",
      add("exhibits.1", { label: "B", title: "x" }),
      "exhibits:\n  - label: A\n  - label: B\n    title: x\n",
    );
    expectApplied(
      "request:\n  reasons:\n  -\n",
      add("request.reasons.0", "a"),
      "request:\n  reasons:\n  - a\n",
    );
  });

  it("joins a single value in place of a list", () => {
    expectApplied(
      "sponsors: { for: ana }\n",
      add("sponsors.0.for.1", "luis"),
      "sponsors: { for: [ana, luis] }\n",
    );
    expectApplied(
      "request:\n  reasons: a # one\n",
      add("request.reasons.1", "b"),
      "request:\n  reasons: [a, b] # one\n",
    );
    expectApplied(
      "request:\n  reasons: a, b\n",
      add("request.reasons.1", "c"),
      'request:\n  reasons: ["a, b", c]\n',
    );
    expectApplied(
      "request:\n  reasons: 'a'\n",
      add("request.reasons.1", "b"),
      "request:\n  reasons: ['a', b]\n",
    );
    expectApplied(
      "request:\n  reasons: |\n    a\n",
      add("request.reasons.1", "b"),
      'request:\n  reasons: ["a\\n", b]\n',
    );
    expectApplied(
      "forms: { form: I-131 } # one\n",
      add("forms.1", { form: "I-134", for: ["ana"] }),
      "forms: [{ form: I-131 }, { form: I-134, for: [ana] }] # one\n",
    );
    expectApplied(
      "forms:\n  form: I-131 # one\n\n  # its box\n  box: |\n    a\n      b\nfiling:\n",
      add("forms.1.form", "I-134"),
      "forms:\n  - form: I-131 # one\n\n    # its box\n    box: |\n      a\n        b\n  - form: I-134\nfiling:\n",
    );
    expectApplied(
      "sponsors:\n  id: rosa\n",
      add("sponsors.0.for.0", "ana"),
      "sponsors:\n  id: rosa\n  for: [ana]\n",
    );
  });
});

describe("added text", () => {
  it("is indented like the file", () => {
    const value = { payment: { sources: [{ from: "a" }] } };
    expectApplied(
      "request:\n    kind: initial\nbeneficiaries:\n    - id: ana\n",
      add("beneficiaries.0.medical", value),
      "request:\n    kind: initial\nbeneficiaries:\n    - id: ana\n      medical:\n          payment:\n              sources:\n                  - from: a\n",
    );
    expectApplied(
      "request:\n  kind: initial\nbeneficiaries:\n- id: ana\n",
      add("beneficiaries.0.medical", value),
      "request:\n  kind: initial\nbeneficiaries:\n- id: ana\n  medical:\n    payment:\n      sources:\n      - from: a\n",
    );
    expectApplied(
      "parole_case: 1\nrequest:\n    visa:\n        attempts:\n        -   place: x\n",
      add("filing", { date: "x" }),
      "parole_case: 1\nrequest:\n    visa:\n        attempts:\n        -   place: x\nfiling:\n    date: x\n",
    );
  });

  it("is quoted where it would be read as something else", () => {
    for (const [value, below, between] of [
      ["a: b", '"a: b"', '"a: b"'],
      ["a #b", '"a #b"', '"a #b"'],
      ["", '""', '""'],
      [" a ", '" a "', '" a "'],
      ["- a", '"- a"', '"- a"'],
      ["-a", "-a", '"-a"'],
      ["a, [b]", "a, [b]", '"a, [b]"'],
      ["null", '"null"', '"null"'],
      ["~", '"~"', '"~"'],
      ["'a", '"\'a"', '"\'a"'],
      ['say "a"', 'say "a"', 'say "a"'],
      ["@a", '"@a"', '"@a"'],
      ["*a", '"*a"', '"*a"'],
      ["a:", '"a:"', '"a:"'],
      ["a\tb", '"a\tb"', '"a\tb"'],
      ["---", '"---"', '"---"'],
      ["012", "012", "012"],
      ["Núñez 王 🩺", "Núñez 王 🩺", "Núñez 王 🩺"],
      ["TODO YYYY-MM-DD", "TODO YYYY-MM-DD", "TODO YYYY-MM-DD"],
    ] as const) {
      const once = (text: string, path: string) => applied(text, add(path, value));
      assert.equal(
        once("filing:\n  carrier: x\n", "filing.date"),
        `filing:\n  carrier: x\n  date: ${below}\n`,
      );
      assert.equal(
        once("filing: { carrier: x }\n", "filing.date"),
        `filing: { carrier: x, date: ${between} }\n`,
      );
      if (value !== "")
        expectApplied("filing:\n  date:\n", add("filing.date", value), `filing:\n  date: ${below}\n`);
    }
  });

  it("stays on several lines, unless that would change it", () => {
    expectApplied(
      "filing:\n  carrier: x\n",
      add("filing.address", "a\n\n  b: #c\n\td\n"),
      "filing:\n  carrier: x\n  address: |\n    a\n\n      b: #c\n    \td\n",
    );
    expectApplied(
      "filing:\n  carrier: x\n",
      add("filing.address", " a\nb"),
      'filing:\n  carrier: x\n  address: " a\\nb"\n',
    );
    expectApplied(
      "filing: { carrier: x }\n",
      add("filing.address", "a\nb"),
      'filing: { carrier: x, address: "a\\nb" }\n',
    );
  });

  it("may be empty brackets", () => {
    expectApplied("parole_case: 1\n", add("filing", {}), "parole_case: 1\nfiling: {}\n");
    expectApplied("parole_case: 1\n", add("forms", []), "parole_case: 1\nforms: []\n");
    expectApplied("{ parole_case: 1 }\n", add("filing", {}), "{ parole_case: 1, filing: {} }\n");
  });
});

describe("several operations of one fix", () => {
  it("are applied together", () => {
    expectApplied(
      "beneficiaries:\n  - id: ana\n    consents:\n      - by: Marta\nexhibits:\n  - label: A\n",
      [add("exhibits.1", { label: "B" }), add("beneficiaries.0.consents.0.exhibit", "B")],
      "beneficiaries:\n  - id: ana\n    consents:\n      - by: Marta\n        exhibit: B\nexhibits:\n  - label: A\n  - label: B\n",
    );
  });

  it("are combined where they insert at the same place", () => {
    const filing = [add("filing.address", "a\nb"), add("filing.carrier", "usps")];
    const after = "filing:\n  carrier: usps\n  address: |\n    a\n    b\n";
    for (const before of ["filing:\n", "filing: TODO\n", "filing: ~\n"]) expectApplied(before, filing, after);
    expectApplied("filing: {}\n", filing, 'filing: { carrier: usps, address: "a\\nb" }\n');
    expectApplied("parole_case: 1\n", filing, `parole_case: 1\n${after}`);
    expectApplied("{ filing: }\n", filing, '{ filing: { carrier: usps, address: "a\\nb" } }\n');
  });

  it("are combined where one is at the end of the other", () => {
    expectApplied(
      "decisions:\n  - outcome: denied\n",
      [
        add("refiling", { denied_on: "x" }),
        add("decisions.0.exhibit", "A"),
        add("decisions.1.outcome", "approved"),
      ],
      "decisions:\n  - outcome: denied\n    exhibit: A\n  - outcome: approved\nrefiling:\n  denied_on: x\n",
    );
  });
});

describe("the style of a case", () => {
  it("is worked out once for a text", () => {
    const parsed = parseCaseText("request:\r\n    kind: initial\r\nforms:\r\n- form: I-131\r\n");
    assert.deepEqual(styleOf(parsed), { eol: "\r\n", unit: 4, dash: 0 });
    assert.equal(styleOf(parsed), styleOf(parsed));
  });
});
