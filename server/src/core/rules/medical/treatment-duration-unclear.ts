import { namesLengthOfTime } from "../../base/durations.ts";
import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { whoIs } from "../../model/people.ts";
import { quotedValue } from "../../model/wording.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/treatment-duration-unclear",
  title: "The length of treatment is stated as a period of time",
  over: patients,
  *check(patient, context) {
    const { ref, value } = patient.medical.treatment_duration;
    if (value === undefined || namesLengthOfTime(value)) return;
    yield {
      at: ref,
      message: sentence(
        "{name}: {stated} does not state how long the treatment is expected to last. Enter the time in days, weeks, months, or years.",
        { name: whoIs(context.people, patient), stated: quotedValue(value) },
      ),
      about: patient,
    };
  },
  why: 'The medical doctor must state how long the treatment is expected to last, and the requested stay must correspond to that time. A number of cycles or sessions, words such as "ongoing" or "several years", or a reference to a letter leave it open.',
  remedy:
    'Enter the length of treatment stated in the doctor\'s letter, such as 8 months. If the letter does not state it, ask the doctor to add it. "Lifelong" and "until May 2016" are also answers.',
  about: { judges: ["beneficiaries[].medical.treatment_duration"], isOnlyFinding: true },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, medical: { treatment_duration: Ongoing } }
                                              ^^^^^^^ luz: "Ongoing" does not state how long the treatment is expected to last. Enter the time in days, weeks, months, or years.
  - { id: tom, medical: { treatment_duration: Several years } }
                                              ^^^^^^^^^^^^^ tom: "Several years" does not state how long the treatment is expected to last. Enter the time in days, weeks, months, or years.
  - { id: eva, medical: { treatment_duration: Ongoing until May 2016 } }
`,
    },
    clear: { case: "beneficiaries: [{ id: ana, medical: { treatment_duration: 8 months } }]" },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - { id: ana, medical: { treatment_duration: "Six cycles of chemotherapy, each three weeks long" } }
  - { id: luz, medical: { treatment_duration: Less than a year } }
  - { id: tom, medical: { treatment_duration: Until the end of May 2016 } }
  - { id: eva, medical: { treatment_duration: Lifelong } }
  - { id: leo, medical: { treatment_duration: de seis a ocho semanas } }
`,
      },
      { case: "beneficiaries: [{ id: ana, medical: { treatment_duration: [8 months] } }]" },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - { id: luz, medical: { treatment_duration: one week } }
  - { id: ana, medical: { treatment_duration: Six cycles of chemotherapy } }
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ ana: "Six cycles of chemotherapy" does not state how long the treatment is expected to last. Enter the time in days, weeks, months, or years.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      treatment_duration: See the letter of Dr. Pérez
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ana: "See the letter of Dr. Pérez" does not state how long the treatment is expected to last. Enter the time in days, weeks, months, or years.
`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries: [{ id: ana, medical: { treatment_duration: 8 } }]
                                                          ^ ana: "8" does not state how long the treatment is expected to last. Enter the time in days, weeks, months, or years.
`,
      },
    ],
  },
});
