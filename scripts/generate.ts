// Writes the generated files. `--check` writes nothing: it names those that are outdated and exits with 1. `--law`
// writes only the files made from the law's data; the rules depend on these, and all other generated files on the
// rules.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generateConsequences, withConsequences } from "./generate-consequences.ts";
import { generateEditions } from "./generate-editions.ts";
import { generateNeedExamples, generateNeeds } from "./generate-needs.ts";
import { generatePackageJson, generatePackageNls } from "./generate-package-json.ts";
import { generateRuleEditions } from "./generate-rule-editions.ts";
import { generateRuleRegistry } from "./generate-rule-registry.ts";

/** A file below the root, and the function that makes its text. */
interface Generated {
  readonly file: string;
  readonly make: (root: string) => string | Promise<string>;
  /** Made from the law's data, and the names of the rules. */
  readonly isLaw?: true;
}

/**
 * Every generated file of the project. Files made from the rules load the rules only when they are made: the rules
 * depend on what is made from the law's data, and an outdated list of rules may name a deleted file.
 */
export const generated: readonly Generated[] = [
  { file: "schemas/generated/editions.ts", make: generateEditions, isLaw: true },
  { file: "schemas/generated/needs.ts", make: generateNeeds, isLaw: true },
  { file: "schemas/generated/need-examples.ts", make: generateNeedExamples, isLaw: true },
  { file: "schemas/generated/rule-editions.ts", make: generateRuleEditions, isLaw: true },
  { file: "schemas/generated/consequences.md", make: generateConsequences, isLaw: true },
  { file: "server/src/core/rules/index.ts", make: generateRuleRegistry, isLaw: true },
  { file: "package.json", make: generatePackageJson, isLaw: true },
  { file: "package.nls.json", make: generatePackageNls, isLaw: true },
  {
    file: "schemas/generated/format.ts",
    make: async () => (await import("./generate-format.ts")).generateFormat(),
  },
  {
    file: "schemas/generated/case.schema.json",
    make: async () => (await import("./generate-schema.ts")).generateSchema(),
  },
  {
    file: "schemas/generated/check-report.schema.json",
    make: async () => (await import("./generate-report-schema.ts")).generateReportSchema(),
  },
  {
    file: "schemas/generated/rules.md",
    make: async () => (await import("./generate-rules.ts")).generateRules(),
  },
  {
    file: "schemas/generated/statements.md",
    make: async (root) => (await import("./generate-rules.ts")).generateStatements(root),
  },
  {
    file: "docs/law.md",
    make: async (root) => (await import("./generate-law-page.ts")).generateLawPage(root),
  },
  {
    file: "schemas/generated/typefaces.ts",
    make: async () => (await import("./generate-typefaces.ts")).generateTypefaces(),
  },
  {
    file: "snippets/parole-case.json",
    make: async () => (await import("./generate-snippets.ts")).generateSnippets(),
  },
  {
    file: "l10n/bundle.l10n.json",
    make: async (root) => (await import("./generate-l10n.ts")).generateL10n(root),
  },
];

/** The files of the public suite that are outdated; one without a text no longer belongs to it. */
export async function suiteNotCurrent(
  root: string,
): Promise<readonly { readonly file: string; readonly text?: string }[]> {
  const { generateConformance, suiteFolder } = await import("./generate-conformance.ts");
  const texts = generateConformance(root);
  // Line endings are part of a case.
  const changed = [...texts].flatMap(([file, text]) => {
    const place = path.join(root, file);
    return existsSync(place) && readFileSync(place, "utf8") === text ? [] : [{ file, text }];
  });
  const left = globSync(`${suiteFolder}/**/*.parole.yaml`, { cwd: root })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => !texts.has(file));
  return [...changed, ...left.toSorted().map((file) => ({ file }))];
}

/** The generated files whose text on disk is outdated. */
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
  const rules = path.join(root, "schemas", "editions", "rules.yaml");
  const { text: graded, added } = withConsequences(readFileSync(rules, "utf8"));
  if (added.length > 0 && !process.argv.includes("--check")) {
    writeFileSync(rules, graded);
    for (const id of added) {
      console.log(
        `schemas/editions/rules.yaml: ${id} has got a consequence by its severity; correct it if needed`,
      );
    }
  }
  const law = generated.filter(({ isLaw }) => isLaw);
  const isLawOnly = process.argv.includes("--law");
  const stale: { readonly file: string; readonly text?: string }[] = [
    ...(await notCurrent(root, isLawOnly ? law : generated)),
    ...(isLawOnly ? [] : await suiteNotCurrent(root)),
  ];
  if (process.argv.includes("--check")) {
    for (const { file } of stale) console.error(`${file} is not current; run npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const { file, text } of stale) {
      if (text === undefined) {
        rmSync(path.join(root, file));
        console.log(`${file} removed`);
        continue;
      }
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
      console.log(`${file} written`);
    }
  }
}
