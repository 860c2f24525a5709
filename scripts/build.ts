// Bundles the programs that ship: the extension, the server and the command line. The server and the command line
// share their parts, and load what draws a packet only when one is asked for.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  // Of what ships, the maps are kept beside the package: see package.ts.
  sourcemap: process.argv.includes("--ship") ? "external" : "linked",
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
};

const extension = await build({
  ...common,
  entryPoints: { extension: "client/src/node.ts" },
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  external: ["vscode"],
});
await build({
  ...common,
  entryPoints: { page: "client/webview/page.ts" },
  platform: "browser",
  format: "iife",
  target: "es2023",
});
const programs = await build({
  ...common,
  entryPoints: { server: "server/src/host/server.ts", cli: "server/src/host/cli.ts" },
  outExtension: { ".js": ".mjs" },
  chunkNames: "parts/[name]-[hash]",
  format: "esm",
  splitting: true,
  // Libraries that are written for `require` find it here.
  banner: {
    js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);',
  },
});
// Parts of an earlier build that this one no longer has, and what Node has kept of them in compiled form.
const outputs = [extension, programs].flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {}));
const written = new Set(outputs.map((file) => path.join(root, file)));
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath, entry.name);
  if (/\.[cm]js(?:\.map)?$/.test(entry.name) && !written.has(file)) rmSync(file, { force: true });
}
rmSync(path.join(dist, "compiled"), { recursive: true, force: true });
// The packet's typefaces, with their licenses.
rmSync(path.join(dist, "fonts"), { recursive: true, force: true });
for (const [typeface, name] of [
  ["tinos", "Tinos"],
  ["noto-naskh-arabic", "NotoNaskhArabic"],
] as const) {
  for (const file of [
    path.join("400Regular", `${name}_400Regular.ttf`),
    path.join("700Bold", `${name}_700Bold.ttf`),
    "LICENSE_FONT",
  ]) {
    const from = path.join(root, "node_modules", "@expo-google-fonts", typeface, file);
    cpSync(from, path.join(dist, "fonts", typeface, file));
  }
}
// The case to try on. It is mailed on a day in the past, so that what is found in it does not depend on the day.
const sample = path.join(root, "test", "cases", "child-half-written");
const shipped = path.join(dist, "sample");
rmSync(shipped, { recursive: true, force: true });
for (const folder of ["exhibits", "forms"]) {
  cpSync(path.join(sample, folder), path.join(shipped, folder), { recursive: true });
}
const halfWritten = readFileSync(path.join(sample, "child-half-written.parole.yaml"), "utf8");
writeFileSync(path.join(shipped, "sample.parole.yaml"), sampleText(halfWritten));

/** The same case, introduced to whoever tries it on. */
function sampleText(text: string): string {
  const introduced = text.replace(
    /^(?:#.*\n)+/,
    `# A sample to practice with: a child's request, half written. All people and numbers are invented.
# It is checked against the requirements of 2015 and mailed on a date in that year. Change what you like.
`,
  );
  return introduced.replace(/date:\s*$/, "date: 2015-08-24\n");
}
