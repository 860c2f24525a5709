// One wrong year is one mistake: in each date of complete cases the year is one too early and one too late. It has one
// finding, at the date that the rule names, or none if it contradicts no other date.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { nodeAtOffset } from "../../server/src/core/read/node-at-offset.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

const mailed = "forms.0.signed_on";

/** The date, the years by which it is wrong, and what is found where. What is not listed has no finding. */
const found: Readonly<Record<string, string>> = {
  "2026-child-medical": `
request.emergency.expected_end -1: warning date/stay-after-emergency request.stay.from
request.stay.from -1: warning date/stay-in-the-past request.stay.from
request.stay.from +1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until -1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until +1: warning request/stay-longer-than-emergency request.stay.until
request.visa.attempts.0.date +1: warning date/after-mailing request.visa.attempts.0.date
beneficiaries.0.arrival.date -1: warning date/arrival-outside-stay beneficiaries.0.arrival.date
beneficiaries.0.arrival.date +1: warning date/arrival-outside-stay beneficiaries.0.arrival.date
beneficiaries.0.medical.treatment_begins +1: warning medical/treatment-outlasts-stay beneficiaries.0.medical.treatment_duration
beneficiaries.0.consents.0.date +1: warning date/after-mailing beneficiaries.0.consents.0.date
forms.0.signed_on +1: warning date/after-mailing forms.0.signed_on
forms.1.signed_on +1: warning date/after-mailing forms.1.signed_on
forms.2.signed_on +1: warning date/after-mailing forms.2.signed_on
forms.3.signed_on +1: warning date/after-mailing forms.3.signed_on
exhibits.2.date -1: information date/old-evidence exhibits.2.date
exhibits.2.date +1: warning date/after-mailing exhibits.2.date
exhibits.3.date +1: warning date/after-mailing exhibits.3.date
exhibits.3.translation.certified_on -1: warning date/out-of-order exhibits.3.translation.certified_on
exhibits.3.translation.certified_on +1: warning date/after-mailing exhibits.3.translation.certified_on
exhibits.4.date +1: warning date/after-mailing exhibits.4.date
exhibits.5.date +1: warning date/after-mailing exhibits.5.date
exhibits.6.date +1: warning date/after-mailing exhibits.6.date
exhibits.7.date +1: warning date/after-mailing exhibits.7.date
filing.date -1: warning date/after-mailing ${mailed}
filing.date +1: warning date/stay-in-the-past request.stay.from
`,
  "2026-funeral": `
request.emergency.began +1: warning date/out-of-order request.emergency.expected_end
request.emergency.expected_end -1: warning date/out-of-order request.emergency.expected_end
request.stay.from -1: warning date/stay-in-the-past request.stay.from
request.stay.from +1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until -1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until +1: warning request/stay-longer-than-emergency request.stay.until
request.visa.attempts.0.date +1: warning date/after-mailing request.visa.attempts.0.date
request.relative.funeral_on -1: warning date/stay-after-emergency request.stay.from
beneficiaries.0.arrival.date -1: warning date/arrival-outside-stay beneficiaries.0.arrival.date
beneficiaries.0.arrival.date +1: warning date/arrival-outside-stay beneficiaries.0.arrival.date
forms.0.signed_on +1: warning date/after-mailing forms.0.signed_on
forms.1.signed_on +1: warning date/after-mailing forms.1.signed_on
forms.2.signed_on +1: warning date/after-mailing forms.2.signed_on
forms.3.signed_on +1: warning date/after-mailing forms.3.signed_on
exhibits.2.date +1: warning date/after-mailing exhibits.2.date
exhibits.3.date +1: warning date/after-mailing exhibits.3.date
exhibits.4.date +1: warning date/after-mailing exhibits.4.date
exhibits.5.date +1: warning date/after-mailing exhibits.5.date
exhibits.6.date +1: warning date/after-mailing exhibits.6.date
filing.date -1: warning date/after-mailing ${mailed}
filing.date +1: warning date/stay-in-the-past request.stay.from
`,
  "2026-online-end-of-life": `
request.emergency.began +1: warning date/out-of-order request.emergency.expected_end
request.emergency.expected_end -1: warning date/out-of-order request.emergency.expected_end
request.stay.from -1: warning date/stay-in-the-past request.stay.from
request.stay.from +1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until -1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until +1: warning request/stay-longer-than-emergency request.stay.until
request.visa.attempts.0.date +1: warning date/after-mailing request.visa.attempts.0.date
beneficiaries.0.arrival.date -1: warning date/arrival-outside-stay beneficiaries.0.arrival.date
beneficiaries.0.arrival.date +1: warning date/arrival-outside-stay beneficiaries.0.arrival.date
forms.0.signed_on +1: warning date/after-mailing forms.0.signed_on
forms.1.signed_on +1: warning date/after-mailing forms.1.signed_on
exhibits.2.date +1: warning date/after-mailing exhibits.2.date
exhibits.3.date +1: warning date/after-mailing exhibits.3.date
exhibits.4.date -1: information date/old-evidence exhibits.4.date
exhibits.4.date +1: warning date/after-mailing exhibits.4.date
exhibits.5.date +1: warning date/after-mailing exhibits.5.date
filing.date -1: warning date/after-mailing ${mailed}
filing.date +1: warning date/stay-in-the-past request.stay.from
`,
  "denied-once": `
request.emergency.began +1: warning date/out-of-order request.emergency.expected_end
request.emergency.expected_end -1: warning date/out-of-order request.emergency.expected_end
request.stay.from -1: warning date/stay-in-the-past request.stay.from
request.stay.from +1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until -1: error request/stay-ends-before-it-begins request.stay.until
request.stay.until +1: warning request/stay-longer-than-emergency request.stay.until
request.visa.attempts.0.date +1: warning date/after-mailing request.visa.attempts.0.date
beneficiaries.1.visa.attempts.0.date +1: warning date/after-mailing beneficiaries.1.visa.attempts.0.date
beneficiaries.1.visa.attempts.1.date +1: warning date/after-mailing beneficiaries.1.visa.attempts.1.date
forms.0.signed_on -1: warning date/out-of-order forms.0.signed_on
forms.0.signed_on +1: warning date/after-mailing forms.0.signed_on
forms.1.signed_on -1: warning date/out-of-order forms.1.signed_on
forms.1.signed_on +1: warning date/after-mailing forms.1.signed_on
forms.2.signed_on -1: warning date/out-of-order forms.2.signed_on
forms.2.signed_on +1: warning date/after-mailing forms.2.signed_on
forms.3.signed_on -1: warning date/out-of-order forms.3.signed_on
forms.3.signed_on +1: warning date/after-mailing forms.3.signed_on
exhibits.0.date -1: warning denial/new-evidence-missing exhibits.8
exhibits.0.date +1: warning date/after-mailing exhibits.0.date
exhibits.1.date +1: warning date/after-mailing exhibits.1.date
exhibits.3.date +1: warning date/after-mailing exhibits.3.date
exhibits.5.date +1: warning date/after-mailing exhibits.5.date
exhibits.7.date +1: warning date/after-mailing exhibits.7.date
exhibits.7.translation.certified_on -1: warning date/out-of-order exhibits.7.translation.certified_on
exhibits.7.translation.certified_on +1: warning date/after-mailing exhibits.7.translation.certified_on
filing.date -1: warning date/after-mailing ${mailed}
filing.date +1: warning date/stay-in-the-past request.stay.from
refiling.denied_on +1: warning date/out-of-order forms.0.signed_on
`,
};

