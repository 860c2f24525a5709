// Writes the files that are made from others. `--check` writes nothing: it names those that are not
// current and exits with 1. `--law` writes those alone that are made from the law's data, on which the rules rest that
// all others are made from.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generateEditions } from "./generate-editions.ts";
import { generateL10n } from "./generate-l10n.ts";
import { generateNeeds } from "./generate-needs.ts";
import { generateRules, generateStatements } from "./generate-rules.ts";
import { generateSchema } from "./generate-schema.ts";
import { generateSnippets } from "./generate-snippets.ts";
import { generateTypefaces } from "./generate-typefaces.ts";

/** A file below the root, and how its text is made. */
interface Generated {
  readonly file: string;
  readonly make: (root: string) => string | Promise<string>;
  /** Made from the law's data alone. */
  readonly isLaw?: true;
}

/** Every generated file of the project. */
export const generated: readonly Generated[] = [
  { file: "schemas/generated/editions.ts", make: generateEditions, isLaw: true },
  { file: "schemas/generated/needs.ts", make: generateNeeds, isLaw: true },
  { file: "schemas/generated/case.schema.json", make: generateSchema },
  { file: "schemas/generated/rules.md", make: generateRules },
  { file: "schemas/generated/statements.md", make: generateStatements },
  { file: "schemas/generated/typefaces.ts", make: generateTypefaces },
  { file: "snippets/parole-case.json", make: generateSnippets },
  { file: "l10n/bundle.l10n.json", make: generateL10n },
];

/** The generated files whose text on disk is not what would be made now. */
export async function notCurrent(
  root: string,
  files: readonly Generated[] = generated,
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const stale: { file: string; text: string }[] = [];
  for (const { file, make } of files) {
    const place = path.join(root, file);
    const text = await make(root);
    const found = existsSync(place) ? readFileSync(place, "utf8").replaceAll("\r\n", "\n") : undefined;
    if (found !== text) stale.push({ file, text });
  }
  return stale;
}

if (import.meta.main) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  const law = generated.filter(({ isLaw }) => isLaw);
  const stale = await notCurrent(root, process.argv.includes("--law") ? law : generated);
  if (process.argv.includes("--check")) {
    for (const { file } of stale) console.error(`${file} is not current; run npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const { file, text } of stale) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
      console.log(`${file} written`);
    }
  }
}
