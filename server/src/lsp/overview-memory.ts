// The overviews of closed case files, kept until something about them changes.

export class OverviewMemory<Overview> {
  readonly #seen = new Map<string, Overview>();
  #changes = 0;

  /** How many changes there have been; to be asked for before an overview is made that is to be kept. */
  get changes(): number {
    return this.#changes;
  }

  /** What is kept of a file, by its key. */
  of(key: string): Overview | undefined {
    return this.#seen.get(key);
  }

  /** Keeps an overview unless there has been a change since `changes` was asked for. */
  keep(key: string, overview: Overview, changes: number): void {
    if (changes === this.#changes) this.#seen.set(key, overview);
  }

  /** Something has changed about the files that `isAffected` names by key. */
  forget(isAffected: (key: string) => boolean): void {
    this.#changes++;
    for (const key of [...this.#seen.keys()]) if (isAffected(key)) this.#seen.delete(key);
  }
}