/** What is found besides the notes of the case if the year of one date after the other is wrong, a line for each. */
function withWrongYears(name: string): readonly string[] {
  const { file, expected } = caseFolder(name);
  const text = readFileSync(file, "utf8");
  const parsed = parseCaseText(text);
  return [...text.matchAll(/(?<![\w-])(?<year>\d{4})-\d\d-\d\d\b/g)].flatMap(({ groups, index }) =>
    [-1, 1].flatMap((by) => {
      const year = String(Number(groups?.year) + by);
      const wrong = text.slice(0, index) + year + text.slice(index + year.length);
      const { findings } = checkText(wrong, { edition: expected.edition, asOf: expected.asOf });
      const date = nodeAtOffset(parsed, index)?.path.join(".");
      return findings.flatMap(({ severity, rule, path }) => {
        const isNote = expected.findings.some((note) => note.rule === rule && note.path === path.join("."));
        return isNote ? [] : `${date} ${by > 0 ? "+1" : "-1"}: ${severity} ${rule} ${path.join(".")}`;
      });
    }),
  );
}

describe("one wrong year is at most one finding", () => {
  for (const [name, expected] of Object.entries(found)) {
    it(`${name}: in each of its dates`, () => {
      assert.deepEqual(withWrongYears(name), expected.trim().split("\n"));
    });
  }
});
