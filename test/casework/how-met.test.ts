// How a requirement is met: stated, by a document that is named for it, found in the document, or not confirmed, because
// no document on which it rests could be read; and which facts of law were not read in the source itself.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notJudged } from "../../server/src/core/casework/not-judged.ts";
import { readinessOf } from "../../server/src/core/casework/readiness.ts";
import { readinessPage } from "../../server/src/core/casework/readiness-page.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { differences, readManifest } from "../../server/src/core/packet/manifest.ts";
import { editionFingerprint } from "../../server/src/core/review/law-basis.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const text = `parole_case: 1
edition: uscis-2015-08-17
request: { kind: initial, grounds: [urgent-humanitarian-reasons], explanation: See Exhibit A }
petitioner: { id: rosa, name: { given: Rosa, family: Lima } }
beneficiaries: [{ id: ana, name: { given: Ana, family: Lima } }]
forms: [{ form: I-131, for: ana, file: i-131.pdf, signed_by: rosa }]
exhibits: [{ label: A, kind: declaration, title: Declaration, file: a.pdf, supports: [request.explanation] }]
`;

const readable = { state: "readable", kind: "pdf", pages: 2, bytes: 2000 } as const;

function readiness(files: Readonly<Record<string, FileReport>>, written = text, asOf = "2015-08-20") {
  const parsed = parseCaseText(written);
  const checked = checkText(written, { files, like: parsed, asOf });
  return readinessOf({ text: parsed, checked, rules: allRules });
}

function line(rule: string, files: Readonly<Record<string, FileReport>> = {}) {
  const found = readiness(files)
    .sections.flatMap(({ lines }) => lines)
    .find((one) => one.rule === rule);
  return [found?.status, found?.strength, ...(found?.remarks.map(({ message }) => message) ?? [])];
}

describe("a requirement that is met", () => {
  it("says whether the case states it or a document is named for it", () => {
    assert.deepEqual(line("request/grounds-missing"), ["met", "stated"]);
    assert.deepEqual(line("request/explanation-missing"), ["met", "named"]);
    assert.deepEqual(line("form/i131-missing"), ["met", "named"]);
    const page = readinessPage(readiness({}), text);
    assert.match(page, /two grounds — stated in the case/);
    assert.match(page, /Exhibit A, Declaration \(an exhibit is named for it\)/);
    assert.match(page, /Form I-131, Ana Lima \(a form is listed for it\)/);
  });

  it("was found in the document if the file was read and is the form", () => {
    const printed = { form: "I-131", edition: "03/21/13" };
    const files = { "i-131.pdf": { ...readable, printed } };
    assert.deepEqual(line("form/i131-missing", files), ["met", "found"]);
    assert.match(readinessPage(readiness(files), text), /Form I-131, Ana Lima \(found in the document\)/);
  });

  it("is not stated by the case where its rule looks for something in the file", () => {
    assert.deepEqual(line("form/blank"), ["met", undefined]);
  });

  it("is not confirmed if it rests on a form of an edition that is not known to be current", () => {
    const in2026 = text
      .replace("uscis-2015-08-17", "uscis-2026")
      .replace("file: i-131.pdf", "edition: 05/05/05, file: i-131.pdf");
    const checked = checkText(in2026, { asOf: "2026-11-28" });
    const isUnknown = checked.findings.some(({ rule }) => rule === "form/edition-unknown");
    const found = readiness({}, in2026, "2026-11-28").sections.flatMap(({ lines }) => lines);
    const form = found.find((one) => one.rule === "form/i131-missing");
    assert.ok(isUnknown);
    assert.deepEqual(
      [form?.status, form?.remarks.map(({ message }) => message)],
      ["not-confirmed", ["Whether the edition of Form I-131, Ana Lima is accepted is not known"]],
    );
  });

  it("is not confirmed if its document is missing or cannot be opened", () => {
    const missing = { state: "missing" } as const;
    const broken = { state: "unreadable", reason: "cannot be opened" } as const;
    assert.deepEqual(line("request/evidence-missing", { "a.pdf": missing }), [
      "not-confirmed",
      undefined,
      "The file of Exhibit A is missing or cannot be opened",
    ]);
    assert.deepEqual(line("form/i131-missing", { "i-131.pdf": broken }), [
      "not-confirmed",
      undefined,
      "The file of Form I-131, Ana Lima is missing or cannot be opened",
    ]);
    assert.match(
      readinessPage(readiness({ "a.pdf": missing }), text),
      /☐ Not confirmed: At least one exhibit/,
    );
    assert.equal(readiness({ "a.pdf": missing }).counts["not-confirmed"] > 0, true);
  });
});

describe("the readiness page", () => {
  it("has what is wrong with the file itself under a heading of its own, and not as a reason for a denial", () => {
    const { open } = readiness(
      {},
      "parole_case: 1\nbeneficiaries: [{ id: ana, hieght: 3, date_of_birth: 31 Feb 2015 }]\n",
    );
    const [first, ...others] = open;
    assert.equal(first?.title, "The case file must be completed or corrected");
    assert.deepEqual(
      first.lines.map(({ rule }) => rule),
      ["schema/missing-key", "schema/unknown-key", "schema/not-a-date"],
    );
    assert.ok(others.every(({ lines }) => lines.every(({ rule }) => !/^(schema|yaml|value)\//.test(rule))));
  });

  it("begins with what is not met, grouped by what can follow, the most severe first", () => {
    const { open } = readiness({});
    assert.deepEqual(
      open.map(({ title }) => title),
      [
        "The case file must be completed or corrected",
        "The packet may be rejected or go to the wrong office",
        "USCIS may request evidence or deny the request",
        "May weaken the request",
        "For professional judgment",
      ].filter((title) => open.some((one) => one.title === title)),
    );
    assert.ok(open.length > 1);
    for (const { consequence, lines } of open) {
      assert.ok(lines.every((one) => consequence === undefined || one.consequence === consequence));
    }
    const page = readinessPage(readiness({}), text);
    assert.ok(page.indexOf("## The packet may be rejected") < page.indexOf("## The request\n"));
    const rows = page.split("\n").filter((row) => row.startsWith("- "));
    assert.equal(new Set(rows).size, rows.length, "each requirement is on the page once");
  });
});

describe("what was not evaluated", () => {
  const facts = (edition: string, asOf: string) =>
    notJudged(checkText(text.replace("uscis-2015-08-17", edition), { asOf })).filter((one) =>
      one.includes("of law"),
    );

  it("counts the facts of law that were read second-hand, in one sentence", () => {
    const [sentence, ...others] = facts("uscis-2026", "2026-11-28");
    assert.match(
      sentence ?? "",
      /^\d+ facts of law used here were read second-hand, not in the source itself\. Check the official site before filing \(parole-case editions --stale and docs\/law\.md list them\)\.$/,
    );
    assert.deepEqual(others, []);
  });

  it("counts those that were last read more than 90 days ago", () => {
    assert.equal(facts("uscis-2026", "2026-11-28").length, 1);
    const sentence = facts("uscis-2026", "2027-04-01").at(-1) ?? "";
    assert.equal(
      sentence.replace(/^\d+/, "12"),
      "12 facts of law used here were last read more than 90 days ago. Check the official site before filing (parole-case editions --stale and docs/law.md list them).",
    );
  });
});

describe("the fingerprint of an edition", () => {
  it("is the same for the same requirements, and differs between editions", () => {
    assert.equal(editionFingerprint("uscis-2026"), editionFingerprint("uscis-2026"));
    assert.notEqual(editionFingerprint("uscis-2026"), editionFingerprint("uscis-2015-08-17"));
  });

  it("shows in a comparison of packets that the requirements of the same edition have changed", () => {
    const manifest = (fingerprint: string | undefined) => {
      const read = readManifest(
        JSON.stringify({
          manifest: 1,
          program: "Parole Case 1.0.0",
          made_on: "2026-11-28",
          edition: "uscis-2026",
          edition_fingerprint: fingerprint,
          preset: "paper",
          draft: false,
          case_file: "../lima.parole.yaml",
          inputs: [],
          outputs: [],
          contents: [],
          findings_accepted: [],
          set_aside: [],
          left_out: [],
        }),
      );
      assert.ok(read);
      return read;
    };
    assert.deepEqual(differences(manifest("a"), manifest("b")), [
      "The requirements of the edition uscis-2026 have changed in between",
    ]);
    assert.deepEqual(differences(manifest("a"), manifest("a")), []);
    assert.deepEqual(differences(manifest(undefined), manifest("a")), []);
  });
});
