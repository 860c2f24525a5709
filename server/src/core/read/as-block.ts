// A single value instead of a block of keys: read as the block that it means, if only one key can take it. The same for
// several of them in one line.

import { sentence } from "../message/message.ts";
import type { TreeNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { Fix, PatchValue } from "./fix.ts";
import { inOtherLetters } from "./nearest.ts";
import { asNumber, isWrittenInDollars } from "./rewrite.ts";
import type { BlockShape, Shape } from "./shape.ts";

/** The main key of a block, which takes the value when the block is written as one text. */
const mainKeys = ["description", "explanation", "unavailable_because"];

/** The fix that writes the value under the keys of the block; undefined if the keys are not certain. */
export function writingBlock(shape: BlockShape, at: FieldRef, node: TreeNode): Fix[] {
  if (node.kind !== "text" || node.isCut || node.comment) return [];
  const several = at.parent?.node === node ? blocksMeant(shape, node.text) : undefined;
  if (several) {
    const title = sentence("Write each one under {key}", { key: namedKeys(several[0] ?? {}) });
    const path = at.path.slice(0, -1);
    return [{ title, safe: false, operations: [{ op: "replace", path, value: several }] }];
  }
  const value = blockMeant(shape, withoutLoneBracket(node.text.trim()));
  if (!value) return [];
  const title = sentence("Write it under {key}", { key: namedKeys(value) });
  const safe = Object.keys(value).every((key) => key === "form" || key === "label");
  return [{ title, safe, operations: [{ op: "replace", path: at.path, value }] }];
}

/** Without a closing bracket at the end that has no opening one, left over from braces. */
function withoutLoneBracket(written: string): string {
  return /^[^[{]*[\]}]$/.test(written) ? written.slice(0, -1).trimEnd() : written;
}

function namedKeys(value: Block): string {
  const keys = Object.keys(value);
  return keys.length > 2 ? `${keys.slice(0, -1).join(", ")}, and ${keys.at(-1)}` : keys.join(" and ");
}

type Block = Readonly<Record<string, PatchValue>>;

/** Forms, labels, or names, separated by commas or line breaks, each of which means a block. */
function blocksMeant(shape: BlockShape, written: string): readonly Block[] | undefined {
  const parts = written.trim().split(/\s*[,;\n]\s*(?:(?:and|y)\s+)?|\s+(?:and|y|&)\s+/);
  if (parts.length < 2) return undefined;
  const blocks = parts.map((part) => blockMeant(shape, part)).filter((block) => block !== undefined);
  const isClear = blocks.every((block) => ["form", "label", "name"].includes(Object.keys(block).join()));
  return blocks.length === parts.length && isClear ? blocks : undefined;
}

function blockMeant({ fields, keys }: BlockShape, written: string): Block | undefined {
  const has = (...names: readonly string[]) => names.every((name) => fields.has(name));
  if (has("form", "signed_by")) {
    const form = formMeant(fields.get("form"), written);
    if (form !== undefined) return { form };
  }
  if (has("label", "supports")) {
    const bare = labelMeant(written);
    if (bare !== undefined) return { label: bare };
    const [, label, title] = labeled.exec(written) ?? [];
    if (label !== undefined && title !== undefined)
      return { label, ...(isPath(title) ? { file: title } : { title }) };
    return isPath(written) ? { file: written } : { title: written };
  }
  if (has("amount", "currency")) {
    const amount = asNumber(written) ?? (/^\d+(?:\.\d{2})?$/.test(written) ? written : undefined);
    if (amount === undefined) return undefined;
    return isWrittenInDollars(written) && /\$|USD/i.test(written) ? { amount, currency: "USD" } : { amount };
  }
  if (has("from", "until")) {
    const [, from, until] =
      /^(\d{4}-\d\d-\d\d) (?:to|until|through|-|–) (\d{4}-\d\d-\d\d)$/.exec(written) ?? [];
    if (from !== undefined && until !== undefined) return { from, until };
    // What was typed stays visible until the days are entered.
    return lengthOfTime.test(written)
      ? { from: "TODO YYYY-MM-DD", until: `TODO YYYY-MM-DD (${written})` }
      : undefined;
  }
  if (has("family", "given")) return nameMeant(written);
  if (has("street", "city", "postal_code")) return addressMeant(written);
  if (has("file") && isPath(written)) return { file: written };
  if (has("id", "name")) {
    // After two names and a comma follows who the person is.
    const name = /^\S+ .*,/.test(written) ? undefined : nameMeant(written);
    return name && { name };
  }
  const [main = ""] = keys;
  return mainKeys.includes(main) && !/^[a-z_]+:\S/.test(written) ? { [main]: written } : undefined;
}

/** The label in "A" and in "Exhibit A". */
export function labelMeant(written: string): string | undefined {
  return aLabel.exec(written)?.[1];
}

/** A letter or number, with or without the word Exhibit before it. */
const aLabel = /^(?:exhibits?\s+|exh?\.\s*)?([A-Z]{1,2}(?:-\d{1,2})?|\d{1,2}[a-z]?)[.:)]?$/i;
const labeled = /^(?:exhibits?\s+|exh?\.\s*)?([A-Z]{1,2}|\d{1,2})(?:[.:)]|\s+[-=\u2013\u2014])\s+(\S.*)$/i;

