import { defineRule, inBoth } from "../../engine/rule.ts";
import { lastDayOf, readDuration } from "../../law/durations.ts";
import { patients } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
import { inTime } from "../../message/english.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/treatment-outlasts-stay",
  title: "The treatment ends within the time asked for",
  severity: inBoth("warning"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" },
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" },
  ],
  over: patients,
  *check(patient, matter) {
    const { from, until } = matter.view.request.stay;
    const stated = patient.medical.treatment_duration;
    const duration = stated.value === undefined ? undefined : readDuration(stated.value);
    if (duration === undefined || from.value === undefined || until.value === undefined) return;
    if (until.value <= from.value) return;
    const last = lastDayOf(from.value, duration);
    if (last <= until.value) return;
    yield {
      at: stated.$,
      message: sentence(
        "The treatment of {name}, {duration} with {from} as the first day, lasts until {last}, and the stay asked for ends on {until}",
        {
          name: nameOf(matter.people, patient),
          duration: inTime(duration),
          from: from.value,
          last,
          until: until.value,
        },
      ),
      related: [{ at: until.$, message: sentence("The stay asked for ends here") }],
      about: patient,
    };
  },
  why: "Parole is for a time that fits the emergency; a stay that ends before the treatment does leaves its end uncovered.",
  remedy:
    "Ask for a stay that covers the treatment, or say how its rest is given elsewhere. The treatment is taken to begin on the first day of the stay.",
  examples: {
    pass: [
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-02-29 } }
beneficiaries: [{ id: ana, medical: { treatment_duration: 3 to 4 months } }]
`,
      },
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
    ],
    fail: [
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-02-28 } }
beneficiaries:
  - { id: luz, medical: { treatment_duration: 3 months } }
  - { id: ana, medical: { treatment_duration: 3 to 4 months } }
                                              ^^^^^^^^^^^^^ The treatment of ana, 4 months with 2015-11-01 as the first day, lasts until 2016-02-29, and the stay asked for ends on 2016-02-28
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-02, until: 2015-11-07 } }
beneficiaries:
  - { id: ana, medical: { treatment_duration: one week } }
                                              ^^^^^^^^ The treatment of ana, 1 week with 2015-11-02 as the first day, lasts until 2015-11-08, and the stay asked for ends on 2015-11-07
`,
      },
    ],
  },
});
