// Texts in which a past fix lost a value, added a mistake, or did not resolve its finding.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { withEverythingInserted } from "../../server/src/core/fix/insert-all.ts";
import { withSortedKeys } from "../../server/src/core/fix/sort-keys.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import type { ShownFix } from "../../server/src/core/read/fix.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { checkText } from "../support/check.ts";
import { labels, taken } from "../support/complete.ts";
import { applied } from "./applied.ts";

const head = "parole_case: 1\n";

/** The result of each fix of the findings by a rule, by its title. */
function fixes(text: string, rule: RegExp): ReadonlyMap<string, string> {
  const { parsed, checked } = askedCase(text);
  const found = checked.findings.filter((finding) => rule.test(finding.rule));
  assert.ok(found.length > 0, `something is found in ${text}`);
  return new Map(
    found
      .flatMap((finding) => offeredFixes(parsed, finding))
      .map(({ fix, edits }) => [fix.title, withEdits(text, edits)]),
  );
}

const fixedAll = (text: string): string =>
  withSafeFixes(parseCaseText(text), (parsed) => checkText(parsed.text, { like: parsed }).findings);

describe("Fix All", () => {
  for (const lines of [
    "matter: &m 2015-0417\n",
    "petitioner:\n  relationship: &who friend\n",
    "petitioner: { organization: !org Clinic }\n",
  ]) {
    it(`does not write a YAML tag into a value that is read without it: ${lines.trim()}`, () => {
      assert.equal(fixedAll(head + lines), head + lines);
    });
  }

  it("quotes a text that starts with an unnamed indicator", () => {
    assert.equal(fixedAll(`${head}matter: & Sons\n`), `${head}matter: "& Sons"\n`);
  });

  it("applies only one of two fixes that lose text when combined", () => {
    const text = `${head}mattr: A\nmater: B\n`;
    const renaming = (key: string): ShownFix => ({
      title: "Change to matter",
      safe: true,
      operations: [{ op: "rename", path: [key], key: "matter" }],
    });
    const finding = (key: string): Finding => ({
      rule: "schema/unknown-key",
      severity: "error",
      consequence: "refused",
      message: key,
      path: [key],
      span: { start: 0, end: 1 },
      related: [],
      fixes: [renaming(key)],
      authority: [],
    });
    const check = () => [finding("mattr"), finding("mater")];
    assert.equal(withSafeFixes(parseCaseText(text), check), `${head}matter: A\nmater: B\n`);
  });
});

