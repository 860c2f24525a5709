// Finds the TypeScript lines of errors that a released program has logged. A frame such as `dist/parts/node-AB12.cjs:12:345`
// names a location in a bundle; the maps of that release are next to its package, in parole-case-<version>.maps.
//
//   node scripts/resolve-frames.ts parole-case-<version>.maps diagnostics.txt
//
// Without a file, the text is read from standard input.
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import path from "node:path";
import { text as readAll } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

/** The same text, with the file and line of the source after each location in a bundle whose map is in the folder. */
export function resolveFrames(text: string, maps: string): string {
  const known = new Map<string, SourceMap | undefined>();
  const mapOf = (bundle: string): SourceMap | undefined => {
    if (!known.has(bundle)) known.set(bundle, readMap(path.join(maps, `${bundle}.map`)));
    return known.get(bundle);
  };
  return text.replaceAll(
    /\bdist\/((?:[\w.-]+\/)*[\w.-]+\.[cm]?js):(\d+):(\d+)/g,
    (place, file: string, line: string, column: string) => {
      const bundle = `dist/${file}`;
      const source = mapOf(bundle)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!source || !("originalSource" in source)) return place;
      const original = path.posix.join(path.posix.dirname(bundle), source.originalSource);
      return `${place} = ${original}:${source.originalLine + 1}:${source.originalColumn + 1}`;
    },
  );
}

function readMap(file: string): SourceMap | undefined {
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [maps, file] = process.argv.slice(2);
  if (maps === undefined || !existsSync(maps)) {
    console.error("Usage: node scripts/resolve-frames.ts FOLDER_OF_MAPS [FILE]");
    process.exitCode = 2;
  } else {
    const text = file === undefined ? await readAll(process.stdin) : readFileSync(file, "utf8");
    process.stdout.write(resolveFrames(text, maps));
  }
}
