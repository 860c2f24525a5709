// What there is to say about one place of a case: what the field means, what follows from its value, what is found
// there, which rules read it and on whose authority. The most important comes first, the sources last.

import { authorityOf, isOfAgency } from "../engine/authority.ts";
import type { Authority, Finding, Path, Severity, Span } from "../engine/finding.ts";
import { type IgnoreComment, ignoreComments } from "../engine/ignore.ts";
import type { Rule } from "../engine/rule.ts";
import { lineStart } from "../fix/layout.ts";
import { sourceNamed } from "../law/answer.ts";
import type { Day } from "../law/calendar.ts";
import { verifyReminder } from "../law/reminder.ts";
import { sameLabel } from "../matter/labels.ts";
import type { Matter } from "../matter/matter.ts";
import { onceFor } from "../matter/once.ts";
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { metaOfShape } from "../read/shape.ts";
import { type SpotAt, spotAt } from "../read/spot.ts";
import { reviewsAt } from "../review/in-words.ts";
import type { MapEntry } from "../text/tree.ts";
import type { AskedCase } from "./asked.ts";
import { namedEntry } from "./entry-names.ts";
import { type Consequence, followsAt } from "./follows.ts";
import { mentionsIn } from "./mentions.ts";
import { passesOver, ruleNamed, rulesOf } from "./rules-of.ts";
import { supported } from "./supports.ts";

export interface HoverAnswer {
  /** The key or the value that it is about. */
  readonly span: Span;
  /** What stands there, as a heading; left out where there is nothing to say but what is found. */
  readonly title?: string;
  /** Whose field it is. */
  readonly of?: string;
  readonly findings: readonly FoundThere[];
  /** Sentences without full stop. */
  readonly follows: readonly string[];
  readonly help?: string;
  readonly choices: readonly Choice[];
  readonly rules: readonly RuleThere[];
  /** How many rules more there are than are named. */
  readonly moreRules: number;
  readonly sources: readonly Source[];
  /** In whole sentences, where what is said rests on requirements that have to be checked. */
  readonly reminder?: string;
}

export interface FoundThere {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** What to do; some findings have none. */
  readonly remedy?: string;
}

export interface Choice {
  readonly value: string;
  readonly meaning: string;
  readonly isChosen: boolean;
}

export interface RuleThere {
  readonly id: string;
  readonly title: string;
  /** Whether it asks for the field, and does not only go by its value. */
  readonly asks: boolean;
}

export interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly sections: readonly string[];
  /** Its state that was used. */
  readonly date: Day;
  readonly url?: string;
}

const mostFindings = 4;
const mostRules = 4;
const mostSources = 3;
const mostSections = 2;

/** What there is to say at an offset; nothing between keys, and where the format has no such field and nothing is found. */
export function hoverAt(asked: AskedCase, offset: number): HoverAnswer | undefined {
  const comment = commentsOf(asked.parsed).find(({ span }) => touches(span, offset));
  if (comment) return aboutComment(asked, comment);
  const spot = spotAt(asked.parsed, offset);
  const cited = spot?.part === "value" ? aboutCited(asked, offset) : undefined;
  if (cited) return cited;
  const item = spot && itemBehindDash(spot, asked.parsed.text, offset);
  if (item) return aboutField(asked, item.spot, item.span);
  const span = spot && hoveredSpan(spot);
  if (!spot || !span) return foundAlone(asked, offset);
  return aboutField(asked, spot, span);
}

/** The exhibit of which a text speaks at the offset. */
function aboutCited(asked: AskedCase, offset: number): HoverAnswer | undefined {
  const { matter } = asked.checked;
  const cited = mentionsIn(asked).cited.find(({ span }) => span.start <= offset && offset <= span.end);
  const exhibit =
    cited &&
    matter.view.exhibits.items.find(({ label }) => sameLabel(label.value ?? "") === sameLabel(cited.label));
  if (!cited || !exhibit) return undefined;
  const { title, label } = exhibit;
  const claims = supported(matter, exhibit);
  const { language } = matter;
  return {
    ...nothing,
    span: cited.span,
    title: rendered(
      title.value === undefined
        ? sentence("Exhibit {label}", { label: label.value ?? "" })
        : sentence("Exhibit {label}: {title}", { label: label.value ?? "", title: title.value }),
      language,
    ),
    findings: foundIn(asked, [cited.span]),
    follows: claims ? [rendered(sentence("Supports {claims}", { claims }), language)] : [],
  };
}

