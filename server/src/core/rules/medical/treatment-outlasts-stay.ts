import { lastDayOf, readDuration } from "../../base/durations.ts";
import { sentence } from "../../message/message.ts";
import { date, length } from "../../message/values.ts";
import { beginningOfTreatment, patients } from "../../model/medical.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/treatment-outlasts-stay",
  title: "The treatment ends within the requested stay",
  over: patients,
  *check(patient, context) {
    const { from, until } = context.view.request.stay;
    const stated = patient.medical.treatment_duration;
    const duration = stated.value === undefined ? undefined : readDuration(stated.value);
    const begins = beginningOfTreatment(context, patient);
    if (duration === undefined || begins.value === undefined || until.value === undefined) return;
    if (from.value !== undefined && until.value <= from.value) return;
    const last = lastDayOf(begins.value, duration);
    if (last <= until.value) return;
    yield {
      at: stated.ref,
      message: sentence(
        "{name}: treatment of {duration} that begins on {from} lasts through {last}, but the requested stay ends on {until}.",
        {
          name: whoIs(context.people, patient),
          duration: length(duration),
          from: date(begins.value),
          last: date(last),
          until: date(until.value),
        },
      ),
      related: [{ at: until.ref, message: sentence("The end of the requested stay") }],
      about: patient,
    };
  },
  why: "Parole is granted for a period that corresponds to the emergency. A stay that ends before the treatment does not cover the rest of it.",
  remedy:
    "Request a stay that covers the treatment, or explain how the rest of it is provided elsewhere. Unless treatment_begins gives a date, the treatment is assumed to begin on the first day of the stay.",
  about: {
    judges: [["beneficiaries[].medical.treatment_duration", "request.stay.until"]],
    reads: ["beneficiaries[].medical.treatment_begins", "request.stay.from"],
  },
  illustration: {
    finding: {
      case: `
request: { stay: { from: 2015-11-01, until: 2016-02-29 } }
beneficiaries:
  - { id: luz, medical: { treatment_duration: 3 months, treatment_begins: 2015-11-30 } }
  - { id: ana, medical: { treatment_duration: 3 months, treatment_begins: 2015-12-01 } }
  - { id: mia, medical: { treatment_duration: 3 months, treatment_begins: 2015-12-02 } }
                                              ^^^^^^^^ mia: treatment of 3 months that begins on December 2, 2015 lasts through March 1, 2016, but the requested stay ends on February 29, 2016.
`,
    },
    clear: {
      case: `
request: { stay: { from: 2015-11-01, until: 2016-02-29 } }
beneficiaries: [{ id: ana, medical: { treatment_duration: 3 to 4 months } }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { stay: { from: 2015-11-02, until: 2015-11-08 } }
beneficiaries: [{ id: ana, medical: { treatment_duration: one week } }]
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-02-29 } }
beneficiaries: [{ id: ana, medical: { treatment_duration: as long as it takes } }]
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2015-11-01 } }
beneficiaries: [{ id: ana, medical: { treatment_duration: 8 months } }]
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-01, until: TODO ask } }
beneficiaries: [{ id: ana, medical: { treatment_duration: 8 months } }]
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-02-29 } }
beneficiaries: [{ id: ana, medical: { treatment_duration: 8 months, treatment_begins: in December } }]
`,
      },
    ],
    fail: [
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-02-28 } }
beneficiaries:
  - { id: luz, medical: { treatment_duration: 3 months } }
  - { id: ana, medical: { treatment_duration: 3 to 4 months } }
                                              ^^^^^^^^^^^^^ ana: treatment of 4 months that begins on November 1, 2015 lasts through February 29, 2016, but the requested stay ends on February 28, 2016.
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-02, until: 2015-11-07 } }
beneficiaries:
  - { id: ana, medical: { treatment_duration: one week } }
                                              ^^^^^^^^ ana: treatment of 1 week that begins on November 2, 2015 lasts through November 8, 2015, but the requested stay ends on November 7, 2015.
`,
      },
    ],
  },
});
