// Packs the extension into parole-case-<version>.vsix, the file that VS Code installs. The source maps of its programs
// are next to it in parole-case-<version>.maps: with them, resolve-frames.ts finds the lines of a logged error. With
// `--web`, it is parole-case-web-<version>.vsix for VS Code for the Web, to which galleries give that package only.
// The field `files` of package.json is for npm, whose package is the command line alone. `vsce` accepts it only without
// .vscodeignore, so what that lets in is packed from a folder of its own.
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";

const program = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(program), "..");

export type Target = "desktop" | "web";

/** Builds and packs without output; returns the full path of the `.vsix` in this folder. */
export function packageExtension(folder: string, target: Target = "desktop"): string {
  const options = target === "web" ? [webOption] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, folder, ...options], {
    encoding: "utf8",
  });
  if (status !== 0) {
    throw new Error(`The extension could not be packed:\n${stdout}${stderr}`);
  }
  return stdout.trimEnd().split(/\r?\n/).at(-1) ?? "";
}

const webOption = "--web";

async function pack(folder: string, target: Target): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const name = target === "web" ? `parole-case-web-${version}` : `parole-case-${version}`;
  const file = path.join(folder, `${name}.vsix`);
  // Two builds of one commit have the same bytes. An archive has times in the time zone of the computer.
  process.env.TZ = "UTC";
  process.env.SOURCE_DATE_EPOCH ??= timeOfCommit();
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts", "build.ts"), "--ship"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error("The extension could not be built");
  const staged = await stage(path.join(root, "out", `extension-${target}`), target);
  await createVSIX({
    cwd: staged,
    packagePath: file,
    ...(target === "web" && { target }),
    dependencies: false,
    allowMissingRepository: true,
    // The pictures of the README are in the package.
    rewriteRelativeLinks: false,
  });
  const { size } = await stat(file);
  if (size > mostBytes) {
    await rm(file);
    throw new Error(`The package has ${size} bytes, more than ${mostBytes}; see scripts/package.ts`);
  }
  keepMaps(path.join(folder, `${name}.maps`));
  return file;
}

/** The programs of the other target. */
const left: Readonly<Record<Target, RegExp>> = {
  desktop: /^dist\/web\//,
  web: /^dist\/(?:[^/]+\.[cm]js|parts\/.*)$/,
};

/**
 * Copies what .vscodeignore lets in to an empty folder, without the programs of the other target, and with a
 * package.json without what only npm or the other target needs.
 */
async function stage(folder: string, target: Target): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    if (left[target].test(file.replaceAll("\\", "/"))) continue;
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    cpSync(path.join(root, file), path.join(folder, file));
  }
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const { files: _files, scripts: _scripts, ...shipped } = manifest;
  for (const key of target === "web" ? ["main", "extensionKind"] : ["browser"]) delete shipped[key];
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(shipped, undefined, 2)}\n`);
  return folder;
}

/** Larger packages take long to install over a slow connection. */
const mostBytes = 5_000_000;

/** In seconds; without a repository, the first time that an archive can have. */
function timeOfCommit(): string {
  const { status, stdout } = spawnSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : "315532800";
}

/** Copies the source maps of the build to the folder, with the same relative paths. */
function keepMaps(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of globSync("dist/**/*.map", { cwd: root })) {
    cpSync(path.join(root, file), path.join(folder, file));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2);
  const [folder = root] = given.filter((one) => one !== webOption);
  console.log(await pack(path.resolve(folder), given.includes(webOption) ? "web" : "desktop"));
}
