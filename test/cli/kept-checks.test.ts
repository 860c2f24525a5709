// `parole-case check --cache`: the same report with and without kept results, and no word of a case in what is kept.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { check } from "../../server/src/cli/check.ts";
import { caseFolders, casesFolder } from "../support/case-folders.ts";
import { readableIn } from "../support/inflated.ts";

let cache = "";
before(async () => {
  cache = await mkdtemp(path.join(tmpdir(), "parole-case-cache-"));
});
after(() => rm(cache, { recursive: true }));

const report = (given: { readonly cache?: string; readonly asOf?: string }) =>
  check([casesFolder], { format: "json", failOn: "error", asOf: "2026-05-01", ...given }, "2026-05-01");

/** What is stored, by path. An entry that is written again has other bytes. */
async function stored(): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(cache, { recursive: true, withFileTypes: true });
  const read = files.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return entry.isFile() ? [readFile(file, "latin1").then((bytes) => [file, bytes] as const)] : [];
  });
  return new Map(await Promise.all(read));
}

describe("check with kept results", () => {
  it("reports the same cold and warm, on another day, and about cases that are related", async () => {
    const plain = await report({});
    assert.deepEqual(await report({ cache }), plain);
    const cold = await stored();
    assert.ok(cold.size >= caseFolders().length);
    assert.deepEqual(await report({ cache }), plain);
    assert.deepEqual(await stored(), cold);

    const asOf = "2026-09-15";
    const later = await report({ asOf });
    assert.notDeepEqual(later, plain);
    assert.deepEqual(await report({ asOf, cache }), later);
    assert.deepEqual(await report({ asOf, cache }), later);
  });

  it("keeps no word and no number of a case in readable or merely compressed form, or in the names of files", async () => {
    const words = new Set<string>();
    for (const { file, name } of caseFolders()) {
      for (const [word] of `${await readFile(file, "utf8")} ${name}`.matchAll(/[\p{L}\p{N}]{6,}/gu))
        words.add(word);
    }
    assert.ok(words.size > 500);
    const all = [...(await stored())]
      .map(([file, bytes]) => `${file.replace(cache, "")}\n${readableIn(Buffer.from(bytes, "latin1"))}`)
      .join("\n")
      .toLowerCase();
    const found = [...words].filter((word) =>
      all.includes(Buffer.from(word).toString("latin1").toLowerCase()),
    );
    assert.deepEqual(found, []);
  });
});
