import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "waiver/unavailability-unexplained",
  title: "The request explains why a waiver of inadmissibility is not available",
  over: (context) => (context.isInitial ? context.view.request.waivers.items : []),
  *check({ ground, unavailable_because }) {
    if (ground.value === undefined) return;
    yield* missingField(
      unavailable_because.ref,
      sentence("{ground} is listed as a ground of inadmissibility. Explain why a waiver is not available.", {
        ground: ground.value,
      }),
      { related: [{ at: ground.ref, message: sentence("The ground of inadmissibility") }] },
    );
  },
  why: "The guidelines require a person who is inadmissible to explain why a waiver is not available, because parole does not replace a waiver.",
  remedy:
    "Explain why a waiver is not available: there is none for this ground, it was denied, or it would come too late.",
  about: {
    requires: ["request.waivers[].unavailable_because"],
    reads: ["request.kind", "request.waivers[].ground"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  waivers:
    - { ground: 212(a)(9)(B), unavailable_because: No relative }
    - { ground: Misrepresentation }
        ^^^^^^ Misrepresentation is listed as a ground of inadmissibility. Explain why a waiver is not available.
`,
    },
    clear: {
      case: "request: { kind: initial, waivers: [{ ground: 212(a)(9)(B), unavailable_because: No relative }] }",
    },
  },
  examples: {
    pass: [{ case: "request: { kind: re-parole, waivers: [{ ground: 212(a)(9)(B) }] }" }],
    fail: [
      {
        case: `
request:
  kind: initial
  waivers:
    - ground: Misrepresentation
      unavailable_because: TODO ask
                           ^^^^^^^^ Misrepresentation is listed as a ground of inadmissibility. Explain why a waiver is not available. The value is a placeholder.
`,
      },
    ],
  },
});
