// A placeholder that must be filled in before mailing is never less than a warning: a note that covers it gives way. An
// exhibit or form that was only started is one finding.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CheckOptions, checkText } from "../support/check.ts";
import { completeCase } from "../support/complete-case.ts";

/** Severity, rule, and path of the findings at or below some keys. */
function foundIn(text: string, keys: readonly string[], options?: CheckOptions): readonly string[] {
  return checkText(text, options)
    .findings.filter(({ path: [key] }) => keys.includes(String(key)))
    .map(({ severity, rule, path }) => `${severity} ${rule} ${path.join(".")}`);
}

const started = (label: string, kind: string, more = "") =>
  `{ label: ${label}, kind: ${kind}, title: TODO name, file: TODO scan${more} }`;

describe("a note gives way to the placeholders that it covers", () => {
  it("reports the exhibit that a sponsor's means lack as a note, and once it is started as one warning", () => {
    const without = completeCase.replace(/ {2}- \{ label: G.*\n/, "");
    const note = ["information sponsor/evidence-missing sponsors.0"];
    assert.deepEqual(foundIn(without, ["sponsors", "exhibits"]), note);
    const begun = completeCase.replace(
      /\{ label: G.*\}/,
      started("G", "sponsor-evidence", ", supports: rosa"),
    );
    const { findings } = checkText(begun);
    assert.deepEqual(
      findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path.join(".")}`),
      ["warning exhibit/file-missing exhibits.6.file"],
    );
    assert.equal(findings[0]?.message, "Exhibit G: the file is missing. The value is a placeholder.");
  });

  it("leaves a started exhibit to a rule that reports at least a warning", () => {
    const sponsor = `sponsors: [{ id: friend }]\nexhibits: [${started("A", "sponsor-evidence", ", supports: friend")}]\n`;
    const [found] = foundIn(sponsor, ["exhibits"], { edition: "uscis-2026" }).filter((one) =>
      one.endsWith(".file"),
    );
    assert.equal(found, "warning sponsor/evidence-missing exhibits.0.file");
  });

  for (const edition of ["uscis-2015-08-17", "uscis-2026"] as const) {
    it(`reports a started notice of a decision as one warning under ${edition}`, () => {
      const text = `decisions: [{ outcome: approved, exhibit: A }]\nexhibits: [${started("A", "decision-notice")}]\n`;
      const found = foundIn(text, ["decisions", "exhibits"], { edition });
      assert.deepEqual(
        found.filter((one) => !one.includes("request/evidence-missing")),
        ["warning exhibit/file-missing exhibits.0.file"],
      );
    });
  }

  it("reports an exhibit that is only a placeholder, and the note once it is filled in", () => {
    const text = completeCase.replace(/\{ label: G.*\}/, "TODO pay slips");
    assert.deepEqual(foundIn(text, ["sponsors", "exhibits"]), ["warning value/unfinished exhibits.6"]);
  });

  it("reports a started form once, also where the receipt has come", () => {
    const text = completeCase
      .replace(
        / {2}- \{ form: I-134.*\n/,
        "  - { form: I-134, for: ana, by: sponsor, signed_by: [TODO], signed_on: TODO, file: TODO }\n",
      )
      .replace("\nfiling:\n", "\nreceipts: [{ number: WAC1590012345, date: 2015-08-25 }]\n\nfiling:\n");
    assert.deepEqual(foundIn(text, ["forms"], { asOf: "2015-08-26" }), [
      "warning value/unfinished forms.2.file",
    ]);
  });

  it("reports an unfinished reason why evidence is not available", () => {
    const text = (reason: string) => `
request: { kind: initial, reasons: [protection], undocumented: { country_conditions: ${reason} } }
exhibits:
  - { label: A, kind: threat-evidence, title: Threats, file: a.pdf }
  - { label: B, kind: declaration, title: Declaration, file: b.pdf, supports: request.explanation }
`;
    const about = (reason: string) =>
      foundIn(text(reason), ["request"]).filter((one) => /country|unfinished/.test(one));
    assert.deepEqual(about("TODO ask"), ["warning value/unfinished request.undocumented.country_conditions"]);
    assert.deepEqual(about("The consulate has closed"), []);
  });

  it("reports each placeholder of a started entry about inadmissibility", () => {
    const text = `
request: { kind: initial, waivers: [{ for: ana, ground: TODO, unavailable_because: TODO }] }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: yes } }]
`;
    assert.deepEqual(
      foundIn(text, ["request", "beneficiaries"]).filter((one) => /waiver/.test(one)),
      [
        "warning value/unfinished request.waivers.0.ground",
        "warning value/unfinished request.waivers.0.unavailable_because",
      ],
    );
  });

  it("reports the note about a field that is a placeholder itself in the words of its rule", () => {
    const text = completeCase.replace(/options_checked_on: .*/, "options_checked_on: TODO");
    assert.deepEqual(foundIn(text, ["request"]), [
      "information visa/options-unchecked request.visa.options_checked_on",
    ]);
  });

  it("keeps the note about what is entered only after mailing", () => {
    const mailed = completeCase
      .replace("  date: 2015-08-20", "  date: 2015-07-20\n  mailed: yes")
      .replace("\nfiling:\n", "\nreceipts: [{ for: ana, number: TODO, date: TODO }]\n\nfiling:\n");
    assert.deepEqual(foundIn(mailed, ["receipts"]), ["information receipt/missing receipts.0.number"]);
  });
});
