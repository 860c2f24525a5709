/** Where a requirement comes from; `date` is the date of the version of the source that was used, YYYY-MM-DD. */
export interface Authority {
  readonly source: string;
  readonly section: string;
  readonly date: string;
  /** When the source was last read, and what was read; absent for what the program and practice require. */
  readonly read?: LastReading;
}

export interface LastReading {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** The text itself, an archived or third-party copy of it, or an account that someone gave of it. */
  readonly how: "first-hand" | "copy" | "second-hand";
}
