import { sentence } from "../../message/message.ts";
import { idsFor, missingCitedExhibit } from "../../model/cited-exhibit.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "waiver/denial-letter-missing",
  title: "The letter that denies a waiver is among the exhibits",
  over: (context) => (context.isInitial ? context.view.request.waivers.items : []),
  *check(waiver, context) {
    if (waiver.outcome.value !== "denied") return;
    yield* missingCitedExhibit(
      context,
      waiver.exhibit,
      "waiver-denial",
      idsFor(context, waiver.for),
      sentence("A waiver was denied, but the denial letter is not among the exhibits."),
      { related: [{ at: waiver.outcome.ref, message: sentence("The waiver was denied") }] },
    );
  },
  why: "The guidelines call for a copy of the letter that denies a waiver.",
  remedy: "Add the letter as an exhibit and enter its label here.",
  about: {
    requires: ["request.waivers[].exhibit", "exhibits"],
    reads: ["exhibits[].label", "request.kind", "request.waivers[].outcome"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  waivers:
    - { outcome: denied, exhibit: A }
    - { for: ana, outcome: denied }
        ^^^ A waiver was denied, but the denial letter is not among the exhibits.
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: waiver-denial, file: a.pdf }]
`,
    },
    clear: {
      case: `
request: { kind: initial, waivers: [{ outcome: denied, exhibit: A }] }
exhibits: [{ label: A, kind: waiver-denial, file: a.pdf }]
`,
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: initial, waivers: [{ outcome: not-filed }] }" },
      { case: "request: { kind: re-parole, waivers: [{ outcome: denied }] }" },
    ],
    fail: [
      {
        case: `
request: { kind: initial, waivers: [{ outcome: denied, exhibit: A }] }
exhibits: [{ label: A, kind: waiver-denial, title: TODO name, file: TODO scan }]
                                                                    ^^^^^^^^^ A waiver was denied, but the denial letter is not among the exhibits. The value is a placeholder.
`,
      },
    ],
  },
});
