// `npm run test:quick`: runs in one process the tests that quickly show whether an edit is right. The edit is what is
// not committed, otherwise the last commit, or the files that are named: `npm run test:quick -- server/src/core/fix`.
// The tests that it omits run in `npm test`.
import * as nodeModule from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { changedFiles, chooseTests, testFiles } from "./quick/choose.ts";
import { quickTierVariable } from "./quick/tier.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The processor time for the tests of an edit, in seconds. */
const budget = 10;

// Sources that were run before need not be parsed and stripped of their types again.
nodeModule.enableCompileCache?.(path.join(root, "node_modules", ".cache", "parole-case"));

const named = process.argv
  .slice(2)
  .map((file) => path.relative(root, path.resolve(file)).replaceAll(path.sep, "/"));
const changed = named.length > 0 ? named : changedFiles(root);
const { files, tier } = chooseTests(root, changed);
process.env[quickTierVariable] = JSON.stringify(tier);

const { run } = await import("node:test");
const { spec: Spec } = await import("node:test/reporters");
const report = new Spec();
report.pipe(process.stdout);
let passed = 0;
let failed = 0;
let leftOut = 0;
const times = new Map<string, number>();

console.log(`Changed: ${changed.length === 0 ? "nothing" : listed(changed)}`);
if (tier.rules.length > 0) console.log(`Rules: ${listed(tier.rules)}`);

const events = run({
  files: files.map((file) => path.join(root, file)),
  isolation: "none",
  timeout: 60_000,
});
for await (const event of events) {
  if (event.type === "test:fail") report.write(event);
  if (event.type !== "test:pass" && event.type !== "test:fail") continue;
  const { skip, file = "", details } = event.data;
  if (skip !== undefined) leftOut++;
  else if (details.type === "suite") continue;
  else if (event.type === "test:pass") passed++;
  else failed++;
  times.set(file, (times.get(file) ?? 0) + details.duration_ms);
}
report.end();

const { user, system } = process.cpuUsage();
const seconds = (user + system) / 1e6;
const otherFiles = testFiles(root).length - files.length;
console.log(`${passed} passed, ${failed} failed, in ${files.length} test files`);
console.log(`Left out: ${leftOut} tests in them and ${otherFiles} other files; npm test runs everything`);
console.log(`${seconds.toFixed(1)} seconds of processor time`);
if (seconds > budget) {
  console.log(
    `More than the ${budget} seconds in which one edit is to be answered; these files took longest:`,
  );
  for (const [file, ms] of [...times].toSorted(([, one], [, other]) => other - one).slice(0, 8)) {
    console.log(`  ${(ms / 1000).toFixed(1)} s  ${path.relative(root, file)}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;

function listed(names: readonly string[]): string {
  const most = 8;
  const more = names.length - most;
  return names.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
