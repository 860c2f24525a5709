// `npm run publish-release -- FILE.vsix`: uploads a package to the galleries of VS Code and Open VSX. It stops before any
// upload while the package is not ready for a gallery, and skips a gallery whose token is not set. `npm run release`
// makes the package.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

export interface Gallery {
  readonly name: string;
  /** The environment variable with the token. */
  readonly token: string;
  /** The command of npx that uploads the package; it reads the token from the environment. */
  readonly command: (file: string) => readonly string[];
}

export const galleries: readonly Gallery[] = [
  {
    name: "Visual Studio Marketplace",
    token: "VSCE_PAT",
    command: (file) => ["vsce", "publish", "--packagePath", file],
  },
  { name: "Open VSX", token: "OVSX_PAT", command: (file) => ["ovsx", "publish", file] },
];

export interface Publishing {
  readonly file: string;
  /** The text of package.json. */
  readonly manifest: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  /** Runs npx with these arguments; returns whether it succeeded. */
  readonly run: (args: readonly string[]) => boolean;
}

/** Uploads to each gallery whose token is set; throws with the reasons if nothing may be uploaded. */
export function publish({ file, manifest, environment, say, run }: Publishing): void {
  if (!existsSync(file)) throw new Error(`${file} does not exist; make it with npm run release`);
  say(`${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${path.basename(file)}`);
  const missing = missingForGalleries(manifest);
  if (missing.length > 0) {
    throw new Error(`Nothing was uploaded. package.json does not have: ${missing.join(", ")}`);
  }
  for (const { name, token, command } of galleries) {
    if (!environment[token]) {
      say(`${name}: not uploaded, since ${token} is not set`);
    } else if (run(command(file))) {
      say(`${name}: uploaded`);
    } else {
      throw new Error(`${name}: the upload failed; what was uploaded before remains`);
    }
  }
}

const needed = z.looseObject({
  repository: z.unknown().optional(),
  bugs: z.unknown().optional(),
  homepage: z.unknown().optional(),
  icon: z.string().optional(),
  license: z.string().optional(),
  publisher: z.string().optional(),
  categories: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
});

/** The keys that a page in a gallery needs and package.json does not have. */
export function missingForGalleries(manifest: string): readonly string[] {
  const given = needed.parse(JSON.parse(manifest));
  return Object.keys(needed.shape).filter((key) => given[key] === undefined);
}

if (import.meta.main) {
  const [file = ""] = process.argv.slice(2);
  const root = path.resolve(import.meta.dirname, "..");
  try {
    publish({
      file: path.resolve(file),
      manifest: readFileSync(path.join(root, "package.json"), "utf8"),
      environment: process.env,
      say: (line) => console.log(line),
      run: (args) =>
        spawnSync("npx", [...args], { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
          .status === 0,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
