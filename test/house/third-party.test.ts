// The license texts that ship with the libraries in the bundles.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { bundledLibraries, thirdPartyNotices } from "../../scripts/third-party.ts";

const root = path.join(import.meta.dirname, "../..");

describe("the licenses of bundled libraries", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "parole-case-licenses-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const library = (name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string => {
    const place = path.join("node_modules", name);
    mkdirSync(path.join(folder, place), { recursive: true });
    writeFileSync(
      path.join(folder, place, "package.json"),
      JSON.stringify({ name, version: "1.2.3", ...manifest }),
    );
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, place, file), text);
    return place;
  };

  it("are those of the libraries of which a part is in an output, also of one within another", () => {
    const output = (inputs: Readonly<Record<string, number>>) => ({
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
      ),
    });
    assert.deepEqual(
      bundledLibraries({
        "dist/server.mjs": output({
          "server/src/host/server.ts": 100,
          "node_modules/yaml/dist/index.js": 5,
          "node_modules/yaml/dist/parse.js": 5,
          "node_modules/unused/index.js": 0,
        }),
        "dist/extension.cjs": output({
          "node_modules/@cantoo/pdf-lib/es/index.js": 1,
          "node_modules/outer/node_modules/@inner/one/index.js": 1,
        }),
      }),
      ["node_modules/@cantoo/pdf-lib", "node_modules/outer/node_modules/@inner/one", "node_modules/yaml"],
    );
  });

  it("are the texts in the folder of a library", () => {
    const place = library(
      "texts",
      { license: "MIT" },
      { "LICENSE.md": "The license\n", NOTICE: "The notice" },
    );
    assert.match(thirdPartyNotices(folder, [place]), /\n\ntexts 1\.2\.3\n\nThe license\n\nThe notice\n$/);
  });

  it("are the named license, where a library has no text", () => {
    const place = library("named", { license: "MIT", author: { name: "Ana Morales" } });
    assert.match(
      thirdPartyNotices(folder, [place]),
      /\n\nnamed 1\.2\.3\n\nMIT License\n\nCopyright \(c\) Ana Morales\n\nPermission is hereby granted/,
    );
  });

  it("stop the build where there is neither", () => {
    const place = library("none", { license: "Apache-2.0" }, { "README.md": "License: Apache" });
    assert.throws(() => thirdPartyNotices(folder, [place]), /none has no license text to ship/);
  });

  it("exist for each library that ships, and are let into the package", () => {
    const [, ships = ""] = /\n## Ships\n(.*?)\n## /s.exec(read("docs/DEPENDENCIES.md")) ?? [];
    const names = [...ships.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, name = ""]) =>
      name.startsWith("@expo-google-fonts/") ? [] : [`node_modules/${name}`],
    );
    assert.ok(names.length > 10);
    assert.equal(thirdPartyNotices(root, names).split("-".repeat(80)).length, names.length + 1);
    assert.match(read(".vscodeignore"), /^!dist\/THIRD-PARTY-NOTICES\.txt$/m);
    assert.match(read("scripts/build.ts"), /"THIRD-PARTY-NOTICES\.txt"/);
  });
});

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
