import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { wholeOr } from "../../matter/blocks.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";
import type { Request } from "../../read/view.ts";

export default defineRule({
  id: "request/emergency-missing",
  title: "The compelling emergency is described",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: (matter) => [matter.view.request],
  *check(request, matter) {
    if (!restsOnEmergency(request)) return;
    yield* absence(
      wholeOr(request.emergency, request.emergency.description.$),
      sentence("The description of the compelling emergency is missing."),
      matter.isReParole ? { severity: "warning" } : {},
    );
  },
  why: "The USCIS page provides for parole for a temporary period because of a compelling emergency, for a period that corresponds to its length. The page's list for re-parole does not include it, so for re-parole this finding is only a warning.",
  remedy: "State what the emergency is, when it began, and when it is expected to end.",
  about: {
    requires: ["request.emergency", "request.emergency.description"],
    reads: ["request.grounds", "request.kind", "request.public_benefit"],
  },
  examples: {
    pass: [
      {
        case: "request: { kind: initial, grounds: [urgent-humanitarian-reasons], emergency: { description: A burn } }",
      },
      { case: "request: { kind: initial, grounds: [significant-public-benefit] }" },
      { case: "request: { kind: initial, grounds: [hardship] }" },
      { case: "request: { kind: initial, public_benefit: She is a witness }" },
    ],
    fail: [
      {
        case: `
request:
^^^^^^^ The description of the compelling emergency is missing.
  kind: initial
  grounds: [significant-public-benefit, urgent-humanitarian-reasons]
`,
      },
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
 * Urgent humanitarian reasons are a ground, or no ground is named yet; then a public benefit that is described tells
 * which ground is meant.
 */
function restsOnEmergency({ grounds, public_benefit }: Request): boolean {
  if (isMissing(grounds.$)) return isMissing(public_benefit.$);
  return grounds.items.some((ground) => ground.value === "urgent-humanitarian-reasons");
}
