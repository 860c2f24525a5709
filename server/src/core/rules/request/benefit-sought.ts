import { sentence } from "../../message/message.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/benefit-sought",
  title: "Parole is not expected to provide an immigration benefit",
  over: (context) => [context.view.request.benefit_sought],
  *check(sought) {
    if (sought.value === undefined || saysNone(sought.value)) return;
    yield {
      at: sought.ref,
      message: sentence("Parole is expected to provide an immigration benefit, but it provides none."),
    };
  },
  why: "The USCIS page says that parole does not grant any immigration benefit.",
  remedy:
    "Advise the client that parole grants no immigration benefit, and determine whether the request is still the right approach. Then enter none here, or remove the line.",
  about: { judges: ["request.benefit_sought"] },
  illustration: {
    finding: {
      case: `
request:
  benefit_sought: A green card
                  ^^^^^^^^^^^^ Parole is expected to provide an immigration benefit, but it provides none.
`,
    },
    clear: { case: "request: { benefit_sought: none }" },
  },
  examples: {
    pass: [
      { case: "request:\n  benefit_sought: |\n    No.\n" },
      { case: "request: { benefit_sought: None expected }" },
      { case: "request: { benefit_sought: N/A }" },
      { case: "request: { benefit_sought: }" },
    ],
    fail: [
      {
        case: `
request:
  benefit_sought: No idea yet
                  ^^^^^^^^^^^ Parole is expected to provide an immigration benefit, but it provides none.
`,
      },
    ],
  },
});

/** Whether the words only say that there is none: `none`, `no`, `n/a`, `None expected`. */
function saysNone(words: string): boolean {
  return /^\W*(?:none|no|nothing|n\W?a|not applicable)(?: (?:is )?(?:sought|expected|hoped for))?\W*$/i.test(
    words,
  );
}
