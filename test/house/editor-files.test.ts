// The files for VS Code in this repository: F5 and the tasks name scripts and files that exist, and each command that
// the extension contributes is registered.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const { configurations } = JSON.parse(read(".vscode/launch.json"));
const { tasks } = JSON.parse(read(".vscode/tasks.json"));

describe("F5", () => {
  it("builds with a task that exists, and starts the extension with its source maps", () => {
    const [extension] = configurations;
    assert.equal(extension.type, "extensionHost");
    assert.ok(tasks.some(({ label }: { label: string }) => label === extension.preLaunchTask));
    const [main = ""] = /[^/]+$/.exec(manifest.main) ?? [];
    const patterns: string[] = extension.outFiles;
    assert.ok(
      patterns.some((pattern) => path.matchesGlob(`/dist/${main}`, pattern.replace(/^.*?(?=\/)/, ""))),
    );
  });
});

describe("tasks", () => {
  it("run scripts of package.json", () => {
    const missing = tasks.filter(({ script }: { script: string }) => manifest.scripts[script] === undefined);
    assert.deepEqual(missing, []);
  });

  it("show the errors that npm run watch reports, and see when a build begins and ends", () => {
    const [{ problemMatcher }] = tasks.filter(({ script }: { script: string }) => script === "watch");
    const line = "client/src/node.ts:12:4: error: Could not resolve ./x.ts";
    assert.deepEqual(new RegExp(problemMatcher.pattern.regexp).exec(line)?.slice(1), [
      "client/src/node.ts",
      "12",
      "4",
      "error",
      "Could not resolve ./x.ts",
    ]);
    const build = read("scripts/build.ts");
    for (const pattern of [problemMatcher.background.beginsPattern, problemMatcher.background.endsPattern]) {
      const said = /"(\[watch\][^"]*)"/g;
      assert.ok(
        [...build.matchAll(said)].some(([, text = ""]) => new RegExp(pattern).test(text)),
        pattern,
      );
    }
  });
});

describe("the package", () => {
  it("ships nothing but what .vscodeignore lets in, and no settings of this repository", () => {
    const lines = read(".vscodeignore").split(/\r?\n/);
    assert.ok(lines.includes("**"));
    assert.deepEqual(
      lines.filter((line) => /^!(?:\.vscode|\*|scripts|test)/.test(line)),
      [],
    );
  });

  it("for npm has the command line alone, which depends on no other package", () => {
    assert.deepEqual(
      manifest.files.filter(
        (file: string) =>
          !/^dist\/(?:(?:cli|server)\.[cm]js|program\.cjs|parts\/\*\.cjs|fonts|THIRD.*)$/.test(file),
      ),
      [],
    );
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.bin["parole-case"], "dist/cli.cjs");
    assert.equal(manifest.private, true, "npm publish must stay impossible until a release is decided");
  });

  it("contributes only commands that the client registers", () => {
    const client = readdirSync(path.join(root, "client", "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => read(path.join("client", "src", file)))
      .join("\n");
    const unregistered = manifest.contributes.commands
      .map(({ command }: { command: string }) => command)
      .filter((command: string) => !new RegExp(`(?:registerCommand|onCase)\\(\\s*"${command}"`).test(client));
    assert.deepEqual(unregistered, []);
  });

  it("restores only views that the client has, and all that it restores", () => {
    const views: string[] = manifest.activationEvents
      .filter((event: string) => event.startsWith("onWebviewPanel:"))
      .map((event: string) => event.slice("onWebviewPanel:".length));
    assert.ok(views.length > 3);
    const types = [
      "readiness/open-readiness",
      "packet/preview-packet",
      "deadlines/show-deadlines",
      "many/week-report",
    ]
      .map((file) => /type: "([^"]+)"/.exec(read(`client/src/${file}.ts`))?.[1])
      .toSorted();
    assert.deepEqual(views.toSorted(), types);
  });
});
