import type { MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { idsFor, missingCitedExhibit } from "../../model/cited-exhibit.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "petition/approval-copy-missing",
  title: "The approval notice of a petition is among the exhibits",
  over: (context) => context.view.request.petitions.items,
  *check(petition, context) {
    if (petition.status.value !== "approved") return;
    yield* missingCitedExhibit(
      context,
      petition.exhibit,
      "petition-approval",
      idsFor(context, petition.for),
      sentence("{form} was approved, but its approval notice is not among the exhibits.", {
        form: formInWords(petition.form.value),
      }),
      { related: [{ at: petition.status.ref, message: sentence("The petition was approved") }] },
    );
  },
  why: "The guidelines call for a copy of the approval of a petition that was filed for the beneficiary.",
  remedy: "Add the approval notice as an exhibit and enter its label here.",
  about: {
    requires: ["request.petitions[].exhibit", "exhibits"],
    reads: ["exhibits[].label", "request.petitions[].status"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: re-parole
  petitions:
    - { form: I-130, status: approved, exhibit: A }
    - { form: I-140, status: approved }
        ^^^^ Form I-140 was approved, but its approval notice is not among the exhibits.
exhibits: [{ label: A, kind: petition-approval, file: a.pdf }]
`,
    },
    clear: {
      case: `
request: { petitions: [{ form: I-130, status: approved, exhibit: A }] }
exhibits: [{ label: A, kind: petition-approval, file: a.pdf }]
`,
    },
  },
  examples: {
    pass: [{ case: "request: { petitions: [{ form: I-130, status: pending }] }" }],
    fail: [
      {
        case: `
request:
  kind: initial
  petitions:
    - form: other
      status: approved
      exhibit:
      ^^^^^^^ A petition was approved, but its approval notice is not among the exhibits. The value is empty.
`,
      },
      {
        case: `
request: { petitions: [{ form: I-130, status: approved, exhibit: A }] }
exhibits: [{ label: A, kind: petition-approval, title: TODO name, file: TODO scan }]
                                                                        ^^^^^^^^^ Form I-130 was approved, but its approval notice is not among the exhibits. The value is a placeholder.
`,
      },
    ],
  },
});

function formInWords(form: string | undefined): MessageValue {
  return form === undefined || form === "other" ? sentence("A petition") : sentence("Form {form}", { form });
}