describe("quotation marks within brackets", () => {
  for (const [line, beside] of [
    ["exhibits: [{ label: A, kind: other, 'file: a.pdf }]", "kind: other"],
    [
      "beneficiaries: [{ id: ana, date_of_birth: 2008-05-04, 'citizenship: Peru }]",
      "date_of_birth: 2008-05-04",
    ],
    ["exhibits: [{ file: b.pdf, supports: [ana] },!b { label: C }]", "supports: [ana]"],
  ] as const) {
    it(`include no other value: ${line}`, () => {
      for (const after of fixes(`${head}${line}\n`, /^yaml\//).values())
        assert.doesNotMatch(after, new RegExp(`["'][^"']*${beside.replaceAll(/[[\]]/g, "\\$&")}`), after);
    });
  }
});

describe("a line that is moved to the column of the lines around it", () => {
  it("includes what is below a comment", () => {
    const text = `${head}exhibits:
    - label: A
        kind: other
     # the first page
        title: Passport
        file: a.pdf
    - label: B
`;
    const moved = text.replace(/^ {8}/gm, "      ");
    assert.deepEqual([...fixes(text, /^yaml\//)], [["Indent like the lines around it", moved]]);
  });
});

describe("a duplicate key", () => {
  for (const [key, meant] of [
    ["FILING", "filing"],
    ["exhibts", "exhibits"],
    ["forns", "forms"],
  ] as const) {
    it(`${key} is not corrected to ${meant}, which would make another key of the second one`, () => {
      const text = `${head}${key}: {}\n${key}: { }\n`;
      assert.deepEqual([...fixes(text, /^(?:schema\/unknown-key|yaml\/duplicate-key)$/).keys()], []);
      assert.equal(fixedAll(text), text);
    });
  }
});

describe("lines below a text", () => {
  for (const key of ["emergen#cy", "emer[gency", "emerg\\ency"]) {
    it(`are not moved into it where they begin with a key such as ${key}`, () => {
      const text = `${head}request:\n  explanation: Her father fell ill.\n  ${key}:\n    began: 2015-08-30\n`;
      const titles = [...fixes(text, /^schema\/unknown-key$/).keys()];
      assert.deepEqual(titles, ["Change to emergency"]);
    });
  }
});

describe("sorting keys", () => {
  it("leaves a block alone that is in a part with an open bracket", () => {
    const text = `${head}beneficiaries:
  - {id: [ana]
    medical:
      undocumented: { cost: The archive burned down }
      diagnosis: Leukemia
`;
    assert.equal(withSortedKeys(parseCaseText(text)), text);
  });
});

describe("what a case lacks", () => {
  for (const eol of ["\n", "\r\n", "\r"]) {
    it(`is never inserted into the last text of a block, with line endings ${JSON.stringify(eol)}`, () => {
      const text = `${head}exhibits:\n- label: A\nreviews:\n- by: |\n    a\n    # d\n`;
      assert.equal(
        applied(text.replaceAll("\n", eol), { op: "add", path: ["notices"], value: "TODO" }),
        text.replace("reviews:", "notices: TODO\nreviews:").replaceAll("\n", eol),
      );
    });
  }

  it("is not inserted next to text that would combine into another key", () => {
    const text = "ppetitioner: { id: rosa }|\n # parole-ignore value/unfinished: later,";
    const check = (parsed: { readonly text: string }) => checkText(parsed.text).findings;
    const isAsked = ({ message }: Finding) => message.startsWith("The key before this colon");
    const after = withEverythingInserted(parseCaseText(text), check);
    assert.deepEqual(checkText(after).findings.filter(isAsked), []);
    assert.ok(after.includes("ppetitioner: { id: rosa }|"));
    for (const fixed of fixes(text, /missing$/).values())
      assert.deepEqual(checkText(fixed).findings.filter(isAsked), [], fixed);
  });
});

describe("an exhibit about a person without an id", () => {
  const patient = "medical: { diagnosis: Leukemia }";
  const lacking = (text: string, rule: string) =>
    askedCase(text).checked.findings.filter((finding) => finding.rule === rule);
  const titles = (text: string, rule: string) =>
    lacking(text, rule).map(({ fixes: offered }) => offered.map(({ title }) => title));

  for (const [rule, text] of [
    ["medical/physician-letter-missing", `beneficiaries: [{ name: { given: Ana }, ${patient} }]\n`],
    ["medical/assertion-undocumented", `beneficiaries: [{ name: { given: Ana }, ${patient} }]\n`],
    [
      "re-parole/i94-copy-missing",
      "request: { kind: re-parole }\nbeneficiaries: [{ name: { given: Ana } }, { name: { given: Luz } }]\n",
    ],
    ["identity/document-missing", "edition: uscis-2026\npetitioner: { name: { given: Rosa } }\n"],
    ["sponsor/evidence-missing", "edition: uscis-2026\nsponsors: [{ organization: Skin for Life Fund }]\n"],
  ] as const) {
    it(`is not offered, since it could not name the person: ${rule}`, () => {
      const offered = titles(head + text, rule);
      assert.ok(offered.length > 0, "there is a finding");
      assert.deepEqual(offered.flat(), []);
    });
  }

  it("is offered once the person has an id, and settles the finding", () => {
    const text = `${head}beneficiaries: [{ id: ana, ${patient} }]\n`;
    const [added] = fixes(text, /^medical\/physician-letter-missing$/).values();
    assert.deepEqual(titles(text, "medical/physician-letter-missing").flat(), [
      "Add exhibit A (a physician's letter)",
    ]);
    const filled = added?.replace(/TODO path such as \S+?(?=,| |$)/m, "a.pdf") ?? "";
    assert.match(filled, /supports: \[ana\.medical\.diagnosis/);
    assert.deepEqual(lacking(filled, "medical/physician-letter-missing"), []);
  });

  it("is offered for the only beneficiary, even without a name", () => {
    const text = `${head}request: { kind: re-parole }\nbeneficiaries: [{ name: { given: Ana } }]\n`;
    assert.deepEqual(titles(text, "re-parole/i94-copy-missing"), [
      ["Add exhibit A (a copy of the Form I-94)"],
    ]);
  });
});

describe("completion", () => {
  for (const [name, marked] of [
    ["a space before the cursor and a tab behind it", " ‸\t"],
    ["a tab on a line below", "‸\n\t\n"],
    ["tabs around, below a comment", "# notes\n\t\n ‸\t\n"],
  ] as const) {
    it(`inserts a whole readable case: ${name}`, () => {
      const label = labels(marked)[0] ?? "";
      assert.deepEqual(parseCaseText(taken(marked, label)).problems, []);
    });
  }

  it("does not replace a sentence with a key", () => {
    for (const sentence of ["She said, “I cannot wait”.", "Her visa was refused in May again"]) {
      const place = sentence.length / 2;
      const marked = `${sentence.slice(0, place)}‸${sentence.slice(place)}`;
      assert.deepEqual(labels(`${head}beneficiaries:\n${marked}\n`), []);
      assert.deepEqual(labels(`${head}request:\n  ${marked}\n`), []);
    }
  });

  it("replaces the words of a key with the key", () => {
    const marked = `${head}beneficiaries:\n  - id: ana\n    medical:\n      home country un‸\n`;
    assert.ok(labels(marked).includes("home_country_unavailable"));
  });
});
