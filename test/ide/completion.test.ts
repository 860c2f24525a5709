// The suggestions during typing, and the text after one is accepted.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { completionsAt } from "../../server/src/core/ide/completion/completions.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { labels, offered, taken } from "../support/complete.ts";
import { withCursor } from "../support/cursor.ts";

const ana = `
request: { kind: initial, reasons: [medical] }
beneficiaries:
  - id: ana
    name: { given: Ana, family: Morales }
`;

describe("completion of a key", () => {
  it("is offered unless the block has it, the usual keys first", () => {
    assert.deepEqual(labels("exhibits:\n  - translation:\n      ‸\n"), [
      "certified_by",
      "certified_on",
      "file",
    ]);
    assert.deepEqual(labels("refiling:\n  denied_on: 2015-01-02\n  ‸\n"), ["new_facts"]);
  });

  it("comes first where a rule requires it, with the rule's words and authority", () => {
    const [first, ...others] = offered(`${ana}    medical:\n      cost: { amount: 3 }\n      ‸\n`);
    assert.deepEqual([first?.label, first?.detail], ["physician", "Physician, required"]);
    assert.match(
      first?.documentation ?? "",
      /^\*\*.*Ana Morales.*\*\*\n\nU\.S\. Citizenship and Immigration Services, .*\n\nRule `medical\/physician-missing`$/,
    );
    assert.equal(others.at(-1)?.label, "undocumented");
    assert.equal(others.at(-1)?.documentation, undefined);
  });

  it("is offered after a half-typed word as without it", () => {
    const block = `${ana}    medical:\n      cost: { amount: 3 }\n`;
    assert.deepEqual(labels(`${block}      zz‸\n`), labels(`${block}      ‸\n`));
  });

  it("is found without another check where the text without the word is known", () => {
    const block = `${ana}    medical:\n      cost: { amount: 3 }\n`;
    const blank = withCursor(`${block}      ‸\n`);
    const half = withCursor(`${block}      ph‸\n`);
    const known = askedCase(blank.text);
    const check = () => assert.fail("the text is checked once more");
    const before = completionsAt(known, blank.offset, { check }).completions;
    const remembered = (text: string) => (text === blank.text ? known : undefined);
    const { completions } = completionsAt(askedCase(half.text), half.offset, { check, remembered });
    assert.deepEqual(completions, before);
    assert.equal(completions[0]?.detail, "Physician, required");
  });

  it("belongs to the block in whose column the cursor is", () => {
    const medical = `${ana}    medical:\n      diagnosis: Leukemia\n`;
    assert.ok(labels(`${medical}      ‸\n`).includes("prognosis"));
    assert.ok(labels(`${medical}    ‸\n`).includes("removal"));
    assert.ok(labels(`${medical}‸\n`).includes("exhibits"));
    assert.deepEqual(labels(`${medical}     ‸\n`), []);
  });

  it("brings its block with placeholders, indented as the file is", () => {
    assert.equal(
      taken("petitioner:\n    id: rosa\n    na‸\n", "name"),
      "petitioner:\n    id: rosa\n    name:\n        family: TODO family name\n        given: TODO given name\n",
    );
    assert.equal(
      taken("request:\n  visa:\n    ‸\n", "attempts"),
      "request:\n  visa:\n    attempts:\n      - place: TODO embassy or consulate\n        date: TODO YYYY-MM-DD\n        visa: TODO class such as B-2\n        outcome: TODO refused or issued or pending or no-appointment or withdrawn\n",
    );
  });

  it("stays on its line within braces, separate from the entries next to it", () => {
    const form = "forms:\n  - { form: I-131, ‸ }\n";
    assert.ok(!labels(form).includes("form"));
    assert.equal(taken(form, "for"), "forms:\n  - { form: I-131, for: [TODO id of the beneficiary] }\n");
    assert.equal(
      taken("exhibits:\n  - { ‸ kind: other }\n", "date"),
      "exhibits:\n  - { date: TODO YYYY-MM-DD,  kind: other }\n",
    );
    assert.equal(
      taken("forms:\n  - { form: I-131, si‸\nexhibits:\n", "signed_on"),
      "forms:\n  - { form: I-131, signed_on: TODO YYYY-MM-DD\nexhibits:\n",
    );
    assert.deepEqual(labels("forms:\n  - { form: I-131 ‸}\n"), []);
  });

  it("replaces an existing key only with keys that can hold its value", () => {
    const marked = "refiling:\n  denid‸_on: 2015-01-02\n";
    assert.equal(taken(marked, "denied_on"), "refiling:\n  denied_on: 2015-01-02\n");
    assert.deepEqual(labels("request:\n  s‸tay: { from: 2015-11-01 }\n"), []);
    assert.deepEqual(labels("request:\n  v‸isa: { attempts: [] }\nbeneficiaries: []\n"), []);
    assert.deepEqual(labels("parole:\n  id: x\nbeneficiaries:\n  - dep‸arture: { date: 2015-11-01 }\n"), [
      "arrival",
      "consents",
    ]);
    assert.deepEqual(labels("filing:\n  d‸te: 8/15/2015\n"), ["date", "address", "tracking_number"]);
  });

  it("is not replaced where the case without it has not been checked, nor by a dissimilar key", () => {
    assert.deepEqual(labels("parole‸_case: 1\n"), []);
    assert.deepEqual(labels("request:\n  ki‸nd: initial\n"), []);
    assert.deepEqual(labels("inquiries:\n  - lab‸el: F\n"), ["exhibit"]);
  });

  it("is found by its nearest spelling, whatever an editor filters by", () => {
    const [first] = offered("request:\n  knid‸: initial\n");
    assert.deepEqual([first?.label, first?.filter], ["kind", "knid kind"]);
  });

  it("does not turn the lines below into its value", () => {
    assert.deepEqual(labels("request:\n  emergency:\n  ‸\n    began: 2015-01-02\n"), []);
  });

  it("includes its value where the law fixes it", () => {
    assert.equal(
      taken(`${ana}filing:\n  carrier: usps\n  ‸\n`, "address"),
      withCursor(
        `${ana}filing:\n  carrier: usps\n  address: |\n    USCIS Dallas Lockbox\n    PO Box 660865\n    Dallas, TX 75266‸\n`,
      ).text,
    );
  });

  it("is distinct from its value for clients that request completion again", () => {
    const [kind] = offered("request:\n  ki‸\n");
    assert.deepEqual(kind?.insert, {
      text: "kind: TODO initial or re-parole",
      bare: "kind: ",
      choices: ["initial", "re-parole"],
      isAskedAgain: true,
    });
    const [birth] = offered("beneficiaries:\n  - id: ana\n    date_‸\n");
    assert.deepEqual([birth?.label, birth?.insert.isAskedAgain], ["date_of_birth", undefined]);
    const explanation = offered("request:\n  ‸\n").find(({ label }) => label === "explanation");
    assert.deepEqual(explanation?.insert, {
      text: "explanation: |\n    TODO why parole is requested in full",
      bare: "explanation: |\n    ",
    });
    const prognosis = offered("beneficiaries:\r\n- id: ana\r\n  medical:\r\n    ‸\r\n").find(
      ({ label }) => label === "prognosis",
    );
    assert.equal(prognosis?.insert.bare, "prognosis: |\r\n      ");
    const within = offered("beneficiaries: [{ medical: { ‸ } }]\n").find(
      ({ label }) => label === "prognosis",
    );
    assert.doesNotMatch(within?.insert.text ?? "", /\|/);
  });
});