export function isPath(written: string): boolean {
  return /^\S[^\r\n]*\.(?:pdf|docx?|jpe?g|png|tiff?)$/i.test(written);
}

export function formMeant(shape: Shape | undefined, written: string): string | undefined {
  if (shape?.kind !== "leaf") return undefined;
  return inOtherLetters(
    written.replace(/^form\s+/i, ""),
    shape.choices.filter((choice) => /\d/.test(choice)),
  );
}

const lengthOfTime =
  /^(?:about )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](?:day|week|month|year)s?$/i;

/** Two words of a name, given name first; neither is a title or a word of an organization. */
const twoWords = /^(\p{Lu}[\p{L}\p{M}'\u2019-]+) (\p{Lu}[\p{L}\p{M}'\u2019-]+)$/u;
const noNames =
  /\b(?:dr|mrs?|ms|miss|prof|rev|aid|associates|bank|center|charities|church|clinic|college|company|corp|embassy|foundation|fund|group|hospital|inc|institute|law|legal|llc|llp|ministries|network|office|project|school|services|society|university)\b/i;

function nameMeant(written: string): Readonly<Record<string, PatchValue>> | undefined {
  const [family, given, ...more] = written.split(",").map((part) => part.trim());
  if (family && given && more.length === 0) return { family, given };
  const [, first, last] = noNames.test(written) ? [] : (twoWords.exec(written) ?? []);
  return first === undefined || last === undefined ? undefined : { family: last, given: first };
}

const states = new Set(
  (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR " +
    "PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI MP AS"
  ).split(" "),
);

const usAddress =
  /^(?<street>\d[^,]*?|P\.?O\.? Box \d+), ?(?:(?<unit>(?:apartment|apt|unit|suite|ste|floor|fl|room|rm)\b\.? ?#? ?[\w-]+|# ?[\w-]+), ?)?(?<city>[^,\d]+), ?(?<state>[A-Z]{2}),? (?<postal_code>\d{5}(?:-\d{4})?)(?:, ?(?<country>USA|U\.S\.A\.|US|United States(?: of America)?))?$/iu;

/** In characters; the expressions below take far longer for a text that is far longer. */
const longestAddress = 500;

/** A complete address in the United States, each part of which is certain from its form. */
function addressMeant(written: string): Readonly<Record<string, PatchValue>> | undefined {
  if (written.length > longestAddress) return undefined;
  const line = written.replaceAll(/,?[ \t]*\r?\n[ \t]*/g, ", ");
  const { street, unit, city, state, postal_code, country } = usAddress.exec(line)?.groups ?? {};
  if (!street || !city || !state || !postal_code || !states.has(state)) return undefined;
  return { street, ...(unit && { unit }), city, state, postal_code, ...(country && { country }) };
}
