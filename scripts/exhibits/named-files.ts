// Which files a sample case names, and what it says about each. Reads leniently: the samples include unfinished and
// damaged cases, and what cannot be read names no file.

import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";

/** A block of a case as in the text: every leaf is text. */
export type Fields = { readonly [key: string]: unknown };

export type NamedFile =
  | { readonly role: "exhibit" | "translation"; readonly file: string; readonly exhibit: Fields }
  | { readonly role: "form"; readonly file: string; readonly form: Fields };

export interface SampleCase {
  readonly whole: Fields;
  readonly files: readonly NamedFile[];
}

/** The case in `text` and the files that it names in its own folder, in the order of the text. */
export function sampleCase(text: string): SampleCase {
  const whole = fieldsOf(plain(parseCaseText(text).root));
  const exhibits = blocksAt(whole, "exhibits").flatMap((exhibit): NamedFile[] => [
    { role: "exhibit", file: textAt(exhibit, "file"), exhibit },
    { role: "translation", file: textAt(blockAt(exhibit, "translation"), "file"), exhibit },
  ]);
  const forms = blocksAt(whole, "forms").map(
    (form): NamedFile => ({ role: "form", file: textAt(form, "file"), form }),
  );
  return { whole, files: [...exhibits, ...forms].filter(({ file }) => liesInside(file)) };
}

/** The text at `key`; empty if it is absent, blank, or not text. */
export function textAt(block: Fields, key: string): string {
  const value = block[key];
  return typeof value === "string" ? value.trim() : "";
}

/** The blocks of a list; a single block counts as a list of one. */
export function blocksAt(block: Fields, key: string): readonly Fields[] {
  const value = block[key];
  if (Array.isArray(value)) return value.map(fieldsOf);
  return value === undefined ? [] : [fieldsOf(value)];
}

/** The values of a list of texts; a single text counts as a list of one. */
export function textsAt(block: Fields, key: string): readonly string[] {
  const value = block[key];
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** The block at `key`, empty when there is none. */
export function blockAt(block: Fields, key: string): Fields {
  return fieldsOf(block[key]);
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Given, middle, and family name, or the organization. */
export function nameOf(person: Fields): string {
  const name = blockAt(person, "name");
  const parts = [textAt(name, "given"), textAt(name, "middle"), textAt(name, "family")];
  return parts.filter((part) => part !== "").join(" ") || textAt(person, "organization");
}

function plain(node: TreeNode | undefined): unknown {
  switch (node?.kind) {
    case "text":
      return node.text;
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
    case "list":
      return node.items.map(plain);
    default:
      return undefined;
  }
}

function liesInside(file: string): boolean {
  return file !== "" && !file.startsWith("TODO") && !/^(\/|\\|[A-Za-z]:)/.test(file) && !file.includes("..");
}

// Dates in the sample documents in American format.

/** The date in a field of the case as "November 28, 2026"; a value that is not a full date is returned unchanged. */
export function dateIn(fields: Fields, key: string): string {
  const text = textAt(fields, key);
  return /^\d{4}-\d\d-\d\d$/.test(text)
    ? new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(new Date(text))
    : text;
}
