/** A path into the case: keys and list positions from the top, with the names of the format. */
export type Path = readonly (string | number)[];

/** The path one step further down. Reading makes thousands of these, so each array is allocated at its final length. */
export function childPath(path: Path, step: string | number): Path {
  const longer = new Array<string | number>(path.length + 1);
  for (let index = 0; index < path.length; index++) longer[index] = path[index] ?? "";
  longer[path.length] = step;
  return longer;
}
