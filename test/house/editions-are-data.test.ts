// Editions, their severities, and their sources are data: no code of the programs names one.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { editions, sources } from "../../schemas/generated/editions.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The program's files, without comments and, in the files of rules, without the illustration and the examples. */
const codes = ["server/src", "client/src", "client/webview"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => {
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/");
      return { file, code: codeOf(readFileSync(path.join(root, file), "utf8")) };
    }),
);

function codeOf(text: string): string {
  return text
    .replaceAll(/^ {2}(?:illustration|examples): \{\n[\s\S]*?^ {2}\},\n/gm, "")
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}

/** The files whose code has one of these names in quotation marks, or as a word of a text. */
function naming(names: readonly string[]): readonly string[] {
  const any = new RegExp(`(?<![\\w-])(?:${names.join("|")})(?![\\w-])`);
  return codes.flatMap(({ file, code }) => {
    const [found] = any.exec(code) ?? [];
    return found === undefined ? [] : [`${file} names ${found}`];
  });
}

describe("the programs", () => {
  it("name no edition: severities, sources, and what an edition knows are in schemas/editions", () => {
    assert.deepEqual(naming(Object.keys(editions)), []);
  });

  it("name no source of a requirement but their own, which are those of the format, of practice, and of the packet", () => {
    const own = ["case-format", "practice", "packet-export"];
    assert.deepEqual(naming(Object.keys(sources).filter((id) => !own.includes(id))), []);
  });

  it("are read without comments, illustrations and examples, and a name in the code would be found", () => {
    const rule = codes.find(({ file }) => file.endsWith("rules/edition/unknown.ts"));
    assert.doesNotMatch(rule?.code ?? "", /uscis-2020/);
    assert.match(rule?.code ?? "", /remedy: "Use the edition/);
    const named = codeOf('const edition = "uscis-2026"; // uscis-2015-08-17\n/** uscis-2015-08-17 */\n');
    assert.equal(named.trim(), 'const edition = "uscis-2026";');
  });
});
