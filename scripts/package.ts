// Packs the extension into parole-case-<version>.vsix, the file that VS Code installs.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createVSIX } from "@vscode/vsce";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Builds and packs; resolves to the full path of the `.vsix`, in the project's folder unless told otherwise. */
export async function packageExtension(folder: string = root): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const file = path.join(folder, `parole-case-${version}.vsix`);
  await createVSIX({
    cwd: root,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    // The pictures of the README are in the package.
    rewriteRelativeLinks: false,
  });
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await packageExtension());
}
