import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Request } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/public-benefit-unexplained",
  title: "The significant public benefit is described",
  over: (context) => [context.view.request],
  *check(request) {
    if (!restsOnBenefitAlone(request) || !isMissing(request.emergency.description.ref)) return;
    yield* missingField(
      request.public_benefit.ref,
      sentence("A significant public benefit is the only ground, but its description is missing."),
      { related: [{ at: request.grounds.ref, message: sentence("The ground") }] },
    );
  },
  why: "The USCIS page says that there must be an urgent humanitarian reason or a significant public benefit. Naming the ground does not show it.",
  remedy: "State what the benefit is, and who in the United States benefits.",
  about: {
    requires: ["request.public_benefit"],
    reads: ["request.emergency.description", "request.grounds"],
  },
  illustration: {
    finding: {
      case: `
request:
^^^^^^^ A significant public benefit is the only ground, but its description is missing.
  kind: initial
  grounds: [significant-public-benefit]
`,
    },
    clear: {
      case: "request: { kind: initial, grounds: [significant-public-benefit], public_benefit: She is a witness }",
    },
  },
  examples: {
    pass: [
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
  const named = grounds.items.filter(({ ref }) => ref.state !== "blank");
  return named.length > 0 && named.every(({ value }) => value === "significant-public-benefit");
}
