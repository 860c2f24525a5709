// Which tests run for which changed files. Reads files and queries git, and runs no tests.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Area, areas, everywhere, thoroughFiles } from "./areas.ts";
import type { QuickTier } from "./tier.ts";

export interface Choice {
  /** Test files below the root, with forward slashes, in the order of their names. */
  readonly files: readonly string[];
  readonly tier: QuickTier;
}

/** If more test files than this name a rule or import a file, it is widely used, and they are not run for it. */
const mostNearby = 4;

const rulesFolder = "server/src/core/rules";

/**
 * The files that differ from the last commit, including untracked ones; if there are none, those of the last commit.
 * Empty without git. Paths below the root, with forward slashes.
 */
export function changedFiles(root: string): readonly string[] {
  const uncommitted = git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => line.slice(3));
  if (uncommitted.length > 0) return uncommitted;
  return git(root, "show", "--name-only", "--format=", "-z", "HEAD")
    .split("\0")
    .filter((file) => file !== "");
}

function git(root: string, ...args: readonly string[]): string {
  return spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 100_000_000 }).stdout ?? "";
}

/** The tests that cover an edit of these files. */
export function chooseTests(root: string, changed: readonly string[]): Choice {
  const touched = new Set(changed.flatMap((file) => areaOf(file) ?? []));
  const rules = [...new Set(changed.flatMap((file) => rulesIn(root, file)))];
  const topics = [
    ...new Set([
      ...rules.map((id) => id.split("/")[0] ?? id),
      ...[...touched].flatMap((area) => area.topics ?? []),
    ]),
  ];
  const patterns = [...everywhere, ...[...touched].flatMap(({ tests }) => tests)];
  const all = testFiles(root);
  const slow = new Set(thoroughFiles.flatMap((pattern) => filesLike(root, pattern)));
  const files = new Set(
    [
      ...patterns.flatMap((pattern) => filesLike(root, pattern)),
      ...changed.flatMap((file) => testsBeside(root, file, all)),
      ...rules.flatMap((id) => testsThatName(root, id, all)),
      ...changed.filter((file) => all.includes(file)),
    ].filter((file) => !slow.has(file) || changed.includes(file)),
  );
  return {
    files: [...files].sort(),
    tier: { rules, topics, cases: [...touched].some(({ cases }) => cases === true) },
  };
}

/** The area of a file: the one whose source is the longest prefix of its path. */
export function areaOf(file: string): Area | undefined {
  const lengthIn = ({ sources }: Area) =>
    Math.max(0, ...sources.filter((source) => isWithin(file, source)).map(({ length }) => length));
  const [nearest] = areas.toSorted((one, other) => lengthIn(other) - lengthIn(one));
  return nearest && lengthIn(nearest) > 0 ? nearest : undefined;
}

function isWithin(file: string, source: string): boolean {
  return file === source || file.startsWith(`${source}/`);
}

/** The ids of the rules that a file of rules defines; if it defines none, those of its topic, or all. */
function rulesIn(root: string, file: string): readonly string[] {
  if (isWithin(file, "schemas/editions/needs")) return ["reason"];
  if (!isWithin(file, rulesFolder)) return [];
  const [first = "", second] = path.posix.relative(rulesFolder, file).split("/");
  const source = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), "utf8") : "";
  const ids = [...source.matchAll(/^\s*id: "([a-z-]+\/[a-z0-9-]+)"/gm)].map(([, id = ""]) => id);
  if (ids.length > 0) return ids;
  return second === undefined ? ["all"] : [first];
}

/** All test files of the fast tests. */
export function testFiles(root: string): readonly string[] {
  return filesLike(root, "test/**/*.test.ts");
}

export function filesLike(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root }).map((file) => file.replaceAll(path.sep, "/"));
}

/** Test files that import a file directly, or have its name. */
function testsBeside(root: string, file: string, all: readonly string[]): string[] {
  if (!file.endsWith(".ts")) return [];
  const name = path.posix.basename(file, ".ts");
  const namesakes = all.filter((test) => path.posix.basename(test, ".test.ts") === name);
  const importers = all.filter((test) => importsOf(root, test).includes(file));
  return [...namesakes, ...(importers.length <= mostNearby ? importers : [])];
}

function importsOf(root: string, file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/\bfrom "(\.[^"]+)"/g)].map(([, target = ""]) =>
    path.posix.join(path.posix.dirname(file), target),
  );
}

/** Test files that contain the id of a rule; none if there are too many. */
function testsThatName(root: string, id: string, all: readonly string[]): string[] {
  if (!id.includes("/")) return [];
  const word = new RegExp(`(?<![\\w/-])${id}(?![\\w-])`);
  const found = all.filter((file) => word.test(readFileSync(path.join(root, file), "utf8")));
  return found.length <= mostNearby ? found : [];
}
