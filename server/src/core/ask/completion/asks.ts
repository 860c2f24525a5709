// What the rules ask for at a place: which keys and entries are missing, on whose authority, and what to put there.
import {
  type Finding,
  gravity,
  type PatchOperation,
  type PatchValue,
  type Path,
} from "../../engine/finding.ts";
import { nested } from "../../fix/apply.ts";

export interface Ask {
  readonly finding: Finding;
  /** What the finding's own fix puts in; nothing where it has none, or more than one. */
  readonly value: PatchValue | undefined;
}

/** By key: what is found missing of a block that has these keys; of several findings the gravest. */
export function asksForKeys(
  findings: readonly Finding[],
  block: Path,
  present: ReadonlySet<string>,
): ReadonlyMap<string, Ask> {
  const asks = new Map<string, Ask>();
  for (const finding of findings) {
    const key = finding.path[block.length];
    if (typeof key !== "string" || present.has(key) || !begins(finding.path, block)) continue;
    const known = asks.get(key);
    if (known && gravity[known.finding.severity] <= gravity[finding.severity]) continue;
    asks.set(key, { finding, value: valueAt(finding, [...block, key]) });
  }
  return asks;
}

/** The entries that are found missing of a list, the gravest first. */
export function asksForEntries(findings: readonly Finding[], list: Path): readonly Ask[] {
  return findings
    .flatMap((finding): Ask[] =>
      finding.fixes.flatMap(({ operations = [] }) =>
        operations.flatMap((operation) =>
          operation.op === "add" && isItemOf(operation.path, list)
            ? [{ finding, value: operation.value }]
            : [],
        ),
      ),
    )
    .toSorted(byGravity);
}

/** What fixes would put at a path, with the title of each. */
export function valuesFixed(
  findings: readonly Finding[],
  path: Path,
): readonly { readonly finding: Finding; readonly title: string; readonly value: string }[] {
  return findings.flatMap((finding) =>
    finding.fixes.flatMap(({ title, operations = [] }) => {
      const [only, ...others] = operations;
      if (!only || others.length > 0 || only.op === "rename" || !isSame(only.path, path)) return [];
      return typeof only.value === "string" && !only.value.startsWith("TODO")
        ? [{ finding, title, value: only.value }]
        : [];
    }),
  );
}

export function byGravity(one: Ask, other: Ask): number {
  return gravity[one.finding.severity] - gravity[other.finding.severity];
}

function valueAt({ fixes }: Finding, path: Path): PatchValue | undefined {
  const [only, ...others] = fixes;
  if (!only || others.length > 0) return undefined;
  const puts = only.operations?.find(
    (operation): operation is Extract<PatchOperation, { op: "add" }> =>
      operation.op === "add" && begins(operation.path, path),
  );
  return puts && nested(puts.path.slice(path.length), puts.value);
}

function isItemOf(path: Path, list: Path): boolean {
  return path.length === list.length + 1 && typeof path.at(-1) === "number" && begins(path, list);
}

function isSame(path: Path, other: Path): boolean {
  return path.length === other.length && begins(path, other);
}

function begins(path: Path, start: Path): boolean {
  return start.every((step, index) => step === path[index]);
}
