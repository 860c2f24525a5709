// The overviews of closed case files, cached until something about them changes.

export class OverviewMemory<Overview> {
  readonly #seen = new Map<string, Overview>();
  #changes = 0;

  /** The number of changes; to be read before making an overview that is to be kept. */
  get changes(): number {
    return this.#changes;
  }

  /** The cached overview of a file, by its key. */
  of(key: string): Overview | undefined {
    return this.#seen.get(key);
  }

  /** Keeps an overview unless something has changed since `changes` was read. */
  keep(key: string, overview: Overview, changes: number): void {
    if (changes === this.#changes) this.#seen.set(key, overview);
  }

  /** Something about the files has changed for which `isAffected` returns true, by key. */
  forget(isAffected: (key: string) => boolean): void {
    this.#changes++;
    for (const key of [...this.#seen.keys()]) if (isAffected(key)) this.#seen.delete(key);
  }
}
