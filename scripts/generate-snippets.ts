// Snippets for VS Code: a whole case for a child, and each block of the format. What is not known yet is a placeholder,
// so that a skipped tab stop stays visible as unfinished.

import { newCaseText } from "../server/src/core/casework/new-case.ts";
import { type Style, serializeKeys } from "../server/src/core/fix/write.ts";
import { editionInForce } from "../server/src/core/law/editions.ts";
import { placeholderFor } from "../server/src/core/model/missing-field.ts";
import { metaOfShape, shapeAt } from "../server/src/core/read/shape.ts";
import { allRules } from "../server/src/core/rules/index.ts";
import { asSnippet } from "../server/src/lsp/text-edits.ts";

interface Snippet {
  readonly prefix: string[];
  readonly description: string;
  readonly body: string[];
}

/** The date that determines the edition, and the ages in the sample case. */
const day = "2026-11-22";

const { text: childsCase } = newCaseText(
  {
    edition: editionInForce(day),
    kind: "initial",
    reasons: ["medical"],
    beneficiary: { given: "TODO given name", family: "TODO family name", isChild: true },
    isRepresented: true,
  },
  allRules,
  day,
);

const style: Style = { eol: "\n", unit: 2, dash: 2 };

/** The text of snippets/parole-case.json. */
export function generateSnippets(): string {
  const snippets: Record<string, Snippet> = {
    "A child's medical case": snippet(
      ["parole-case", "medical case of a child"],
      "A whole request for a child who needs medical treatment",
      childsCase,
    ),
  };
  for (const path of blocks) {
    const { title, help } = metaOfShape(shapeOf(path));
    snippets[title === path.join(" ") ? title : `${title} (${path.join(".")})`] = snippet(
      // Not by the key alone: completion offers the keys in the right block.
      [`parole-case ${path.filter((step) => typeof step === "string").join(".")}`],
      help,
      serializeKeys({ [String(path.at(-1))]: placeholderFor(shapeOf(path)) }, 0, style),
    );
  }
  return `${JSON.stringify(snippets, undefined, 2)}\n`;
}

/** Every block that a person adds manually, by its key. */
const blocks: readonly (readonly (string | number)[])[] = [
  ["request"],
  ["request", "emergency"],
  ["request", "stay"],
  ["request", "visa"],
  ["request", "petitions"],
  ["request", "waivers"],
  ["petitioner"],
  ["beneficiaries"],
  ["beneficiaries", 0, "removal"],
  ["beneficiaries", 0, "medical"],
  ["beneficiaries", 0, "consents"],
  ["beneficiaries", 0, "prior_parole"],
  ["beneficiaries", 0, "departure"],
  ["sponsors"],
  ["representative"],
  ["forms"],
  ["exhibits"],
  ["exhibits", 0, "translation"],
  ["filing"],
  ["receipts"],
  ["notices"],
  ["inquiries"],
  ["decisions"],
  ["refiling"],
];

function shapeOf(path: readonly (string | number)[]) {
  const shape = shapeAt(path);
  if (!shape) throw new Error(`The format has no ${path.join(".")}`);
  return shape;
}

function snippet(prefix: string[], description: string, text: string): Snippet {
  const { value: body } = asSnippet(text.trimEnd(), 1);
  return { prefix: [...new Set(prefix)], description, body: [...body.split("\n"), "$0"] };
}
