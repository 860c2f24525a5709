// What is offered for an unknown claim: the claim that it most likely means, or nothing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../support/check.ts";

const claimed = (claim: string) => `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }]
sponsors: [{ id: luz-paz }]
exhibits: [{ label: A, supports: ${claim} }]
`;

const offeredFor = (claim: string) =>
  checkText(claimed(claim))
    .findings.filter(({ rule }) => rule === "exhibit/claim-unknown")
    .map(({ fixes }) => fixes.map(({ title }) => title));

const expected: Readonly<Record<string, readonly string[]>> = {
  // A person by the key of the person's block.
  petitioner: ["Change to rosa"],
  "petitioner.relationship": ["Change to rosa.relationship"],
  "beneficiaries.ana.medical": ["Change to ana.medical"],
  // A field without the block that it belongs to: the nearest block that has it, and the request if both have.
  visa: ["Change to request.visa"],
  explanation: ["Change to request.explanation"],
  "emergency.began": ["Change to request.emergency.began"],
  "medical.diagnosis": ["Change to ana.medical.diagnosis"],
  diagnosis: ["Change to ana.medical.diagnosis"],
  // A typo in a name.
  anna: ["Change to ana"],
  "ana.medical.prognossis": ["Change to ana.medical.prognosis"],
  // Half of a name.
  "ana.med": ["Change to ana.medical"],
  "ana.med.diag": ["Change to ana.medical.diagnosis"],
  "req.emergency": ["Change to request.emergency"],
  // The id had a dot.
  "luz.paz": ["Change to luz-paz"],
  "luz.paz.income": ["Change to luz-paz.income"],
  // What no exhibit supports.
  filing: [],
};

describe("an unknown claim", () => {
  for (const [claim, titles] of Object.entries(expected)) {
    it(`${claim}: ${titles.join() || "nothing is offered"}`, () => {
      assert.deepEqual(offeredFor(claim), [titles]);
    });
  }
});
