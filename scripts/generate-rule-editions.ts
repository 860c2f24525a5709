// Turns what each edition specifies for each rule (schemas/editions/rules.yaml, needs/*.yaml, and `rules` in the files
// of editions) into TypeScript, and rejects data with an unknown rule, edition, or source. Must not decide any
// severity.
import * as z from "zod";
import {
  type RuleByEdition,
  type RuleInEdition,
  type RuleInEditions,
  ruleByEdition,
} from "../schemas/editions/rules.ts";
import {
  type EditionFiles,
  type EditionInFile,
  parsed,
  readEditionFiles,
  readEditions,
  readSources,
} from "./generate-editions.ts";
import { readNeedFiles, rulesOfNeeds } from "./generate-needs.ts";
import { rulesOnDisk } from "./rules-on-disk.ts";

/** The text of schemas/generated/rule-editions.ts from the data below `root`; throws an error that names the rule and what is wrong. */
export function generateRuleEditions(root: string): string {
  const inCode = rulesOnDisk(root).map(({ id }) => id);
  const rules = ruleEditionsOf(readEditionFiles(root), rulesOfNeeds(readNeedFiles(root)), inCode);
  return [
    "// Generated from schemas/editions by `npm run generate`. Edit the YAML there, not this file.",
    'import type { RuleInEditions } from "../editions/rules.ts";',
    "",
    "export const ruleEditions: { readonly [id: string]: RuleInEditions } = {",
    ...[...rules].map(([id, rule]) => `  ${JSON.stringify(id)}: ${JSON.stringify(rule)},`),
    "};",
    "",
  ].join("\n");
}

/**
 * What the editions specify for each rule, by its id: `ofNeeds` has the data of rules that are made from needs, and
 * `inCode` the ids of the others. Throws an error in plain words for data that make no sense.
 */
export function ruleEditionsOf(
  files: EditionFiles,
  ofNeeds: ReadonlyMap<string, RuleByEdition>,
  inCode: readonly string[],
): ReadonlyMap<string, RuleInEditions> {
  const rules = readRules(files, ofNeeds);
  checkRules(rules, inCode, ofNeeds);
  const editions = readEditions(files);
  checkNames(rules, editions, new Set(readSources(files).keys()));
  const resolved = new Map([...rules].map(([id, said]) => [id, inEditions(id, said, editions)]));
  checkSuperseded(resolved, editions);
  return resolved;
}

/** The ids of all rules in order; rules made from needs are together, at their entry in rules.yaml. */
export function rulesInOrder(files: EditionFiles, ofNeeds: readonly string[]): readonly string[] {
  const ids = Object.keys(parsed("rules.yaml", z.record(z.string(), z.unknown()), files.get("rules.yaml")));
  return ids.flatMap((id) => (id === rulesOfNeedsKey ? ofNeeds : [id]));
}

/** The entry for the rules of needs in the order. */
const rulesOfNeedsKey = "reason/*";

function readRules(files: EditionFiles, ofNeeds: ReadonlyMap<string, RuleByEdition>) {
  const data = parsed("rules.yaml", z.record(z.string(), z.unknown()), files.get("rules.yaml"));
  if (data[rulesOfNeedsKey] !== "needs") {
    throw new Error(`rules.yaml: say where the rules of needs are in the order: "${rulesOfNeedsKey}: needs"`);
  }
  return new Map(
    Object.entries(data).flatMap(([id, said]): [string, RuleByEdition][] =>
      id === rulesOfNeedsKey ? [...ofNeeds] : [[id, parsed(`rules.yaml, ${id}`, ruleByEdition, said)]],
    ),
  );
}

