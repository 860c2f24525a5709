// The measurements as a readable table.
import type { Measured, Times } from "./measure.ts";
import type { Program } from "./programs.ts";

export interface Row {
  readonly program: Program;
  readonly measured: Measured;
}

/** The value below which this percentage of the times lies; 50 for the median. */
export function percentile(times: Times, of: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? Number.NaN;
}

interface Question {
  readonly name: string;
  readonly answer: (measured: Measured) => number | undefined;
  readonly unit: "ms" | "MiB";
}

const median = (times: Times | undefined) => (times === undefined ? undefined : percentile(times, 50));

const questions: readonly Question[] = [
  { name: "start to first findings", answer: ({ start }) => median(start), unit: "ms" },
  { name: "keystroke, median", answer: ({ keystroke }) => median(keystroke), unit: "ms" },
  { name: "keystroke, 95 of 100", answer: ({ keystroke }) => percentile(keystroke, 95), unit: "ms" },
  { name: "quick-fixes", answer: ({ codeAction }) => median(codeAction), unit: "ms" },
  { name: "hover", answer: ({ hover }) => median(hover), unit: "ms" },
  { name: "completion", answer: ({ completion }) => median(completion), unit: "ms" },
  { name: "memory at most", answer: ({ memory }) => memory, unit: "MiB" },
];

/**
 * One row for each measurement, one column for each program, the last of which is the alternative. After the others, in
 * parentheses, is how many times faster they are.
 */
export function table(rows: readonly Row[], parse: number): string {
  const alternative = rows.at(-1);
  const heading = ["", ...rows.map(({ program }) => `${program.name}, ${program.how}`)];
  const lines = questions.map(({ name, answer, unit }) => {
    const theirs = alternative && answer(alternative.measured);
    return [
      `${name} (${unit})`,
      ...rows.map((row) => {
        const value = answer(row.measured);
        if (value === undefined) return unit === "MiB" ? "not told here" : "not offered";
        const ratio = row === alternative || theirs === undefined ? "" : `  (${inTimes(theirs / value)})`;
        return `${shown(value)}${ratio}`;
      }),
    ];
  });
  const parsed = [
    "keystroke, in bare parses",
    ...rows.map(({ measured }) => inTimes(percentile(measured.keystroke, 50) / parse)),
  ];
  return aligned([heading, ...lines, parsed]);
}

/** Milliseconds or MiB, with significant digits only. */
export function shown(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function inTimes(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`;
}

function aligned(lines: readonly (readonly string[])[]): string {
  const columns =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(columns[column] ?? 0))
        .join("   ")
        .trimEnd(),
    )
    .join("\n");
}
