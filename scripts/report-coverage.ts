// Reports test coverage: the default report, except for the table of all covered files. Each folder of the core is one
// line, followed by its least covered files. Node compares the total with the minimum in package.json.
import path from "node:path";
import { Readable } from "node:stream";
import { spec as Spec, type TestEvent } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const core = fileURLToPath(new URL("../server/src/core", import.meta.url));

/** This many of the least covered files are listed. */
const mostNamed = 10;

/** The coverage of a file or folder. */
interface Covered {
  readonly totalLineCount: number;
  readonly coveredLineCount: number;
  readonly totalBranchCount: number;
  readonly coveredBranchCount: number;
}

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tables: string[] = [];
  async function* withoutCoverage(): AsyncGenerator<TestEvent> {
    for await (const event of events) {
      if (event.type === "test:coverage") tables.push(coverageTable(event.data.summary));
      else yield event;
    }
  }
  for await (const chunk of Readable.from(withoutCoverage()).pipe(new Spec())) yield String(chunk);
  yield* tables;
}

/** The table: a line for each folder of the core, for its least covered files, and for the total. */
export function coverageTable({
  files,
  totals,
}: {
  readonly files: readonly (Covered & { readonly path: string })[];
  readonly totals: Covered;
}): string {
  const named = files.map((file) => ({
    ...file,
    name: path.relative(core, file.path).replaceAll(path.sep, "/"),
  }));
  const folderOf = ({ name }: { readonly name: string }) => name.split("/")[0] ?? name;
  const folders = [...new Set(named.map(folderOf))].sort();
  const least = named
    .filter((file) => linesOpen(file) > 0)
    .toSorted((one, other) => linesOpen(other) - linesOpen(one))
    .slice(0, mostNamed);
  return [
    "Coverage of server/src/core: lines, branches",
    ...folders.map((folder) => row(folder, sumOf(named.filter((file) => folderOf(file) === folder)))),
    "Files with most lines that no test runs",
    ...least.map((file) => row(file.name, file)),
    row("all", totals),
    "",
  ].join("\n");
}

function linesOpen({ totalLineCount, coveredLineCount }: Covered): number {
  return totalLineCount - coveredLineCount;
}

function sumOf(files: readonly Covered[]): Covered {
  const sum = (key: keyof Covered) => files.reduce((total, file) => total + file[key], 0);
  return {
    totalLineCount: sum("totalLineCount"),
    coveredLineCount: sum("coveredLineCount"),
    totalBranchCount: sum("totalBranchCount"),
    coveredBranchCount: sum("coveredBranchCount"),
  };
}

function row(name: string, covered: Covered): string {
  const lines = percent(covered.coveredLineCount, covered.totalLineCount);
  const branches = percent(covered.coveredBranchCount, covered.totalBranchCount);
  return `  ${name.padEnd(44)} ${lines.padStart(6)}% ${branches.padStart(6)}%`;
}

/** With one decimal, and never 100 if anything is uncovered. */
function percent(covered: number, total: number): string {
  return total === 0 ? "100.0" : (Math.floor((covered / total) * 1000) / 10).toFixed(1);
}
