import { sentence } from "../../message/message.ts";
import { missingCitedExhibit } from "../../model/cited-exhibit.ts";
import { attemptsOf, namesConcerned, visaBlocksOfFirstRequest } from "../../model/visas.ts";
import { isMissing } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "visa/refusal-letter-missing",
  title: "The visa refusal letter is among the exhibits, or the case explains why there is none",
  over: (context) =>
    visaBlocksOfFirstRequest(context).flatMap((block) =>
      attemptsOf(context, block).map((attempt) => ({ block, attempt })),
    ),
  *check({ block, attempt }, context) {
    const { outcome, exhibit, no_letter_because } = attempt;
    if (outcome.value !== "refused" || !isMissing(no_letter_because.ref)) return;
    const id = block.owner?.id.value;
    const supports = block.owner ? (id === undefined ? [] : [`${id}.visa`]) : ["request.visa"];
    yield* missingCitedExhibit(
      context,
      exhibit,
      "visa-refusal",
      supports,
      sentence(
        "A visa was refused to {names}, but there is neither a refusal letter nor a reason why there is none.",
        { names: namesConcerned(context, block, attempt.for) },
      ),
      {
        related: [{ at: outcome.ref, message: sentence("The visa was refused") }],
        covers: [no_letter_because.ref],
        ...(block.owner ? { about: block.owner } : {}),
      },
    );
  },
  why: "The guidelines call for copies of visa refusal letters.",
  remedy:
    "Add the letter as an exhibit and enter its label here, or explain in no_letter_because why there is none.",
  about: {
    requires: ["request.visa.attempts[].exhibit", "beneficiaries[].visa.attempts[].exhibit", "exhibits"],
    reads: [
      "beneficiaries[].visa.attempts[].outcome",
      "exhibits[].label",
      "request.kind",
      "request.visa.attempts[].no_letter_because",
      "request.visa.attempts[].outcome",
    ],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  visa:
    attempts:
      - { place: Naples, outcome: refused, no_letter_because: By word }
      - { place: Rome, outcome: refused, no_letter_because: TODO ask }
          ^^^^^ A visa was refused to the beneficiary, but there is neither a refusal letter nor a reason why there is none.
`,
    },
    clear: {
      case: `
request: { kind: initial, visa: { attempts: [{ outcome: refused, exhibit: A }] } }
exhibits: [{ label: A, kind: visa-refusal, file: a.pdf }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: "request: { kind: initial, visa: { attempts: [{ outcome: refused, no_letter_because: By word }] } }",
      },
      { case: "request: { kind: re-parole, visa: { attempts: [{ outcome: refused }] } }" },
      { case: "request: { kind: initial, visa: { attempts: [{ outcome: pending }] } }" },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  visa:
    attempts:
      - outcome: refused
        exhibit:
        ^^^^^^^ A visa was refused to the beneficiary, but there is neither a refusal letter nor a reason why there is none. The value is empty.
exhibits: [{ label: A, kind: identity-document, file: a.pdf }]
`,
      },
      {
        case: `
request: { kind: initial, visa: { unavailable_because: Refused } }
beneficiaries:
  - id: ana
    visa:
      attempts: [{ outcome: refused, exhibit: A }]
exhibits: [{ label: A, kind: visa-refusal, title: TODO name, file: TODO scan }]
                                                                   ^^^^^^^^^ A visa was refused to ana, but there is neither a refusal letter nor a reason why there is none. The value is a placeholder.
`,
      },
    ],
  },
});