describe("completion of a list entry", () => {
  it("is offered as a whole, entries that a rule requires first", () => {
    assert.deepEqual(labels(`${ana}forms:\n  - ‸\n`).slice(0, 4), [
      "form: I-131, for: ana",
      "form: I-134, for: ana",
      "form, for, signed_by, signed_on, file",
      "form",
    ]);
    assert.match(
      taken(`${ana}forms:\n  - ‸\n`, "form: I-131, for: ana"),
      /\nforms:\n {2}- form: I-131\n {4}for: ana\n {4}signed_by: \[TODO who signed\]\n/,
    );
  });

  it("differs from others of its kind by what it is for", () => {
    const medical = `${ana}    medical: { diagnosis: Leukemia, prognosis: Good }\n`;
    assert.deepEqual(
      labels(`${medical}exhibits:\n  - ‸\n`).filter((label) => label.includes("medical-record")),
      [
        "label: A, kind: medical-record, supports: ana.medical.diagnosis",
        "label: A, kind: medical-record, supports: ana.medical.prognosis",
      ],
    );
  });

  it("adds its dash where there is none yet", () => {
    const whole = "label, kind, title, file, supports";
    const exhibit = (label: string) =>
      `  - label: ${label}\n    kind: TODO one of the choices\n    title: TODO the title in the index of exhibits\n    file: TODO path such as exhibits/b-physician.pdf\n    supports: [TODO what it supports]\n`;
    assert.equal(taken("exhibits:\n  ‸\n", whole), `exhibits:\n${exhibit("A")}`);
    assert.equal(taken("exhibits:\n  -‸\n", whole), `exhibits:\n${exhibit("A")}`);
    assert.equal(taken("exhibits:\n  - label: A\n  ‸\n", whole), `exhibits:\n  - label: A\n${exhibit("B")}`);
    assert.equal(taken("exhibits: ‸\n", whole), `exhibits:\n${exhibit("A")}`);
  });

  it("is a value where the list holds values", () => {
    const reasons = ["funeral", "family"];
    const rest = (marked: string) => labels(marked).filter((label) => reasons.includes(label));
    assert.equal(taken("request:\n  reasons: ‸\n", "funeral"), "request:\n  reasons: [funeral]\n");
    assert.equal(taken("request:\n  reasons:\n    ‸\n", "funeral"), "request:\n  reasons:\n    - funeral\n");
    assert.equal(
      taken("request:\n  reasons:\n    - fu‸\n", "funeral"),
      "request:\n  reasons:\n    - funeral\n",
    );
    assert.deepEqual(rest("request:\n  reasons: [family, ‸]\n"), ["funeral"]);
    assert.deepEqual(rest("request:\n  reasons:\n    - family\n    ‸\n"), ["funeral"]);
  });
});

