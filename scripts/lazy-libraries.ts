// Lets a bundle begin without what a library prepares for uses that most runs do not have: the PDF library unpacks the
// letters of the standard typefaces, and builds a table of all entities of HTML, as soon as it is loaded. And keeps what
// it says about damaged files from the output of the command line, which names such files in its own words.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";

/** Has these parts of libraries prepared when they are first used. */
export function lazyLibraries(): Plugin {
  return {
    name: "lazy-libraries",
    setup({ onResolve, onLoad, resolve }) {
      onLoad({ filter: /[\\/]standard-fonts[\\/]Encoding\.js$/ }, ({ path: file }) => ({
        contents: lazyEncodings(readFileSync(file, "utf8")),
      }));
      onLoad({ filter: /[\\/]pdf-lib[\\/]es[\\/].*\.js$/ }, ({ path: file }) => ({
        contents: silent(readFileSync(file, "utf8")),
      }));
      onResolve({ filter: /^(?:html-entities|node-html-better-parser)$/ }, async ({ path: id, ...from }) => {
        if (!/[\\/]pdf-lib[\\/]/.test(from.importer)) return undefined;
        const { path: file } = await resolve(id, { kind: "require-call", resolveDir: from.resolveDir });
        return { path: id, namespace: "lazy", pluginData: file };
      });
      onLoad({ filter: /^/, namespace: "lazy" }, ({ path: id, pluginData }) => ({
        contents: wrapped(id),
        // From within the library itself: the text has no path of this computer, which would change the names of files.
        resolveDir: path.dirname(String(pluginData)),
      }));
    },
  };
}

/** The module with nothing printed. */
function silent(source: string): string {
  return source.replaceAll(/\bconsole\.(?:error|log|warn)\(/g, "(() => undefined)(");
}

/** The module with each encoding made by a getter. */
function lazyEncodings(source: string): string {
  const mappings =
    /const decompressedEncodings = (decompressJson\(\w+\));\s*const allUnicodeMappings = JSON\.parse\(decompressedEncodings\);/;
  const encoding = /(\w+): (new Encoding\('\w+', )allUnicodeMappings(\.\w+\))/g;
  if (!mappings.test(source) || source.match(encoding)?.length !== 3) {
    throw new Error("The PDF library makes its encodings in another way; see scripts/lazy-libraries.ts");
  }
  return source
    .replace(mappings, "const made = {};\nconst allUnicodeMappings = () => (made.all ??= JSON.parse($1));")
    .replaceAll(encoding, "get $1() { return (made.$1 ??= $2allUnicodeMappings()$3); }");
}

/** A module with the functions that the PDF library calls, and the constants that it compares. */
function wrapped(id: string): string {
  const load = `require(${JSON.stringify(id)})`;
  if (id === "html-entities") return `export const encode = (...given) => ${load}.encode(...given);`;
  return `export const parse = (...given) => ${load}.parse(...given);
export const NodeType = { ELEMENT_NODE: 1, TEXT_NODE: 3, COMMENT_NODE: 8 };`;
}
