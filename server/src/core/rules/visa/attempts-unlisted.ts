import { sentence } from "../../message/message.ts";
import { insertionFixes, missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { type Attempt, visaBlocksOfFirstRequest } from "../../model/visas.ts";
import { isFaulty, isMissing, mayBeMisspelled } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "visa/attempts-unlisted",
  title: "Attempts to obtain a visa are listed with place and date",
  over: visaBlocksOfFirstRequest,
  *check({ visa, owner }, context) {
    const { ref, items } = visa.attempts;
    const excuse = visa.no_attempt_because.ref;
    if (excuse.state === "given" || isFaulty(excuse) || mayBeMisspelled(excuse)) return;
    const message = owner
      ? sentence("No attempt to obtain a visa for {name} is listed with place and date.", {
          name: whoIs(context.people, owner),
        })
      : sentence("No attempt to obtain a visa is listed with place and date.");
    const about = owner ? { about: owner } : {};
    if (excuse.state === "unfinished" && (ref.state === "absent" || ref.state === "blank"))
      return yield* missingField(excuse, message, { ...about, fixes: insertionFixes(ref) });
    // The other answer, while no attempt is listed: nothing was tried, for a reason.
    const fixes = [...insertionFixes(ref), ...insertionFixes(excuse)];
    yield* missingField(ref, message, { ...about, fixes, covers: [excuse] });
    const first = items.find((attempt) => attempt.ref.state !== "blank");
    if (ref.state !== "given" || ref.isUnread || !first || items.some(mayBeNamed)) return;
    const open = [first.place, first.date].filter((part) => isMissing(part.ref));
    const operations = open.flatMap((part) => insertionFixes(part.ref)).flatMap((fix) => fix.operations);
    yield* missingField((open[0] ?? first).ref, message, {
      ...about,
      fixes: [{ title: "Add place and date of the attempt", safe: false, operations }],
      covers: [...open.map((part) => part.ref), excuse],
    });
  },
  why: "The guidelines call for a description of the efforts made to obtain a visa, with place and date.",
  remedy:
    "List each application or interview with the embassy or consulate and the date. If no visa was applied for, explain why in no_attempt_because.",
  about: {
    requires: [
      "request.visa.attempts",
      "request.visa.attempts[].place",
      "request.visa.attempts[].date",
      "beneficiaries[].visa.attempts",
      "request.visa.no_attempt_because",
    ],
    reads: ["beneficiaries[].visa.no_attempt_because", "request.kind"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  visa: { options_checked_on: 2015-06-15 }
  ^^^^ No attempt to obtain a visa is listed with place and date.
`,
    },
    clear: {
      case: "request: { kind: initial, visa: { attempts: [{ visa: B-2 }, { place: Naples, date: 2015-07-14 }] } }",
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: initial, visa: { attempts: [{ place: Naples, date: in July }] } }" },
      { case: "request: { kind: re-parole }" },
      { case: "request: { kind: initial, visa: { no_attempt_because: The embassy is closed } }" },
      {
        case: "request: { kind: initial, visa: { no_attempt_because: [closed], attempts: [{ visa: B-2 }] } }",
      },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  visa:
    options_checked_on: 2015-06-15
    attempts: [{}]
    ^^^^^^^^ No attempt to obtain a visa is listed with place and date. The value is empty.
`,
      },
      {
        case: `
request:
  kind: initial
  visa:
    attempts:
      - { visa: B-2, outcome: refused }
          ^^^^ No attempt to obtain a visa is listed with place and date.
      - { place: Naples }
`,
      },
      {
        case: `
request:
  kind: initial
  visa:
    attempts:
      -
      - { visa: B-2, outcome: refused }
          ^^^^ No attempt to obtain a visa is listed with place and date.
`,
      },
      {
        case: `
request:
  kind: initial
  visa:
    attempts: [{ visa: B-2, outcome: refused, place: Naples, date: TODO ask }]
                                                                   ^^^^^^^^ No attempt to obtain a visa is listed with place and date. The value is a placeholder.
`,
      },
      {
        case: `
request: { kind: initial, visa: { attempts: [{ place: Naples, date: 2015-07-14 }] } }
beneficiaries:
  - { id: luz }
  - { id: ana, visa: { unavailable_because: No class fits } }
               ^^^^ No attempt to obtain a visa for ana is listed with place and date.
  - { id: mia, visa: { no_attempt_because: The embassy is closed } }
`,
      },
      {
        case: `
request:
  kind: initial
  visa: { unavailable_because: No class fits, no_attempt_because: TODO ask the family }
                                                                  ^^^^^^^^^^^^^^^^^^^ No attempt to obtain a visa is listed with place and date. The value is a placeholder.
`,
      },
      {
        case: `
request:
  kind: initial
  visa: { unavailable_because: No class fits, no_attempt_because: none }
                                                                  ^^^^ No attempt to obtain a visa is listed with place and date. "none" is not an answer here.
`,
      },
    ],
  },
});

/** Whether an attempt has a place and date, or unreadable parts. */
function mayBeNamed(attempt: Attempt): boolean {
  return attempt.ref.state === "faulty" || ![attempt.place, attempt.date].some((part) => isMissing(part.ref));
}
