// A disk that compares names as Windows and macOS do: without the letter case, and however accents are composed.
import { readdirSync } from "node:fs";
import path from "node:path";
import { type Disk, foldedName, thisDisk } from "../../server/src/host/disk.ts";

export const foldingDisk: Disk = new Proxy(thisDisk, {
  get(disk, name: keyof Disk) {
    const paths = ["copyFile", "link", "rename"].includes(name) ? 2 : 1;
    return (...args: readonly unknown[]) =>
      Reflect.apply(
        disk[name],
        disk,
        args.map((value, index) => (index < paths ? asOnDisk(String(value)) : value)),
      );
  },
});

/** The path with the name that its folder has for it. */
function asOnDisk(place: string): string {
  const [folder, own] = [path.dirname(place), foldedName(path.basename(place))];
  const names = namesIn(folder);
  const there = names.find((name) => foldedName(name) === own);
  return there === undefined ? place : path.join(folder, there);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
