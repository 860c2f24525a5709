import { sentence } from "../../message/message.ts";
import { missingField, wholeBlockOrField } from "../../model/missing-field.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Request } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/emergency-missing",
  title: "The compelling emergency is described",
  over: (context) => [context.view.request],
  *check(request, context) {
    if (!restsOnEmergency(request)) return;
    yield* missingField(
      wholeBlockOrField(request.emergency, request.emergency.description.ref),
      sentence("The description of the compelling emergency is missing."),
      context.isReParole ? { severity: "warning" } : {},
    );
  },
  severityVaries: "It is a warning for re-parole.",
  why: "The USCIS page provides for parole for a temporary period because of a compelling emergency, for a period that corresponds to its length. The page's list for re-parole does not include it, so for re-parole this finding is only a warning.",
  remedy: "State what the emergency is, when it began, and when it is expected to end.",
  about: {
    requires: ["request.emergency", "request.emergency.description"],
    reads: ["request.grounds", "request.kind", "request.public_benefit"],
  },
  illustration: {
    finding: {
      case: `
request:
^^^^^^^ The description of the compelling emergency is missing.
  kind: initial
  grounds: [significant-public-benefit, urgent-humanitarian-reasons]
`,
    },
    clear: {
      case: "request: { kind: initial, grounds: [urgent-humanitarian-reasons], emergency: { description: A burn } }",
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: initial, grounds: [significant-public-benefit] }" },
      { case: "request: { kind: initial, grounds: [hardship] }" },
      { case: "request: { kind: initial, public_benefit: She is a witness }" },
    ],
    fail: [
      {
        case: `
request:
  kind: re-parole
  emergency: { began: 2015-06-02 }
  ^^^^^^^^^ The description of the compelling emergency is missing.
`,
      },
      {
        case: `
request:
  kind: initial
  emergency:
    description:
    ^^^^^^^^^^^ The description of the compelling emergency is missing. The value is empty.
    began: 2015-06-02
`,
      },
      {
        case: `
request:
  kind: initial
  emergency: { description: TODO what, began: TODO when }
                            ^^^^^^^^^ The description of the compelling emergency is missing. The value is a placeholder.
`,
      },
    ],
  },
});

/**
 * Urgent humanitarian reasons are a ground, or no ground is named yet; in that case a described public benefit shows
 * which ground is meant.
 */
function restsOnEmergency({ grounds, public_benefit }: Request): boolean {
  if (isMissing(grounds.ref)) return isMissing(public_benefit.ref);
  return grounds.items.some((ground) => ground.value === "urgent-humanitarian-reasons");
}
