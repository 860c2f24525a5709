// Completion and hover in a settings file: its keys, those of `practice:`, rules and their severities. It must not know
// the editor, nor the cases that the file applies to.

import type { FieldMeta } from "../../../../schemas/format/field-meta.ts";
import type { Span } from "../base/span.ts";
import { settingsKeyHelp } from "../engine/settings.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { term } from "../message/values.ts";
import { metaOfShape, practiceShape, type Shape } from "../read/shape.ts";
import { parseCaseText } from "../text/parse.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";

/** A rule named in a settings file. */
export interface RuleNamed {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

export interface SettingsOffer {
  readonly label: string;
  readonly kind: "key" | "choice" | "rule";
  readonly detail: Title;
  readonly help: Title;
  readonly insert: string;
}

export interface SettingsOffers {
  /** The word that is replaced. */
  readonly span: Span;
  readonly offers: readonly SettingsOffer[];
}

export interface SettingsHelp {
  readonly span: Span;
  readonly title: Title;
  readonly help: Title;
  readonly example?: string;
  /** The possible words, with their meanings; empty if any text is possible. */
  readonly choices: readonly { readonly choice: string; readonly meaning: Title }[];
}

/** A made-up word; it replaces the word at the cursor, so that reading the text shows the position. */
const standIn = "zzstandinzz";

/** What can be written at an offset: missing keys, rules, severities, and choices. */
export function settingsOffersAt(
  text: string,
  offset: number,
  rules: readonly RuleNamed[],
): SettingsOffers | undefined {
  const start = offset - (/[\p{L}\p{N}_/-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[\p{L}\p{N}_/-]*/u.exec(text.slice(offset))?.[0].length ?? 0);
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (/(?:^|\s)#/.test(line)) return undefined;
  const isKey = /^[\s-]*$|[{,]\s*$/.test(line);
  const span = { start, end };
  const place = placeOf(
    `${text.slice(0, start)}${standIn}${isKey ? ": x" : ""}${isKey ? rest(text, end) : text.slice(end)}`,
  );
  if (!place) return undefined;
  const isFollowed = /^[ \t]*:/.test(text.slice(end));
  const offers = place.isKey
    ? keysAt(place.path, place.siblings, rules).map((offer) => ({
        ...offer,
        insert: isFollowed ? offer.label : `${offer.label}: `,
      }))
    : choicesAt(place.path);
  return offers.length === 0 ? undefined : { span, offers };
}

/** What follows the word, without its colon if it has one. */
function rest(text: string, end: number): string {
  return text.slice(end).replace(/^[ \t]*:[^\n]*/, "");
}

/** The help for the key, rule, or choice at an offset; undefined elsewhere. */
export function settingsHelpAt(
  text: string,
  offset: number,
  rules: readonly RuleNamed[],
): SettingsHelp | undefined {
  for (const { path, key, value } of entriesOf(parseCaseText(text).root, [])) {
    const at = [key, value].find((node) => node.kind === "text" && node.start <= offset && offset < node.end);
    if (!at) continue;
    const span = { start: at.start, end: at.end };
    const [first, rule] = path;
    if (first === "rules" && path.length === 2) {
      const named = rules.find(({ id }) => id === rule);
      if (at === key) return named && { span, title: named.id, help: ruleHelp(named), choices: [] };
      return { span, title: sentence("Severity"), help: settingsKeyHelp.rules, choices: severities };
    }
    const about = aboutPath(path);
    return about && at === key ? { span, ...about } : undefined;
  }
  return undefined;
}

function ruleHelp({ title, why }: RuleNamed): Message {
  return sentence("{title}. {why}", { title: term(title), why: term(why) });
}

const severities = [
  { choice: "error", meaning: sentence("Stops the export") },
  { choice: "warning", meaning: sentence("Is listed before the export") },
  { choice: "information", meaning: sentence("Is listed as a note") },
  {
    choice: "off",
    meaning: sentence("Is not checked; the readiness checklist, proof, and manifest list the rule"),
  },
];

interface PlaceOfStandIn {
  /** The keys around it, without list positions. */
  readonly path: readonly string[];
  readonly isKey: boolean;
  /** The other keys of its block. */
  readonly siblings: readonly string[];
}

function placeOf(text: string): PlaceOfStandIn | undefined {
  const { root } = parseCaseText(text);
  for (const { path, key, value, siblings } of entriesOf(root, [])) {
    if (key.text === standIn) return { path: path.slice(0, -1), isKey: true, siblings };
    const texts = value.kind === "list" ? value.items : [value];
    if (texts.some((node) => node.kind === "text" && node.text.trim() === standIn))
      return { path, isKey: false, siblings };
  }
  return undefined;
}

interface EntryAt {
  readonly path: readonly string[];
  readonly key: TextNode;
  readonly value: TreeNode;
  readonly siblings: readonly string[];
}

function* entriesOf(node: TreeNode | undefined, path: readonly string[]): Generator<EntryAt> {
  if (node?.kind === "list") for (const item of node.items) yield* entriesOf(item, path);
  if (node?.kind !== "map") return;
  const siblings = node.entries.map(({ key }) => key.text);
  for (const { key, value } of node.entries) {
    yield { path: [...path, key.text], key, value, siblings };
    yield* entriesOf(value, [...path, key.text]);
  }
}

type Offered = Omit<SettingsOffer, "insert">;

function keysAt(
  path: readonly string[],
  siblings: readonly string[],
  rules: readonly RuleNamed[],
): Offered[] {
  const isNew = (key: string) => !siblings.includes(key);
  if (path.length === 0) {
    return Object.keys(settingsKeyHelp)
      .filter(isNew)
      .flatMap((key) => offerOf(key, aboutPath([key])));
  }
  if (path.length === 1 && path[0] === "rules") {
    return rules
      .filter(({ id }) => isNew(id))
      .map(({ id, title, why }) => ({ label: id, kind: "rule", detail: title, help: why }));
  }
  const shape = shapeAtKeys(path);
  if (shape?.kind !== "block") return [];
  return shape.keys.filter(isNew).flatMap((key) => offerOf(key, aboutPath([...path, key])));
}

function offerOf(label: string, about: Omit<SettingsHelp, "span"> | undefined): Offered[] {
  return about ? [{ label, kind: "key", detail: about.title, help: about.help }] : [];
}

function choicesAt(path: readonly string[]): SettingsOffer[] {
  const choices = path[0] === "rules" && path.length === 2 ? severities : (aboutPath(path)?.choices ?? []);
  return choices.map(({ choice, meaning }) => ({
    label: choice,
    kind: "choice",
    detail: meaning,
    help: "",
    insert: choice,
  }));
}

function aboutPath(path: readonly string[]): Omit<SettingsHelp, "span"> | undefined {
  const [first] = path;
  if (first === undefined) return undefined;
  if (path.length === 1 && isSettingsKey(first)) {
    return { title: titles[first], help: settingsKeyHelp[first], choices: [] };
  }
  const shape = shapeAtKeys(path);
  return shape && aboutField(shape);
}

const titles = {
  rules: sentence("Rules"),
  letterhead: sentence("Letterhead"),
  blank_forms: sentence("Blank forms"),
  spanish_reviewed: sentence("Reviewed Spanish wording"),
  practice: sentence("Practice"),
} as const;

function isSettingsKey(key: string): key is keyof typeof settingsKeyHelp {
  return Object.hasOwn(settingsKeyHelp, key);
}

function aboutField(shape: Shape): Omit<SettingsHelp, "span"> {
  const { title, help, example, meanings }: FieldMeta = metaOfShape(shape);
  return {
    title,
    help,
    ...(example !== undefined && { example }),
    choices: Object.entries(meanings ?? {}).map(([choice, meaning]) => ({ choice, meaning })),
  };
}

/** The shape under the keys of a path that begins with `practice`; for a list, the shape of its items. */
function shapeAtKeys([first, ...keys]: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = first === "practice" ? practiceShape : undefined;
  for (const key of keys) {
    shape = shape?.kind === "block" ? shape.fields.get(key) : undefined;
    if (shape?.kind === "list") shape = shape.item;
  }
  return shape;
}
