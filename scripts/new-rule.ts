// `npm run new-rule topic/name`: makes the file of a new rule and lists it in its topic. What is not written yet throws
// or fails a test, so that an unfinished rule cannot be shipped.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The text of a new rule's file. */
export function ruleText(id: string): string {
  return `import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";

export default defineRule({
  id: "${id}",
  title: "",
  severity: inBoth("warning"),
  authority: [],
  over: (matter) => matter.beneficiaries,
  *check(beneficiary) {
    yield* absence(beneficiary.located_in.$, "", { about: beneficiary });
  },
  why: "",
  remedy: "",
  about: { requires: ["beneficiaries[].located_in"] },
  examples: { pass: [], fail: [] },
});
`;
}

/** The topic's index with the rule imported and listed last. */
export function withRule(index: string, topic: string, name: string): string {
  const variable = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const importLine = `import ${variable} from "./${name}.ts";\n`;
  const end = index.search(/\n\];?|\];/);
  if (end < 0) throw new Error(`rules/${topic}/index.ts has no list of rules`);
  const head = index.slice(0, end).trimEnd();
  const isOpen = /[[,]$/.test(head);
  const listed = `${head}${isOpen ? "" : ","}${head.endsWith("[") ? "" : " "}${variable}${index.slice(end)}`;
  const firstImport = listed.search(/^import /m);
  return listed.slice(0, firstImport) + importLine + listed.slice(firstImport);
}

if (import.meta.main) {
  const [topic = "", name = ""] = (process.argv[2] ?? "").split("/");
  const folder = path.join(root, "server", "src", "core", "rules", topic);
  const file = path.join(folder, `${name}.ts`);
  const index = path.join(folder, "index.ts");
  if (!/^[a-z][a-z0-9-]*$/.test(topic) || !/^[a-z][a-z0-9-]*$/.test(name)) {
    console.error("Give the new rule's id, such as: npm run new-rule medical/physician-license");
    process.exitCode = 2;
  } else if (existsSync(file)) {
    console.error(`There is a rule ${topic}/${name} already`);
    process.exitCode = 2;
  } else {
    const isNewTopic = !existsSync(index);
    if (isNewTopic) {
      mkdirSync(folder, { recursive: true });
      const list = `${topic.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Rules`;
      writeFileSync(
        index,
        `// ${topic}.\nimport type { Rule } from "../../engine/rule.ts";\n\nexport const ${list}: readonly Rule[] = [];\n`,
      );
    }
    writeFileSync(file, ruleText(`${topic}/${name}`));
    writeFileSync(index, withRule(readFileSync(index, "utf8"), topic, name));
    console.log(`${path.relative(root, file)} written and listed in ${path.relative(root, index)}`);
    if (isNewTopic) console.log("The topic is new: list it in server/src/core/rules/index.ts");
    console.log('Next: the section "A new rule" of server/ARCHITECTURE.md');
  }
}
