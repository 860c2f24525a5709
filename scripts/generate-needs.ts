// Turns the evidence that the reasons of a request require (schemas/editions/needs/*.yaml) into TypeScript, and rejects
// data with an unknown need. Must not decide what the law says.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { type Conditions, type Need, type NeedExamples, reasonSchema } from "../schemas/editions/needs.ts";
import type { RuleByEdition } from "../schemas/editions/rules.ts";
import { readYaml } from "./generate-editions.ts";

/** The text of schemas/generated/needs.ts from the data below `root`; throws an error that names the file and what is wrong. */
export function generateNeeds(root: string): string {
  return needsText(readNeedFiles(root));
}

/** The text of schemas/generated/need-examples.ts, which only tests read. */
export function generateNeedExamples(root: string): string {
  const examples = needsOf(readNeedFiles(root)).map(({ id, examples: own = {} }) => [`reason/${id}`, own]);
  return [
    "// Generated from schemas/editions/needs by `npm run generate`. Edit the YAML there, not this file.",
    'import type { NeedExamples } from "../editions/needs.ts";',
    "",
    "/** The examples of the rules that are made from needs, by the id of the rule. */",
    `export const needExamples: Readonly<Record<string, NeedExamples>> = ${JSON.stringify(Object.fromEntries(examples), null, 2)};`,
    "",
  ].join("\n");
}

/** The content of each file of needs, by its name. */
export function readNeedFiles(root: string): ReadonlyMap<string, unknown> {
  const folder = path.join(root, "schemas", "editions", "needs");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return new Map(names.map((name) => [name, readYaml(name, readFileSync(path.join(folder, name), "utf8"))]));
}

/** What the data specify for the rule of each need, by the id of the rule; throws if one is malformed. */
export function rulesOfNeeds(files: ReadonlyMap<string, unknown>): ReadonlyMap<string, RuleByEdition> {
  return new Map(
    needsOf(files).map(({ id, severity, consequence, sources }) => [
      `reason/${id}`,
      { severity, consequence, sources },
    ]),
  );
}

/** The text of the generated file from the data; throws if one is malformed. */
export function needsText(files: ReadonlyMap<string, unknown>): string {
  const needs = needsOf(files).map(
    ({ severity: _, consequence: __, sources: ___, examples: ____, ...need }): Need => need,
  );
  return [
    "// Generated from schemas/editions/needs by `npm run generate`. Edit the YAML there, not this file.",
    'import type { Need } from "../editions/needs.ts";',
    "",
    `export const needs: readonly Need[] = ${JSON.stringify(needs, null, 2)};`,
    "",
  ].join("\n");
}

/** A need with everything in its file. */
type WholeNeed = Need & RuleByEdition & { readonly examples?: NeedExamples | undefined };

/** The needs, those about the relative first, since one finding covers all that it lacks. */
function needsOf(files: ReadonlyMap<string, unknown>): readonly WholeNeed[] {
  const found = new Map<string, WholeNeed>();
  const borrowed: { file: string; id: string; reason: string; when?: Conditions }[] = [];
  for (const [file, data] of files) {
    const result = reasonSchema.safeParse(data);
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    const { reason, needs } = result.data;
    if (file !== `${reason}.yaml`) throw new Error(`${file}: its reason must be that of its name`);
    for (const one of needs) {
      if ("also" in one) {
        borrowed.push({ file, id: one.also, reason, ...(one.when && { when: one.when }) });
        continue;
      }
      if (found.has(one.id)) throw new Error(`${file}: ${one.id} is described twice`);
      const { when, ...need } = one;
      found.set(one.id, {
        ...need,
        excuse: excuseFor(need.id),
        reasons: [{ reason, ...(when && { when }) }],
      });
    }
  }
  for (const { file, id, ...reason } of borrowed) {
    const need = found.get(id);
    if (!need) throw new Error(`${file}: no need is called ${id}`);
    found.set(id, { ...need, reasons: [...need.reasons, reason] });
  }
  const isAboutRelative = ({ id }: Need) => id === "relative-missing" || id === "recipient-missing";
  const all = [...found.values()];
  const first = all.filter(isAboutRelative).toSorted((one, other) => (one.id > other.id ? -1 : 1));
  return [...first, ...all.filter((need) => !isAboutRelative(need))];
}

/**
 * The key of request.undocumented that explains why the evidence is missing: `us_hospital` for
 * `us-hospital-undocumented`.
 */
function excuseFor(id: string): string {
  return id.replace(/-(?:missing|undocumented|unexplained)$/, "").replaceAll("-", "_");
}
