// Stands in for node:os: a browser has no name, and no folder for temporary files.
export function hostname(): string {
  return "browser";
}

export function tmpdir(): string {
  return "/temporary";
}
