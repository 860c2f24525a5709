// The hover at an offset of a case: what the field means, what follows from its value, the findings there, which rules
// read it and on whose authority. The most important comes first, the sources last.

import { memoize } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { Severity } from "../base/severity.ts";
import type { Span } from "../base/span.ts";
import type { SubjectsOf } from "../engine/check.ts";
import { consequenceSentence } from "../engine/consequences.ts";
import { type IgnoreComment, ignoreComments } from "../engine/ignore.ts";
import { lineStart } from "../fix/style.ts";
import { type Authority, isOfAgency, sourceNamed } from "../law/answer.ts";
import { datesInWords, sectionInWords } from "../law/reading.ts";
import { verifyReminder } from "../law/reminder.ts";
import { authorityOf } from "../law/rule-citations.ts";
import type { Language, Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import type { CaseContext } from "../model/case-context.ts";
import { namedEntry } from "../model/entry-names.ts";
import type { Finding } from "../model/finding.ts";
import { meaningsAt } from "../model/form-names.ts";
import { sameLabel } from "../model/labels.ts";
import { citingTexts } from "../model/prose.ts";
import { supported } from "../model/supports.ts";
import { type NodeAtOffset, nodeAtOffset, viewAt } from "../read/node-at-offset.ts";
import { metaOfShape } from "../read/shape.ts";
import { reviewsAt } from "../review/in-words.ts";
import type { ReviewInCase } from "../review/reviews.ts";
import type { Rule } from "../rule/rule.ts";
import type { ParsedText } from "../text/parse.ts";
import type { MapEntry } from "../text/tree.ts";
import type { CaseInEditor } from "./case-in-editor.ts";
import { type DerivedFact, derivedFactsAt } from "./derived/derived-facts.ts";
import { labelsIn } from "./mentions.ts";
import { type CaseWithSubjects, ruleNamed, rulesOf } from "./rules-of.ts";

export interface HoverAnswer {
  /** The key or the value. */
  readonly span: Span;
  /** The field, as a heading; left out if there are only findings. */
  readonly title?: string;
  /** The owner of the field. */
  readonly of?: string;
  readonly findings: readonly FoundThere[];
  /** Sentences without a full stop. */
  readonly follows: readonly string[];
  readonly help?: string;
  readonly choices: readonly HoverChoice[];
  readonly rules: readonly RuleThere[];
  /** How many rules there are in addition to those named. */
  readonly moreRules: number;
  readonly sources: readonly HoverSource[];
  /** In whole sentences, if the answer depends on requirements that have to be checked. */
  readonly reminder?: string;
}

export interface FoundThere {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** What to do; absent for some findings. */
  readonly remedy?: string;
  /** What can follow if it is left as it is, in a whole sentence; absent for a bug in the program. */
  readonly consequence?: string;
}

export interface HoverChoice {
  readonly value: string;
  readonly meaning: string;
  readonly isChosen: boolean;
}

export interface RuleThere {
  readonly id: string;
  readonly title: string;
  /** Whether it requires the field, and does not only read its value. */
  readonly asks: boolean;
}

export interface HoverSource {
  readonly publisher: string;
  readonly title: string;
  readonly sections: readonly Message[];
  /** The date of the version that was used, and when it was last read. */
  readonly dates: Message;
  readonly url?: string;
}

const mostFindings = 4;
const mostRules = 4;
const mostSources = 3;
const mostSections = 2;

/** The case as a hover sees it: if it is kept while a person types, nothing of it is read or checked again. */
interface HoveredCase extends CaseWithSubjects {
  readonly parsed: ParsedText;
  readonly findings: readonly Finding[];
  readonly context: CaseContext;
  readonly reviews: readonly ReviewInCase[];
  readonly language: Language;
}

/** The hover at an offset; undefined between keys, and where the format has no such field and there is no finding. */
export function hoverAt({ parsed, checked }: CaseInEditor, offset: number): HoverAnswer | undefined {
  const { findings, edition, language, kept } = checked;
  const about = (context: CaseContext, subjectsOf: SubjectsOf, reviews: readonly ReviewInCase[]) => {
    const { view } = context;
    return hoverIn({ parsed, findings, edition, language, context, view, subjectsOf, reviews }, offset);
  };
  // A case with reviews is not kept.
  const known = kept?.ask((context, _, subjectsOf) => ({ answer: about(context, subjectsOf, []) }));
  return known ? known.answer : about(checked.context, checked.subjectsOf, checked.reviews);
}

function hoverIn(asked: HoveredCase, offset: number): HoverAnswer | undefined {
  const comment = commentsOf(asked.parsed).find(({ span }) => touches(span, offset));
  if (comment) return aboutComment(asked, comment);
  const spot = nodeAtOffset(asked.parsed, offset);
  const cited = spot?.part === "value" ? aboutCited(asked, spot, offset) : undefined;
  if (cited) return cited;
  const item = spot && itemBehindDash(spot, asked.parsed.text, offset);
  if (item) return aboutField(asked, item.spot, item.span);
  const span = spot && hoveredSpan(spot);
  if (!spot || !span) return foundAlone(asked, offset);
  return aboutField(asked, spot, span);
}

/** The exhibit that a text cites at the offset. */
function aboutCited(
  asked: HoveredCase,
  { path, node }: NodeAtOffset,
  offset: number,
): HoverAnswer | undefined {
  const { context, parsed } = asked;
  const leaf = node.kind === "text" ? viewAt(context.view, path) : undefined;
  const citing = leaf && citingTexts(context).find((one) => one.leaf === leaf);
  const cited = citing && labelsIn(parsed.text, citing, node).find(({ span }) => touches(span, offset));
  const exhibit =
    cited &&
    context.view.exhibits.items.find(({ label }) => sameLabel(label.value ?? "") === sameLabel(cited.label));
  if (!cited || !exhibit) return undefined;
  const { title, label } = exhibit;
  const claims = supported(context, exhibit);
  const { language } = asked;
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

const commentsOf = memoize(ignoreComments);

/** The key, or the value if it is text; a blank value shows its key. */
function hoveredSpan({ part, entry, node }: NodeAtOffset): Span | undefined {
  if (part === "key" && entry) return spanOf(entry.key);
  if (node.kind === "text") return node.end > node.start ? spanOf(node) : entry && spanOf(entry.key);
  return undefined;
}

/** The item of a list whose dash is at the offset, or right before it. */
function itemBehindDash(
  { node, path, shape, ancestors }: NodeAtOffset,
  text: string,
  offset: number,
): { readonly spot: NodeAtOffset; readonly span: Span } | undefined {
  if (node.kind !== "list") return undefined;
  const dash = text.charAt(offset) === "-" ? offset : text.lastIndexOf("-", offset);
  const index = node.items.findIndex(({ start }) => start > dash);
  const item = node.items[index];
  const isDash = /^[ \t]*(?:-[ \t]+)*$/.test(text.slice(lineStart(text, dash), dash));
  if (!item || !isDash || offset >= item.start || !/^[ \t]*$/.test(text.slice(dash + 1, offset)))
    return undefined;
  const itemShape = shape?.kind === "list" ? shape.item : undefined;
  const spot: NodeAtOffset = {
    path: [...path, index],
    shape: itemShape,
    entry: undefined,
    node: item,
    part: "value",
    ancestors,
  };
  return { spot, span: { start: dash, end: Math.max(dash + 1, offset) } };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function aboutField(asked: HoveredCase, spot: NodeAtOffset, span: Span): HoverAnswer | undefined {
  const { context, edition, language } = asked;
  const { path, shape, entry, node } = spot;
  const first = node.kind === "map" && !entry ? node.entries.slice(0, 1).map(({ key }) => key) : [];
  const findings = foundIn(asked, [span, ...first, ...(entry ? spansOf(entry) : [])]);
  if (!shape) {
    if (findings.length === 0) return undefined;
    return { ...nothing, span, findings, ...reminderFor(asked, findings.some(isOfRequirements)) };
  }
  const meta = metaOfShape(shape);
  const isNamed = spot.shape?.kind === "block" && spot.shape.meta.mayBeId && spot.node.kind === "text";
  const follows = derivedFactsAt(context, isNamed ? [...path, "same_as"] : path);
  const { askedForBy, readBy } = rulesOf(path, asked);
  const rules = [...askedForBy, ...readBy];
  const shown = rules.slice(0, mostRules);
  const cited = [
    ...follows.flatMap(({ authority }) => authority ?? []),
    ...shown.flatMap((rule) => authorityOf(rule.authority, context.law, edition)),
  ];
  const of = ownerOf(path, context);
  return {
    span,
    title: titled(meta.title, language),
    ...(of !== undefined && { of }),
    findings,
    follows: [...reviewsAt(asked.reviews, path, language), ...sentences(follows)],
    ...(!isSame(meta.help, meta.title) && { help: titled(meta.help, language) }),
    choices: choicesOf(spot, meta.meanings && meaningsAt(path, meta.meanings, context), language),
    rules: shown.map((rule) => ({
      ...named(rule, language),
      asks: askedForBy.some(({ id }) => id === rule.id),
    })),
    moreRules: rules.length - shown.length,
    sources: sourcesOf(cited),
    ...reminderFor(asked, cited.some(isOfAgency) || findings.some(isOfRequirements)),
  };
}

/** The reminder of the edition, if it has one and the answer depends on its requirements. */
function reminderFor({ edition, language }: HoveredCase, rests: boolean): Pick<HoverAnswer, "reminder"> {
  const reminder = rests ? verifyReminder(edition, language) : undefined;
  return reminder === undefined ? {} : { reminder };
}

function isOfRequirements({ rule }: FoundThere): boolean {
  return ruleNamed(rule)?.authority.some(isOfAgency) === true;
}

const nothing = { findings: [], follows: [], choices: [], rules: [], moreRules: 0, sources: [] } as const;

/** The key of an entry, and its value if it is text. */
function spansOf({ key, value }: MapEntry): Span[] {
  return value.kind === "text" ? [key, value] : [key];
}

/** The findings in these spans, those in the first span before the rest. */
function foundIn({ findings, language }: HoveredCase, spans: readonly Span[]): FoundThere[] {
  const found = spans.flatMap((each) => findings.filter(({ span }) => overlaps(span, each)));
  return [...new Set(found)].slice(0, mostFindings).map((one) => foundThere(one, language));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

function foundThere(
  { rule, severity, consequence, span, message }: Finding,
  language: Language | undefined,
): FoundThere {
  const own = ruleNamed(rule);
  const remedy = own?.remedy;
  return {
    rule,
    severity,
    span,
    message,
    ...(remedy !== undefined && { remedy: titled(remedy, language) }),
    ...(own && { consequence: rendered(consequenceSentence(own, consequence), language) }),
  };
}

/** For text that belongs to no field, the findings are the whole answer. */
function foundAlone(asked: HoveredCase, offset: number): HoverAnswer | undefined {
  const findings = asked.findings
    .filter(({ span }) => span.end > span.start && touches(span, offset))
    .slice(0, mostFindings);
  const [first] = findings;
  if (!first) return undefined;
  const found = findings.map((one) => foundThere(one, asked.language));
  const reminder = reminderFor(asked, found.some(isOfRequirements));
  return { ...nothing, span: first.span, findings: found, ...reminder };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The person, form, or exhibit that the field belongs to. */
function ownerOf(path: Path, context: CaseContext): string | undefined {
  const entry = namedEntry(path.slice(0, 1), context) ?? namedEntry(path.slice(0, 2), context);
  return entry && entry.kind !== "block" ? entry.name : undefined;
}

function sentences(follows: readonly DerivedFact[]): string[] {
  return [...new Set(follows.map(({ sentence }) => sentence))];
}

/** Whether a help text says no more than the title. */
function isSame(help: string, title: string): boolean {
  return help.replace(/\.$/, "").toLowerCase() === title.toLowerCase();
}

/** The choices of a field, the chosen one first. */
function choicesOf(
  { node }: NodeAtOffset,
  meanings: Readonly<Record<string, string>> | undefined,
  language: Language | undefined,
): HoverChoice[] {
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
function sourcesOf(cited: readonly Authority[]): HoverSource[] {
  const found = new Map<string, HoverSource>();
  const ordered = [...cited.filter(isOfAgency), ...cited.filter((authority) => !isOfAgency(authority))];
  for (const authority of ordered) {
    const { source } = authority;
    const known = sourceNamed(source);
    if (!known) continue;
    const { publisher, title, url } = known;
    const named = ordered.filter((other) => other.source === source).map(({ section }) => section);
    const sections = [...new Set(named)]
      .slice(0, mostSections)
      .map((section) => sectionInWords({ source, section }));
    const dates = found.get(source)?.dates ?? datesInWords(authority);
    found.set(source, { publisher, title, sections, dates, ...(url !== undefined && { url }) });
  }
  return [...found.values()].slice(0, mostSources);
}

/** `# parole-ignore RULE: reason`: the rule that it suppresses, and the reason for that rule. */
function aboutComment(
  asked: HoveredCase,
  { span, rule: id, reason, covers }: IgnoreComment,
): HoverAnswer | undefined {
  const findings = foundIn(asked, [span]);
  const rule = ruleNamed(id);
  if (!rule) return findings.length > 0 ? { ...nothing, span, findings } : undefined;
  const { context, language, edition } = asked;
  const cited = authorityOf(rule.authority, context.law, edition);
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
