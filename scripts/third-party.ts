// The licenses of the libraries that esbuild bundles into what ships. Each requires that its text comes with every copy.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Metafile } from "esbuild";
import * as z from "zod";

/** The folders, below the root, of the libraries of which a part is in the outputs; sorted, each once. */
export function bundledLibraries(outputs: Metafile["outputs"]): readonly string[] {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = files.flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)].toSorted();
}

/** The name, version, and license text of each library. Throws if one has none. */
export function thirdPartyNotices(root: string, libraries: readonly string[]): string {
  const parts = libraries.map((library) => noticeOf(path.join(root, library)));
  return `${[introduction, ...parts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

const introduction =
  "Parole Case contains the libraries below, or parts of them. The licenses of its typefaces are in dist/fonts.";

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
});

function noticeOf(folder: string): string {
  const library = manifest.parse(JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")));
  const { name, version } = library;
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)\b/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  const within = partsOfOthers[name];
  return [
    `${name} ${version}`,
    ...(texts.length > 0 ? texts : [namedLicense(library)]),
    ...(within ? [within] : []),
  ].join("\n\n");
}

/** What a library contains of others, if its own license text does not say so. */
const partsOfOthers: Readonly<Record<string, string>> = {
  brotli:
    "Its decoder is Copyright 2013 Google Inc., under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0",
};

/** For a library that names its license and has no file with the text. */
function namedLicense({ name, license, author }: z.infer<typeof manifest>): string {
  const holder = typeof author === "string" ? author : author?.name;
  if (license !== "MIT" || holder === undefined) throw new Error(`${name} has no license text to ship`);
  return `MIT License

Copyright (c) ${holder}

${mit}`;
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
