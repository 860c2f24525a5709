// What is offered where somebody is typing, and what the text is once it is taken.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { completionsAt } from "../../server/src/core/ask/completions.ts";
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

describe("a key", () => {
  it("is offered unless the block has it, and the usual ones come first", () => {
    assert.deepEqual(labels("exhibits:\n  - translation:\n      ‸\n"), [
      "certified_by",
      "certified_on",
      "file",
    ]);
    assert.deepEqual(labels("refiling:\n  denied_on: 2015-01-02\n  ‸\n"), ["new_facts"]);
  });

  it("comes first where a rule asks for it, with the rule's words and authority", () => {
    const [first, ...others] = offered(`${ana}    medical:\n      cost: { amount: 3 }\n      ‸\n`);
    assert.deepEqual([first?.label, first?.detail], ["physician", "Physician, required"]);
    assert.match(
      first?.documentation ?? "",
      /^\*\*.*Ana Morales.*\*\*\n\nU\.S\. Citizenship and Immigration Services, .*\n\nRule `medical\/physician-missing`$/,
    );
    assert.equal(others.at(-1)?.label, "undocumented");
    assert.equal(others.at(-1)?.documentation, undefined);
  });

  it("is found beside a half-typed word as without it", () => {
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

  it("belongs to the block in whose column the cursor stands", () => {
    const medical = `${ana}    medical:\n      diagnosis: Leukaemia\n`;
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

  it("stays on its line within braces, apart from what stands beside it", () => {
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

  it("is only replaced where one stands already, by keys that can hold its value", () => {
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

  it("is not replaced where nothing is known of a case without it, nor by one that is far from it", () => {
    assert.deepEqual(labels("parole‸_case: 1\n"), []);
    assert.deepEqual(labels("request:\n  ki‸nd: initial\n"), []);
    assert.deepEqual(labels("inquiries:\n  - lab‸el: F\n"), ["exhibit"]);
  });

  it("is found by its nearest spelling, whatever an editor filters by", () => {
    const [first] = offered("request:\n  knid‸: initial\n");
    assert.deepEqual([first?.label, first?.filter], ["kind", "knid kind"]);
  });

  it("would not take what stands below for its value", () => {
    assert.deepEqual(labels("request:\n  emergency:\n  ‸\n    began: 2015-01-02\n"), []);
  });

  it("has its value put in where the law fixes it", () => {
    assert.equal(
      taken(`${ana}filing:\n  carrier: usps\n  ‸\n`, "address"),
      withCursor(
        `${ana}filing:\n  carrier: usps\n  address: |\n    USCIS Dallas Lockbox\n    PO Box 660865\n    Dallas, TX 75266‸\n`,
      ).text,
    );
  });

  it("can be told from its value by clients that ask again", () => {
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

describe("an entry of a list", () => {
  it("is offered whole, those first that a rule asks for", () => {
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

  it("is told apart from others of its kind by what it is for", () => {
    const medical = `${ana}    medical: { diagnosis: Leukaemia, prognosis: Good }\n`;
    assert.deepEqual(
      labels(`${medical}exhibits:\n  - ‸\n`).filter((label) => label.includes("medical-record")),
      [
        "label: A, kind: medical-record, supports: ana.medical.diagnosis",
        "label: A, kind: medical-record, supports: ana.medical.prognosis",
      ],
    );
  });

  it("brings its dash where none stands yet", () => {
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

describe("a value", () => {
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

  it("takes the place of the whole value that stands there, a placeholder too", () => {
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

  it("is not offered behind one that is complete, in prose, or within a note", () => {
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

  it("is what a finding would put there, unless half of another word stands there", () => {
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

  it("stands behind a bracket that is not closed yet, also where the file ends below", () => {
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

  it("goes behind a dash, also with blanks behind the cursor", () => {
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

  it("goes behind a dash that was typed as far in as the keys of the entry above, and moves it to the others", () => {
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

  it("is not asked for by the blanks that indent a line", () => {
    assert.deepEqual(labels("request:\n  ‸\n", { typed: " " }), []);
    assert.ok(labels("exhibits:\n  - ‸\n", { typed: " " }).length > 0);
    assert.ok(labels("request: { kind: ‸ }\n", { typed: " " }).length > 0);
  });
});

describe("between a colon and the value behind it", () => {
  it("nothing is offered, within brackets neither", () => {
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

describe("a long text", () => {
  it("is written on lines of its own, within the block that is taken too", () => {
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

  it("is written so in an entry of a list, and in the beginning of a case", () => {
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

describe("a whole case", () => {
  it("begins at the left edge of a file of blanks", () => {
    for (const text of [" ‸", "‸ ", "\n   ‸\n", "# for Ana\n ‸", "\uFEFF ‸"]) {
      const after = taken(text, "An initial request: funeral");
      assert.match(after, /^\uFEFF?(?:# for Ana\n|\n)?parole_case: 1\n/, JSON.stringify(text));
      assert.deepEqual(parseCaseText(after).problems, [], JSON.stringify(text));
    }
  });

  it("is offered where nothing stands but comments", () => {
    for (const marked of ["‸", "# For Ana\n‸", "paro‸\n"]) {
      assert.deepEqual(labels(marked).slice(0, 3), [
        "A child's medical case",
        "An initial request: medical",
        "An initial request: organ-donor",
      ]);
    }
    assert.ok(!labels("matter: 7\n‸").includes("A child's medical case"));
  });

  it("has the kind, the reason and the edition of the day", () => {
    assert.match(
      taken("‸", "An initial request: funeral", { asOf: "2026-11-28" }),
      /^parole_case: 1\nedition: uscis-2026\nrequest:\n {2}kind: initial\n {2}grounds: .*\n {2}reasons: \[funeral\]\n/,
    );
    assert.match(taken("‸", "A request for re-parole"), /\n {4}prior_parole:\n {6}granted_by: TODO/);
  });
});

describe("a comment", () => {
  const request = "request:\n  kind: initial\n  # parole-ignore ‸\n  explanation:\n";
  it("begins with the word that sets a rule aside", () => {
    assert.equal(
      taken("#‸\nmatter: 7\n", "parole-ignore"),
      "# parole-ignore TODO rule: TODO reason\nmatter: 7\n",
    );
    assert.deepEqual(labels("# par‸\nmatter: 7\n"), ["parole-ignore"]);
    assert.deepEqual(labels("# note ‸\nmatter: 7\n"), []);
    assert.deepEqual(labels("matter: 7 # ‸\n"), []);
  });

  it("names rules, those first that speak of what stands below", () => {
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

describe("any text", () => {
  it("is completed with Windows line ends and characters beyond the basic plane", () => {
    assert.equal(
      taken("matter: 🌡️\r\npetitioner:\r\n  ‸\r\n", "name"),
      "matter: 🌡️\r\npetitioner:\r\n  name:\r\n    family: TODO family name\r\n    given: TODO given name\r\n",
    );
  });

  it("is completed where it is broken elsewhere", () => {
    assert.ok(labels('matter: "unclosed\nrequest:\n  ki‸\n').includes("kind"));
    assert.ok(labels("request:\n\tkind: initial\nfiling:\n  ‸\n").includes("carrier"));
    assert.ok(labels("forms: [\nrequest:\n  kind: ‸\n").includes("initial"));
  });

  it("has nothing to offer where it is no case file", () => {
    assert.deepEqual(labels("\0‸"), []);
    assert.deepEqual(labels("just words ‸"), []);
  });
});
