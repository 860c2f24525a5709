// The snippet of VS Code for a whole case of a child. What is not known yet is a placeholder, so that a stop that is
// passed over stays visible as unfinished. Blocks are none: completion puts them in where they go and as the case needs.

import { newCase } from "../server/src/core/desk/new-case.ts";
import { asSnippet } from "../server/src/core/fix/snippet.ts";
import { allRules } from "../server/src/core/rules/index.ts";

/** The day bears on the ages that a case is tried with, and on nothing that is written. */
const { text: childsCase } = newCase(
  {
    edition: "uscis-2026",
    kind: "initial",
    reasons: ["medical"],
    beneficiary: { given: "TODO given name", family: "TODO family name", isChild: true },
    isRepresented: true,
  },
  allRules,
  "2026-11-22",
);

/** The text of snippets/parole-case.json. */
export function generateSnippets(): string {
  const { value: body } = asSnippet(childsCase.trimEnd(), 1);
  const snippets = {
    "A child's medical case": {
      prefix: ["parole-case", "medical case of a child"],
      description: "A whole request for a child who needs medical treatment",
      body: [...body.split("\n"), "$0"],
    },
  };
  return `${JSON.stringify(snippets, undefined, 2)}\n`;
}
