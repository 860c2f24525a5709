// The list of what ships inside of the programs.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { sbomFile, sbomText } from "../../scripts/sbom.ts";

const root = path.join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const typefaces = ["tinos", "noto-naskh-arabic"].map((name) => `node_modules/@expo-google-fonts/${name}`);

describe("the list of bundled libraries", () => {
  const list = (libraries: readonly string[]) => JSON.parse(sbomText(root, libraries, typefaces));

  it("is CycloneDX with each library and typeface, its version, license, and package URL", () => {
    const { bomFormat, specVersion, metadata, components, dependencies } = list([
      "node_modules/yaml",
      "node_modules/@cantoo/pdf-lib",
    ]);
    assert.deepEqual([bomFormat, specVersion, metadata.component.name], ["CycloneDX", "1.6", "parole-case"]);
    assert.deepEqual(
      components.map(({ type, purl, licenses }: Record<string, unknown>) => [type, purl, licenses]),
      [
        ["library", "pkg:npm/%40cantoo/pdf-lib@2.11.1", [{ license: { id: "MIT" } }]],
        ["data", "pkg:npm/%40expo-google-fonts/noto-naskh-arabic@0.4.5", [{ expression: "MIT AND OFL-1.1" }]],
        ["data", "pkg:npm/%40expo-google-fonts/tinos@0.4.2", [{ expression: "MIT AND OFL-1.1" }]],
        ["library", "pkg:npm/yaml@2.9.1", [{ license: { id: "ISC" } }]],
      ],
    );
    assert.equal(dependencies[0].dependsOn.length, components.length);
  });

  it("is the same whenever it is made, so that two builds have the same bytes", () => {
    const again = () => sbomText(root, ["node_modules/yaml"], typefaces);
    assert.equal(again(), again());
    assert.doesNotMatch(again(), /timestamp|serialNumber/);
  });

  it("has every library that ships, and is in the package with the licenses of the typefaces", () => {
    const [, ships = ""] = /\n## Ships\n(.*?)\n## /s.exec(read("docs/DEPENDENCIES.md")) ?? [];
    const names = [...ships.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, name = ""]) => name);
    const folders = names.filter((name) => !name.startsWith("@expo")).map((name) => `node_modules/${name}`);
    const listed = list(folders).components.map(({ name }: { readonly name: string }) => name);
    assert.deepEqual(
      names.filter((name) => !listed.includes(name)),
      [],
    );
    assert.match(read(".vscodeignore"), new RegExp(`^!dist/${sbomFile.replaceAll(".", "\\.")}$`, "m"));
    assert.match(read(".vscodeignore"), /^!dist\/fonts\/\*\*$/m);
    for (const typeface of typefaces) assert.ok(existsSync(path.join(root, typeface, "LICENSE_FONT")));
  });
});
