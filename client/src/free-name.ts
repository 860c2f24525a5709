/** The name, or with a number in front of its ending the first that is not among those taken; no case of letters counts. */
export function freeName(taken: Iterable<string>, name: string): string {
  const others = new Set([...taken].map(folded));
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${stem}-${count}${ending}`;
    if (!others.has(folded(free))) return free;
  }
}

/** As file systems compare names that tell neither capitals nor the encodings of an accent apart. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
