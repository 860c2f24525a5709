// The keys of a block: which of the format's keys each is read as, and what is reported for an unknown one.

import type { MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { changeTo } from "../message/title.ts";
import { term } from "../message/values.ts";
import { wideColons } from "../text/lookalikes.ts";
import type { MapEntry, TreeNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import { fits } from "./fits.ts";
import { joinedKeyIn, withoutColon } from "./joined-keys.ts";
import { keysMeantBy } from "./key-synonyms.ts";
import { blocksWith, insideBlock, movingInside } from "./misplaced-keys.ts";
import { likeliest, nearest } from "./nearest.ts";
import { placeholder } from "./placeholder.ts";
import type { ReadProblem } from "./problem.ts";
import type { BlockShape } from "./shape.ts";

/** YAML's merge key, which copies the keys of another block; the alias after it is already reported. */
export function isMerge({ key, value }: MapEntry): boolean {
  return key.text === "<<" && value.kind === "unreadable";
}

export interface MatchedKey {
  readonly entry: MapEntry;
  /** The key of the format that it is read as. */
  readonly field: string | undefined;
  readonly misspelled: boolean;
}

/** Characters that are invisible, or look like a space: they come with text that was copied from elsewhere. */
const unseen = /[\s\u200b-\u200d\u2060\ufeff]+/gu;
const isItem = /^-[\s\u200b-\u200d\u2060\ufeff]/u;

/** A key is read as another only up to this edit distance. */
export const readableDistance = 2;

/** A key this short with two letters changed is another word. */
const shortKey = 4;

function mostMistakes(written: string, key: string): number {
  return Math.min(written.length, key.length) <= shortKey ? 1 : readableDistance;
}

/** Whether the value has the form of the field: a block or list if the field is one, otherwise a single value. */
function hasFormFor(shape: BlockShape, key: string, value: TreeNode): boolean {
  const field = shape.fields.get(key);
  if (field === undefined || value.kind === "unreadable" || isNothing(value)) return true;
  if (field.kind === "leaf") return value.kind === "text";
  const item = field.kind === "list" ? field.item : field;
  if (value.kind === "list") return field.kind === "list";
  return item.kind === "leaf" ? value.kind === "text" : value.kind === "map";
}

function isNothing(value: TreeNode): boolean {
  return value.kind === "text" && (value.text.trim() === "" || placeholder.test(value.text));
}

/** Which key of the format each entry of a block is read as. */
export function matchKeys(shape: BlockShape, entries: readonly MapEntry[]): MatchedKey[] {
  let taken: Set<string> | undefined;
  return entries.map((entry): MatchedKey => {
    const written = entry.key.text;
    if (shape.fields.has(written)) return { entry, field: written, misspelled: false };
    taken ??= new Set(entries.map(({ key }) => key.text).filter((key) => shape.fields.has(key)));
    const free = shape.keys.filter((key) => !taken?.has(key));
    const isWord =
      holdsValue(written) ||
      isItem.test(written) ||
      keysMeantBy(written) !== undefined ||
      blocksWith(shape, written).length > 0;
    const meant = isWord ? undefined : likeliest(written, free, readableDistance);
    const field = meant === undefined ? undefined : nearest(written, [meant], mostMistakes(written, meant));
    if (field === undefined || !hasFormFor(shape, field, entry.value)) {
      return { entry, field: undefined, misspelled: true };
    }
    taken.add(field);
    return { entry, field, misspelled: true };
  });
}

const holding = new RegExp(`[:=${wideColons}]`);

/** Whether a value follows the key without a colon between them: it would be lost with the key. */
function holdsValue(written: string): boolean {
  return holding.test(written);
}

/** The keys that a block has, as written and as read: an unknown key cannot mean one of these. */
export function presentKeys(matched: readonly MatchedKey[]): ReadonlySet<string> {
  return new Set(matched.flatMap(({ entry, field }) => [entry.key.text, field ?? entry.key.text]));
}

type KeyMistake = Pick<ReadProblem, "message" | "fixes">;

/** What keeps a key from being a key of the format although it looks like one. */
function mistakeAtKey(
  written: string,
  block: FieldRef,
  shape: BlockShape,
  meant: KeyMeant,
): KeyMistake | undefined {
  const behindDash = /^-(\S+)$/.exec(written)?.[1];
  const atDash =
    behindDash !== undefined && shape.fields.has(behindDash)
      ? mistakeAtDash(written, behindDash, block, meant)
      : undefined;
  if (atDash) return atDash;
  const listMark = /^(?:[\u2010-\u2015\u2212•·▪◦‣●○*](?=\s|[a-z])|\(?\d{1,2}[.)](?=\s))/.exec(written)?.[0];
  if (listMark !== undefined) {
    return {
      message: sentence('"{listMark}" does not begin a list item. Type a hyphen and a space.', { listMark }),
      fixes: [],
    };
  }
  if (/^-[{[]/.test(written))
    return { message: sentence("A space is missing after the dash. Type one."), fixes: [] };
  const joined = joinedKeyIn(written);
  if (joined && shape.fields.has(joined.key)) return { message: withoutColon(joined), fixes: [] };
  if (isItem.test(written)) {
    return {
      message: sentence("A character that only looks like a space is after the dash. Type a space."),
      fixes: [],
    };
  }
  return unseenInKey(written, block, shape, meant);
}

/** A dash before a key of the format, without a space or in braces. */
function mistakeAtDash(
  written: string,
  key: string,
  block: FieldRef,
  { field, present }: KeyMeant,
): KeyMistake | undefined {
  const path = [...block.path, written];
  if (block.node?.kind === "map" && block.node.flow) {
    const isTaken = present.has(key) && field !== key;
    return {
      message: sentence('A dash is before "{key}". Within { }, a key has none.', { key }),
      fixes: isTaken
        ? []
        : [{ title: "Remove the dash", safe: false, operations: [{ op: "rename", path, key }] }],
    };
  }
  if (typeof block.path.at(-1) !== "number") return undefined;
  return {
    message: sentence('A space is missing between the dash and "{key}".', { key }),
    fixes: [{ title: "Insert a space", safe: false, operations: [{ op: "rename", path, key: `- ${key}` }] }],
  };
}

/** A character before or in a key of the format that cannot be seen, or looks like a space. */
function unseenInKey(
  written: string,
  block: FieldRef,
  shape: BlockShape,
  { field, present }: KeyMeant,
): KeyMistake | undefined {
  const path = [...block.path, written];
  const seen = written.replace(unseen, "");
  if (seen === written || !/^[a-z_]+$/.test(seen)) return undefined;
  if (/^[^a-z_]/.test(written)) {
    return {
      message: sentence('An invisible character, or one that only looks like a space, is before "{seen}".', {
        seen,
      }),
      fixes:
        shape.fields.has(seen) && (field === seen || !present.has(seen))
          ? [{ title: changeTo(seen), safe: true, operations: [{ op: "rename", path, key: seen }] }]
          : [],
    };
  }
  // Blanks between two words are visible.
  if (field !== seen || /[a-z_] +[a-z_]/.test(written)) return undefined;
  return {
    message: sentence('An invisible character, or one that only looks like a space, is in "{seen}".', {
      seen,
    }),
    fixes: [{ title: changeTo(seen), safe: true, operations: [{ op: "rename", path, key: seen }] }],
  };
}

/** The key of the format to offer for an unknown one; `present` are those of the block, see `presentKeys`. */
export function offeredKey(
  shape: BlockShape,
  written: string,
  present: ReadonlySet<string>,
): string | undefined {
  const free = shape.keys.filter((other) => !present.has(other));
  const meant = keysMeantBy(written);
  if (meant) return meant.find((key) => free.includes(key));
  if (isItem.test(written) || holdsValue(written) || blocksWith(shape, written).length > 0) return undefined;
  const near = likeliest(written, free, Math.max(readableDistance, Math.floor(written.length * 0.6)));
  const isBegun = near?.startsWith(written.toLowerCase()) === true;
  return near !== undefined && Math.min(written.length, near.length) <= shortKey && !isBegun
    ? nearest(written, [near], 1)
    : near;
}

function hasRoomFor(shape: BlockShape, key: string, value: TreeNode): boolean {
  const field = shape.fields.get(key);
  return field !== undefined && fits(value, field);
}

/** Whether the value may be moved under the offered key. */
function mayTake(
  shape: BlockShape,
  key: string,
  { key: { text }, value }: MapEntry,
  isRead: boolean,
): boolean {
  if (isRead) return true;
  // A synonym leaves no doubt about the key, whatever is wrong under it.
  return keysMeantBy(text) ? hasFormFor(shape, key, value) : hasRoomFor(shape, key, value);
}

/** If two letters differ, the value must confirm the key too. */
function isCertain(shape: BlockShape, key: string, { key: { text }, value }: MapEntry): boolean {
  return nearest(text, [key], 1) !== undefined || hasRoomFor(shape, key, value);
}

/** What an unknown key may mean. */
interface KeyMeant {
  /** The key that it is read as. */
  readonly field: string | undefined;
  /** The key to offer. */
  readonly near: string | undefined;
  /** The keys of the block, see `presentKeys`. */
  readonly present: ReadonlySet<string>;
}

/** Whether the key and its value are together in curly quotation marks or parentheses. */
function isWithinMarks({ key, value }: MapEntry): boolean {
  if (key.text.startsWith("(")) return true;
  return (
    /^[\u201c\u2018][^\u201d\u2019]*$/.test(key.text) &&
    value.kind === "text" &&
    /[\u201d\u2019]$/.test(value.text)
  );
}

const keyMissing = sentence("The key before this colon is missing. Type the key.");

/** The problem that the format has no such key. */
export function unknownKeyProblem(
  shape: BlockShape,
  block: FieldRef,
  entry: MapEntry,
  meant: KeyMeant,
  source: string,
): ReadProblem {
  const { field, near } = meant;
  const written = entry.key.text;
  const path = [...block.path, written];
  const at: FieldRef = { path, state: "faulty", shape, parent: block, key: entry.key, node: undefined };
  const under: MessageValue = block.parent
    ? sentence("in {block}", { block: term(shape.meta.title) })
    : sentence("at the top level of the case file");
  if (entry.key.start === entry.key.end) {
    const span = { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
    return { rule: "schema/unknown-key", at, span, message: keyMissing, fixes: [] };
  }
  const mistake = mistakeAtKey(written, block, shape, meant);
  if (mistake) return { rule: "schema/unknown-key", at, ...mistake };
  const inside = near === undefined ? insideBlock(shape, written) : undefined;
  if (inside) {
    return {
      rule: "schema/unknown-key",
      at,
      message: sentence('Unknown key "{written}" {under}. It belongs under "{block}" as "{key}".', {
        written,
        under,
        block: inside.block,
        key: inside.key,
      }),
      fixes: movingInside(shape, block, inside.block, source),
    };
  }
  return {
    rule: "schema/unknown-key",
    at,
    message:
      near === undefined
        ? sentence('Unknown key "{written}" {under}.', { written, under })
        : sentence('Unknown key "{written}" {under}. Did you mean "{near}"?', {
            written,
            under,
            near,
          }),
    // What is under a key that is not read yet may be wrong there, and the key may be another one.
    fixes:
      near === undefined || isWithinMarks(entry) || !mayTake(shape, near, entry, field !== undefined)
        ? []
        : [
            {
              title: changeTo(near),
              safe: field !== undefined && isCertain(shape, field, entry),
              operations: [{ op: "rename", path, key: near }],
            },
          ],
  };
}