function checkRules(
  rules: ReadonlyMap<string, RuleByEdition>,
  inCode: readonly string[],
  ofNeeds: ReadonlyMap<string, RuleByEdition>,
): void {
  for (const id of inCode) {
    if (rules.has(id)) continue;
    throw new Error(
      `rules.yaml: ${id} is missing. Add it where it belongs in the order of the rules, with its severity, consequence, and sources:\n\n${id}:\n  severity: warning\n  consequence: weaker\n  sources: [{ source: practice, section: … }]\n`,
    );
  }
  for (const [id] of rules) {
    if (inCode.includes(id) || ofNeeds.has(id)) continue;
    throw new Error(`rules.yaml: no rule is called ${id}; there is no file in server/src/core/rules for it`);
  }
}

function checkNames(
  rules: ReadonlyMap<string, RuleByEdition>,
  editions: ReadonlyMap<string, EditionInFile>,
  sources: ReadonlySet<string>,
): void {
  for (const [id, said] of rules) {
    const place = `rules, ${id}`;
    const named = typeof said.severity === "string" ? [] : Object.keys(said.severity);
    const graded = typeof said.consequence === "string" ? [] : Object.keys(said.consequence);
    if (typeof said.severity !== "string" && named.length === 0) {
      throw new Error(`${place}: it has no severity in any edition`);
    }
    const cited = [...said.sources, ...Object.values(said.sources_for ?? {}).flat()];
    for (const edition of [...named, ...graded, ...cited.flatMap((one) => one.editions ?? [])]) {
      if (!editions.has(edition)) throw new Error(`${place}: no edition is called ${edition}`);
    }
    for (const { source } of cited) {
      if (!sources.has(source)) throw new Error(`${place}: no source is called ${source}`);
    }
  }
  for (const [edition, { lineage, rules: changes }] of editions) {
    const place = `${edition}.yaml, rules`;
    if (lineage.length === 1 && Object.keys(changes).length > 0) {
      throw new Error(`${place}: only an edition that extends another says where it differs; use rules.yaml`);
    }
    for (const [id, change] of Object.entries(changes))
      checkChange(place, id, change, rules.get(id), sources);
  }
}

function checkChange(
  place: string,
  id: string,
  { sources: own = [], sources_for: ownByName = {} }: RuleInEdition,
  said: RuleByEdition | undefined,
  sources: ReadonlySet<string>,
): void {
  if (!said) throw new Error(`${place}: no rule is called ${id}`);
  for (const { source } of [...own, ...Object.values(ownByName).flat()]) {
    if (!sources.has(source)) throw new Error(`${place}, ${id}: no source is called ${source}`);
  }
  const names = Object.keys(said.sources_for ?? {});
  for (const name of Object.keys(ownByName)) {
    if (!names.includes(name)) throw new Error(`${place}, ${id}: the rule has no sources_for ${name}`);
  }
  for (const name of names) {
    if (own.length === 0 || name in ownByName) continue;
    throw new Error(`${place}, ${id}: some findings cite sources of their own; name sources_for ${name} too`);
  }
}

/** If a case may name a superseded edition, a rule must report it. */
function checkSuperseded(
  rules: ReadonlyMap<string, RuleInEditions>,
  editions: ReadonlyMap<string, EditionInFile>,
): void {
  for (const [id, { edition }] of editions) {
    if (edition.supersededAfter === undefined) continue;
    if (rules.get("edition/superseded")?.severity[id] !== undefined) continue;
    throw new Error(`rules.yaml, edition/superseded: ${id} has an end, so give the rule a severity in it`);
  }
}

