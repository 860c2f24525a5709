// What a power failure can leave on a drive. Until a file is synced, its content may be missing; until a folder is
// synced, its changes of names may be missing: the last ones, all, or all but one.
import path from "node:path";
import type { Step } from "./faulty-disk.ts";

interface Content {
  written: Buffer;
  synced: Buffer;
}

/** By path: the content of a file, or `folder`. */
type Names = Map<string, Content | "folder">;

/** A change of names, and the folders that can be synced to keep it. */
interface Change {
  readonly folders: readonly string[];
  readonly apply: (names: Names) => void;
}

/** The states in which the folder can be after these steps: each file by its path in the folder. */
export function afterPowerFailure(
  steps: readonly Step[],
  folder: string,
  before: Readonly<Record<string, string>>,
): readonly ReadonlyMap<string, Buffer>[] {
  const durable: Names = new Map();
  for (const [name, text] of Object.entries(before)) {
    durable.set(path.join(folder, name), { written: Buffer.from(text), synced: Buffer.from(text) });
  }
  const current: Names = new Map(durable);
  let pending: Change[] = [];
  for (const step of steps.filter(({ fault }) => !fault)) {
    const content = current.get(step.file);
    if (step.operation === "write" && content && content !== "folder") {
      content.written = Buffer.concat([content.written, step.bytes ?? Buffer.alloc(0)]);
    } else if (step.operation === "sync" && content && content !== "folder") {
      content.synced = content.written;
    } else if (step.operation === "sync") {
      for (const { folders, apply } of pending) if (folders.includes(step.file)) apply(durable);
      pending = pending.filter(({ folders }) => !folders.includes(step.file));
    }
    for (const change of changesOf(step, current)) {
      change.apply(current);
      pending.push(change);
    }
  }
  return statesOf(durable, pending, folder);
}

function changesOf({ operation, file, to = "" }: Step, current: Names): readonly Change[] {
  const content = current.get(file);
  const change = (apply: Change["apply"], ...places: string[]): Change => ({
    folders: places.map((place) => path.dirname(place)),
    apply,
  });
  switch (operation) {
    case "mkdir":
      return content === undefined && path.basename(file).startsWith(".")
        ? [change((names) => names.set(file, "folder"), file)]
        : [];
    case "open": {
      const empty = { written: Buffer.alloc(0), synced: Buffer.alloc(0) };
      return [change((names) => names.set(file, empty), file)];
    }
    case "link":
      return content ? [change((names) => names.set(to, content), to)] : [];
    case "rename":
      if (!content) return [];
      return [
        change(
          (names) => {
            names.delete(file);
            names.set(to, content);
          },
          file,
          to,
        ),
      ];
    case "rm": {
      const below = [...current.keys()].filter((one) => path.dirname(one) === file);
      return [...below, file].map((one) => change((names) => names.delete(one), one));
    }
    default:
      return [];
  }
}

function statesOf(durable: Names, pending: readonly Change[], folder: string): Map<string, Buffer>[] {
  const kept = [
    ...[...pending, undefined].map((_, index) => pending.slice(0, index)),
    ...pending.map((left) => pending.filter((one) => one !== left)),
  ];
  return kept.flatMap((changes) => {
    const names: Names = new Map(durable);
    for (const { apply } of changes) apply(names);
    return (["written", "synced"] as const).map((version) => filesIn(names, folder, version));
  });
}

/** A file is lost with its folder. */
function filesIn(names: Names, folder: string, version: keyof Content): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [place, content] of names) {
    const inFolder = path.dirname(place);
    const isThere = inFolder === folder || names.get(inFolder) === "folder";
    if (content !== "folder" && isThere) files.set(path.relative(folder, place), content[version]);
  }
  return files;
}
