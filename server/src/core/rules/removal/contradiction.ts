import { sentence } from "../../message/message.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "removal/contradiction",
  title: "The answers about removal are consistent",
  over: (context) => context.beneficiaries,
  *check(person, { people }) {
    const { ever_in_proceedings: ever, in_proceedings: now, previously_removed: removed } = person.removal;
    if (ever.value !== false) return;
    const name = whoIs(people, person);
    if (now.value === true) {
      yield {
        at: ever.ref,
        about: person,
        message: sentence(
          "{name}: ever_in_proceedings is no, but the person is in removal proceedings now.",
          { name },
        ),
        related: [{ at: now.ref, message: sentence("The answer about removal proceedings") }],
      };
    } else if (removed.value === true) {
      yield {
        at: ever.ref,
        about: person,
        message: sentence(
          "{name}: ever_in_proceedings is no, but the person was removed before. Was it an expedited or reinstated removal?",
          { name },
        ),
        related: [{ at: removed.ref, message: sentence("The answer about an earlier removal") }],
      };
    }
  },
  why: "An expedited or reinstated removal has no hearing, but the form asks about any kind of proceedings. Inconsistent answers cast doubt on the rest of the request.",
  remedy: "Check the notices and orders, and correct the wrong answer here and on the form.",
  about: {
    judges: ["beneficiaries[].removal.ever_in_proceedings"],
    reads: ["beneficiaries[].removal.previously_removed"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    removal: { in_proceedings: yes, previously_removed: yes, ever_in_proceedings: no }
                                                                                  ^^ ana: ever_in_proceedings is no, but the person is in removal proceedings now.
  - id: eva
    removal: { in_proceedings: no, previously_removed: yes, ever_in_proceedings: no }
                                                                                 ^^ eva: ever_in_proceedings is no, but the person was removed before. Was it an expedited or reinstated removal?
`,
    },
    clear: {
      case: "beneficiaries: [{ id: ana, removal: { ever_in_proceedings: no, in_proceedings: no, previously_removed: no } }]",
    },
  },
  examples: {
    pass: [
      {
        case: "beneficiaries: [{ id: ana, removal: { ever_in_proceedings: yes, in_proceedings: yes, previously_removed: no } }]",
      },
      { case: "beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: yes } }]" },
    ],
  },
});
