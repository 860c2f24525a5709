import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "request/stay-ends-before-it-begins",
  title: "The stay ends after it begins",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: (matter) => [matter.view.request.stay],
  *check({ from, until }) {
    if (from.value === undefined || until.value === undefined || until.value > from.value) return;
    yield {
      at: until.$,
      message: sentence("The stay is to end on {until}, not after {from}, when it begins", {
        until: until.value,
        from: from.value,
      }),
      related: [{ at: from.$, message: sentence("The stay begins here") }],
    };
  },
  why: "Parole is for a time; a stay that ends no later than it begins is none.",
  remedy: "Correct the day that is wrong.",
  examples: {
    pass: [{ case: "request: { kind: initial, stay: { from: 2015-11-01, until: 2015-11-02 } }" }],
    fail: [
      {
        case: `
request:
  stay: { from: 2015-11-01, until: 2015-11-01 }
                                   ^^^^^^^^^^ The stay is to end on 2015-11-01, not after 2015-11-01, when it begins
`,
      },
      {
        case: `
request:
  stay: { from: 2015-11-01, until: 2015-06-30 }
                                   ^^^^^^^^^^ The stay is to end on 2015-06-30, not after 2015-11-01, when it begins
`,
      },
    ],
  },
});
