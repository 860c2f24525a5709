// Cases that a list would call the same: each is shown with its folder, so that a person can tell them apart.

interface Titled {
  readonly title: string;
  /** With forward slashes, below the folder that is open. */
  readonly path: string;
}

/** By path, what to show beside the title of each case whose title another case has too. */
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
