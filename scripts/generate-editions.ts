// Turns the law's data (schemas/editions/*.yaml) into TypeScript, and rejects data with a gap, an overlap, or an
// unknown source. Must not decide what the law says.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseDocument } from "yaml";
import * as z from "zod";
import type { RuleInEdition } from "../schemas/editions/rules.ts";
import {
  type Edition,
  editionFileSchema,
  editionSchema,
  type FormEdition,
  factSchemas,
  formEditionSchema,
  type Source,
  sourceSchema,
} from "../schemas/editions/schema.ts";

/** The content of each data file, by its path below schemas/editions with `/` between folders. */
export type EditionFiles = ReadonlyMap<string, unknown>;

/**
 * The text of schemas/generated/editions.ts from the data below `root`; throws an error that names the file and what is
 * wrong.
 */
export function generateEditions(root: string): string {
  return editionsText(readEditionFiles(root));
}

/** Reads every data file below `root`. */
export function readEditionFiles(root: string): EditionFiles {
  const folder = path.join(root, "schemas", "editions");
  const names = [
    ...yamlFiles(folder),
    ...yamlFiles(path.join(folder, "facts")).map((name) => `facts/${name}`),
  ];
  return new Map(names.map((name) => [name, readYaml(name, readFileSync(path.join(folder, name), "utf8"))]));
}

/** The content of a data file; throws if it is not plain YAML. */
export function readYaml(name: string, text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, stringKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw new Error(`${name}: ${problem.message}`);
  return document.toJS();
}

/** The text of the generated file from the data; throws if they have a gap, an overlap, or an unknown reference. */
export function editionsText(files: EditionFiles): string {
  const sources = readSources(files);
  const { facts, formEditions } = readFacts(files);
  const editions = new Map([...readEditions(files)].map(([id, { edition }]) => [id, edition]));
  if ([...editions.values()].every((edition) => edition.supersededAfter !== undefined)) {
    throw new Error("editions: one must have no end, so that an edition is in effect on every date");
  }
  checkReferences(sources, facts, formEditions, editions);
  return written(sources, facts, formEditions, editions);
}

type Row =
  | { from: string; until?: string | undefined; unknown: string }
  | { from: string; until?: string | undefined; value: unknown; source: string; section: string };
interface Timeline {
  title: string;
  values: Row[];
}

/** Throws if the rows overlap, leave a gap, or continue after one without an end. */
export function checkTimeline(
  name: string,
  rows: readonly { from: string; until?: string | undefined }[],
): void {
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (row.until !== undefined && row.until <= row.from) {
      throw new Error(`${name}: the value from ${row.from} ends before it begins`);
    }
    if (next === undefined) {
      if (row.until !== undefined) {
        throw new Error(`${name}: nothing is said from ${row.until} on; say what holds, or unknown and why`);
      }
      return;
    }
    if (row.until === undefined || row.until > next.from) {
      throw new Error(`${name}: the value from ${row.from} overlaps the one from ${next.from}`);
    }
    if (row.until < next.from) {
      throw new Error(`${name}: nothing is said from ${row.until} to ${next.from}; say unknown and why`);
    }
  });
}

/** The sources by their ids; throws if one is defined twice or is malformed. */
export function readSources(files: EditionFiles): Map<string, Source> {
  const rows = parsed("sources.yaml", z.array(z.looseObject({ id: z.string() })), files.get("sources.yaml"));
  const sources = new Map<string, Source>();
  for (const row of rows) {
    if (sources.has(row.id)) throw new Error(`sources.yaml: ${row.id} is named twice`);
    sources.set(row.id, parsed(`sources.yaml, ${row.id}`, sourceSchema, row));
  }
  return sources;
}

function readFacts(files: EditionFiles): { facts: Map<string, Timeline>; formEditions: FormEdition[] } {
  const facts = new Map<string, Timeline>();
  const formEditions: FormEdition[] = [];
  for (const [name, data] of files) {
    if (!name.startsWith("facts/")) continue;
    const id = idOf(name, data);
    if (id.startsWith("form-")) {
      const fact = parsed(name, formEditionSchema, data);
      checkTimeline(name, fact.values);
      formEditions.push(fact);
      continue;
    }
    const schema = Object.entries(factSchemas).find(([known]) => known === id)?.[1];
    if (schema === undefined) throw new Error(`${name}: schema.ts knows no fact of this name`);
    const fact = parsed<Timeline>(name, schema, data);
    checkTimeline(name, fact.values);
    facts.set(id, fact);
  }
  const missing = Object.keys(factSchemas).filter((id) => !facts.has(id));
  if (missing.length > 0) throw new Error(`facts: no file for ${missing.join(", ")}`);
  return { facts, formEditions };
}

/** An edition, and where its file differs from the edition that it extends. */
export interface EditionInFile {
  readonly edition: Edition;
  /** The edition itself, the one that it extends, and so on. */
  readonly lineage: readonly string[];
  /** What its own file specifies for rules, by their ids. */
  readonly rules: Readonly<Record<string, RuleInEdition>>;
}

