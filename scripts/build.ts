// Bundles the programs that ship: the extension, the server and the command line. The server and the command line
// share their parts, and load what draws a packet only when one is asked for.
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");

const common: BuildOptions = {
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20",
  sourcemap: process.argv.includes("--ship") ? false : "linked",
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
};

rmSync(dist, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { extension: "client/src/node.ts" },
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  external: ["vscode"],
});
await build({
  ...common,
  entryPoints: { server: "server/src/host/server.ts", cli: "server/src/host/cli.ts" },
  outExtension: { ".js": ".mjs" },
  chunkNames: "parts/[name]-[hash]",
  format: "esm",
  splitting: true,
  // Libraries that are written for `require` find it here.
  banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' },
});
for (const [folder, file] of [
  ["400Regular", "Tinos_400Regular.ttf"],
  ["700Bold", "Tinos_700Bold.ttf"],
] as const) {
  const fonts = path.join(root, "node_modules", "@expo-google-fonts", "tinos");
  cpSync(path.join(fonts, folder, file), path.join(dist, "fonts", folder, file));
}
