// `npm run release -- 1.2.0`: makes a release on this machine, and publishes nothing. It checks the repository, runs
// every test, dates the changelog, adds to it what the rules find differently from those of the last release, sets the version, packages the extension, commits, and tags; then it reports what to
// do next. `--dry-run` checks and reports, and changes nothing; `--tested` relies on an `npm test` that has passed on
// this commit.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withRelease } from "./changelog.ts";
import { packageExtension } from "./package.ts";
import { lastRelease, tableSince } from "./what-changed.ts";

/** What a release does outside of this file, so that it can be tested without it. */
export interface Surroundings {
  /** The folder of the repository. */
  readonly root: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly say: (line: string) => void;
  /** Runs every test; returns whether all passed. */
  readonly passesTests: () => boolean;
  /** A table of what the rules find differently from those of a commit; undefined if nothing. */
  readonly whatChanged: (base: string) => string | undefined;
  /** Builds the extension in a folder; returns the full path of the file. */
  readonly buildPackage: (folder: string) => string;
}

export interface ReleaseRequest {
  readonly version: string;
  readonly isDryRun: boolean;
  readonly isTested: boolean;
}

/** The request from a command line; throws with the expected usage. */
export function requestOf(args: readonly string[]): ReleaseRequest {
  const versions = args.filter((arg) => /^\d+\.\d+\.\d+$/.test(arg));
  const unknown = args.filter((arg) => !versions.includes(arg) && !["--dry-run", "--tested"].includes(arg));
  const [version] = versions;
  if (version === undefined || versions.length > 1 || unknown.length > 0) {
    throw new Error("Give the new version, such as: npm run release -- 1.2.0 [--dry-run] [--tested]");
  }
  return { version, isDryRun: args.includes("--dry-run"), isTested: args.includes("--tested") };
}

/** Makes the release; throws with the reason if it is not possible, leaving every file unchanged. */
export function release(request: ReleaseRequest, surroundings: Surroundings): void {
  const { version, isDryRun, isTested } = request;
  const { root, say } = surroundings;
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const tag = `v${version}`;

  const problems = problemsOf(version, root, git);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const changed = changedFiles(version, surroundings);
  say(`Releases ${version} from ${git("rev-parse", "--short", "HEAD")}, dated ${surroundings.today}`);
  for (const { file } of changed) say(`Changes ${file}`);
  if (isDryRun) {
    say("Dry run: nothing was tested, changed, or packaged");
    return;
  }

  if (!isTested && !surroundings.passesTests()) throw new Error("npm test failed, so nothing was released");
  for (const { file, text } of changed) writeFileSync(path.join(root, file), text);
  let packaged: string;
  try {
    const folder = path.join(root, "out", "release");
    mkdirSync(folder, { recursive: true });
    packaged = surroundings.buildPackage(folder);
  } catch (error) {
    git("checkout", "--", ...changed.map(({ file }) => file));
    throw error;
  }
  git("commit", "--quiet", "--message", `Release ${version}`, "--", ...changed.map(({ file }) => file));
  git("tag", "--annotate", tag, "--message", `Parole Case ${version}`);

  const sum = createHash("sha256").update(readFileSync(packaged)).digest("hex");
  say(`Committed and tagged ${tag}; nothing was pushed`);
  say(`${sum}  ${path.relative(root, packaged).replaceAll(path.sep, "/")}`);
  say("Next:");
  say(`  1. Install the .vsix and export the packet of a sample case`);
  say(`  2. git push origin main ${tag}`);
  say(`  3. Create the release ${tag} on GitHub with the .vsix, its checksum, and the part of CHANGELOG.md`);
  say(`To undo it before pushing: git tag --delete ${tag} && git reset --keep HEAD~1`);
}

/** The problems that prevent a release, each as a sentence. */
function problemsOf(version: string, root: string, git: (...args: string[]) => string): string[] {
  const current = versionOf(readFileSync(path.join(root, "package.json"), "utf8"));
  const branch = git("branch", "--show-current");
  const tags = git("tag", "--list").split("\n");
  const isFirst = !tags.some((tag) => /^v\d/.test(tag));
  const order = compared(version, current);
  return [
    ...(git("status", "--porcelain") === "" ? [] : ["There are changes that are not committed (git status)"]),
    ...(branch === "main" ? [] : [`The branch is ${branch || "detached"}; switch to main`]),
    ...(tags.includes(`v${version}`) ? [`The tag v${version} exists already`] : []),
    ...(order > 0 || (order === 0 && isFirst)
      ? []
      : [`${version} does not follow ${current}, the version in package.json`]),
  ];
}

/** The files that a release changes, with their new texts. */
function changedFiles(version: string, { root, today, whatChanged }: Surroundings) {
  const read = (file: string) => readFileSync(path.join(root, file), "utf8");
  const current = versionOf(read("package.json"));
  const inJson = (text: string) => text.replaceAll(`"version": "${current}"`, `"version": "${version}"`);
  const last = lastRelease(root);
  const table = last === undefined ? undefined : whatChanged(last);
  const lock = read("package-lock.json");
  // The version of the project itself is in the first lines; libraries may have the same one.
  const end = lock.indexOf('"node_modules/');
  const head = end < 0 ? lock.length : end;
  return [
    { file: "CHANGELOG.md", text: withRelease(read("CHANGELOG.md"), version, today, table) },
    { file: "package.json", text: inJson(read("package.json")) },
    { file: "package-lock.json", text: inJson(lock.slice(0, head)) + lock.slice(head) },
    {
      file: "README.md",
      text: read("README.md").replaceAll(`parole-case-${current}.vsix`, `parole-case-${version}.vsix`),
    },
  ].filter(({ file, text }) => text !== read(file));
}

function versionOf(manifest: string): string {
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Negative, 0, or positive, as one version is before, the same as, or after another. */
function compared(one: string, other: string): number {
  const [ones, others] = [one, other].map((version) => version.split(".").map(Number));
  const differing = ones?.findIndex((number, index) => number !== others?.[index]) ?? -1;
  return differing < 0 ? 0 : (ones?.[differing] ?? 0) - (others?.[differing] ?? 0);
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, "..");
  try {
    release(requestOf(process.argv.slice(2)), {
      root,
      today: new Date().toISOString().slice(0, 10),
      say: (line) => console.log(line),
      passesTests: () =>
        spawnSync(process.execPath, [process.env.npm_execpath ?? "npm", "test"], {
          cwd: root,
          stdio: "inherit",
        }).status === 0,
      whatChanged: tableSince,
      buildPackage: packageExtension,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
