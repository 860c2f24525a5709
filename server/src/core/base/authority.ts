/** Where a requirement comes from; `date` is the date of the version of the source that was used, YYYY-MM-DD. */
export interface Authority {
  readonly source: string;
  readonly section: string;
  readonly date: string;
}
