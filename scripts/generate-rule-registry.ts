// Lists the rules in server/src/core/rules, so that no file of a rule is missed. Their order is that of
// schemas/editions/rules.yaml.
import { readEditionFiles } from "./generate-editions.ts";
import { readNeedFiles, rulesOfNeeds } from "./generate-needs.ts";
import { rulesInOrder } from "./generate-rule-editions.ts";
import { fileOfNeeds, type RuleOnDisk, rulesOnDisk } from "./rules-on-disk.ts";

/** The text of server/src/core/rules/index.ts. */
export function generateRuleRegistry(root: string): string {
  const ofNeeds = [...rulesOfNeeds(readNeedFiles(root)).keys()];
  return ruleRegistryText(rulesOnDisk(root), rulesInOrder(readEditionFiles(root), ofNeeds), ofNeeds);
}

/** The text of the registry: `order` has the ids of all rules, `ofNeeds` those made from needs. */
export function ruleRegistryText(
  rules: readonly RuleOnDisk[],
  order: readonly string[],
  ofNeeds: readonly string[],
): string {
  const files = [...new Set(rules.map(({ file }) => file))];
  const imports = files.map((file) => {
    const inFile = rules.filter((rule) => rule.file === file);
    const [first] = inFile;
    const names = inFile.map((rule) => `${rule.name} as ${variableOf(rule.id)}`);
    const what = first && first.name === undefined ? variableOf(first.id) : `{ ${names.join(", ")} }`;
    return `import ${what} from "./${file}";`;
  });
  const listed = order.filter((id) => !ofNeeds.includes(id) || id === ofNeeds[0]);
  return [
    "// Generated from the files beside it by `npm run generate`: every rule there is. The order is that of",
    "// schemas/editions/rules.yaml; it settles which of two equally severe findings about one missing block is kept.",
    'import type { Rule } from "../rule/rule.ts";',
    ...imports,
    `import { reasonRules } from "./${fileOfNeeds}";`,
    "",
    "export const allRules: readonly Rule[] = [",
    ...listed.map((id) => (id === ofNeeds[0] ? "  ...reasonRules," : `  ${variableOf(id)},`)),
    "];",
    "",
  ].join("\n");
}

/** `re-parole/box-wrong` is imported as `reParoleBoxWrong`. */
function variableOf(id: string): string {
  return id.replaceAll(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
}
