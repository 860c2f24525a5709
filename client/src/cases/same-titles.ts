// Cases with equal titles are shown with their folders, so that a person can distinguish them.

interface Titled {
  readonly title: string;
  /** With forward slashes, relative to the open folder. */
  readonly path: string;
}

/** By path, what to show next to the title of each case that has the same title as another. */
export function placesOfSameTitles(cases: Iterable<Titled>): ReadonlyMap<string, string> {
  const byTitle = new Map<string, string[]>();
  for (const { title, path } of cases) byTitle.set(title, [...(byTitle.get(title) ?? []), path]);
  const places = new Map<string, string>();
  for (const paths of byTitle.values()) {
    if (paths.length < 2) continue;
    const folders = paths.map(folderOf);
    const areOneEach = new Set(folders).size === paths.length && !folders.includes("");
    const areTogether = new Set(folders).size === 1;
    for (const path of paths) {
      places.set(path, areOneEach ? folderOf(path) : areTogether ? nameOf(path) : path);
    }
  }
  return places;
}

function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}

function folderOf(path: string): string {
  return path.replace(/[\\/]?[^\\/]*$/, "");
}
