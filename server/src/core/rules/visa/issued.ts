import { defineRule, inBoth } from "../../engine/rule.ts";
import { attemptsOf, namesConcerned, visaBlocksOfFirstRequest } from "../../matter/visas.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";

export default defineRule({
  id: "visa/issued",
  title: "Nobody who asks for parole holds a valid visa",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" }],
  over: (matter) =>
    visaBlocksOfFirstRequest(matter).flatMap((block) =>
      attemptsOf(matter, block).map((attempt) => ({ block, attempt })),
    ),
  *check({ block, attempt }, matter) {
    const { outcome, valid_until } = attempt;
    if (outcome.value !== "issued") return;
    const at = outcome.$;
    const about = block.owner ? { about: block.owner } : {};
    const names = namesConcerned(matter, block, attempt.for);
    if (isMissing(valid_until.$)) {
      const message = "A visa was issued to {names}, and nothing says until when it is valid";
      yield { at, message: sentence(message, { names }), covers: [valid_until.$], ...about };
      return;
    }
    const { filingDay } = matter.days;
    if (valid_until.value === undefined || filingDay === undefined || valid_until.value < filingDay) return;
    yield {
      at,
      message: sentence(
        "A visa was issued to {names} that is valid until {until}, and so on the day of filing, {day}",
        { names, until: valid_until.value, day: filingDay },
      ),
      related: [{ at: valid_until.$, message: sentence("The visa is valid until this day") }],
      ...about,
    };
  },
  why: "The page opens parole to those who cannot obtain the documents for admission from the Department of State; a valid visa is such a document.",
  remedy:
    "See whether the visa serves for this journey. If it does not, say why under unavailable_because; if it is no longer valid, give its last day.",
  examples: {
    pass: [
      {
        case: "request: { kind: initial, visa: { attempts: [{ outcome: issued, valid_until: 2015-08-19 }] } }",
      },
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
    attempts:
      - { outcome: refused }
      - { outcome: issued, valid_until: 2015-08-20 }
                   ^^^^^^ A visa was issued to the beneficiary that is valid until 2015-08-20, and so on the day of filing, 2015-08-20
      - { outcome: issued, valid_until: TODO ask }
                   ^^^^^^ A visa was issued to the beneficiary, and nothing says until when it is valid
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
                            ^^^^^^ A visa was issued to ana, and nothing says until when it is valid
`,
      },
    ],
  },
});
