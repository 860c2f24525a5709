// Which tests cover an edit, by its location. Each source folder is in one area, that with the longest matching prefix;
// test/house/quick.test.ts verifies that, and that each pattern matches tests.

export interface Area {
  /** The location of the edit: folders and files below the root, with forward slashes. */
  readonly sources: readonly string[];
  /** Patterns of test files that run, without their tests marked as thorough. */
  readonly tests: readonly string[];
  /** Topics of rules whose examples run, or `all`. */
  readonly topics?: readonly string[];
  /** Checks the sample cases in which an edited rule reports something. */
  readonly cases?: true;
}

/** Runs after every edit: the rules for imports. */
export const everywhere: readonly string[] = ["test/house/imports.test.ts"];

/** Tests of each rule, besides the tests that name it. */
export const testsOfRules: readonly string[] = [
  "test/rules/contract.test.ts",
  "test/rules/examples.test.ts",
  "test/rules/fixes.test.ts",
  "test/rules/messages.test.ts",
  "test/rules/mutations.test.ts",
  "test/rules/one-mistake.test.ts",
  "test/rules/register.test.ts",
  "test/rules/statements.test.ts",
  "test/cases/cases.test.ts",
];

/**
 * Tests that the findings of all rules are unchanged: all of their examples, and the tests of a subject across rules.
 */
const testsAcrossRules: readonly string[] = [
  "test/model/*.test.ts",
  "test/rules/claims.test.ts",
  "test/rules/deadlines.test.ts",
  "test/rules/examples.test.ts",
  "test/rules/forms-and-fee.test.ts",
  "test/rules/ignored-groups.test.ts",
  "test/rules/messages.test.ts",
  "test/rules/numbers.test.ts",
  "test/rules/re-parole-*.test.ts",
  "test/rules/reasons.test.ts",
  "test/rules/register.test.ts",
  "test/rules/rule-table.test.ts",
  "test/rules/superseded.test.ts",
  "test/rules/where-it-goes.test.ts",
];