/**
 * The editions by their ids, in the order of their names. An edition that extends another inherits its fields except
 * title, summary, and end; a field in its own file replaces the inherited one as a whole.
 */
export function readEditions(files: EditionFiles): ReadonlyMap<string, EditionInFile> {
  const names = [...files.keys()].filter((name) => !name.includes("/") && !notEditions.has(name));
  const inFile = new Map(
    names.map((name) => {
      const data = files.get(name);
      const id = idOf(name, data);
      return [id, parsed(name, editionFileSchema, data)] as const;
    }),
  );
  const lineageOf = (id: string, below: readonly string[] = []): readonly string[] => {
    if (below.includes(id)) throw new Error(`${below[0]}.yaml: it extends itself`);
    const above = inFile.get(id)?.extends;
    if (above === undefined) return [id];
    if (!inFile.has(above)) throw new Error(`${id}.yaml: no edition is called ${above}`);
    return [id, ...lineageOf(above, [...below, id])];
  };
  return new Map(
    [...inFile].map(([id, { rules = {} }]) => {
      const lineage = lineageOf(id);
      const fields = lineage.toReversed().reduce<Readonly<Record<string, unknown>>>((above, one) => {
        const { title: _, summary: __, superseded_after: ___, ...inherited } = above;
        const { extends: ____, rules: _____, ...own } = inFile.get(one) ?? {};
        return { ...inherited, ...own };
      }, {});
      return [id, { edition: parsed(`${id}.yaml`, editionSchema, fields), lineage, rules }];
    }),
  );
}

/** The files next to the editions that are not editions. */
const notEditions: ReadonlySet<string> = new Set(["sources.yaml", "rules.yaml"]);

function checkReferences(
  sources: Map<string, Source>,
  facts: Map<string, Timeline>,
  formEditions: readonly FormEdition[],
  editions: Map<string, Edition>,
): void {
  const needSource = (name: string, source: string) => {
    if (!sources.has(source)) throw new Error(`${name}: no source is named ${source}`);
  };
  const needFact = (name: string, fact: string) => {
    if (!facts.has(fact)) throw new Error(`${name}: no fact is named ${fact}`);
  };
  const timelines: [string, readonly Row[]][] = [
    ...[...facts].map(([id, fact]): [string, readonly Row[]] => [id, fact.values]),
    ...formEditions.map((fact): [string, readonly Row[]] => [fact.id, fact.values]),
  ];
  for (const [id, rows] of timelines) {
    for (const row of rows) if ("source" in row) needSource(`facts/${id}.yaml`, row.source);
  }
  for (const [id, edition] of editions) {
    needSource(id, edition.source);
    for (const filing of Object.values(edition.filing)) {
      if (!filing.named) continue;
      needSource(id, filing.source);
      for (const fact of [...filing.addresses, ...(filing.unstated ?? [])]) needFact(id, fact);
    }
    for (const exception of edition.exceptions) {
      if (exception.kind === "as-of") {
        for (const fact of exception.facts) needFact(id, fact);
        continue;
      }
      needSource(id, exception.source);
      for (const fact of [exception.address, ...exception.replaces]) needFact(id, fact);
    }
  }
}

function written(
  sources: Map<string, Source>,
  facts: Map<string, Timeline>,
  formEditions: readonly FormEdition[],
  editions: Map<string, Edition>,
): string {
  return [
    "// Generated from schemas/editions by `npm run generate`. Edit the YAML there, not this file.",
    'import type { Edition, Facts, FormEdition, Source } from "../editions/schema.ts";',
    "",
    union("SourceId", sources.keys()),
    `export const sources: { readonly [Id in SourceId]: Source } = ${json(sources)};`,
    `export const facts: Facts = ${json(facts)};`,
    `export const formEditions: readonly FormEdition[] = ${JSON.stringify(formEditions, null, 2)};`,
    `export const editions: { readonly [id: string]: Edition } = ${json(editions)};`,
    "",
  ].join("\n");
}

function union(name: string, ids: Iterable<string>): string {
  const members = [...ids].map((id) => `  | ${JSON.stringify(id)}`).join("\n");
  return `export type ${name} =\n${members};\n`;
}

function json(map: Map<string, unknown>): string {
  return JSON.stringify(Object.fromEntries(map), null, 2);
}

/** The data in the shape of a schema; throws an error that names the file, or the entry, and what is wrong. */
export function parsed<Value>(name: string, schema: z.ZodType<Value>, data: unknown): Value {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new Error(`${name}: ${z.prettifyError(result.error)}`);
}

/** A file's id is its name, so that each can be found from the other. */
function idOf(name: string, data: unknown): string {
  const id = path.posix.basename(name, ".yaml");
  if (z.looseObject({ id: z.literal(id) }).safeParse(data).success) return id;
  throw new Error(`${name}: its id must be ${id}`);
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}
