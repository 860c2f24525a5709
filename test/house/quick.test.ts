// The choice of tests for npm run test:quick: every source has tests that cover its edits, and a test that is skipped
// there is skipped only there.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { areas, everywhere, thoroughFiles } from "../../scripts/quick/areas.ts";
import { areaOf, chooseTests, filesLike } from "../../scripts/quick/choose.ts";
import { quickTierVariable } from "../../scripts/quick/tier.ts";
import { thorough } from "../support/tiers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the areas of npm run test:quick", () => {
  it("include every source file", () => {
    const sources = ["server/src", "client", "schemas", "scripts"].flatMap((folder) =>
      filesLike(root, `${folder}/**/*.ts`),
    );
    assert.ok(sources.length > 500);
    assert.deepEqual(
      sources.filter((file) => areaOf(file) === undefined),
      [],
      "add the folder to an area in scripts/quick/areas.ts",
    );
  });

  it("name only tests and sources that exist", () => {
    const patterns = [...everywhere, ...thoroughFiles, ...areas.flatMap(({ tests }) => tests)];
    const sources = areas.flatMap((area) => area.sources);
    assert.deepEqual(
      [...patterns, ...sources].filter((pattern) => filesLike(root, pattern).length === 0),
      [],
    );
  });

  it("are the longest folders that a path begins with", () => {
    assert.deepEqual(areaOf("server/src/core/rules/medical/cost-missing.ts")?.sources, [
      "server/src/core/rules",
    ]);
    assert.equal(
      areaOf("server/src/core/fix/apply.ts"),
      areaOf("server/src/core/fix/typing-mistakes/index.ts"),
    );
    assert.equal(areaOf("README.md"), undefined);
  });
});

describe("npm run test:quick", () => {
  const rule = "server/src/core/rules/medical/prognosis-missing.ts";

  it("runs the examples of an edited rule and of its topic, and the tests that name it", () => {
    const { files, tier } = chooseTests(root, [rule]);
    assert.deepEqual(tier, { rules: ["medical/prognosis-missing"], topics: ["medical"], cases: true });
    for (const name of ["contract", "examples", "fixes", "mutations", "statements"]) {
      assert.ok(files.includes(`test/rules/${name}.test.ts`), name);
    }
    assert.ok(files.includes("test/cases/cases.test.ts"));
  });

  it("runs the tests of a folder for an edit in it, and the tests that import the edited file", () => {
    const { files, tier } = chooseTests(root, ["server/src/core/fix/renumber.ts"]);
    assert.ok(files.includes("test/fix/add.test.ts"));
    assert.deepEqual(tier.rules, []);
    assert.equal(tier.cases, false);
    const reader = chooseTests(root, ["server/src/core/text/comment-cut.ts"]).files;
    assert.ok(reader.includes("test/reading/comment-cut.test.ts"));
    const feature = chooseTests(root, ["server/src/lsp/features/hover.ts"]).files;
    assert.ok(feature.includes("test/lsp/hover.test.ts"));
  });

  it("runs an edited test even if it takes long", () => {
    const edited = "test/fix/round-trip.test.ts";
    assert.ok(!chooseTests(root, ["server/src/core/fix/apply.ts"]).files.includes(edited));
    assert.deepEqual(chooseTests(root, [edited]).files, [edited, ...everywhere].toSorted());
  });

  it("alone leaves tests out", () => {
    assert.equal(thorough.skip === undefined, process.env[quickTierVariable] === undefined);
  });
});
