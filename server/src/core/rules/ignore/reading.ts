// Comments that suppress a rule. The engine reports them; they have no check here.
import { defineReadingRule } from "../../rule/rule.ts";

export const reasonMissing = defineReadingRule({
  id: "ignore/reason-missing",
  title: "A comment that ignores a rule gives a reason",
  why: "A later reader of the case needs to know why a requirement was ignored.",
  remedy: "Enter the reason after the rule and a colon.",
  illustration: {
    finding: {
      case: `
# parole-ignore value/unfinished
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The comment gives no reason, so it ignores nothing. Add a reason after the rule.
matter: TODO ask
`,
    },
    clear: {
      case: `
# parole-ignore value/unfinished: the number comes with the receipt
matter: TODO ask
`,
    },
  },
});

export const unused = defineReadingRule({
  id: "ignore/unused",
  title: "Each comment that ignores a rule is still needed",
  why: "A comment that is no longer needed could hide a later mistake.",
  remedy: "Remove the comment.",
  illustration: {
    finding: {
      case: `
# parole-ignore value/unfinished: the number comes with the receipt
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment is not needed: value/unfinished reports nothing below it.
matter: 2015-0417
`,
    },
    clear: {
      case: `
# parole-ignore value/unfinished: the number comes with the receipt
matter: TODO ask
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request:
  # parole-ignore visa/unavailability-unexplained: the letter of the consulate says it
  visa: { options_checked_on: 2015-06-15 }
`,
      },
      {
        case: `
forms:
  # parole-ignore fee/amount-wrong: paid before the change
  - { form: I-131, fee: { amount: $305 } }
`,
      },
    ],
    fail: [
      {
        case: `
request:
  # parole-ignore visa/unavailability-unexplained: the letter of the consulate says it
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment is not needed: visa/unavailability-unexplained reports nothing below it.
  visa: { unavailable_because: Refused twice }
`,
      },
    ],
  },
});

export const unknownRule = defineReadingRule({
  id: "ignore/unknown-rule",
  title: "A comment that ignores a rule names an existing rule",
  why: "A rule that does not exist cannot be ignored.",
  remedy: "Copy the id of the rule from the finding.",
  illustration: {
    finding: {
      case: `
# parole-ignore value/unfinishd: the number comes with the receipt
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unknown rule "value/unfinishd". The comment ignores nothing.
matter: TODO ask
`,
    },
    clear: {
      case: `
# an ordinary comment
matter: 2015-0417
`,
    },
  },
});

export const notAllowed = defineReadingRule({
  id: "ignore/not-allowed",
  title: "Rules about text that could not be read cannot be ignored",
  why: "The rules yaml/…, schema/…, value/cut-by-comment, and value/control-character report text that could not be read as it was typed. If they could be ignored, part of the case could be missing from the packet without notice.",
  remedy: "Correct the text below the comment, and delete the comment.",
  illustration: {
    finding: {
      case: `
petitioner:
  # parole-ignore value/cut-by-comment: the unit is on the lease
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ value/cut-by-comment cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.
  address: { street: 410 Pecan Street #12 }
`,
    },
    clear: {
      case: `
# parole-ignore value/unfinished: the number comes with the receipt
matter: TODO ask
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
petitioner:
  # parole-ignore schema/unknown-key: our own notes
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ schema/unknown-key cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.
  nickname: Rosita
`,
      },
      {
        case: `
# parole-ignore schema/*: our own notes
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ schema/* cannot be ignored, because these rules report text that was not read. Correct the text and delete this comment.
petitioner:
  nickname: Rosita
`,
      },
      {
        case: `
# parole-ignore yaml/syntax
^^^^^^^^^^^^^^^^^^^^^^^^^^^ yaml/syntax cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.
request: { kind: initial }
`,
      },
    ],
  },
});
