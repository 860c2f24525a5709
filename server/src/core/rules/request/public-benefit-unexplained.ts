import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";
import type { Request } from "../../read/view.ts";

export default defineRule({
  id: "request/public-benefit-unexplained",
  title: "The significant public benefit is described",
  severity: inBoth("error"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" },
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" },
  ],
  over: (matter) => [matter.view.request],
  *check(request) {
    if (!restsOnBenefitAlone(request) || !isMissing(request.emergency.description.$)) return;
    yield* absence(
      request.public_benefit.$,
      sentence("A significant public benefit is the only ground, but its description is missing."),
      { related: [{ at: request.grounds.$, message: sentence("The ground") }] },
    );
  },
  why: "The USCIS page says that there must be an urgent humanitarian reason or a significant public benefit. Naming the ground does not show it.",
  remedy: "State what the benefit is, and who in the United States benefits.",
  about: {
    requires: ["request.public_benefit"],
    reads: ["request.emergency.description", "request.grounds"],
  },
  examples: {
    pass: [
      {
        case: "request: { kind: initial, grounds: [significant-public-benefit], public_benefit: She is a witness }",
      },
      {
        case: "request: { kind: initial, grounds: [significant-public-benefit], emergency: { description: A trial } }",
      },
      {
        case: "request: { kind: initial, grounds: [urgent-humanitarian-reasons, significant-public-benefit] }",
      },
      { case: "request: { kind: initial, grounds: [significant-public-benefit, TODO ask] }" },
    ],
    fail: [
      {
        case: `
request:
^^^^^^^ A significant public benefit is the only ground, but its description is missing.
  kind: initial
  grounds: [significant-public-benefit]
`,
      },
      {
        case: `
request:
  kind: initial
  grounds: [significant-public-benefit]
  public_benefit:
  ^^^^^^^^^^^^^^ A significant public benefit is the only ground, but its description is missing. The value is empty.
`,
      },
      {
        case: `
request:
  kind: initial
  grounds: significant-public-benefit
  emergency: { description: TODO ask }
  public_benefit: TODO ask
                  ^^^^^^^^ A significant public benefit is the only ground, but its description is missing. The value is a placeholder.
`,
      },
      {
        case: `
request:
^^^^^^^ A significant public benefit is the only ground, but its description is missing.
  kind: initial
  grounds:
    - significant-public-benefit
    -
`,
      },
    ],
  },
});

function restsOnBenefitAlone({ grounds }: Request): boolean {
  const named = grounds.items.filter(({ $ }) => $.state !== "blank");
  return named.length > 0 && named.every(({ value }) => value === "significant-public-benefit");
}
