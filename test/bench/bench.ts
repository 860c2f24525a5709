// `npm run bench`: how long a person waits, compared with the alternative, yaml-language-server with the JSON Schema of
// the case format. It enforces no limit; only the ratio within one run on one machine is meaningful.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blankPage } from "./blank-page.ts";
import { type BenchCase, caseOfLines, measuredLengths } from "./cases.ts";
import { measureInTurn } from "./measure.ts";
import { buildScript, isBuildStale, programs } from "./programs.ts";
import { timedRules } from "./slow-rules.ts";
import { percentile, type Row, shown, table } from "./table.ts";

if (isBuildStale()) {
  console.log("Building, because something has changed since the last build …");
  execFileSync(process.execPath, [buildScript], { stdio: "inherit" });
}
const folder = mkdtempSync(path.join(tmpdir(), "parole-case-bench-"));
try {
  console.log(
    `Node ${process.versions.node} on ${process.platform}. Each number is the median of several tries, and in`,
  );
  console.log(
    "brackets stands how many times less it is than that of yaml-language-server, which waits 200 ms",
  );
  console.log("after a keystroke before it looks at the text.\n");
  for (const lines of measuredLengths) {
    const one = caseOfLines(lines);
    const caseFile = written(one, path.join(folder, String(lines)));
    process.stderr.write(`Measuring on ${one.name} …\n`);
    const { parse: parses, measured } = await measureInTurn(programs, one, caseFile);
    const parse = percentile(parses, 50);
    const rows = measured.flatMap((each, index): Row[] => {
      const program = programs[index];
      return program ? [{ program, measured: each }] : [];
    });
    const bare = `the yaml library alone parses its text in ${shown(parse)} ms`;
    console.log(`A case of ${one.name}, ${one.files.length} papers; ${bare}\n`);
    console.log(`${table(rows, parse)}\n`);
    const slowest = timedRules(one)
      .slice(0, 5)
      .map(({ rule, time }) => `${rule} ${shown(time)} ms`);
    console.log(`The slowest rules on it: ${slowest.join(", ")}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the case and the files that it names, each a blank page. */
function written(one: BenchCase, place: string): string {
  for (const file of one.files) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), blankPage());
  }
  const caseFile = path.join(place, "bench.parole.yaml");
  writeFileSync(caseFile, one.text);
  return caseFile;
}
