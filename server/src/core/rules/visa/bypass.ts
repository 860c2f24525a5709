import { insertion } from "../../engine/absence.ts";
import type { Message } from "../../engine/message.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import type { Matter } from "../../matter/matter.ts";
import { attemptsOf, concerns, namesConcerned, type VisaBlock, visaBlocks } from "../../matter/visas.ts";
import { isMissing, type Place } from "../../read/place.ts";

export default defineRule({
  id: "visa/bypass",
  title: "It is explained why an open way to a visa cannot be waited for",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" }],
  over: visaBlocks,
  *check(block, matter) {
    const { why_not_wait } = block.visa;
    const [open, ...others] = openWays(matter, block);
    if (!open || !isMissing(why_not_wait.$)) return;
    yield {
      ...open,
      related: others,
      fixes: insertion(why_not_wait.$),
      covers: [why_not_wait.$],
      ...(block.owner ? { about: block.owner } : {}),
    };
  },
  why: "The page says that parole cannot be used to avoid the normal procedures for a visa or to bypass immigration procedures.",
  remedy: "Say under why_not_wait why the application or petition that is open cannot be waited for.",
  examples: {
    pass: [
      { case: "request: { kind: initial, visa: { attempts: [{ outcome: refused }] } }" },
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
  kind: initial
  visa:
    attempts:
      - { outcome: refused }
      - { outcome: pending }
                   ^^^^^^^
  petitions:
    - { form: I-130, status: approved }
`,
      },
      {
        case: `
request:
  kind: re-parole
  petitions:
    - { form: I-360, status: denied }
    - { form: I-130, status: approved }
                             ^^^^^^^^
`,
      },
      {
        case: `
request:
  kind: initial
  visa: { why_not_wait: The number is years away }
  petitions: [{ form: I-130, for: ana, status: pending }]
                                               ^^^^^^^
beneficiaries: [{ id: luz }, { id: ana, visa: { unavailable_because: Refused } }]
`,
      },
    ],
  },
});

/** Applications and petitions for those for whom the block stands that may still lead to a visa. */
function openWays(matter: Matter, block: VisaBlock): { readonly at: Place; readonly message: Message }[] {
  const attempts = attemptsOf(matter, block).filter(({ outcome }) => outcome.value === "pending");
  const petitions = matter.view.request.petitions.items.filter(
    ({ status, for: names }) =>
      (status.value === "pending" || status.value === "approved") && concerns(matter, block, names),
  );
  return [
    ...attempts.map((attempt) => ({
      at: attempt.outcome.$,
      message: [
        "A visa application for {names} is pending, and nothing says why it cannot be waited for",
        { names: namesConcerned(matter, block, attempt.for) },
      ] as const,
    })),
    ...petitions.map((petition) => ({
      at: petition.status.$,
      message: [
        "A petition for {names} is {status}, and nothing says why the visa that it may lead to cannot be waited for",
        { names: namesConcerned(matter, block, petition.for), status: petition.status.value ?? "" },
      ] as const,
    })),
  ];
}
