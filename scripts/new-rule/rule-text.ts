// The file of a new rule: it reports a field without a value wherever the block around the field is given.
import type { Examples } from "./examples.ts";
import { fieldName, nameInSentence, type RuleField } from "./field.ts";

export interface RuleToWrite {
  readonly id: string;
  readonly title: string;
  readonly field: RuleField;
  readonly examples: Examples;
}

/** The text of the file, not yet formatted; reason and remedy are left for a person to write. */
export function ruleText({ id, title, field, examples }: RuleToWrite): string {
  const { over, check, imports } = codeOf(field);
  return `${["../../model/missing-field.ts: missingField", "../../rule/rule.ts: defineRule", ...imports]
    .map((line) => line.split(": "))
    .map(([from, names]) => `import { ${names} } from "${from}";`)
    .join("\n")}
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "${id}",
  title: ${JSON.stringify(title)},
  over: ${over},
  ${check}
  why: "",
  remedy: "",
  about: { requires: ["${fieldName(field)}"] },
  illustration: {
    finding: ${ruleCase(examples.finding)},
    clear: ${ruleCase(examples.clear)},
  },
  examples: {
    fail: [${examples.fail.map(ruleCase).join(",")}],
  },
});
`;
}

function ruleCase(text: string): string {
  return `{ case: \`\n${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\` }`;
}

interface Code {
  readonly over: string;
  readonly check: string;
  /** In the form file: names. */
  readonly imports: readonly string[];
}

/** Lists of a case for which the case context has only the given entries. */
const entriesThatAreThere: ReadonlySet<string> = new Set(["beneficiaries", "forms", "exhibits"]);

function codeOf(field: RuleField): Code {
  const { keys, isInList } = field;
  const [first = "", ...others] = keys;
  const last = keys.at(-1) ?? "";
  const within = keys.slice(0, -1);
  const missing = `The ${nameInSentence(field)} is missing.`;
  if (first === "beneficiaries") {
    return {
      over: filtered("context.beneficiaries", "beneficiary", others.slice(0, -1)),
      check: `*check(beneficiary, context) {
    yield* missingField(
      beneficiary.${others.join(".")}.ref,
      sentence(${JSON.stringify(`{name}: the ${nameInSentence(field)} is missing.`)}, { name: whoIs(context.people, beneficiary) }),
      { about: beneficiary },
    );
  },`,
      imports: [
        "../../model/people.ts: whoIs",
        ...(others.length > 1 ? ["../../read/field-ref.ts: isMissing"] : []),
      ],
    };
  }
  if (isInList) {
    const entries = entriesThatAreThere.has(first) ? `context.${first}` : `context.view.${first}.items`;
    return {
      over: filtered(entries, "entry", others.slice(0, -1)),
      check: `*check(entry) {
    yield* missingField(entry.${others.join(".")}.ref, sentence(${JSON.stringify(missing)}));
  },`,
      imports: others.length > 1 ? ["../../read/field-ref.ts: isMissing"] : [],
    };
  }
  const block = ["context", "view", ...within].join(".");
  return {
    over:
      within.length === 0
        ? `(context) => [${block}]`
        : `(context) => [${block}].filter(({ ref }) => !isMissing(ref))`,
    check: `*check(block) {
    yield* missingField(block.${last}.ref, sentence(${JSON.stringify(missing)}));
  },`,
    imports: within.length === 0 ? [] : ["../../read/field-ref.ts: isMissing"],
  };
}

function filtered(entries: string, name: string, within: readonly string[]): string {
  if (within.length === 0) return `(context) => ${entries}`;
  return `(context) => ${entries}.filter((${name}) => !isMissing(${[name, ...within].join(".")}.ref))`;
}
