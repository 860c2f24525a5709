// The parts of package.json that repeat tables of the code: which files the explorer's menu offers to add, which
// severities a rule can have in the settings, and what a language model reads of each tool.
import * as z from "zod";
import { assistantTools } from "../server/src/core/assistant/tools.ts";
import { rulesSetting, severitySettings } from "../server/src/core/engine/settings.ts";
import { neverIgnored } from "../server/src/core/engine/suppress.ts";
import { fileKinds, type KnownFileKind } from "../server/src/core/files/kinds-and-problems.ts";

const block = z.looseObject({});

/** The text of a package.json with these parts updated from the code; the rest is unchanged. */
export function withTables(text: string): string {
  const manifest: unknown = JSON.parse(text, (key, value: unknown) => {
    if (key === rulesSetting) return { ...block.parse(value), ...rulesSchema(value) };
    if (key === "languageModelTools") return withToolsOf(value);
    if (key === "when" && typeof value === "string") {
      return value.replace(/resourceExtname =~ \/.*\/i/, () => `resourceExtname =~ ${documentNames()}`);
    }
    return value;
  });
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What a language model reads of each tool, which has the same words everywhere. */
function withToolsOf(value: unknown) {
  return z
    .array(z.looseObject({ name: z.string() }))
    .parse(value)
    .map((contributed) => {
      const tool = assistantTools.find(({ name }) => contributed.name === `parole-case_${name}`);
      if (!tool) throw new Error(`There is no tool ${contributed.name}`);
      return { ...contributed, modelDescription: tool.description, inputSchema: tool.inputSchema };
    });
}

/** The extensions of files that can be exhibits, directly or once converted, as a pattern in a `when` clause. */
function documentNames(): string {
  const kinds: readonly KnownFileKind[] = Object.values(fileKinds);
  const endings = kinds.filter(({ isDocument }) => isDocument).flatMap((kind) => kind.endings);
  return `/^\\.(?:${["pdf", "jpe?g", "png", ...new Set(endings)].join("|")})$/i`;
}

/** The severities of rules, and the rules whose severity cannot be set. */
function rulesSchema(setting: unknown) {
  const { patternProperties, additionalProperties } = z
    .looseObject({ patternProperties: z.record(z.string(), block), additionalProperties: block })
    .parse(setting);
  const [fixed] = Object.values(patternProperties);
  const topics = `^(?:${neverIgnored.topics.join("|")})(?:/|$)`;
  const rules = `^(?:${neverIgnored.rules.join("|")})$`;
  return {
    patternProperties: { [`${topics}|${rules}`]: fixed },
    additionalProperties: { ...additionalProperties, enum: severitySettings },
  };
}