const commentsOf = onceFor(ignoreComments);

/** The key, or the value where it is letters; a blank value shows its key. */
function hoveredSpan({ part, entry, node }: SpotAt): Span | undefined {
  if (part === "key" && entry) return spanOf(entry.key);
  if (node.kind === "text") return node.end > node.start ? spanOf(node) : entry && spanOf(entry.key);
  return undefined;
}

/** The item of a list whose dash is at the offset, or right before it. */
function itemBehindDash(
  { node, path, shape, way }: SpotAt,
  text: string,
  offset: number,
): { readonly spot: SpotAt; readonly span: Span } | undefined {
  if (node.kind !== "list") return undefined;
  const dash = text.charAt(offset) === "-" ? offset : text.lastIndexOf("-", offset);
  const index = node.items.findIndex(({ start }) => start > dash);
  const item = node.items[index];
  const isDash = /^[ \t]*(?:-[ \t]+)*$/.test(text.slice(lineStart(text, dash), dash));
  if (!item || !isDash || offset >= item.start || !/^[ \t]*$/.test(text.slice(dash + 1, offset)))
    return undefined;
  const itemShape = shape?.kind === "list" ? shape.item : undefined;
  const spot: SpotAt = {
    path: [...path, index],
    shape: itemShape,
    entry: undefined,
    node: item,
    part: "value",
    way,
  };
  return { spot, span: { start: dash, end: Math.max(dash + 1, offset) } };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function aboutField(asked: AskedCase, spot: SpotAt, span: Span): HoverAnswer | undefined {
  const { matter, edition } = asked.checked;
  const { path, shape, entry, node } = spot;
  const first = node.kind === "map" && !entry ? node.entries.slice(0, 1).map(({ key }) => key) : [];
  const findings = foundIn(asked, [span, ...first, ...(entry ? spansOf(entry) : [])]);
  if (!shape) {
    if (findings.length === 0) return undefined;
    return { ...nothing, span, findings, ...reminderFor(asked, findings.some(isOfRequirements)) };
  }
  const meta = metaOfShape(shape);
  const isNamed = spot.shape?.kind === "block" && spot.shape.meta.mayBeId && spot.node.kind === "text";
  const follows = followsAt(matter, isNamed ? [...path, "same_as"] : path);
  const { askedForBy, readBy } = rulesOf(path, edition);
  const rules = [...askedForBy, ...readBy].filter((rule) => !passesOver(rule, path, asked.checked));
  const shown = rules.slice(0, mostRules);
  const cited = [
    ...follows.flatMap(({ authority }) => authority ?? []),
    ...shown.flatMap((rule) => authorityOf(rule.authority, matter.law, edition)),
  ];
  const of = ownerOf(path, matter);
  return {
    span,
    title: titled(meta.title, matter.language),
    ...(of !== undefined && { of }),
    findings,
    follows: [...reviewsAt(asked.checked.reviews, path, matter.language), ...sentences(follows)],
    ...(!isSame(meta.help, meta.title) && { help: titled(meta.help, matter.language) }),
    choices: choicesOf(spot, meta.meanings, matter.language),
    rules: shown.map((rule) => ({
      ...named(rule, matter.language),
      asks: askedForBy.some(({ id }) => id === rule.id),
    })),
    moreRules: rules.length - shown.length,
    sources: sourcesOf(cited),
    ...reminderFor(asked, cited.some(isOfAgency) || findings.some(isOfRequirements)),
  };
}

/** Of an edition that has one, where what is said rests on its requirements. */
function reminderFor({ checked }: AskedCase, rests: boolean): Pick<HoverAnswer, "reminder"> {
  const reminder = rests ? verifyReminder(checked.edition, checked.matter.language) : undefined;
  return reminder === undefined ? {} : { reminder };
}

function isOfRequirements({ rule }: FoundThere): boolean {
  return ruleNamed(rule)?.authority.some(isOfAgency) === true;
}

const nothing = { findings: [], follows: [], choices: [], rules: [], moreRules: 0, sources: [] } as const;

/** The key of an entry, and its value where it is letters. */
function spansOf({ key, value }: MapEntry): Span[] {
  return value.kind === "text" ? [key, value] : [key];
}

/** What is found in these stretches, that in the first of them before the rest. */
function foundIn({ checked }: AskedCase, spans: readonly Span[]): FoundThere[] {
  const found = spans.flatMap((each) => checked.findings.filter(({ span }) => overlaps(span, each)));
  return [...new Set(found)].slice(0, mostFindings).map((one) => foundThere(one, checked.matter.language));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

function foundThere({ rule, severity, span, message }: Finding, language: Language | undefined): FoundThere {
  const remedy = ruleNamed(rule)?.remedy;
  return {
    rule,
    severity,
    span,
    message,
    ...(remedy !== undefined && { remedy: titled(remedy, language) }),
  };
}

/** Where the text can be read as no field, what is found there is all there is to say. */
function foundAlone(asked: AskedCase, offset: number): HoverAnswer | undefined {
  const findings = asked.checked.findings
    .filter(({ span }) => span.end > span.start && touches(span, offset))
    .slice(0, mostFindings);
  const [first] = findings;
  if (!first) return undefined;
  const found = findings.map((one) => foundThere(one, asked.checked.matter.language));
  const reminder = reminderFor(asked, found.some(isOfRequirements));
  return { ...nothing, span: first.span, findings: found, ...reminder };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The person, form or exhibit whose field it is. */
function ownerOf(path: Path, matter: Matter): string | undefined {
  const entry = namedEntry(path.slice(0, 1), matter) ?? namedEntry(path.slice(0, 2), matter);
  return entry && entry.kind !== "block" ? entry.name : undefined;
}

function sentences(follows: readonly Consequence[]): string[] {
  return [...new Set(follows.map(({ sentence }) => sentence))];
}

/** Whether a help text says no more than the title. */
function isSame(help: string, title: string): boolean {
  return help.replace(/\.$/, "").toLowerCase() === title.toLowerCase();
}

/** The choices of a field, the chosen one first. */
function choicesOf(
  { node }: SpotAt,
  meanings: Readonly<Record<string, string>> | undefined,
  language: Language | undefined,
): Choice[] {
  const written =
    node.kind === "text"
      ? [node.text.trim()]
      : node.kind === "list"
        ? node.items.map((item) => (item.kind === "text" ? item.text.trim() : ""))
        : [];
  const choices = Object.entries(meanings ?? {}).map(([value, meaning]) => ({
    value,
    meaning: titled(meaning, language),
    isChosen: written.includes(value),
  }));
  return [...choices.filter(({ isChosen }) => isChosen), ...choices.filter(({ isChosen }) => !isChosen)];
}

/** Each source once, those of an agency first. */
function sourcesOf(cited: readonly Authority[]): Source[] {
  const found = new Map<string, Source>();
  const ordered = [...cited.filter(isOfAgency), ...cited.filter((authority) => !isOfAgency(authority))];
  for (const { source, section, date } of ordered) {
    const known = sourceNamed(source);
    if (!known) continue;
    const { publisher, title, url } = known;
    const sections = [...new Set([...(found.get(source)?.sections ?? []), section])].slice(0, mostSections);
    found.set(source, { publisher, title, sections, date, ...(url !== undefined && { url }) });
  }
  return [...found.values()].slice(0, mostSources);
}

/** `# parole-ignore RULE: reason`: which rule it sets aside, and why there is that rule. */
function aboutComment(
  asked: AskedCase,
  { span, rule: id, reason, covers }: IgnoreComment,
): HoverAnswer | undefined {
  const findings = foundIn(asked, [span]);
  const rule = ruleNamed(id);
  if (!rule) return findings.length > 0 ? { ...nothing, span, findings } : undefined;
  const { law, language } = asked.checked.matter;
  const cited = authorityOf(rule.authority, law, asked.checked.edition);
  const isAside = reason !== "" && covers !== undefined;
  return {
    ...nothing,
    span,
    title: titled(rule.title, language),
    findings,
    follows: isAside ? [rendered(sentence("This rule is ignored for the key or entry below"), language)] : [],
    help: titled(rule.why, language),
    rules: [named(rule, language)],
    sources: sourcesOf(cited),
    ...reminderFor(asked, cited.some(isOfAgency)),
  };
}

function named({ id, title }: Rule, language: Language | undefined): RuleThere {
  return { id, title: titled(title, language), asks: false };
}