describe("completion of a value", () => {
  it("is one of the choices, with what it means", () => {
    assert.deepEqual(
      offered("request:\n  kind: ‸\n").map(({ label, detail }) => [label, detail]),
      [
        ["initial", "An initial request for parole"],
        ["re-parole", "Re-parole, for a person who was paroled before"],
      ],
    );
    assert.equal(taken("request:\n  kind:‸\n", "initial"), "request:\n  kind: initial\n");
    assert.deepEqual(labels("filing: { carrier: o‸ }\n").slice(-2), ["other-courier", "online"]);
  });

  it("replaces the whole existing value, also a placeholder", () => {
    assert.equal(taken("request:\n  kind: in‸itial\n", "re-parole"), "request:\n  kind: re-parole\n");
    assert.equal(
      taken("request:\n  kind: TODO ini‸tial or re-parole # ask\n", "initial"),
      "request:\n  kind: initial # ask\n",
    );
    assert.equal(offered("request:\n  kind: TODO‸\n")[0]?.filter, "TODO initial");
  });

  it("stays in its quotation marks, and closes them", () => {
    assert.equal(taken('request:\n  kind: "‸"\n', "initial"), 'request:\n  kind: "initial"\n');
    assert.equal(taken("request:\n  kind: 'in‸\n", "initial"), "request:\n  kind: 'initial'\n");
    assert.equal(taken('request: { reasons: ["‸"] }\n', "funeral"), 'request: { reasons: ["funeral"] }\n');
  });

  it("is not offered after a complete value, in prose, or within a comment", () => {
    for (const marked of [
      "request:\n  kind: initial ‸\n",
      "request:\n  explanation: ‸\n",
      "request:\n  explanation: kind‸\n",
      "request:\n  explanation: |\n    Some ‸\n",
      "request:\n  explanation: |\n    Some\n    ‸\n",
      "request:\n  explanation: Some\n    ki‸\n",
      'request:\n  explanation: "Some\n    ki‸nd"\n',
      "request:\n  kind: initial # ki‸\n",
    ]) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });

  it("offers what a Quick Fix would insert, unless another word is half typed", () => {
    assert.deepEqual(
      offered("filing:\n  date: 11/25/2026‸\n").map(({ label, filter }) => [label, filter]),
      [
        ["2026-11-25", "11/25/2026 2026-11-25"],
        ["2015-08-20", "11/25/2026 2015-08-20"],
      ],
    );
    assert.equal(labels("request:\n  kind: inital‸\n")[0], "initial");
    assert.equal(labels(`${ana}exhibits: [{ supports: [an‸] }]\n`)[0], "ana");
  });

  it("is offered after an unclosed bracket, also at the end of the file", () => {
    for (const marked of [
      "[‸\n",
      "[an‸\n",
      "[ana.visa, ‸ # more\n",
      "[an‸\n\nmatter: 7\n",
      "[\n      an‸\n\n",
    ]) {
      assert.equal(labels(`${ana}exhibits:\n  - supports: ${marked}`)[0], "ana", marked);
    }
    assert.equal(labels(`${ana}forms:\n  - { form: ‸\n`)[0], "I-131");
    assert.ok(labels(`${ana}forms:\n  - { form: I-131, sig‸\n`).includes("signed_by"));
  });

  it("is inserted after a dash, also with spaces after the cursor", () => {
    for (const [marked, first] of [
      ["exhibits:\n  - ‸   \n", "label, kind, title, file, supports"],
      ["exhibits:\n  -   ‸\n", "label, kind, title, file, supports"],
      ["exhibits:\n  - label: A\n  - ‸ \n  - label: C\n", "label, kind, title, file, supports"],
      ["beneficiaries:\r\n  - ‸ \r\n", "id, name, date_of_birth, removal"],
      ["request:\n  reasons:\n    - medical\n    - ‸  ", "organ-donor"],
    ] as const) {
      assert.ok(labels(marked).includes(first), marked);
      if (!marked.includes("-   ‸")) assert.ok(labels(marked, { typed: " " }).includes(first), marked);
    }
    assert.equal(
      taken("request:\n  reasons:\n    - ‸  \n  kind: initial\n", "medical"),
      "request:\n  reasons:\n    - medical  \n  kind: initial\n",
    );
    assert.deepEqual(labels("exhibits:\n  ‸-   \n"), []);
    assert.deepEqual(labels("exhibits:\n ‸ -   \n"), []);
  });

  it("is inserted after a dash indented like the keys above, and aligns the dash with the others", () => {
    const another = "label, kind, title, file, supports";
    assert.equal(
      taken("exhibits:\n  - label: A\n    title: Passport\n    - ‸\nfiling: {}\n", another),
      "exhibits:\n  - label: A\n    title: Passport\n  - label: B\n    kind: TODO one of the choices\n    title: TODO the title in the index of exhibits\n    file: TODO path such as exhibits/b-physician.pdf\n    supports: [TODO what it supports]\nfiling: {}\n",
    );
    assert.equal(
      taken("exhibits:\r\n- label: A\r\n  supports:\r\n    - request\r\n\r\n  # later\r\n  - ki‸", "kind"),
      "exhibits:\r\n- label: A\r\n  supports:\r\n    - request\r\n\r\n  # later\r\n- kind: TODO one of the choices",
    );
    assert.equal(
      taken("request:\n  reasons:\n    - medical\n      - ‸\n", "other"),
      "request:\n  reasons:\n    - medical\n    - other\n",
    );
    for (const nothing of [
      "exhibits:\n  - label: A\n    title: Passport\n      - ‸\n",
      "request:\n  kind: initial\n  - ‸\n",
      "request:\n  explanation: |\n    - first\n      - ‸\n",
      "exhibits:\n  - label: A\n    title: Passport\n    - ‸ - \n",
    ]) {
      assert.deepEqual(labels(nothing), [], nothing);
    }
  });

  it("is not triggered by the spaces that indent a line", () => {
    assert.deepEqual(labels("request:\n  ‸\n", { typed: " " }), []);
    assert.ok(labels("exhibits:\n  - ‸\n", { typed: " " }).length > 0);
    assert.ok(labels("request: { kind: ‸ }\n", { typed: " " }).length > 0);
  });
});

