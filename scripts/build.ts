// Bundles the three programs that ship: the extension, the server and the command line.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const programs = {
  extension: "client/src/node.ts",
  server: "server/src/host/node.ts",
  cli: "server/src/host/cli.ts",
};

const entryPoints = Object.fromEntries(
  Object.entries(programs).filter(([, entry]) => existsSync(path.join(root, entry))),
);

await build({
  absWorkingDir: root,
  entryPoints,
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  sourcemap: true,
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
});
