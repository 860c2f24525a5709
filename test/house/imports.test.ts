// Restrictions on imports and calls of the program that the table of layers (layers.ts) cannot express.
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

const packetPdf = "server/src/packet-pdf/";

describe("imports", () => {
  it("are found", () => {
    const targets = importsOf("schemas/case/field.ts").map(({ target }) => target);
    assert.ok(targets.includes("zod"));
    assert.ok(targets.includes("schemas/format/field-values.ts"));
  });

  it("the rest of the server looks into foreign files only by inspecting them, except to fill in forms", () => {
    const looking = sourcesBelow("server/src")
      .filter((file) => !file.startsWith(packetPdf) && !file.startsWith("server/src/forms-pdf/"))
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith(`${packetPdf}read/`))
      .map(({ target }) => target.slice(packetPdf.length));
    assert.deepEqual([...new Set(looking)].toSorted(), ["read/inspect-file.ts", "read/unreadable.ts"]);
  });
});

describe("zod", () => {
  it("is imported with `import * as z`, so that only the used part of it is bundled", () => {
    const places = ["client/src", "server/src", "schemas", "scripts", "test"].flatMap(sourcesBelow);
    const whole = places.filter((file) =>
      /^import (?!type |\* as z from )[^;]*?from "zod"/m.test(readFileSync(path.join(root, file), "utf8")),
    );
    assert.deepEqual(whole, []);
  });

  it("is not needed to read a case: the core uses the tables made from the format", () => {
    const using = sourcesBelow("server/src/core").filter((file) =>
      /^import (?!type )[^;]*?from "(?:zod|[./]*schemas\/case\/[^"]*)";/m.test(
        readFileSync(path.join(root, file), "utf8"),
      ),
    );
    assert.deepEqual(using, ["server/src/core/packet/manifest.ts"]);
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
