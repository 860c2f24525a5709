// The walls of the house: who may import whom. What the checks of types and lint cannot see is seen here.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Imported {
  readonly file: string;
  /** A package, or a file below the root with forward slashes. */
  readonly target: string;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

const importing =
  /(?:^|[;\n])\s*(?:import|export)\s[^"';]*?from\s*"([^"]+)"|(?:^|[;\n])\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(file: string): Imported[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(importing)].map((match) => {
    const named = match[1] ?? match[2] ?? match[3] ?? "";
    const target = named.startsWith(".") ? path.posix.join(path.posix.dirname(file), named) : named;
    return { file, target };
  });
}

/** Imports from a folder that are none of those allowed: packages by name, files by where they lie. */
function strangers(folder: string, packages: readonly RegExp[], folders: readonly string[]): string[] {
  return sourcesBelow(folder)
    .flatMap(importsOf)
    .filter(({ target }) => !folders.some((allowed) => target.startsWith(allowed)))
    .filter(({ target }) => !packages.some((allowed) => allowed.test(target)))
    .map(({ file, target }) => `${file} imports ${target}`);
}

describe("imports", () => {
  it("are found", () => {
    assert.ok(importsOf("server/src/core/read/shape.ts").some(({ target }) => target === "zod"));
    assert.ok(
      importsOf("server/src/core/read/shape.ts").some(({ target }) => target === "schemas/case/case.ts"),
    );
  });

  it("the case format imports only zod, and the needs by which evidence that is not available is named", () => {
    assert.deepEqual(
      strangers("schemas/case", [/^zod$/], ["schemas/case/", "schemas/generated/needs.ts"]),
      [],
    );
  });

  it("core imports the schemas, zod and yaml, and yaml only where text is read", () => {
    assert.deepEqual(strangers("server/src/core", [/^zod$/, /^yaml$/], ["server/src/core/", "schemas/"]), []);
    const yaml = sourcesBelow("server/src/core")
      .flatMap(importsOf)
      .filter(({ target, file }) => target === "yaml" && !file.startsWith("server/src/core/text/"));
    assert.deepEqual(yaml, []);
  });

  it("the protocol layer imports core and no host, and zod for the params of requests", () => {
    assert.deepEqual(
      strangers(
        "server/src/lsp",
        [/^vscode-languageserver(?:-textdocument)?$/, /^zod$/],
        ["server/src/lsp/", "server/src/core/", "schemas/"],
      ),
      [],
    );
  });

  it("packet-pdf imports the packet as data and no case", () => {
    const allowed = [
      "server/src/packet-pdf/",
      "server/src/core/packet/packet.ts",
      "server/src/core/packet/prose.ts",
      "server/src/core/packet/characters.ts",
      "server/src/core/packet/texts.ts",
      "server/src/core/packet/numbering.ts",
      "server/src/core/engine/files.ts",
      "server/src/core/engine/file-troubles.ts",
    ];
    const packages = [/^bidi-js$/, /^@cantoo\/pdf-lib$/, /^fontkit$/, /^pdfmake(?:\/|$)/];
    assert.deepEqual(strangers("server/src/packet-pdf", packages, allowed), []);
  });

  it("documents imports letters and calendars as data, and no matter", () => {
    const allowed = [
      "server/src/documents/",
      "server/src/core/packet/packet.ts",
      "server/src/core/packet/prose.ts",
      "server/src/core/packet/numbering.ts",
      "server/src/core/desk/calendar.ts",
      "server/src/core/desk/week-report.ts",
      "server/src/core/desk/letters/blanks.ts",
      "server/src/core/law/calendar.ts",
      "server/src/core/message/message.ts",
      "server/src/core/text/control-characters.ts",
    ];
    const packages = [/^docx$/, /^fflate$/, /^ical-generator$/, /^node:crypto$/];
    assert.deepEqual(strangers("server/src/documents", packages, allowed), []);
  });

  it("the client imports the editor, request names, case file names, placeholders and control characters", () => {
    assert.deepEqual(
      strangers(
        "client/src",
        [/^vscode$/, /^vscode-languageclient(?:\/|$)/, /^node:(?:path|readline|stream)$/],
        [
          "client/src/",
          "server/src/core/text/control-characters.ts",
          "server/src/lsp/protocol/index.ts",
          "server/src/core/read/case-file.ts",
          "server/src/core/read/placeholder-spans.ts",
        ],
      ),
      [],
    );
  });
});

describe("the programs never", () => {
  const programs = ["client/src", "server/src", "schemas"].flatMap(sourcesBelow);

  it("access the network", () => {
    const network = /^(?:node:)?(?:net|http|https|http2|dgram|dns|tls|undici|ws)$/;
    const reaching = programs.flatMap(importsOf).filter(({ target }) => network.test(target));
    assert.deepEqual(reaching, []);
    const calls = programs.filter((file) =>
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/.test(
        readFileSync(path.join(root, file), "utf8"),
      ),
    );
    assert.deepEqual(calls, []);
  });

  it("read a clock outside the host", () => {
    const asking = programs.filter(
      (file) =>
        file.startsWith("server/src/") &&
        file !== "server/src/host/today.ts" &&
        /\bDate\.now\(|\bnew Date\(\s*\)|performance\.now\(/.test(
          readFileSync(path.join(root, file), "utf8"),
        ),
    );
    assert.deepEqual(asking, []);
  });

  it("start other programs", () => {
    const starting = programs
      .flatMap(importsOf)
      .filter(({ target }) => /^(?:node:)?child_process$/.test(target));
    assert.deepEqual(starting, []);
  });
});
