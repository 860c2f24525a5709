// What the cover letter says about visas and treatment, each only where the case says it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { coverLetter } from "../../server/src/core/packet/cover-letter.ts";
import { checkText } from "../support/check.ts";

const paragraphs = (text: string) => {
  const { context } = checkText(text);
  return coverLetter(context, { persons: context.beneficiaries, enclosures: [], hasIndex: false }).paragraphs;
};

test("cover letter: states why no visa was applied for, when treatment begins, and whether the person can travel", () => {
  assert.deepEqual(
    paragraphs(`
request:
  kind: initial
  explanation: Ana needs surgery
  emergency: { description: A tumor }
  visa: { unavailable_because: No visa class fits, no_attempt_because: The embassy is closed }
beneficiaries:
  - name: { family: Morales, given: Ana }
    medical: { treatment_begins: 2015-11-05, fit_to_travel: May fly with a nurse }
  - name: { family: Morales, given: Luz }
    medical: { treatment_begins: TODO ask, fit_to_travel: none }
`).slice(1),
    [
      { heading: "Reason for the Request" },
      "Ana needs surgery.",
      { heading: "Emergency" },
      "A tumor.",
      { heading: "Medical Treatment of Ana Morales" },
      "Treatment of Ana Morales is expected to begin on November 5, 2015.",
      "Fitness of Ana Morales to travel: May fly with a nurse.",
      { heading: "Availability of a Visa" },
      "Why a visa or other admission document is not available from the Department of State: No visa class fits.",
      "Why no visa was applied for: The embassy is closed.",
    ],
  );
});
