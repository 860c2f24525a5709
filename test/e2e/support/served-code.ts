// Replaces VS Code's own program if that cannot be downloaded: takes the same arguments, runs the tests in the
// extension host of the served workbench, and exits with their result. Run as: node served-code.ts WORKSPACE
// --extensionDevelopmentPath=… --extensionTestsPath=… --user-data-dir=…
import { EventEmitter, once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { provisionVsCode } from "../../../scripts/provision.ts";
import { serveVsCode, urlPath } from "../../../scripts/served-vscode.ts";
import { launchBrowser } from "./browser.ts";

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
  },
  allowPositionals: true,
  // The other arguments of a desktop VS Code have no meaning for the served one.
  strict: false,
});

process.exitCode = await runServed(
  given(positionals[0], "a workspace"),
  given(values.extensionDevelopmentPath, "--extensionDevelopmentPath"),
  given(values.extensionTestsPath, "--extensionTestsPath"),
  given(values["user-data-dir"], "--user-data-dir"),
);

async function runServed(workspace: string, extension: string, tests: string, dataFolder: string) {
  const vscode = await provisionVsCode((line) => console.log(line));
  mkdirSync(dataFolder, { recursive: true });
  const workbench = await serveVsCode(vscode, {
    dataFolder,
    // The smoke test driver lets a built VS Code run the tests in the URL.
    args: ["--enable-smoke-test-driver", "--disable-workspace-trust"],
    settings: { "git.enabled": false },
    env: testEnvironment(),
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const events = new EventEmitter();
    await page.exposeFunction("codeAutomationLog", (type: string, args: readonly unknown[]) =>
      console.log(`${type}: ${args.map(String).join(" ")}`),
    );
    await page.exposeFunction("codeAutomationExit", (code: number) => events.emit("exit", code));
    const finished = once(events, "exit", { signal: AbortSignal.timeout(240_000) });
    const remote = `vscode-remote://${new URL(workbench.url).host}`;
    const payload = [
      ["extensionDevelopmentPath", `${remote}${urlPath(extension)}`],
      ["extensionTestsPath", `${remote}${urlPath(tests)}`],
      ["skipWelcome", "true"],
    ];
    await page.goto(
      `${workbench.folderUrl(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
    );
    const [code] = await finished;
    return Number(code);
  } finally {
    await browser.close();
    await workbench.stop();
  }
}

/** The tests' own variables, which the extension host passes on to them. */
function testEnvironment(): Record<string, string> {
  const results = process.env.PAROLE_CASE_TEST_RESULTS;
  return results === undefined ? {} : { PAROLE_CASE_TEST_RESULTS: results };
}

function given(value: unknown, name: string): string {
  if (typeof value !== "string") {
    throw new Error(`${name} is not given`);
  }
  return path.resolve(value);
}
