// `npm run ci`, called by .ci/run after `npm ci`: the steps of `npm test` on any system, each with its duration, and the
// benchmark on Linux. The editor tests in a served VS Code need Linux or macOS; Windows runs those that run inside a
// desktop VS Code.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** One step, as `npm run NAME`; or a Node program with its arguments and additional environment variables. */
export interface Step {
  readonly name: string;
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The tests that run in VS Code and need no browser. */
const insideDesktop: Step = {
  name: "test:editor (inside a desktop VS Code)",
  node: ["--test", "--test-concurrency=1", "test/e2e/inside.e2e.ts", "test/e2e/cases-inside.e2e.ts"],
  environment: { PAROLE_CASE_VSCODE: "download" },
};

/** The ratios of the benchmark, compared with the table in README. Processor time and memory are known on Linux only. */
const measurements: Step = { name: "bench --check", node: ["test/bench/bench.ts", "--check"] };

/** The steps of the script `test`, in order; throws if it is anything but `npm run` commands joined by `&&`. */
export function stepsOf(testScript: string, platform: NodeJS.Platform): readonly Step[] {
  return testScript.split("&&").map((command) => {
    const name = /^npm run ([\w:-]+)$/.exec(command.trim())?.[1];
    if (name === undefined)
      throw new Error(`The script "test" of package.json has a step that is not npm run: ${command}`);
    return platform === "win32" && name === "test:editor" ? insideDesktop : { name };
  });
}

/** Runs one step and shows its output; returns whether it passed. */
function passes({ name, node, environment }: Step): boolean {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("Start this with npm run ci");
  const { status } = spawnSync(process.execPath, node ?? [npm, "run", name], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}

if (import.meta.main) {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: { test: string };
  };
  const isMeasured = ({ name }: Step) => name === "build" && process.platform === "linux";
  const steps = stepsOf(scripts.test, process.platform).flatMap((step) =>
    isMeasured(step) ? [step, measurements] : [step],
  );
  for (const step of steps) {
    const started = performance.now();
    const passed = passes(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`\n${passed ? "passed" : "FAILED"}: ${step.name}, ${seconds} s\n`);
    if (!passed) {
      process.exitCode = 1;
      break;
    }
  }
}
