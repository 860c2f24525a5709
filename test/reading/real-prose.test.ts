// Sentences as attorneys and physicians write them. None is a placeholder, whatever words they share with one.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../support/check.ts";

const sentences = `
Ana has acute leukemia, and the only ward in the region has closed.
The diagnosis is pending confirmation by biopsy, which no hospital in Guatemala performs.
An application is pending before the Family Court of Hennepin County.
His visa was applied for in March and refused in May.
She applied for a passport for the child in July 2015.
To follow the treatment plan, she must be near the hospital for eight months.
The results are to follow within a week of the operation.
See the letter of Dr. Paz for the plan of treatment.
See Exhibit C.
As the attached letter shows, the cycle must begin by November.
The physician will ask the client about her symptoms before each cycle.
Ask any physician in the region: there is no ward for children.
The client to whom the letter is addressed is her uncle.
Her cause of death is unknown to the family.
It is unknown how long the recovery will take, but the physician estimates eight months.
No one is known to have the same blood type.
None of the hospitals in El Salvador accepts children.
None, since the hospital pays for all of it.
Nothing but a transplant can save him.
Not available in Honduras or in any neighboring country.
The drug is not available in Haiti.
No visa class covers a stay of that length.
N/A was written on the form by the consulate, and the refusal has no other reason.
The consulate asked: "Who will pay for the treatment?"
Why can she not wait? The cycle must begin by November.
Can he be treated at home? No hospital there has the equipment.
She is 5 years old (almost 6) and weighs 14 kg.
The tumor (a glioma) was found on June 2, 2015.
The mother (who lives in Ohio) will pay.
The form was signed by Rosa (the petitioner).
She said that "[t]he ward is closed", and the ministry confirmed it.
The report states that he "was [then] in custody" of the police.
Her letter [sic] is dated 2015.
The court [of first instance] has set a hearing.
The article [in Spanish] describes the attack.
He was born with trisomy X (47,XXX).
She has triple X syndrome.
The karyotype is 47,XXY.
Type XX collagen is affected.
King Louis XVI Hospital in Cayenne has no oncologist.
The blood pressure was < 90 mmHg and > 60 mmHg.
The count is <500 cells/mm3.
The temperature was >39 degrees for ten days.
The dose is 5 mg/kg q.d. x 10.
He needs 3 x 2 weeks of therapy.
Dr. X. Ramos examined him.
Malcolm X Clinic has accepted her.
The address is 12 X Street.
The cost is $186,000.
$$ amounts are in U.S. dollars.
The family has raised 40% of the cost...
She waited, and waited… and was refused again.
The wait -- nine months -- is too long.
A+ blood is not stored in the district.
The test for BRCA-1 was positive (+).
HIV (-), HBV (+).
Grade III/IV glioma.
TBI (traumatic brain injury) after a fall.
TB was excluded by X-ray.
TBC pulmonar, under treatment since May 2015.
The TKI imatinib is not licensed there.
Same treatment as her sister, who recovered.
The same hospital treated her brother.
As before the war, the road to the capital is closed.
Missing persons' posters with his name were found.
Her brother is missing since March 2015.
His file was missing from the archive of the court.
The missing enzyme must be replaced every two weeks.
The decision is in progress at the Parole Branch.
Treatment in progress cannot be interrupted.
Later stages of the disease cannot be treated there.
Later, in July, the ward closed.
The transplant is scheduled for October 5, 2015, at 8:00 a.m.
A date for surgery is set: November 3.
The date of the hearing is November 12, 2015.
The name of the hospital is Hospital General.
Enter through the east gate; the clinic is on the left.
Insert of a shunt is needed within weeks.
Add-on therapy is not available.
Fill in the gaps of her memory is what the court wants from her.
To be treated, he must travel within 30 days.
To be with her dying father is her only purpose.
To be confirmed in her faith she does not ask; she asks to bury her son.
Confirmed by the hospital on July 3.
Verify is the name of the laboratory that made the test.
Will return to Guatemala once the second cycle is completed.
We will provide for her during her stay.
The sponsor will send the remaining amount to the hospital in October.
The client will provide testimony at the trial in May.
I do not know anyone else who could care for my mother.
Unknown men came to the house at night and fired shots.
Not sure that she would survive the journey, the physicians waited.
Pending appeals do not stay his removal, and the witness is needed now.
Awaiting trial, the accused has threatened her family.
Waiting for a visa would take longer than her father has to live.
Needed for the trial: the only eyewitness lives in Lima.
Attached to a ventilator since May, he cannot be moved by road.
Her sister asked the client company for leave and was refused.
The number on the envelope is the number of the court, not of the case.
Enclosed spaces cause her panic since her detention.
No.
`
  .trim()
  .split("\n")
  .slice(0, -1);

describe("a sentence of a real request", () => {
  it("is one of a hundred", () => {
    assert.equal(new Set(sentences).size, 100);
  });

  for (const sentence of sentences) {
    it(`is not a placeholder: ${sentence}`, () => {
      const text = `parole_case: 1
request:
  explanation: |
    ${sentence}
beneficiaries:
  - id: ana
    medical:
      diagnosis: |
        ${sentence}
exhibits:
  - label: A
    title: |
      ${sentence}
`;
      const found = checkText(text).findings.filter(
        ({ rule }) =>
          rule.startsWith("value/") ||
          rule === "request/explanation-missing" ||
          rule === "medical/diagnosis-missing",
      );
      assert.deepEqual(
        found.map(({ rule, message }) => [rule, message]),
        [],
      );
    });
  }
});

describe("what is still to be filled in", () => {
  for (const words of [
    "[aunt?]",
    "<<insert diagnosis>>",
    "??/??/2026",
    "Ask client about this.",
    "We still need to ask the client about this",
    "TBD after the biopsy in May",
    "see letter",
    "applied for",
    "XXXX",
    "to follow",
    "will send it later",
    "[date]",
    "____",
  ]) {
    it(`is a placeholder in a required value: ${words}`, () => {
      const { findings } = checkText(
        `parole_case: 1\nbeneficiaries:\n  - id: ana\n    medical: { diagnosis: '${words}', prognosis: Good }\n`,
      );
      assert.ok(findings.some(({ rule }) => rule === "medical/diagnosis-missing"));
    });
  }

  for (const [words, placeholder] of [
    ["{{client}} is ill", "{{client}}"],
    ["She has <<diagnosis>> and is ill", "<<diagnosis>>"],
    ["She has [condition] and is ill", "[condition]"],
    ["She is ill since ????", "????"],
    ["Her letter of [date] says so", "[date]"],
  ] as const) {
    for (const [field, title, text] of [
      ["a text", "Explanation", `request:\n  explanation: '${words}'\n`],
      ["a line", "Organization", `petitioner:\n  id: rosa\n  organization: '${words}'\n`],
    ] as const) {
      it(`is a placeholder among the words of ${field}: ${words}`, () => {
        const { findings } = checkText(`parole_case: 1\n${text}`);
        assert.deepEqual(
          findings.flatMap(({ rule, message }) => (rule === "value/unfinished" ? [message] : [])),
          [`${title}: "${placeholder}" in this text is a placeholder.`],
        );
      });
    }
  }

  for (const words of ["aunt?", "tía?", "202-555-0143?"]) {
    it(`is a questionable value: ${words}`, () => {
      const { findings } = checkText(
        `parole_case: 1\npetitioner: { id: rosa, name: { family: Ruiz }, phone: '${words}' }\n`,
      );
      assert.ok(findings.some(({ rule, path }) => rule === "value/unfinished" && path.at(-1) === "phone"));
    });
  }
});
