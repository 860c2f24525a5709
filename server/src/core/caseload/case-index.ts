// Which cases have an entry. Most entries belong to one case alone, and a set for each would be most of the memory of a
// large caseload.

/** Cases by entry, each by its key, in the order in which they were added. */
export class CaseIndex {
  readonly #holders = new Map<string, string | Set<string>>();

  add(entry: string, key: string): void {
    const holders = this.#holders.get(entry);
    if (holders === undefined) this.#holders.set(entry, key);
    else if (typeof holders !== "string") holders.add(key);
    else if (holders !== key) this.#holders.set(entry, new Set([holders, key]));
  }

  remove(entry: string, key: string): void {
    const holders = this.#holders.get(entry);
    if (holders === key) this.#holders.delete(entry);
    if (holders === undefined || typeof holders === "string") return;
    holders.delete(key);
    if (holders.size === 0) this.#holders.delete(entry);
  }

  /** The keys of the cases with an entry. */
  having(entry: string | undefined): readonly string[] {
    const holders = entry === undefined ? undefined : this.#holders.get(entry);
    if (holders === undefined) return [];
    return typeof holders === "string" ? [holders] : [...holders];
  }

  /** The keys of the cases with both entries. */
  havingBoth(one: string, other: string): readonly string[] {
    const [few, many] = [this.#holders.get(one), this.#holders.get(other)].sort(bySize);
    if (few === undefined || many === undefined) return [];
    const has = (key: string) => (typeof many === "string" ? many === key : many.has(key));
    return (typeof few === "string" ? [few] : [...few]).filter(has);
  }

  /** How many cases have an entry. */
  count(entry: string): number {
    return sizeOf(this.#holders.get(entry));
  }
}

function sizeOf(holders: string | ReadonlySet<string> | undefined): number {
  return holders === undefined ? 0 : typeof holders === "string" ? 1 : holders.size;
}

function bySize(
  one: string | ReadonlySet<string> | undefined,
  other: string | ReadonlySet<string> | undefined,
): number {
  return sizeOf(one) - sizeOf(other);
}