describe("completion between a colon and its value", () => {
  it("offers nothing, also within brackets", () => {
    for (const text of [
      "request: { kind:‸ initial }\n",
      "request: { kind: ‸  initial }\n",
      "request: { stay:‸ {} }\n",
      "request: { grounds:‸ [] }\n",
      "request:\n  kind:‸ initial\n",
    ]) {
      assert.deepEqual(labels(text), [], text);
    }
    assert.equal(
      taken("request: { kind:‸ stay: {} }\n", "initial"),
      "request: { kind: initial,  stay: {} }\n",
    );
  });
});

describe("completion of a long text", () => {
  it("is written on separate lines, also within an accepted block", () => {
    const [first] = offered("filing: ‸\n");
    assert.match(
      first?.insert.text ?? "",
      /^\n {2}carrier: TODO .*\n {2}address: \|\n {4}TODO the address line by line$/,
    );
    assert.match(
      taken("parole_case: 1\nfil‸\n", "filing"),
      /\n {2}address: \|\n {4}TODO the address line by line\n$/,
    );
    assert.match(
      taken("parole_case: 1\r\nfil‸\r\n", "filing"),
      /\r\n {2}address: \|\r\n {4}TODO [a-z ]*\r\n$/,
    );
  });

  it("is written on separate lines in a list entry and at the start of a case", () => {
    const refiling = taken("parole_case: 1\nrefi‸\n", "refiling");
    assert.match(refiling, /\n {2}new_facts: \|\n {4}TODO /);
    assert.match(
      taken("‸", "An initial request: funeral"),
      /\n {2}explanation: \|\n {4}TODO [^\n]+\npetitioner:/,
    );
  });

  it("stays on its line between braces", () => {
    assert.match(
      taken("filing: { carrier: ups, add‸ }\n", "address"),
      /\{ carrier: ups, address: TODO [^\n|]+\}\n$/,
    );
  });
});

