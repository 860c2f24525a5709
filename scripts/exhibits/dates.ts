// Dates in the sample documents in American format.

import { type Fields, textAt } from "./named-files.ts";

/** The date in a field of the case as "November 28, 2026"; a value that is not a full date is returned unchanged. */
export function dateIn(fields: Fields, key: string): string {
  const text = textAt(fields, key);
  return /^\d{4}-\d\d-\d\d$/.test(text)
    ? new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(new Date(text))
    : text;
}
