// `npm run bench:workspace`: a practice with 2,000 case files, one of them open. How soon the first findings of the
// others appear, how long all of them take, the first time and when the folder is opened again, and how typing is
// affected meanwhile.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blankPage } from "./blank-page.ts";
import { type BenchCase, caseOfLines } from "./cases.ts";
import { caseOfOwn } from "./own-case.ts";
import { buildScript, isBuildStale, ourPrograms, type Program } from "./programs.ts";
import { type Session, startSession } from "./session.ts";
import { percentile, shown } from "./table.ts";
import { keystroke, type Times, withLetter } from "./typing.ts";

const files = Number(process.argv[2] ?? 2000);
const lines = 165;
/** The pace of a fast typist, in milliseconds. */
const betweenKeystrokes = 100;

if (isBuildStale()) {
  console.log("Building, because something has changed since the last build …");
  execFileSync(process.execPath, [buildScript], { stdio: "inherit" });
}
const folder = mkdtempSync(path.join(tmpdir(), "parole-case-workspace-"));
try {
  const one = caseOfLines(lines);
  process.stderr.write(`Writing ${files} case files …\n`);
  for (let count = 1; count <= files; count++) {
    writeCase(path.join(folder, String(count).padStart(4, "0")), count, one);
  }
  const open = path.join(folder, "open.parole.yaml");
  writeFileSync(open, one.text);
  const papers = files * one.files.length;
  console.log(`Node ${process.versions.node} on ${process.platform}: ${files} case files of ${lines} lines,`);
  console.log(`${papers} papers, and one more case that is open and typed in.\n`);
  for (const program of ourPrograms) {
    const alone = await measured(program, open, one, "open");
    const store = mkdtempSync(path.join(tmpdir(), "parole-case-store-"));
    const storing = { ...program, command: [...program.command, `--check-store=${store}`] };
    const beside = await measured(storing, open, one, "all");
    const again = await measured(storing, open, one, "all");
    rmSync(store, { recursive: true });
    const { first = Number.NaN, all = Number.NaN, processor = Number.NaN } = beside;
    const { all: allAgain = Number.NaN, processor: processorAgain = Number.NaN } = again;
    console.log(`Findings ${program.how}`);
    console.log(`  first findings of another file   ${shown(first)} ms after the start`);
    console.log(`  all files checked                ${shown(all / 1000)} s after the start`);
    console.log(`  opened again                     ${shown(allAgain / 1000)} s after the start`);
    console.log(
      `  processor time                   ${shown(processor)} s, and ${shown(processorAgain)} s when opened again`,
    );
    console.log(`  keystroke alone                  ${told(alone.keystrokes)}`);
    console.log(`  keystroke while files are read   ${told(beside.keystrokes)}`);
    console.log(
      `  memory at most                   ${memory(alone)} alone, ${memory(beside)} with all files\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Measured {
  readonly first?: number;
  readonly all?: number;
  readonly keystrokes: Times;
  /** Seconds of all threads until all files are checked. */
  readonly processor?: number;
  readonly memory: number | undefined;
}

/** Types until all files are checked; if only the open one is, for a while. */
async function measured(
  program: Program,
  caseFile: string,
  { text, places }: BenchCase,
  check: "all" | "open",
): Promise<Measured> {
  const settings = { "parole-case": { edition: "uscis-2015-08-17", workspace: { check, mostFiles: files } } };
  process.stderr.write(`Measuring, ${program.how}, with ${check === "all" ? "all files" : "one file"} …\n`);
  const begun = performance.now();
  const session = await startSession({ ...program, settings: () => settings }, caseFile);
  const others = new Set<string>();
  let first: number | undefined;
  let all: number | undefined;
  let processor: number | undefined;
  session.onOtherFile((uri) => {
    first ??= performance.now() - begun;
    others.add(uri);
    if (others.size !== files || all !== undefined) return;
    all = performance.now() - begun;
    processor = session.processor()?.all;
  });
  const [place] = places;
  session.open(withLetter(text, place));
  await session.findings((found) => found.length > 0);
  await keystroke(session, place, false);
  const keystrokes: number[] = [];
  while (check === "all" ? all === undefined : keystrokes.length < 100) {
    keystrokes.push(...(await letterAndBack(session, place)));
  }
  const memoryAtMost = session.memory();
  await session.close();
  return {
    ...(first !== undefined && { first }),
    ...(all !== undefined && { all }),
    ...(processor !== undefined && { processor: processor / 1000 }),
    keystrokes,
    memory: memoryAtMost,
  };
}

async function letterAndBack(session: Session, place: BenchCase["places"][number]): Promise<Times> {
  const times: number[] = [];
  for (const isMistake of [true, false]) {
    times.push(await keystroke(session, place, isMistake));
    await new Promise((resolve) => setTimeout(resolve, betweenKeystrokes));
  }
  return times;
}

/** Each case has people and documents of its own, and a mistake, so that it has a finding. */
function writeCase(place: string, count: number, { text, files: papers }: BenchCase): void {
  for (const file of papers) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), `${blankPage()}% ${count}\n`);
  }
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "case.parole.yaml"), `${caseOfOwn(text, count)}mistake_${count}: x\n`);
}

function told(times: Times): string {
  const many = `of ${times.length}`;
  return `${shown(percentile(times, 50))} ms median, ${shown(percentile(times, 95))} ms at 95 of 100, ${many}`;
}

function memory({ memory: held }: Measured): string {
  return held === undefined ? "not told here" : `${shown(held)} MiB`;
}
