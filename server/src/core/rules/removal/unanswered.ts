import type { Message, MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { type FieldRef, isMissing } from "../../read/field-ref.ts";
import type { PatchOperation } from "../../read/fix.ts";
import type { Beneficiary } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "removal/unanswered",
  title: "Both questions about removal are answered for each beneficiary",
  over: (context) => context.beneficiaries,
  *check(person, context) {
    const { removal } = person;
    const open = [removal.in_proceedings.ref, removal.previously_removed.ref].filter(isMissing);
    const message = whatIsOpen(person, whoIs(context.people, person));
    if (isMissing(removal.ref) && removal.ref.node?.kind !== "map") {
      yield* missingField(removal.ref, message, { about: person });
      return;
    }
    const at = open.find((place) => place.state !== "unfinished") ?? open[0];
    if (!at) return;
    yield* missingField(at, message, { about: person, covers: open, fixes: answersToGive(open) });
  },
  why: "Requests for people who are in removal proceedings, or were previously removed, are handled separately from all others, so both questions must be answered for each beneficiary.",
  remedy: "Ask the client, check earlier notices and orders, and answer each question with yes or no.",
  about: {
    requires: [
      "beneficiaries[].removal",
      "beneficiaries[].removal.previously_removed",
      "beneficiaries[].removal.in_proceedings",
    ],
    reads: ["beneficiaries[].id"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    removal: { in_proceedings: no, previously_removed: no }
  - id: luz
    ^^ luz: the answers about removal proceedings and an earlier removal are missing.
  - id: teo
    removal: { in_proceedings: yes }
    ^^^^^^^ teo: the answer about an earlier removal from the United States is missing.
  - id: eva
    removal:
    ^^^^^^^ eva: the answers about removal proceedings and an earlier removal are missing. The value is empty.
  - id: ida
    removal: { in_proceedings: TODO yes or no, previously_removed: no }
                               ^^^^^^^^^^^^^^ ida: the answer about removal proceedings is missing. The value is a placeholder.
`,
    },
    clear: { case: "beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: Yes } }]" },
  },
  examples: {
    pass: [
      {
        case: "beneficiaries: [{ id: ana, removal: { in_proceedings: perhaps, previously_removed: no } }]",
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: ana
    removal:
    ^^^^^^^ ana: the answers about removal proceedings and an earlier removal are missing.
      ever_in_proceedings: no
`,
        edition: "uscis-2026",
      },
    ],
  },
});

function whatIsOpen({ removal }: Beneficiary, name: MessageValue): Message {
  const isProceedingsOpen = isMissing(removal.in_proceedings.ref);
  const isRemovedOpen = isMissing(removal.previously_removed.ref);
  if (isProceedingsOpen && isRemovedOpen) {
    return sentence("{name}: the answers about removal proceedings and an earlier removal are missing.", {
      name,
    });
  }
  return isProceedingsOpen
    ? sentence("{name}: the answer about removal proceedings is missing.", { name })
    : sentence("{name}: the answer about an earlier removal from the United States is missing.", { name });
}

function answersToGive(open: readonly FieldRef[]) {
  const operations = open
    .filter((place) => place.state !== "unfinished")
    .map((place): PatchOperation => ({ op: "add", path: place.path, value: "TODO yes or no" }));
  return operations.length === 0 ? [] : [{ title: "Add the answers about removal", safe: false, operations }];
}