export const areas: readonly Area[] = [
  { sources: ["server/src/core/rules"], tests: testsOfRules, cases: true },
  {
    sources: ["schemas/editions", "schemas/generated", "server/src/core/law"],
    tests: ["test/law/*.test.ts", ...testsAcrossRules],
    topics: ["all"],
  },
  {
    sources: [
      "server/src/core/base",
      "server/src/core/engine",
      "server/src/core/explain",
      "server/src/core/files",
      "server/src/core/model",
      "server/src/core/rule",
    ],
    tests: testsAcrossRules,
    topics: ["all"],
  },
  {
    sources: [
      "server/src/core/form-answers",
      "server/src/core/form-filling",
      "server/src/forms-pdf",
      "schemas/forms",
    ],
    tests: ["test/forms/*.test.ts", "test/rules/about.test.ts", "test/rules/fixes.test.ts"],
    topics: ["form"],
  },
  {
    sources: ["server/src/core/evidence"],
    tests: ["test/evidence/*.test.ts", "test/rules/about.test.ts"],
    topics: ["evidence", "exhibit"],
  },
  {
    sources: ["server/src/core/message"],
    tests: ["test/message/*.test.ts", "test/rules/examples.test.ts", "test/rules/messages.test.ts"],
    topics: ["all"],
  },
  {
    sources: ["server/src/core/text", "server/src/core/read", "schemas/case", "schemas/format"],
    tests: ["test/reading/*.test.ts", "test/rules/examples.test.ts", "test/generated/schema.test.ts"],
    topics: ["yaml", "schema", "value", "person"],
  },
  {
    sources: ["server/src/core/fix"],
    tests: ["test/fix/*.test.ts", "test/rules/fixes.test.ts"],
    topics: ["schema"],
  },
  {
    sources: ["server/src/core/formatter"],
    tests: ["test/formatter/*.test.ts", "test/fix/sort-keys.test.ts", "test/lsp/formatting.test.ts"],
  },
  {
    sources: ["server/src/core/ide"],
    tests: ["test/ide/*.test.ts", "test/lsp/completion.test.ts", "test/lsp/hover.test.ts"],
  },
  {
    sources: ["server/src/core/caseload"],
    tests: ["test/caseload/*.test.ts", "test/lsp/other-cases.test.ts", "test/rules/examples.test.ts"],
    topics: ["case"],
  },
  {
    sources: ["server/src/core/deadlines"],
    tests: [
      "test/casework/deadlines.test.ts",
      "test/casework/deadline-words.test.ts",
      "test/rules/deadlines.test.ts",
    ],
  },
  { sources: ["server/src/core/casework"], tests: ["test/casework/*.test.ts", "test/lsp/casework.test.ts"] },
  {
    sources: ["server/src/core/packet", "server/src/packet-pdf"],
    tests: [
      "test/packet/manifest-text.test.ts",
      "test/packet/printed-text.test.ts",
      "test/packet/prose.test.ts",
    ],
  },
  { sources: ["server/src/core/review"], tests: ["test/reviews/*.test.ts", "test/lsp/reviews.test.ts"] },
  {
    sources: ["server/src/core/assistant"],
    tests: ["test/assistant/*.test.ts", "test/cli/mcp.test.ts", "test/lsp/assistant.test.ts"],
  },
  { sources: ["server/src/core/updates"], tests: ["test/updates/*.test.ts"] },
  {
    sources: ["server/src/lsp"],
    tests: [
      "test/house/protocol.test.ts",
      "test/lsp/c*.test.ts",
      "test/lsp/formatting.test.ts",
      "test/lsp/hover.test.ts",
      "test/lsp/inlay-hints.test.ts",
      "test/lsp/other-documents.test.ts",
      "test/lsp/server.test.ts",
      "test/lsp/structure.test.ts",
    ],
  },
  { sources: ["server/src/documents"], tests: ["test/documents/*.test.ts"] },
  { sources: ["server/src/cli", "server/src/programs", "schemas/report"], tests: ["test/cli/*.test.ts"] },
  { sources: ["server/src/host"], tests: ["test/host/*.test.ts"] },
  {
    sources: ["server/src/browser"],
    tests: ["test/browser/*.test.ts", "test/host/virtual-workspace.test.ts"],
  },
  {
    sources: ["client", "package.json", "package.nls.json", ".vscode", "l10n"],
    tests: ["test/client/*.test.ts", "test/house/*.test.ts"],
  },
  { sources: ["scripts"], tests: ["test/house/*.test.ts"] },
];

/**
 * Patterns of test files that take long as a whole, because they go through all cases, offsets, or letters, or write
 * packets; only an edit of the test itself runs them here. Single slow tests are marked as `thorough` in their files.
 */
export const thoroughFiles: readonly string[] = [
  "test/ide/anywhere.test.ts",
  "test/ide/completion-everywhere.test.ts",
  "test/bench/*.test.ts",
  "test/cases/exhibits.test.ts",
  "test/forms/usual-ways.test.ts",
  "test/cli/packet.test.ts",
  "test/casework/case-from.test.ts",
  "test/casework/deadlines-everywhere.test.ts",
  "test/casework/office-days.test.ts",
  "test/fix/braces-and-dividers.test.ts",
  "test/fix/fix-all.test.ts",
  "test/fix/nothing-lost.test.ts",
  "test/fix/odd-file-names.test.ts",
  "test/fix/round-trip.test.ts",
  "test/fuzz/*.test.ts",
  "test/generated/current.test.ts",
  "test/host/packet-*.test.ts",
  "test/host/stand-ins.test.ts",
  "test/host/two-exports.test.ts",
  "test/house/wording.test.ts",
  "test/formatter/format-any.test.ts",
  "test/lsp/everywhere.test.ts",
  "test/lsp/hurried-typing.test.ts",
  "test/lsp/typing.test.ts",
  "test/message/bad-names.test.ts",
  "test/message/translated.test.ts",
  "test/rules/anyone-can-file.test.ts",
  "test/rules/cut-values.test.ts",
];
