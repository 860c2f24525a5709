import type { Message } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import {
  areVisasHeld,
  attemptsOf,
  isVisaHeld,
  namesConcerned,
  visaBlocksOfFirstRequest,
} from "../../model/visas.ts";
import { isFaulty } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "visa/issued",
  title: "No beneficiary holds a valid visa",
  over: (context) =>
    visaBlocksOfFirstRequest(context).flatMap((block) =>
      attemptsOf(context, block).map((attempt) => ({ block, attempt })),
    ),
  *check({ block, attempt }, context) {
    const { outcome, valid_until } = attempt;
    if (isVisaHeld(context, attempt) !== true) return;
    const { filingDay } = context.days;
    const reason = block.visa.unavailable_because.ref;
    const isExplained = [reason, context.view.request.visa.unavailable_because.ref].some(
      (place) => place.state === "given" || isFaulty(place),
    );
    const more = {
      at: outcome.ref,
      covers: areVisasHeld(context, block) ? [valid_until.ref, reason] : [valid_until.ref],
      ...(isExplained ? { severity: "warning" as const } : {}),
      ...(block.owner ? { about: block.owner } : {}),
    };
    const names = namesConcerned(context, block, attempt.for);
    const ask = (message: Message) =>
      isExplained
        ? followedBy(
            message,
            sentence("Check that unavailable_because explains why this visa cannot be used for the trip."),
          )
        : message;
    if (valid_until.value === undefined || filingDay === undefined) {
      yield {
        ...more,
        message: ask(
          sentence("A visa was issued to {names}, but its expiration date is missing.", { names }),
        ),
      };
      return;
    }
    yield {
      ...more,
      message: ask(
        sentence(
          "A visa that was issued to {names} is valid until {until}, and is still valid on the filing date, {day}.",
          { names, until: date(valid_until.value), day: date(filingDay) },
        ),
      ),
      related: [{ at: valid_until.ref, message: sentence("The last day of the visa") }],
    };
  },
  severityVaries: "It is a warning if the case explains why no visa is available.",
  why: "The USCIS page makes parole available to those who cannot obtain admission documents from the Department of State. A valid visa is such a document.",
  remedy:
    "Determine whether the visa can be used for this trip. If not, explain in unavailable_because why this visa cannot be used for it, for example because its class does not permit the treatment. If it is no longer valid, enter its expiration date.",
  about: {
    judges: [
      ["request.visa.attempts[].outcome", "request.visa.attempts[].valid_until"],
      "request.visa.attempts[].outcome",
      "beneficiaries[].visa.attempts[].outcome",
    ],
    reads: [
      "filing.received_on",
      "request.kind",
      "request.visa.attempts[].for",
      "request.visa.unavailable_because",
    ],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  visa:
    unavailable_because: The visa does not permit treatment
    attempts:
      - { outcome: issued, valid_until: 2015-08-20 }
                   ^^^^^^ A visa that was issued to the beneficiary is valid until August 20, 2015, and is still valid on the filing date, August 20, 2015. Check that unavailable_because explains why this visa cannot be used for the trip.
      - { outcome: issued }
                   ^^^^^^ A visa was issued to the beneficiary, but its expiration date is missing. Check that unavailable_because explains why this visa cannot be used for the trip.
`,
      asOf: "2015-08-20",
    },
    clear: {
      case: "request: { kind: initial, visa: { attempts: [{ outcome: issued, valid_until: 2015-08-19 }] } }",
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: re-parole, visa: { attempts: [{ outcome: issued }] } }" },
      { case: "request: { kind: initial, visa: { attempts: [{ outcome: issued, valid_until: soon }] } }" },
      {
        case: `
request: { kind: initial, visa: { attempts: [{ for: ana, outcome: issued }] } }
beneficiaries: [{ id: luz }, { id: ana, visa: { attempts: [{ outcome: refused }] } }]
`,
      },
      {
        case: `
request: { kind: initial, visa: { attempts: [{ outcome: issued, valid_until: 2015-08-22 }] } }
filing: { date: 2015-08-20, received_on: 2015-08-23 }
`,
      },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  visa:
    unavailable_because: TODO ask
    attempts: [{ outcome: issued, valid_until: 2027-01-31 }]
                          ^^^^^^ A visa that was issued to the beneficiary is valid until January 31, 2027, and is still valid on the filing date, August 20, 2015.
`,
        edition: "uscis-2026",
      },
      {
        case: `
request:
  kind: initial
  visa:
    attempts:
      - { outcome: refused }
      - { outcome: issued, valid_until: 2015-08-20 }
                   ^^^^^^ A visa that was issued to the beneficiary is valid until August 20, 2015, and is still valid on the filing date, August 20, 2015.
      - { outcome: issued, valid_until: TODO ask }
                   ^^^^^^ A visa was issued to the beneficiary, but its expiration date is missing.
`,
      },
      {
        case: `
request: { kind: initial, visa: { attempts: [{ outcome: refused }] } }
beneficiaries:
  - id: luz
  - id: ana
    visa:
      attempts: [{ outcome: issued }]
                            ^^^^^^ A visa was issued to ana, but its expiration date is missing.
`,
      },
    ],
  },
});