/** What all editions specify for a rule. */
function inEditions(
  id: string,
  said: RuleByEdition,
  editions: ReadonlyMap<string, EditionInFile>,
): RuleInEditions {
  const all = [...editions.keys()];
  const severity = Object.fromEntries(
    all.flatMap((edition) => {
      const here = severityIn(id, said, lineageIn(editions, edition), editions);
      return here === undefined ? [] : [[edition, here]];
    }),
  );
  const consequence = consequencesIn(id, said, severity, editions);
  const authority = citationsOf(
    said.sources,
    (edition) => editions.get(edition)?.rules[id]?.sources,
    editions,
  );
  const authorityFor = Object.entries(said.sources_for ?? {}).map(([name, citations]) => [
    name,
    citationsOf(citations, (edition) => editions.get(edition)?.rules[id]?.sources_for?.[name], editions),
  ]);
  for (const edition of Object.keys(severity)) {
    const isCited = authority.some(({ editions: holding }) => !holding || holding.includes(edition));
    if (!isCited) throw new Error(`rules, ${id}: no source is named for ${edition}`);
  }
  return {
    severity,
    consequence,
    authority,
    ...(authorityFor.length > 0 && { authorityFor: Object.fromEntries(authorityFor) }),
  };
}

/** The consequence in each edition that has the rule; throws where none is given, or where it contradicts an error. */
function consequencesIn(
  id: string,
  { consequence: said }: RuleByEdition,
  severity: RuleInEditions["severity"],
  editions: ReadonlyMap<string, EditionInFile>,
): RuleInEditions["consequence"] {
  return Object.fromEntries(
    Object.entries(severity).map(([edition, grave]) => {
      const lineage = lineageIn(editions, edition);
      const changed = lineage.flatMap((one) => editions.get(one)?.rules[id]?.consequence ?? []);
      const own = typeof said === "string" ? said : lineage.flatMap((one) => said[one] ?? [])[0];
      const consequence = changed[0] ?? own;
      if (consequence === undefined) throw new Error(`rules, ${id}: no consequence is given for ${edition}`);
      if (consequence === "your-call" && grave !== "information") {
        throw new Error(
          `rules, ${id}: in ${edition} it is ${grave}, so its consequence is not your-call, which is for notes`,
        );
      }
      return [edition, consequence];
    }),
  );
}

/**
 * The severity that the edition gives the rule, otherwise that of the one it extends, and so on; undefined if there is
 * none.
 */
function severityIn(
  id: string,
  { severity }: RuleByEdition,
  lineage: readonly string[],
  editions: ReadonlyMap<string, EditionInFile>,
) {
  for (const edition of lineage) {
    const change = editions.get(edition)?.rules[id]?.severity;
    if (change !== undefined) return change === "none" ? undefined : change;
    const own = typeof severity === "string" ? undefined : severity[edition];
    if (own !== undefined) return own;
  }
  return typeof severity === "string" ? severity : undefined;
}

/**
 * The citations, each with its editions unless it applies to all: first the shared ones, then those of editions with
 * citations of their own, from `ownOf`.
 */
function citationsOf(
  citations: RuleByEdition["sources"],
  ownOf: (edition: string) => RuleInEdition["sources"],
  editions: ReadonlyMap<string, EditionInFile>,
): RuleInEditions["authority"] {
  const all = [...editions.keys()];
  const named = new Set(citations.flatMap((citation) => citation.editions ?? []));
  const changedIn = (edition: string) => lineageIn(editions, edition).find((one) => ownOf(one) !== undefined);
  const shared = citations.map((citation) => ({
    ...citation,
    editions: all.filter((edition) => {
      if (changedIn(edition) !== undefined) return false;
      const asNamed = lineageIn(editions, edition).find((one) => named.has(one)) ?? edition;
      return citation.editions === undefined || citation.editions.includes(asNamed);
    }),
  }));
  const own = all.flatMap((edition) => {
    const holding = all.filter((other) => changedIn(other) === edition);
    return (ownOf(edition) ?? []).map((citation) => ({ ...citation, editions: holding }));
  });
  return [...shared, ...own]
    .filter((citation) => citation.editions.length > 0)
    .map(({ source, section, editions: holding }) => ({
      source,
      section,
      ...(holding.length < all.length && { editions: holding }),
    }));
}

function lineageIn(editions: ReadonlyMap<string, EditionInFile>, edition: string): readonly string[] {
  return editions.get(edition)?.lineage ?? [edition];
}
