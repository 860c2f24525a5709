import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "waiver/unavailability-unexplained",
  title: "It is explained why no waiver of inadmissibility can be had",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-guidelines", section: "Humanitarian Parole Guidelines" }],
  over: (matter) => (matter.isInitial ? matter.view.request.waivers.items : []),
  *check({ ground, unavailable_because }) {
    if (ground.value === undefined) return;
    yield* absence(
      unavailable_because.$,
      sentence(
        "{ground} is named as a ground of inadmissibility, and nothing says why no waiver can be had",
        { ground: ground.value },
      ),
      { related: [{ at: ground.$, message: sentence("The ground of inadmissibility") }] },
    );
  },
  why: "The guidelines ask somebody who is inadmissible why a waiver cannot be had, since parole is not there in its place.",
  remedy:
    "Say why no waiver can be had: none exists for this ground, it was denied, or it would come too late.",
  examples: {
    pass: [
      {
        case: "request: { kind: initial, waivers: [{ ground: 212(a)(9)(B), unavailable_because: No relative }] }",
      },
      { case: "request: { kind: re-parole, waivers: [{ ground: 212(a)(9)(B) }] }" },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  waivers:
    - { ground: 212(a)(9)(B), unavailable_because: No relative }
    - { ground: Misrepresentation }
        ^^^^^^ Misrepresentation is named as a ground of inadmissibility, and nothing says why no waiver can be had
`,
      },
      {
        case: `
request:
  kind: initial
  waivers:
    - ground: Misrepresentation
      unavailable_because: TODO ask
                           ^^^^^^^^ Misrepresentation is named as a ground of inadmissibility, and nothing says why no waiver can be had. The value is a placeholder.
`,
      },
    ],
  },
});
