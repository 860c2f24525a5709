// The guides lead where they say: links, headings, in ARCHITECTURE the tests, folders, and functions that it names, and in
// GLOSSARY the names of the code.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";

const root = path.join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const exists = (file: string) => existsSync(path.join(root, file));

const guides = [
  "README.md",
  "CHANGELOG.md",
  ...guidesBelow("server"),
  "schemas/editions/README.md",
  "test/cases/README.md",
  "conformance/README.md",
  ...guidesBelow("docs"),
  ...guidesBelow(".github"),
];

function guidesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join(folder, ...name.split(path.sep)));
}

/** The text without code blocks and code spans. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, "").replaceAll(/`[^`\n]*`/g, "");
}

/** The anchors with which GitHub links to the headings of a page. */
function anchorsOf(text: string): string[] {
  const headings = text.replaceAll(/^```.*?^```$/gms, "").matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** The links of a page to a missing file or heading. */
function brokenLinks(page: string, text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
    if (/^(?:https?|mailto):/.test(link)) return [];
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
    if (!exists(target)) return [`${page}: ${link}: there is no such file`];
    const isThere = anchor === undefined || anchorsOf(read(target)).includes(anchor);
    return isThere ? [] : [`${page}: ${link}: ${target} has no such heading`];
  });
}

describe("the guides", () => {
  for (const guide of guides) {
    it(`link to existing files and headings: ${guide}`, () => {
      assert.deepEqual(brokenLinks(guide, read(guide)), []);
    });
  }

  it("are found broken where a file or a heading is missing, and only there", () => {
    const page =
      "[a](no-such.md) [b](../README.md#install) [c](../README.md#no-such) [d](#here) `[e](x.md)`\n# Here\n";
    assert.deepEqual(brokenLinks("docs/packet.md", page.replace("[d](#here) ", "")), [
      "docs/packet.md: no-such.md: there is no such file",
      "docs/packet.md: ../README.md#no-such: README.md has no such heading",
    ]);
    assert.deepEqual(anchorsOf("# Here\n## Add a rule, a fact\n```\n# Code\n```\n"), [
      "here",
      "add-a-rule-a-fact",
    ]);
  });

  it("name only scripts that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = guides
      .filter((guide) => guide !== "CHANGELOG.md")
      .flatMap((guide) =>
        [...read(guide).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => ({ guide, name })),
      );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter(({ name }) => !Object.hasOwn(scripts, name)),
      [],
    );
  });
});

describe("ARCHITECTURE", () => {
  const page = read("server/ARCHITECTURE.md");
  const named = [...page.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name);
  const places = ["", "server/src"];
  const folders =
    /^(?:client|core|cli|docs|documents|host|l10n|lsp|packet-pdf|schemas|scripts|server|snippets|test)\//;

  it("names only files and folders that exist", () => {
    const paths = named.filter((name) => folders.test(name) && /^[\w/.-]+$/.test(name));
    assert.ok(paths.length > 50);
    assert.deepEqual(
      paths.filter((name) => !places.some((place) => exists(path.posix.join(place, name)))),
      [],
    );
  });

  it("has a line in the code map for each folder of core and for each other part", () => {
    const map = sectionOf(page, "Code map");
    const parts = (folder: string) =>
      readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    const expected = [...parts("server/src"), ...parts("server/src/core").map((name) => `core/${name}`)];
    assert.deepEqual(
      expected.filter((name) => name !== "core" && !map.includes(`| \`${name}\` |`)),
      [],
    );
  });

  it("names a test for each invariant", () => {
    const rows = sectionOf(page, "Invariants")
      .split("\n")
      .filter((line) => line.startsWith("| ") && !line.startsWith("| invariant "));
    assert.ok(rows.length >= 20);
    assert.deepEqual(
      rows.filter((row) => !/`test\/[\w/-]+\.(?:test|e2e)\.ts`[^|]*\|$/.test(row)),
      [],
    );
  });

  it("names functions as entry points that a file of the folder exports", () => {
    const entries = [...sectionOf(page, "Entry points").matchAll(/`(\w+)` in `([\w/-]+)`/g)].map(
      ([, name = "", folder = ""]) => ({ name, folder }),
    );
    assert.ok(entries.length >= 8);
    assert.deepEqual(
      entries.filter(({ name, folder }) => !isExported(name, folder)),
      [],
    );
  });

  /** Whether a file below a folder exports a function of this name. */
  function isExported(name: string, folder: string): boolean {
    const at = places.map((place) => path.posix.join(place, folder)).find(exists);
    const exporting = new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, "m");
    return (
      at !== undefined &&
      readdirSync(path.join(root, at), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .some((file) => exporting.test(read(path.join(at, file))))
    );
  }
});

describe("GLOSSARY", () => {
  const page = read("docs/GLOSSARY.md");
  const rows = [...page.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)]
    .map(([, word = "", code = ""]) => ({ word, code }))
    .filter(({ word }) => word !== "word");

  it("has each word once", () => {
    const words = rows.flatMap(({ word }) => word.split(", "));
    assert.ok(words.length > 70);
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
  });

  it("names only files and names of the code that exist", () => {
    const folders = ["server/src", "client/src", "schemas", "scripts", "test/support"];
    const files = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => path.join(folder, file)),
    );
    const known = new Set(files.flatMap((file) => read(file).match(/\b[\w$-]+\b/g) ?? []));
    const missing = rows.flatMap(({ word, code }) =>
      [...code.matchAll(/`([^`]+)`/g)]
        .flatMap(([, name = ""]) => {
          if (name.includes("/")) {
            return ["", "server/src"].some((place) => exists(path.join(place, name))) ? [] : [name];
          }
          if (name.endsWith(".ts")) return files.some((file) => path.basename(file) === name) ? [] : [name];
          return name.split(".").every((part) => known.has(part)) ? [] : [name];
        })
        .map((name) => `${word}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });
});

/** The text of a page below a heading of the second level, up to the next. */
function sectionOf(page: string, heading: string): string {
  const [, after = ""] = page.split(`\n## ${heading}\n`);
  return after.split("\n## ")[0] ?? "";
}
