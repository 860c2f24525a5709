// Lets the programs run in a browser: what stands in for Node there (server/src/browser/node), and for the parts of the
// server and the extension that are about this machine.
import path from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import { lazyLibraries } from "./lazy-libraries.ts";

/** Modules of Node, by the files in server/src/browser/node that stand in for them. */
const modules: Readonly<Record<string, string>> = {
  crypto: "crypto.ts",
  fs: "fs.ts",
  "fs/promises": "files.ts",
  os: "os.ts",
  path: "path.ts",
  "timers/promises": "timers.ts",
  v8: "v8.ts",
  worker_threads: "worker-threads.ts",
  zlib: "zlib.ts",
};

/** Files of the server and the extension, by those that stand in for them, from the root. */
export const standIns: Readonly<Record<string, string>> = {
  "server/src/host/drawing-thread.ts": "server/src/browser/drawing-thread.ts",
  "server/src/host/file-inspector.ts": "server/src/browser/file-inspector.ts",
  "server/src/host/fill-thread.ts": "server/src/browser/fill-thread.ts",
  "server/src/host/fonts.ts": "server/src/browser/fonts.ts",
  "server/src/host/keep-code.ts": "server/src/browser/keep-code.ts",
  "server/src/host/uris.ts": "server/src/browser/uris.ts",
  "client/src/shared/server-program.ts": "client/src/web/server-program.ts",
};

/** The scripts of the workers: the language server, and what handles documents. */
export function browserServer(root: string, more: readonly Plugin[] = []): BuildOptions {
  return {
    entryPoints: {
      "web/server": "server/src/browser/server.ts",
      "web/documents": "server/src/browser/documents.ts",
    },
    platform: "browser",
    format: "iife",
    // What is loaded when needed elsewhere is in the same file here, and is prepared when needed.
    supported: { "dynamic-import": false },
    inject: ["server/src/browser/node/globals.ts"],
    // Some files look for others beside them, of which a browser has none.
    define: { global: "globalThis", "import.meta.dirname": '"/"' },
    plugins: [...more, lazyLibraries(), browserPrograms(root)],
  };
}

/** Any other module of Node fails the build. */
export function browserPrograms(root: string): Plugin {
  return {
    name: "browser-programs",
    setup({ onResolve }) {
      onResolve({ filter: /^node:/ }, ({ path: id }) => {
        const file = modules[id.slice("node:".length)];
        return file === undefined
          ? { errors: [{ text: `Nothing stands in for ${id} in a browser` }] }
          : { path: path.join(root, "server/src/browser/node", file) };
      });
      onResolve({ filter: /^\..*\.ts$/ }, ({ path: id, resolveDir }) => {
        const file = path.relative(root, path.join(resolveDir, id)).split(path.sep).join("/");
        const standIn = standIns[file];
        return standIn === undefined ? undefined : { path: path.join(root, standIn) };
      });
    },
  };
}
