// What the rules require at a path: which keys and entries are missing, on whose authority, and what to insert.

import type { Path } from "../../base/path.ts";
import { severityRank } from "../../base/severity.ts";
import { wrapInPath } from "../../fix/apply.ts";
import type { Finding } from "../../model/finding.ts";
import type { PatchOperation, PatchValue } from "../../read/fix.ts";

export interface RequestedEntry {
  readonly finding: Finding;
  /** What the finding's own fix inserts; undefined if it has none, or more than one. */
  readonly value: PatchValue | undefined;
}

/** By key: what is missing from a block with the keys `present`; of several findings the most severe. */
export function asksForKeys(
  findings: readonly Finding[],
  block: Path,
  present: ReadonlySet<string>,
): ReadonlyMap<string, RequestedEntry> {
  const asks = new Map<string, RequestedEntry>();
  for (const finding of findings) {
    const key = finding.path[block.length];
    if (typeof key !== "string" || present.has(key) || !begins(finding.path, block)) continue;
    const known = asks.get(key);
    if (known && severityRank[known.finding.severity] <= severityRank[finding.severity]) continue;
    asks.set(key, { finding, value: valueAt(finding, [...block, key]) });
  }
  return asks;
}

/** The entries that are missing from a list, the most severe first. */
export function asksForEntries(findings: readonly Finding[], list: Path): readonly RequestedEntry[] {
  return findings
    .flatMap((finding): RequestedEntry[] =>
      finding.fixes.flatMap(({ operations = [] }) =>
        operations.flatMap((operation) =>
          operation.op === "add" && isItemOf(operation.path, list)
            ? [{ finding, value: operation.value }]
            : [],
        ),
      ),
    )
    .toSorted(bySeverity);
}

/** What fixes would insert at a path, with the title of each. */
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

export function bySeverity(one: RequestedEntry, other: RequestedEntry): number {
  return severityRank[one.finding.severity] - severityRank[other.finding.severity];
}

function valueAt({ fixes }: Finding, path: Path): PatchValue | undefined {
  const [only, ...others] = fixes;
  if (!only || others.length > 0) return undefined;
  const puts = only.operations?.find(
    (operation): operation is Extract<PatchOperation, { op: "add" }> =>
      operation.op === "add" && begins(operation.path, path),
  );
  return puts && wrapInPath(puts.path.slice(path.length), puts.value);
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
