// The release script, run in a repository of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { type ReleaseRequest, release, requestOf } from "../../scripts/release.ts";

const files = {
  ".gitignore": "out/\n",
  "CHANGELOG.md": "# Changelog\n\n## [Unreleased]\n\n### Law\n\n#### Changed\n\n- The fee is $700.\n",
  "package.json": '{\n  "name": "parole-case",\n  "version": "0.1.0"\n}\n',
  "package-lock.json":
    '{\n  "version": "0.1.0",\n  "packages": {\n    "": { "version": "0.1.0" },\n    "node_modules/x": { "version": "0.1.0" }\n  }\n}\n',
  "README.md": "The file `parole-case-0.1.0.vsix`.\n",
};

function repository(t: TestContext) {
  const root = mkdtempSync(path.join(os.tmpdir(), "parole-case-release-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Rosa Lopez");
  git("config", "user.email", "rosa@example.org");
  git("config", "commit.gpgsign", "false");
  git("config", "core.autocrlf", "false");
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  git("add", "--all");
  git("commit", "--quiet", "--message", "Begin");

  const said: string[] = [];
  const tested: string[] = [];
  const run = (request: Partial<ReleaseRequest> & { version: string }, more = {}) =>
    release(
      { isDryRun: false, isTested: false, ...request },
      {
        root,
        today: "2026-12-01",
        say: (line) => said.push(line),
        passesTests: () => tested.push("npm test") > 0,
        whatChanged: (base) => `| case | finding |\n| --- | --- |\n| \`${base}\` | one |\n`,
        buildPackage: (folder) => {
          mkdirSync(folder, { recursive: true });
          const file = path.join(folder, `parole-case-${request.version}.vsix`);
          writeFileSync(file, readFileSync(path.join(root, "package.json")));
          return file;
        },
        ...more,
      },
    );
  const read = (name: string) => readFileSync(path.join(root, name), "utf8");
  return { git, run, read, said, tested };
}

describe("a release", () => {
  it("dates the changelog, sets the version, packages, commits, and tags, and pushes nothing", (t) => {
    const { git, run, read, said, tested } = repository(t);
    run({ version: "0.2.0" });
    assert.deepEqual(tested, ["npm test"]);
    assert.match(read("CHANGELOG.md"), /^## \[Unreleased\]\n\n## \[0\.2\.0\] - 2026-12-01\n\n### Law$/m);
    assert.match(read("package.json"), /"version": "0\.2\.0"/);
    assert.deepEqual(
      [...read("package-lock.json").matchAll(/"version": "([^"]+)"/g)].map(([, version]) => version),
      ["0.2.0", "0.2.0", "0.1.0"],
    );
    assert.equal(read("README.md"), "The file `parole-case-0.2.0.vsix`.\n");
    assert.equal(git("log", "-1", "--format=%s"), "Release 0.2.0");
    assert.equal(git("rev-parse", "v0.2.0^{commit}"), git("rev-parse", "HEAD"));
    assert.equal(git("status", "--porcelain"), "");
    const sum = createHash("sha256").update(read("package.json")).digest("hex");
    assert.ok(said.includes(`${sum}  out/release/parole-case-0.2.0.vsix`), said.join("\n"));
    assert.ok(said.some((line) => line.includes("git push origin main v0.2.0")));
    assert.ok(said.some((line) => line.includes("nothing was pushed")));
  });

  it("is the version in package.json where there was none before, and never again", (t) => {
    const { git, run, read } = repository(t);
    run({ version: "0.1.0", isTested: true });
    assert.equal(git("tag", "--list"), "v0.1.0");
    assert.match(read("CHANGELOG.md"), /^## \[0\.1\.0\] - 2026-12-01$/m);
    assert.throws(
      () => run({ version: "0.1.0" }),
      /The tag v0\.1\.0 exists already\n0\.1\.0 does not follow 0\.1\.0, the version in package\.json/,
    );
    assert.throws(() => run({ version: "0.0.9" }), /0\.0\.9 does not follow 0\.1\.0/);
    assert.throws(() => run({ version: "0.1.1" }), /CHANGELOG\.md has nothing under Unreleased/);
  });

  it("lists in the changelog what the rules find differently from those of the release before", (t) => {
    const { git, run, read } = repository(t);
    run({ version: "0.1.0", isTested: true });
    assert.doesNotMatch(read("CHANGELOG.md"), /### Findings/);
    const next = read("CHANGELOG.md").replace(
      "## [Unreleased]\n",
      "## [Unreleased]\n\n### Law\n\n#### Changed\n\n- It is $800.\n",
    );
    writeFileSync(path.join(git("rev-parse", "--show-toplevel"), "CHANGELOG.md"), next);
    git("commit", "--all", "--quiet", "--message", "Enter the new fee");
    run({ version: "0.1.1", isTested: true });
    assert.match(
      read("CHANGELOG.md"),
      /- It is \$800\.\n\n### Findings\n\n\| case \| finding \|\n\| --- \| --- \|\n\| `v0\.1\.0` \| one \|\n\n## \[0\.1\.0\]/,
    );
  });

  it("changes nothing in a dry run, and says what it would change", (t) => {
    const { git, run, said, tested } = repository(t);
    const before = git("rev-parse", "HEAD");
    run({ version: "0.2.0", isDryRun: true });
    assert.deepEqual(tested, []);
    assert.equal(git("rev-parse", "HEAD"), before);
    assert.equal(git("status", "--porcelain"), "");
    assert.equal(git("tag", "--list"), "");
    assert.deepEqual(said.slice(1), [
      "Changes CHANGELOG.md",
      "Changes package.json",
      "Changes package-lock.json",
      "Changes README.md",
      "Dry run: nothing was tested, changed, or packaged",
    ]);
  });

  it("is refused with changes that are not committed, and on another branch", (t) => {
    const { git, run } = repository(t);
    git("switch", "--quiet", "--create", "idea");
    git("rm", "--quiet", "README.md");
    assert.throws(
      () => run({ version: "0.2.0" }),
      /There are changes that are not committed \(git status\)\nThe branch is idea; switch to main/,
    );
  });

  it("leaves everything as it was where a test fails or the extension cannot be packaged", (t) => {
    const { git, run } = repository(t);
    assert.throws(
      () => run({ version: "0.2.0" }, { passesTests: () => false }),
      /npm test failed, so nothing was released/,
    );
    const buildPackage = () => {
      throw new Error("The extension could not be packed");
    };
    assert.throws(() => run({ version: "0.2.0" }, { buildPackage }), /could not be packed/);
    assert.equal(git("status", "--porcelain"), "");
    assert.equal(git("log", "--format=%s"), "Begin");
    assert.equal(git("tag", "--list"), "");
  });

  it("is requested by one version and known options", () => {
    assert.deepEqual(requestOf(["1.2.0", "--dry-run"]), {
      version: "1.2.0",
      isDryRun: true,
      isTested: false,
    });
    for (const args of [[], ["1.2"], ["1.2.0", "1.3.0"], ["1.2.0", "--push"]]) {
      assert.throws(() => requestOf(args), /Give the new version, such as: npm run release -- 1\.2\.0/);
    }
  });
});
