// The parts of package.json, and of its localized strings, that repeat the data and the code: the choices of the
// edition setting, and the tables in contributes.ts.
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { readEditionFiles, readEditions } from "./generate-editions.ts";

/** The setting's first choice, which is not an edition. */
const byDate = { value: "by-date", key: "setting.edition.byDate" };

/** The text of package.json with the editions in the data below `root`, and with the tables of the code. */
export async function generatePackageJson(root: string): Promise<string> {
  // The code depends on the law's data, which are generated first.
  const { withTables } = await import("./contributes.ts");
  const text = readFileSync(path.join(root, "package.json"), "utf8").replaceAll("\r\n", "\n");
  return withTables(withEditions(text, editionsBelow(root)));
}

/** The text of package.nls.json with the summaries of these editions. */
export function generatePackageNls(root: string): string {
  return withSummaries(readFileSync(path.join(root, "package.nls.json"), "utf8"), editionsBelow(root));
}

interface Summarized {
  readonly id: string;
  readonly summary: string;
}

function editionsBelow(root: string): readonly Summarized[] {
  return [...readEditions(readEditionFiles(root))].map(([id, { edition }]) => ({
    id,
    summary: edition.summary,
  }));
}

/** A package.json whose setting offers these editions, in this order; the rest is unchanged. */
export function withEditions(text: string, editions: readonly Summarized[]): string {
  const own = {
    enum: [byDate.value, ...editions.map(({ id }) => id)],
    enumDescriptions: [byDate.key, ...editions.map(keyOf)].map((key) => `%${key}%`),
  };
  const isSetting = (key: string) => key === "parole-case.edition";
  return asFile(
    JSON.parse(text, (key, value: unknown) =>
      isSetting(key) ? { ...z.looseObject({}).parse(value), ...own } : value,
    ),
  );
}

/** The strings of package.json with one for each of these editions, after that of the first choice. */
export function withSummaries(text: string, editions: readonly Summarized[]): string {
  const strings = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text)));
  const others = strings.filter(([key]) => !key.startsWith(keyOf({ id: "" })));
  const summaries = editions.map((edition): [string, string] => [keyOf(edition), edition.summary]);
  return asFile(
    Object.fromEntries(others.flatMap((one) => (one[0] === byDate.key ? [one, ...summaries] : [one]))),
  );
}

function keyOf({ id }: Pick<Summarized, "id">): string {
  return `setting.edition.of.${id}`;
}

function asFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
