import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/benefit-sought",
  title: "Parole is not expected to provide an immigration benefit",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: (matter) => [matter.view.request.benefit_sought],
  *check(sought) {
    if (sought.value === undefined || saysNone(sought.value)) return;
    yield {
      at: sought.$,
      message: sentence("Parole is expected to provide an immigration benefit, but it provides none."),
    };
  },
  why: "The USCIS page says that parole does not grant any immigration benefit.",
  remedy:
    "Advise the client that parole grants no immigration benefit, and determine whether the request is still the right approach. Then enter none here, or remove the line.",
  about: { judges: ["request.benefit_sought"] },
  examples: {
    pass: [
      { case: "request: { benefit_sought: none }" },
      { case: "request:\n  benefit_sought: |\n    No.\n" },
      { case: "request: { benefit_sought: None expected }" },
      { case: "request: { benefit_sought: N/A }" },
      { case: "request: { benefit_sought: }" },
    ],
    fail: [
      {
        case: `
request:
  benefit_sought: A green card
                  ^^^^^^^^^^^^ Parole is expected to provide an immigration benefit, but it provides none.
`,
      },
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

/** Nothing but words for none: `none`, `no`, `n/a`, `None expected`. */
function saysNone(words: string): boolean {
  return /^\W*(?:none|no|nothing|n\W?a|not applicable)(?: (?:is )?(?:sought|expected|hoped for))?\W*$/i.test(
    words,
  );
}