describe("completion of a whole case", () => {
  it("starts at the left margin of a file of spaces", () => {
    for (const text of [" ‸", "‸ ", "\n   ‸\n", "# for Ana\n ‸", "\uFEFF ‸"]) {
      const after = taken(text, "An initial request: funeral");
      assert.match(after, /^\uFEFF?(?:# for Ana\n|\n)?parole_case: 1\n/, JSON.stringify(text));
      assert.deepEqual(parseCaseText(after).problems, [], JSON.stringify(text));
    }
  });

  it("is offered where there is nothing but comments", () => {
    for (const marked of ["‸", "# For Ana\n‸", "paro‸\n"]) {
      assert.deepEqual(labels(marked).slice(0, 3), [
        "A child's medical case",
        "An initial request: medical",
        "An initial request: organ-donor",
      ]);
    }
    assert.ok(!labels("matter: 7\n‸").includes("A child's medical case"));
  });

  it("has the kind, the reason and today's edition", () => {
    assert.match(
      taken("‸", "An initial request: funeral", { asOf: "2026-11-28" }),
      /^parole_case: 1\nedition: uscis-2026\nrequest:\n {2}kind: initial\n {2}grounds: .*\n {2}reasons: \[funeral\]\n/,
    );
    assert.match(taken("‸", "A request for re-parole"), /\n {4}prior_parole:\n {6}granted_by: TODO/);
  });
});

describe("completion in a comment", () => {
  const request = "request:\n  kind: initial\n  # parole-ignore ‸\n  explanation:\n";
  it("starts with the keyword that ignores a rule", () => {
    assert.equal(
      taken("#‸\nmatter: 7\n", "parole-ignore"),
      "# parole-ignore TODO rule: TODO reason\nmatter: 7\n",
    );
    assert.deepEqual(labels("# par‸\nmatter: 7\n"), ["parole-ignore"]);
    assert.deepEqual(labels("# note ‸\nmatter: 7\n"), []);
    assert.deepEqual(labels("matter: 7 # ‸\n"), []);
  });

  it("offers rules, those with findings on the line below first", () => {
    const all = offered(request);
    assert.equal(all[0]?.label, "request/explanation-missing");
    assert.match(all[0]?.documentation ?? "", /Rule `request\/explanation-missing`$/);
    assert.equal(all[1]?.documentation, undefined);
    assert.equal(
      taken(request, "request/explanation-missing"),
      "request:\n  kind: initial\n  # parole-ignore request/explanation-missing: TODO reason\n  explanation:\n",
    );
    assert.equal(
      taken("# parole-ignore fee‸: paid\nmatter: 7\n", "fee/missing"),
      "# parole-ignore fee/missing: paid\nmatter: 7\n",
    );
  });
});

describe("completion in any text", () => {
  it("works with Windows line endings and characters beyond the basic plane", () => {
    assert.equal(
      taken("matter: 🌡️\r\npetitioner:\r\n  ‸\r\n", "name"),
      "matter: 🌡️\r\npetitioner:\r\n  name:\r\n    family: TODO family name\r\n    given: TODO given name\r\n",
    );
  });

  it("works where another part of the file is broken", () => {
    assert.ok(labels('matter: "unclosed\nrequest:\n  ki‸\n').includes("kind"));
    assert.ok(labels("request:\n\tkind: initial\nfiling:\n  ‸\n").includes("carrier"));
    assert.ok(labels("forms: [\nrequest:\n  kind: ‸\n").includes("initial"));
  });

  it("offers nothing in a file that is not a case", () => {
    assert.deepEqual(labels("\0‸"), []);
    assert.deepEqual(labels("just words ‸"), []);
  });
});
