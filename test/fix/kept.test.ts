// What a fix may not do: drop a value that was read, or add a mistake to the text.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suppression } from "../../server/src/core/engine/suppress.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { isKept } from "../../server/src/core/fix/kept.ts";
import { noEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { applied } from "./applied.ts";

/** The text after the first fix of the first finding by the rule; undefined if none is offered. */
function fixed(text: string, rule: string): string | undefined {
  const { parsed, checked } = askedCase(text);
  const finding = checked.findings.find((one) => one.rule === rule);
  assert.ok(finding, `${rule} is found in ${text}`);
  const [fix] = finding.fixes;
  const edits = fix ? editsOfFix(parsed, fix) : noEdits;
  return edits.length === 0 ? undefined : withEdits(text, edits);
}

const isKeptFrom = (before: string, after: string) => isKept(parseCaseText(before), parseCaseText(after));

describe("a list or block with a misspelled key", () => {
  const form = "parole_case: 1\nrequest: { kind: initial }\nbeneficiaries: [{ id: ana }]\n";

  it("receives an added form", () => {
    const before = `${form}form:\n  - form: G-28\n    for: ana\n    file: g.pdf\n`;
    assert.equal(
      fixed(before, "form/i131-missing"),
      `${before}  - form: I-131
    for: ana
    signed_by: [TODO who signed]
    signed_on: TODO YYYY-MM-DD
    file: TODO path such as forms/i-131.pdf
`,
    );
  });

  it("receives an added exhibit, also in brackets", () => {
    const before = `${form}exhibit: [{ label: A, kind: other, file: a.pdf }]\n`;
    assert.equal(
      fixed(before, "request/evidence-missing"),
      before.replace(
        "a.pdf }]",
        "a.pdf }, { label: B, kind: declaration, title: TODO the title in the index of exhibits, file: TODO path such as exhibits/b-declaration.pdf, supports: [request.explanation, request.emergency] }]",
      ),
    );
  });

  it("receives added and changed values and keys", () => {
    const text = "reqest:\n  kind: initial\n  sty: { from: 2015-11-01 }\n";
    assert.equal(
      applied(text, { op: "add", path: ["request", "stay", "until"], value: "2016-01-01" }),
      "reqest:\n  kind: initial\n  sty: { from: 2015-11-01, until: 2016-01-01 }\n",
    );
    assert.equal(
      applied(text, { op: "replace", path: ["request", "stay", "from"], value: "2015-11-02" }),
      text.replace("11-01", "11-02"),
    );
    assert.equal(
      applied(text, { op: "add", path: ["request", "visa"], value: { why_not_wait: "x" } }),
      "reqest:\n  kind: initial\n  sty: { from: 2015-11-01 }\n  visa:\n    why_not_wait: x\n",
    );
  });

  it("gets no second block where its key can only mean the one that is added", () => {
    const text = "request: { kind: initial }\nexhibits_here:\n  - label: A\n";
    assert.equal(applied(text, { op: "add", path: ["exhibits", 0], value: { label: "A" } }), text);
  });

  it("gets the intended name, though nothing under it was read before", () => {
    const text = "decisions_list: { outcome: denied }\n";
    assert.equal(
      applied(text, { op: "rename", path: ["decisions_list"], key: "decisions" }),
      "decisions: { outcome: denied }\n",
    );
  });

  it("keeps its name where another key means the same", () => {
    const text = "exhibt: [{ label: A }]\nexhibits_2: [{ label: B }]\n";
    assert.equal(applied(text, { op: "rename", path: ["exhibits_2"], key: "exhibits" }), text);
  });
});

describe("a fix in a text with errors", () => {
  it("is not inserted above lines that an error has cut off from their block", () => {
    const text =
      "request: { kind: initial }\n  filing: { carrier: online }\nbeneficiaries: [{ id: ana, location: x }]\n";
    const after = applied(text, { op: "add", path: ["petitioner"], value: { id: "rosa" } });
    assert.equal(
      after,
      "request: { kind: initial }\n  filing: { carrier: online }\npetitioner:\n  id: rosa\nbeneficiaries: [{ id: ana, location: x }]\n",
    );
  });

  it("is not inserted into brackets that continue at the left margin", () => {
    const text = "beneficiaries: [{ parole: { 94_expires\n: 2015-11-15 } }]\nfiling: {}\n";
    assert.equal(
      applied(text, { op: "add", path: ["exhibits"], value: [{ label: "A" }] }),
      text.replace("filing", "exhibits:\n  - label: A\nfiling"),
    );
  });

  it("is inserted above the end-of-document marker", () => {
    assert.equal(
      applied("# later\n...\n# nothing yet\n", { op: "add", path: ["parole_case"], value: "1" }),
      "# later\nparole_case: 1\n...\n# nothing yet\n",
    );
  });

  it("is not offered where it would lose a value or cause an error", () => {
    assert.ok(isKeptFrom("matter: 1\n", "matter: 1\nedition: uscis-2026\n"));
    assert.ok(!isKeptFrom("matter: 1\nedition: y\n", "matter: 1\n"));
    assert.ok(!isKeptFrom("exhibt: [{ label: A }]\n", "exhibt: [{ label: A }]\nexhibits: [{ label: B }]\n"));
    assert.ok(!isKeptFrom("matter: 1\n", 'matter: 1\nedition: "x\n'));
    assert.ok(isKeptFrom("matter: TODO ask\nedition:\n", "parole_case: 1\n"), "a placeholder says nothing");
    assert.ok(isKeptFrom("sponsors: { for: ana }\n", "sponsors: [{ for: [ana, luz] }]\n"));
  });
});

describe("a comment that ignores a rule", () => {
  const ignored = (text: string) => {
    const { parsed, checked } = askedCase(text);
    const comments = checked.findings.map((finding) => suppression(parsed, finding));
    const first = comments.find((edits) => edits !== undefined);
    return first && withEdits(text, first);
  };

  it("keeps the byte-order mark first in the file, and is read after it", () => {
    const text = ignored("\uFEFFrequest: { kind: initial }\n") ?? "";
    assert.match(text, /^\uFEFF# parole-ignore [^\n]*\nrequest:/);
    const rules = askedCase(text).checked.findings.map(({ rule }) => rule);
    assert.ok(rules.includes("ignore/reason-missing"));
  });
});

describe("a block or entry in which every key is blank", () => {
  it("is filled in key by key, in a list and without one, and further in", () => {
    const filled =
      "{ id: TODO an id such as ana, name: { family: TODO family name, given: TODO given name }, date_of_birth: TODO YYYY-MM-DD, removal: { in_proceedings: TODO yes or no, previously_removed: TODO yes or no } }";
    assert.equal(
      fixed("beneficiaries: [{ id: ~ }]\n", "beneficiary/missing"),
      `beneficiaries: [${filled}]\n`,
    );
    assert.equal(fixed("beneficiaries: { id: }\n", "beneficiary/missing"), `beneficiaries: ${filled}\n`);
    assert.equal(
      fixed("beneficiaries: [{ id: , name: { given: } }]\n", "beneficiary/missing"),
      `beneficiaries: [${filled}]\n`,
    );
  });
});

describe("a fix that would not help is not offered", () => {
  it("where the sponsor of a form could not be distinguished from another person with the same id", () => {
    const text = (id: string) => `
petitioner: { id: friend }
beneficiaries: [{ id: ana }]
sponsors: [{ id: ${id} }, { id: aunt }]
forms: [{ form: I-134, for: ana, by: aunt, file: a.pdf }]
`;
    const titles = (id: string) =>
      askedCase(text(id)).checked.findings.flatMap(({ rule, fixes }) =>
        rule === "sponsor/i134-missing" ? [fixes.map(({ title }) => title)] : [],
      );
    assert.deepEqual(titles("friend"), [[]]);
    assert.deepEqual(titles("uncle"), [["Add Form I-134"]]);
  });

  it("where a misspelled key would get a value that its field cannot have", () => {
    const { checked } = askedCase("parole_case: 1\ndecision_list:\n  - { form: I-130, status: approved }\n");
    const found = checked.findings.find(({ rule }) => rule === "schema/unknown-key");
    assert.deepEqual(found?.fixes, []);
  });

  it("where quotation marks would preserve a value that is not a choice", () => {
    const text = "request: { waivers: [{ outcome: denied, 2015-08-20 }, { ground: fraud, Long ago }] }\n";
    const found = askedCase(text).checked.findings.filter(({ message }) => message.startsWith("Within { }"));
    assert.deepEqual(
      found.map(({ fixes }) => fixes.map(({ title }) => title)),
      [[], ["Put it in quotation marks"]],
    );
  });

  it("where an invisible character precedes a key that already exists", () => {
    const text = "request: { kind: initial }\n\u00a0request: { stay: {} }\n";
    const found = askedCase(text).checked.findings.filter(({ rule }) => rule === "schema/unknown-key");
    assert.deepEqual(
      found.map(({ fixes }) => fixes),
      found.map(() => []),
    );
  });

  it("where an exhibit could not name the person whose claim it shows", () => {
    const text =
      "beneficiaries: [{ id: [see below], medical: { diagnosis: Leukemia } }]\nexhibits: [{ label: A, kind: other, file: a.pdf }]\n";
    const found = askedCase(text).checked.findings.filter(
      ({ rule }) => rule === "medical/assertion-undocumented",
    );
    assert.deepEqual(
      found.map(({ fixes }) => fixes),
      [[]],
    );
  });
});
