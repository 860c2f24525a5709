// If a packet is mailed after the last day of the 2015 fees, the solution is another edition: fees and addresses that
// are right in that edition are no longer offered.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../support/check.ts";

const restOf =
  "edition: uscis-2015-08-17\nbeneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]";
const removed = restOf.replace("previously_removed: no", "previously_removed: yes");
const lockbox = "|\n    USCIS Dallas Lockbox\n    PO Box 660865\n    Dallas, TX 75266";
const street =
  "|\n    USCIS Dallas Lockbox\n    2501 S. State Hwy 121, Business\n    Suite 400\n    Lewisville, TX 75067";
const plepu = "|\n    500 12th St SW, Mail Stop 5112\n    Washington, DC 20536";

const mistakes: Readonly<Record<string, readonly [rest: string, filing: string, form?: string]>> = {
  "lockbox/missing": [restOf, "carrier: usps"],
  "lockbox/wrong-for-carrier": [restOf, `carrier: fedex\n  address: ${lockbox}`],
  "lockbox/unknown-address": [restOf, "carrier: usps\n  address: 1 Main Street, St. Albans, VT 05479"],
  "lockbox/attention-line-missing": [restOf, `carrier: fedex\n  address: ${street}`],
  "lockbox/removal-goes-to-ice": [removed, `carrier: usps\n  address: ${lockbox}`],
  "lockbox/ice-without-removal": [restOf, `carrier: usps\n  address: ${plepu}`],
  "fee/missing": [restOf, "carrier: usps", "{ form: I-131, for: ana }"],
  "fee/amount-wrong": [restOf, "carrier: usps", "{ form: I-131, for: ana, fee: { amount: 575 } }"],
  "fee/waiver-form-missing": [restOf, "carrier: usps", "{ form: I-131, for: ana, fee: { waived: yes } }"],
};

for (const [rule, [rest, filing, form]] of Object.entries(mistakes)) {
  describe(rule, () => {
    const mailed = (day: string) =>
      checkText(
        `${rest}\nrequest: { kind: initial }\nforms: [${form ?? ""}]\nfiling:\n  date: ${day}\n  ${filing}\n`,
        { asOf: "2017-02-01" },
      ).findings;

    it("offers its fix up to the last day of the edition", () => {
      const findings = mailed("2016-12-22");
      assert.ok(findings.some((finding) => finding.rule === rule && finding.fixes.length > 0));
      assert.ok(!findings.some((finding) => finding.rule === "edition/superseded"));
    });

    it("offers only the edition fix from the next day on", () => {
      const findings = mailed("2016-12-23");
      assert.ok(findings.some((finding) => finding.rule === rule));
      const offered = findings
        .filter((finding) => /^(?:fee|lockbox)\//.test(finding.rule) && finding.fixes.length > 0)
        .map((finding) => finding.rule);
      assert.deepEqual(offered, []);
      const switches = findings.filter((finding) => finding.rule === "edition/superseded");
      assert.deepEqual(
        switches.map(({ severity, fixes }) => [severity, fixes.map(({ title }) => title)]),
        [["warning", ["Check the case against uscis-2026"]]],
      );
    });
  });
}
