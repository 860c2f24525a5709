// Evidence by reason: what meets a need, when it is only information, how its absence is explained, and that a need is
// data only.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { exhibitKinds } from "../../schemas/format/document-kinds.ts";
import { needs } from "../../schemas/generated/needs.ts";
import { needsText, readNeedFiles } from "../../scripts/generate-needs.ts";
import { readinessOf } from "../../server/src/core/casework/readiness.ts";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import { viewIn } from "../../server/src/core/model/needs.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { reasonRules } from "../../server/src/core/rules/reason/from-needs.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolder } from "../support/case-folders.ts";
import { type CheckOptions, checkText } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";

const now: CheckOptions = { edition: "uscis-2026", asOf: "2026-11-22" };

/** The findings of the rules about reasons: severity, rule, and message. */
function found(text: string, options: CheckOptions = now): string[] {
  return checkText(text, options)
    .findings.filter(({ rule }) => rule.startsWith("reason/"))
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

const relative = "relative: { name: Luis Ortiz, relationship: son, funeral_on: 2026-12-05 }";
const civil = "{ label: Z, kind: birth-certificate, title: Birth certificate, file: z.pdf, supports: [ana] }";

function funeral(exhibits: string, more = ""): string {
  return `request: { kind: initial, reasons: [funeral], ${relative} }
beneficiaries: [{ id: ana, name: { given: Ana, family: Ortiz } }, { id: eva, same_as: ana }]
petitioner: { id: rosa }
exhibits: [${civil}${exhibits === "" ? "" : `, ${exhibits}`}]
${more}`;
}

const noDeath = "warning reason/death-undocumented: No exhibit documents the death.";

describe("evidence by reason", () => {
  it("is not missing where an exhibit of the kind supports the request, nothing, or a beneficiary", () => {
    for (const supports of ["", ", supports: []", ", supports: [request.stay]", ", supports: [ana]"]) {
      assert.deepEqual(
        found(funeral(`{ label: A, kind: death-certificate, title: Certificate, file: a.pdf${supports} }`)),
        [],
        supports,
      );
    }
    assert.deepEqual(
      found(
        funeral("{ label: A, kind: death-certificate, title: Certificate, file: a.pdf, supports: [rosa] }"),
      ),
      [noDeath],
    );
  });

  it("is not missing while an exhibit has a placeholder for its kind, or supports what no one has", () => {
    for (const exhibit of [
      "{ label: A, kind: TODO, title: Certificate, file: a.pdf, supports: [request] }",
      "{ label: A, kind: death-certificate, title: Certificate, file: a.pdf, supports: [luis] }",
      "{ label: A, kind: death-certificate, title: Certificate, file: a.pdf, supports: TODO }",
    ]) {
      assert.deepEqual(found(funeral(exhibit)), [], exhibit);
    }
  });

  it("names the exhibits that may be it, at most three, the likeliest of them", () => {
    const exhibits = ["B", "C", "D", "E"].map(
      (label) =>
        `{ label: ${label}, kind: other, title: ${label === "E" ? "Certificate of death" : "Photographs"}, file: ${label}.pdf, supports: [request] }`,
    );
    const [message] = found(funeral(exhibits.join(", ")));
    assert.match(
      message ?? "",
      /No exhibit documents the death\. If exhibit B, C,? or E is the death certificate or a letter from the funeral home, set its kind\.$/,
    );
  });

  it("is met by kinds that an exhibit can have", () => {
    const kinds = needs.flatMap(({ exhibits = [] }) => exhibits.flatMap(({ kinds: own = [] }) => own));
    assert.deepEqual(
      kinds.filter((kind) => !Object.hasOwn(exhibitKinds, kind)),
      [],
    );
    assert.ok(kinds.length > 10);
  });

  it("offers the kind that the title of an exhibit names, and else the first", () => {
    const kindsOffered = (...titles: string[]) =>
      checkText(
        `request: { kind: initial, reasons: [return-of-child], undocumented: { custody: Sealed } }
beneficiaries: [{ id: ana }]
exhibits: [${titles.map((title, i) => `{ label: ${"AB"[i]}, kind: other, title: ${title}, file: ${i}.pdf, supports: [ana] }`).join(", ")}]
`,
        now,
      )
        .findings.filter(({ rule }) => rule === "reason/relationship-undocumented")
        .flatMap(({ fixes }) => fixes.map(({ title }) => title));
    assert.deepEqual(kindsOffered("Marriage certificate of the parents", "Family book"), [
      "Exhibit A is this document (a marriage certificate)",
      "Exhibit B is this document (a birth certificate)",
      "Add exhibit C (a birth certificate)",
    ]);
  });

  it("is worth knowing once a receipt is there, and required again while a request for evidence is open", () => {
    const receipt = "receipts: [{ number: IOE0900000000, date: 2026-11-01 }]\n";
    const asked = "notices: [{ kind: request-for-evidence, date: 2026-11-10, due: 2027-01-10 }]\n";
    const answered = asked.replace(" }]", ", answered_on: 2026-11-20 }]");
    const information = noDeath.replace("warning", "information");
    assert.deepEqual(found(funeral("", receipt)), [information]);
    assert.deepEqual(found(funeral("", receipt + asked)), [noDeath]);
    assert.deepEqual(found(funeral("", receipt + answered)), [information]);
  });

  it("is no longer required after a decision, but for a rejection or one of someone who is not in the case", () => {
    const decided = (outcome: string, whom = "[ana, eva]") =>
      `decisions: [{ outcome: ${outcome}, date: 2026-11-20, for: ${whom} }]\n`;
    assert.deepEqual(found(funeral("", decided("approved"))), []);
    assert.deepEqual(found(funeral("", decided("denied"))), []);
    assert.deepEqual(found(funeral("", decided("approved", "luz"))), []);
    assert.deepEqual(found(funeral("", decided("rejected"))), [noDeath]);
    const again = "refiling: { denied_on: 2026-11-20, new_facts: More }\n";
    assert.deepEqual(found(funeral("", decided("denied") + again)), [noDeath]);
  });

  it("is worth knowing for re-parole", () => {
    const text = funeral("").replace("kind: initial", "kind: re-parole");
    assert.deepEqual(found(text), [noDeath.replace("warning", "information")]);
  });

  it("is excused with a reason, which the readiness page lists, and not by a placeholder", () => {
    const excused = (reason: string) =>
      funeral("").replace(relative, `${relative}, undocumented: { death: ${reason} }`);
    assert.deepEqual(found(excused("The registry issues it on Monday")), []);
    assert.deepEqual(found(excused("TODO why")), [noDeath]);
    const text = excused("The registry issues it on Monday");
    const checked = checkText(text, now);
    const lines = readinessOf({ text: parseCaseText(text), checked, rules: allRules }).sections.flatMap(
      (section) => section.lines,
    );
    const line = lines.find(({ rule }) => rule === "reason/death-undocumented");
    assert.deepEqual(
      [line?.status, line?.remarks.map(({ message }) => message)],
      ["note", ["Explained in the case: The registry issues it on Monday"]],
    );
    assert.deepEqual(
      checkText(excused("The registry issues it on Monday").replace("death:", "deaths:"), now)
        .findings.filter(({ rule }) => rule === "schema/unknown-key")
        .map(({ message }) => message),
      ['Unknown key "deaths" in Evidence not available. Did you mean "death"?'],
    );
  });

  it("is wanted as a whole where no exhibit of a complete case is left that shows why parole is requested", () => {
    const one = caseFolder("2026-funeral");
    const text = readFileSync(one.file, "utf8").replaceAll("\r\n", "\n");
    const without = text.replaceAll(/ {2}- label: [CFG]\n(?: {4}.*\n)+/g, "");
    const found = (of: string) =>
      checkText(of, { edition: "uscis-2026", asOf: one.expected.asOf }).findings.map(
        ({ severity, rule }) => `${severity} ${rule}`,
      );
    assert.deepEqual(found(text), []);
    assert.deepEqual(found(without).toSorted(), [
      "error request/evidence-missing",
      "warning exhibit/label-gap",
      "warning reason/death-undocumented",
      "warning reason/relationship-undocumented",
    ]);
  });

  it("is about law enforcement where the kind of the proceedings or the petitioner says so, and can be explained", () => {
    const criminal = (more: string) =>
      checkText(
        `request: { kind: initial, reasons: [legal-proceedings], proceedings: { kind: criminal, why_in_person: Ordered }${more} }\npetitioner: { organization: Office of the District Attorney }\n`,
        now,
      )
        .findings.filter(({ rule }) => rule === "reason/prosecution-goes-to-ice")
        .map(({ path }) => path.join("."));
    assert.deepEqual(criminal(""), ["request.proceedings.kind"]);
    assert.deepEqual(criminal(", undocumented: { prosecution_goes_to_ice: The defense calls her }"), []);
  });

  it("is one finding where two reasons call for the same", () => {
    const text =
      "request: { kind: initial, reasons: [family, caregiver, end-of-life, funeral, organ-donor] }\n";
    const missing = found(text).filter((line) =>
      /relative-missing|recipient-missing|funeral-date/.test(line),
    );
    assert.deepEqual(missing, [
      "warning reason/relative-missing: The relative's name and relationship to the beneficiary are missing.",
    ]);
  });

  it("takes the name of the relative in parts or as one text, and neither as a placeholder", () => {
    const withName = (name: string) =>
      found(
        `request: { kind: initial, reasons: [family], relative: { name: ${name}, relationship: son } }\n`,
      );
    for (const name of ["Luis Ortiz", "{ given: Luis, family: Ortiz }", "{ given: Luis }"]) {
      assert.deepEqual(withName(name), [], name);
    }
    for (const name of ["TODO who", "{ given: TODO, family: TODO }", "[Luis, Ortiz]"]) {
      const lines = withName(name);
      assert.deepEqual(
        lines,
        name.startsWith("[")
          ? []
          : ["warning reason/relative-missing: The relative's name is missing. The value is a placeholder."],
        name,
      );
    }
  });

  it("reads words of the law in an organization as whole words", () => {
    const petitioned = (organization: string) =>
      found(
        `request: { kind: initial, reasons: [legal-proceedings], proceedings: { why_in_person: Ordered }, undocumented: { court_document: Sealed } }\npetitioner: { organization: "${organization}" }\n`,
      );
    for (const one of [
      "Office of the State’s Attorney",
      "US Attorney, District of Oregon",
      "Alder County SHERIFF",
    ])
      assert.equal(petitioned(one).length, 1, one);
    for (const one of ["Sheriffs Creek Church", "Attorneys at Law", "Harlow & Pike"])
      assert.deepEqual(petitioned(one), [], one);
  });
});

describe("needs as data", () => {
  it("name fields of the format", () => {
    const { context } = checkText("beneficiaries: [{ id: ana }]", now);
    const [person] = context.beneficiaries;
    for (const { at = [], fields = [], exhibits = [], reasons } of needs) {
      const named = [
        ...at,
        ...fields.flatMap(({ field, orEach }) => [field, ...(orEach === undefined ? [] : [orEach])]),
        ...exhibits.flatMap(({ supports = [] }) => supports),
        ...reasons.flatMap(({ when = [] }) =>
          when.flatMap((all) =>
            all.flatMap(({ field, differsFrom }) => [
              field,
              ...(differsFrom === undefined ? [] : [differsFrom]),
            ]),
          ),
        ),
      ];
      for (const field of named) assert.doesNotThrow(() => viewIn(context, field, person), field);
    }
  });

  it("show each of their messages, word by word, in a failing example", () => {
    for (const { id, message, fields = [] } of needs) {
      const rule = reasonRules.find((one) => one.id === `reason/${id}`);
      const shown = (rule ? examplesOf(rule).fail : []).flatMap((example) =>
        readMarks(example.case).marks.map((mark) => mark.message),
      );
      for (const one of [message, ...fields.flatMap((field) => field.message ?? [])]) {
        const words = one.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{\w+\}/g, ".+");
        const isShown = shown.some((sentence) =>
          new RegExp(`^${words}(?: If exhibit .+| The value is .+)?$`).test(sentence),
        );
        assert.ok(isShown, `${id}: ${one}\n${shown.join("\n")}`);
      }
    }
  });

  it("are refused with the file and what is wrong", () => {
    const files = readNeedFiles(fileURLToPath(new URL("../..", import.meta.url)));
    const withOne = (data: unknown) => () => needsText(new Map([...files, ["made-up.yaml", data]]));
    assert.throws(withOne({ reason: "made-up", needs: [] }), /^Error: made-up\.yaml: /);
    assert.throws(
      withOne({ reason: "other", needs: [{ also: "relative-missing" }] }),
      /its reason must be that/,
    );
    assert.throws(withOne({ reason: "made-up", needs: [{ also: "nothing" }] }), /no need is called nothing/);
  });

  it("become rules without code", () => {
    const files = readNeedFiles(fileURLToPath(new URL("../..", import.meta.url)));
    const text = needsText(
      new Map([...files, ["made-up.yaml", { reason: "made-up", needs: [{ also: "death-undocumented" }] }]]),
    );
    assert.match(text, /"reason": "made-up"/);
    assert.deepEqual(
      allRules.filter(({ id }) => id.startsWith("reason/")).map(({ id }) => id),
      needs.map(({ id }) => `reason/${id}`),
    );
  });
});
