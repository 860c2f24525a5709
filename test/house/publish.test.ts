// The script that uploads a release: nothing is uploaded before the package is ready and a token is set.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { missingForGalleries, publish } from "../../scripts/publish.ts";

const manifest = readFileSync(path.join(import.meta.dirname, "../../package.json"), "utf8");
const ready = JSON.stringify({
  ...JSON.parse(manifest),
  repository: "https://example.org/code",
  bugs: "https://example.org/issues",
  homepage: "https://example.org",
});

describe("publishing a release", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "parole-case-publish-"));
  after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "parole-case-1.2.0.vsix");
  writeFileSync(file, "package");

  const attempt = (more: Partial<Parameters<typeof publish>[0]> = {}) => {
    const said: string[] = [];
    const runs: string[] = [];
    const run = (args: readonly string[]) => runs.push(args.join(" ")) > 0;
    const error = (() => {
      try {
        publish({ file, manifest: ready, environment: {}, say: (line) => said.push(line), run, ...more });
        return undefined;
      } catch (thrown) {
        return thrown instanceof Error ? thrown.message : String(thrown);
      }
    })();
    return { said, runs, error };
  };

  it("uploads nothing without a token, and says the checksum and which tokens are not set", () => {
    const { said, runs, error } = attempt();
    assert.deepEqual([runs, error], [[], undefined]);
    assert.match(said[0] ?? "", /^[0-9a-f]{64} {2}parole-case-1\.2\.0\.vsix$/);
    assert.deepEqual(said.slice(1), [
      "Visual Studio Marketplace: not uploaded, since VSCE_PAT is not set",
      "Open VSX: not uploaded, since OVSX_PAT is not set",
    ]);
  });

  it("uploads to the gallery whose token is set, with the token in the environment alone", () => {
    const { said, runs, error } = attempt({ environment: { OVSX_PAT: "secret" } });
    assert.deepEqual([runs, error], [[`ovsx publish ${file}`], undefined]);
    assert.equal(said.at(-1), "Open VSX: uploaded");
  });

  it("uploads nothing while package.json lacks what a gallery needs", () => {
    assert.deepEqual(missingForGalleries(manifest), ["repository", "bugs", "homepage"]);
    const { runs, error } = attempt({ manifest, environment: { VSCE_PAT: "secret", OVSX_PAT: "secret" } });
    assert.deepEqual(runs, []);
    assert.equal(error, "Nothing was uploaded. package.json does not have: repository, bugs, homepage");
  });

  it("stops at an upload that fails, and for a file that does not exist", () => {
    const failing = attempt({ environment: { VSCE_PAT: "secret", OVSX_PAT: "secret" }, run: () => false });
    assert.match(failing.error ?? "", /^Visual Studio Marketplace: the upload failed/);
    assert.match(attempt({ file: `${file}.none` }).error ?? "", /does not exist/);
  });
});
