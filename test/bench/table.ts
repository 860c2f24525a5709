// The measurements as a Markdown table, and the ratios in such a table.

/** One measurement: ours, that of the alternative, and that of what is bare of everything. */
export interface Row {
  readonly name: string;
  readonly unit: "ms" | "MiB";
  /** Undefined where the system does not tell, as below. */
  readonly ours: number | undefined;
  readonly theirs?: number | undefined;
  readonly bare: { readonly what: string; readonly value: number | undefined };
}

/** The value below which this percentage of the values lies; 50 for the median. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? Number.NaN;
}

/** The median; undefined without a value. */
export function median(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : percentile(values, 50);
}

/** One line for each measurement; the ratio is ours to the bare one. */
export function table(rows: readonly Row[], alternative: string): string {
  return [
    `| measurement | Parole Case | ${alternative} | bare | Parole Case to bare |`,
    "| --- | --- | --- | --- | --- |",
    ...rows.map((row) => {
      const { name, unit, ours, theirs, bare } = row;
      const cell = (value: number | undefined) =>
        value === undefined ? "not known here" : `${shown(value)} ${unit}`;
      const other = "theirs" in row ? cell(theirs) : "";
      const ratio = ratioOf(row);
      return `| ${name} | ${cell(ours)} | ${other} | ${cell(bare.value)} (${bare.what}) | ${ratio === undefined ? "" : `${ratio.toFixed(2)}×`} |`;
    }),
  ].join("\n");
}

/** Ours to the bare one; undefined where one of them is not known. */
export function ratioOf({ ours, bare }: Row): number | undefined {
  return ours === undefined || bare.value === undefined || Number.isNaN(ours / bare.value)
    ? undefined
    : ours / bare.value;
}

/** The ratios of a text with such a table, by the names of its rows. */
export function ratiosIn(text: string): ReadonlyMap<string, number> {
  return new Map(
    [...text.matchAll(/^\| ([^|]+?) \|.*\| ([\d.]+)× \|$/gm)].map(([, name = "", ratio]) => [
      name,
      Number(ratio),
    ]),
  );
}

/** Milliseconds or MiB, with significant digits only. */
export function shown(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
