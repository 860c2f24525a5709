import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { insertionFixes, missingField } from "../../model/missing-field.ts";
import { beneficiariesFor } from "../../model/people.ts";
import { attemptsOf, concerns, type VisaBlock, visaBlocks } from "../../model/visas.ts";
import { namesOrOne } from "../../model/wording.ts";
import type { FieldRef } from "../../read/field-ref.ts";
import type { Leaf, List } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "visa/bypass",
  title: "The request explains why the beneficiary cannot wait for a pending visa",
  over: visaBlocks,
  *check(block, context) {
    const { why_not_wait } = block.visa;
    const open = openWays(context, block);
    if (open.length === 0) return;
    const persons = block.persons.filter((person) =>
      open.some((way) => beneficiariesFor(context.people, way.for).includes(person)),
    );
    const names = namesOrOne(context.people, persons);
    yield* missingField(
      why_not_wait.ref,
      sentence("A visa may become available for {names}. Explain why waiting for it is not possible.", {
        names,
      }),
      {
        related: open.map(({ at, message }) => ({ at, message })),
        fixes: insertionFixes(why_not_wait.ref).map((fix) => ({
          ...fix,
          title: "Add the reason why waiting is not possible",
        })),
        ...(block.owner ? { about: block.owner } : {}),
      },
    );
  },
  why: "The USCIS page says that parole cannot be used to avoid the normal procedures for a visa or to bypass immigration procedures.",
  remedy: "In why_not_wait, explain why it is not possible to wait for the pending application or petition.",
  about: {
    requires: ["request.visa.why_not_wait", "beneficiaries[].visa.why_not_wait"],
    reads: ["beneficiaries[].id", "request.petitions[].for", "request.petitions[].status"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  visa:
  ^^^^ A visa may become available for the beneficiary. Explain why waiting for it is not possible.
    attempts:
      - { outcome: refused }
      - { outcome: pending }
  petitions:
    - { form: I-130, status: approved }
`,
    },
    clear: { case: "request: { kind: initial, visa: { attempts: [{ outcome: refused }] } }" },
  },
  examples: {
    pass: [
      {
        case: "request: { kind: initial, visa: { why_not_wait: Weeks are left, attempts: [{ outcome: pending }] } }",
      },
      {
        case: "request: { kind: initial, visa: { why_not_wait: Years }, petitions: [{ form: I-130, status: approved }] }",
      },
      { case: "request: { kind: initial, petitions: [{ form: I-130, status: denied }] }" },
      {
        case: `
request: { kind: initial, petitions: [{ form: I-130, for: ana, status: pending }] }
beneficiaries: [{ id: luz }, { id: ana, visa: { why_not_wait: The number is years away } }]
`,
      },
    ],
    fail: [
      {
        case: `
request:
^^^^^^^ A visa may become available for the beneficiary. Explain why waiting for it is not possible.
  kind: re-parole
  petitions:
    - { form: I-360, status: denied }
    - { form: I-130, status: approved }
`,
      },
      {
        case: `
request:
  kind: re-parole
  visa: { why_not_wait: TODO ask }
                        ^^^^^^^^ A visa may become available for the beneficiary. Explain why waiting for it is not possible. The value is a placeholder.
  petitions: { form: I-130, status: pending }
`,
      },
      {
        case: `
request:
  kind: initial
  visa: { why_not_wait: The number is years away }
  petitions: [{ form: I-130, for: ana, status: pending }]
beneficiaries: [{ id: luz }, { id: ana, visa: { unavailable_because: Refused } }]
                                        ^^^^ A visa may become available for ana. Explain why waiting for it is not possible.
`,
      },
    ],
  },
});

interface OpenWay {
  readonly at: FieldRef;
  readonly message: Message;
  readonly for: List<Leaf<string>>;
}

/** Applications and petitions for the people of the block that may still lead to a visa. */
function openWays(context: CaseContext, block: VisaBlock): OpenWay[] {
  const attempts = attemptsOf(context, block).filter(({ outcome }) => outcome.value === "pending");
  const petitions = context.view.request.petitions.items.filter(
    ({ status, for: names }) =>
      (status.value === "pending" || status.value === "approved") && concerns(context, block, names),
  );
  return [
    ...attempts.map((attempt) => ({
      at: attempt.outcome.ref,
      message: sentence("A visa application is pending"),
      for: attempt.for,
    })),
    ...petitions.map((petition) => ({
      at: petition.status.ref,
      message: sentence("A petition is {status}", { status: term(petition.status.value ?? "") }),
      for: petition.for,
    })),
  ];
}
