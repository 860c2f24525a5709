// What is filled in about an arrival, which only a person outside the United States has ahead, about a sponsor who is
// also the petitioner, and as the explanation.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planFor } from "../support/fill-by-case.ts";

function arrival(request: string, beneficiary: string): readonly (readonly [string, string])[] {
  const text = `parole_case: 1
request: { ${request}, stay: { from: 2027-01-04, until: 2027-10-03 } }
petitioner: { id: rosa, name: { given: Rosa, family: Lima } }
beneficiaries: [{ id: ana, name: { given: Ana, family: Lima }, consulate: { city: Quito, country: Ecuador }, ${beneficiary} }]
forms: [{ form: I-131, for: ana }]
`;
  return planFor(text, "I-131", "01/20/25")
    .boxes.filter(({ item }) => /^Part 8, Item 3/.test(item))
    .map((box) => [box.of, "text" in box ? box.text : box.blank] as const);
}

const blank = [
  ["recipient.arrival.date", "not-needed"],
  ["recipient.consulate.city", "not-needed"],
  ["recipient.consulate.country", "not-needed"],
];

describe("filling in the date of arrival", () => {
  it("writes the date that the case states for a person outside the United States", () => {
    assert.deepEqual(arrival("kind: initial", "located_in: Ecuador, arrival: { date: 2027-01-10 }"), [
      ["recipient.arrival.date", "01/10/2027"],
      ["recipient.consulate.city", "Quito"],
      ["recipient.consulate.country", "Ecuador"],
    ]);
  });

  it("leaves the date blank if the case states none, whatever the first day of the stay is", () => {
    assert.deepEqual(arrival("kind: initial", "located_in: Ecuador")[0], [
      "recipient.arrival.date",
      "no-value",
    ]);
  });

  it("leaves Items 3.a and 3.b blank for a person in the United States, and for re-parole", () => {
    const date = "arrival: { date: 2027-01-10 }";
    assert.deepEqual(arrival("kind: initial", `located_in: United States, ${date}`), blank);
    assert.deepEqual(arrival("kind: initial", `located_in: "Houston, Texas", ${date}`), blank);
    assert.deepEqual(arrival("kind: initial", `address: { country: USA }, ${date}`), blank);
    assert.deepEqual(arrival("kind: re-parole", date), blank);
  });
});

function relationship(sponsor: string, beneficiary = ""): string {
  const text = `parole_case: 1
request: { kind: initial }
petitioner: { id: rosa, name: { given: Rosa, family: Lima }, relationship: aunt }
beneficiaries: [{ id: ana, name: { given: Ana, family: Lima }${beneficiary} }]
sponsors: [{ id: payer, ${sponsor} }]
forms: [{ form: I-134, for: ana, by: payer }]
`;
  const box = planFor(text, "I-134", "01/20/25").boxes.find(({ of }) => of === "supporter.relationship");
  return box && "text" in box ? box.text : (box?.blank ?? "");
}

describe("filling in the relationship of a sponsor", () => {
  it("writes that of the petitioner if the sponsor is the petitioner", () => {
    assert.equal(relationship("same_as: rosa"), "aunt");
    assert.equal(relationship("same_as: rosa", ", petitioner_relationship: mother"), "mother");
  });

  it("writes what the case states for the sponsor first, and nothing of the petitioner for another sponsor", () => {
    assert.equal(relationship("same_as: rosa, relationship: godmother"), "godmother");
    assert.equal(relationship("name: { given: Eva, family: Paz }"), "no-value");
  });
});

describe("filling in the explanation", () => {
  it("ends each of the texts that it joins with a period", () => {
    const text = `parole_case: 1
request: { kind: initial, explanation: Ana is ill, emergency: { description: Who will help her? }, public_benefit: She can testify }
beneficiaries: [{ id: ana, name: { given: Ana, family: Lima } }]
forms: [{ form: I-131, for: ana }]
`;
    const box = planFor(text, "I-131", "01/20/25").boxes.find(({ of }) => of === "case.explanation");
    assert.equal(box && "text" in box && box.text, "Ana is ill.\nWho will help her?\nShe can testify.");
  });
});

describe("filling in addresses", () => {
  const boxes = (petitioner: string) => {
    const text = `parole_case: 1
petitioner: { id: rosa, name: { given: Rosa, family: Lima }, address: { street: 12 Elm Street, city: Hyattsville, state: MD }${petitioner} }
beneficiaries: [{ id: ana, name: { given: Ana, family: Lima } }]
forms: [{ form: I-131, for: ana }]
`;
    const said = new Map(
      planFor(text, "I-131", "01/20/25").boxes.map((box) => [box.of, "text" in box ? box.text : box.blank]),
    );
    return ["applicant.mailing.care_of", "applicant.mailing.street", "applicant.address.street"].map((fact) =>
      said.get(fact as never),
    );
  };

  it("writes one address as that for mail, and leaves the other blank", () => {
    assert.deepEqual(boxes(""), ["not-needed", "12 Elm Street", "not-needed"]);
  });

  it("writes both where the case has an address for mail", () => {
    assert.deepEqual(
      boxes(", mailing_address: { care_of: Lee Law, street: 1 Main St, city: Laurel, state: MD }"),
      ["Lee Law", "1 Main St", "12 Elm Street"],
    );
  });
});
