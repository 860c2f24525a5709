// `npm start`: builds, checks the sample cases, exports a packet, and opens the samples in VS Code; `npm start --
// --no-open` stops before that. The samples are copied first, so that experiments change nothing in this project.
import { spawnSync } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packageExtension } from "./package.ts";
import { provisionVsCode } from "./provision.ts";
import { onPath } from "./provision-debian.ts";
import { installExtension, serveVsCode } from "./served-vscode.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const output = path.join(root, "out");
const samples = path.join(output, "sample-cases");
/** The cases with a story of their own; each of the others in test/cases tests one thing. */
const sampleCases = [
  "child-half-written",
  "child-medical",
  "family-funeral",
  "re-parole",
  "removal-proceedings",
];
/** The date on which they were being prepared. */
const sampleDay = "2015-08-31";
const packetOf = path.join(samples, "child-medical", "child-medical.parole.yaml");

try {
  await start(!process.argv.includes("--no-open"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(open: boolean): Promise<void> {
  say("Building");
  runNode("scripts/build.ts");
  await copySamples();

  say(`Checking the sample cases as of ${sampleDay}; one of them is half written`);
  runNode("dist/cli.cjs", "check", samples, "--as-of", sampleDay);

  say("Exporting the packet of the complete one");
  if (runNode("dist/cli.cjs", "packet", packetOf, "--as-of", sampleDay) !== 0) {
    throw new Error("The packet of the sample case was not exported");
  }
  if (!open) {
    return;
  }
  const code = onPath("code");
  if (code) {
    say(`Opening the samples in VS Code: ${samples}`);
    openWith(code);
  } else {
    await serveSamples();
  }
}

/** Copies case files, exhibits, and forms, without what only the tests use. */
async function copySamples(): Promise<void> {
  await rm(samples, { recursive: true, force: true });
  for (const name of sampleCases) {
    await cp(path.join(root, "test", "cases", name), path.join(samples, name), {
      recursive: true,
      filter: (file) => !["texts", "expected.txt"].includes(path.basename(file)),
    });
  }
}

/** Loads the extension into this window only, and installs nothing. */
function openWith(code: string): void {
  const args = [`--extensionDevelopmentPath=${root}`, samples];
  const quoted = process.platform === "win32";
  const [program, ...given] = quoted ? [code, ...args].map((each) => `"${each}"`) : [code, ...args];
  const opened = spawnSync(program ?? code, given, { stdio: "inherit", shell: quoted });
  if (opened.status !== 0) {
    throw new Error(`VS Code did not open ${samples}`);
  }
}

/** The same VS Code in the browser, while this program runs. */
async function serveSamples(): Promise<void> {
  say("There is no VS Code on the PATH, so the same VS Code is served to your browser");
  const vscode = await provisionVsCode(say);
  const dataFolder = path.join(output, "vscode");
  await installExtension(vscode, packageExtension(output), dataFolder);
  const workbench = await serveVsCode(vscode, { dataFolder, args: ["--disable-workspace-trust"] });
  say(`Open ${workbench.folderUrl(samples)}`);
  say("Ctrl+C ends it");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void workbench.stop());
  }
}

/** Runs a program of this project; returns its exit status. */
function runNode(program: string, ...args: readonly string[]): number | null {
  return spawnSync(process.execPath, [path.join(root, program), ...args], {
    stdio: ["ignore", "inherit", "inherit"],
  }).status;
}

function say(line: string): void {
  console.log(`\n${line}`);
}
