// What a case may have instead of a value: the visible placeholder of the format, and what people type instead of one.
// The format decides which fields accept "none" as an answer (`mayBeNone`).
import type { FieldMeta } from "../../../../schemas/format/field-meta.ts";
import { memoize, memoizeText } from "../base/memoize.ts";
import { type Phrase, phraseTest } from "./phrases.ts";
import { saysToCome } from "./to-come.ts";

/** The word TODO, in capitals, at the start of a text. */
export const placeholder = /^\s*TODO(?![\p{L}\p{N}_])/u;

/**
 * placeholder: the value is still to come (`TODO`, `TBD`, `???`, `ask client`). none: words that say that nothing is
 * known or that there is nothing (`unknown`, `n/a`, `none`). pointer: words that refer to another place without naming
 * it (`see attached`, `same as above`). answer: anything else.
 */
export type Reading = "placeholder" | "none" | "pointer" | "answer";

/** How the text of a value reads in a field. Not called for text that parses as one of the field's choices. */
export function readingOf(written: string, field: FieldMeta): Reading {
  return readingsIn(field)(written);
}

const readingsIn = memoize((field: FieldMeta) => memoizeText((written) => readIn(field, written)));

function readIn({ kind, isName, isPart, isKnown, mayBeSign, mayCite }: FieldMeta, written: string): Reading {
  if (placeholder.test(written) || toBeDetermined.test(written)) return "placeholder";
  if (mayBeSign && /^\s*\p{Sc}\s*$/u.test(written)) return "answer";
  if (written.length > longestStandIn) return "answer";
  const text = bare(written).replace(/^(?:\.{2,}|\u2026) ?(?=\p{L})/u, "");
  if (isName && isCapitalized(text)) return saysNone(lower(text)) && written !== "Na" ? "none" : "answer";
  if (!isName && !isPart && markingKinds.has(kind) && /^x$/i.test(text)) return "placeholder";
  if (isToCome(text, kind) || (!namingKinds.has(kind) && isOpenQuestion(text))) return "placeholder";
  if (namingKinds.has(kind)) return "answer";
  if (kind === "text" && !mayCite && text.endsWith("?") && isDoubted.test(text)) return "placeholder";
  // A family name.
  if (kind === "text" && written === "Na") return "answer";
  if (isKnown && saysUnknown(lower(text))) return "placeholder";
  if (saysNone(lower(text)) || isNoneWithPointer(text)) return "none";
  if ((kind === "prose" || kind === "text") && !isName && pointsElsewhere(lower(text))) return "pointer";
  // A bare yes or no explains nothing.
  return kind === "prose" && saysYesOrNo.test(text) ? "none" : "answer";
}

/** `aunt?`, `555-0143?`: not certain yet. A title may end with a question mark. */
const isDoubted = /^[\p{Ll}\p{N}][\p{L}\p{N} -]{0,30}\?+$/u;

/** `TBD: ask her doctor`, however long the note after it is. */
const toBeDetermined = /^\s*(?:TBD|FIXME|to[- ]?do)\s*[:;,(\u2013\u2014-]/i;

/** A longer text is an answer, whatever it begins with. */
const longestStandIn = 120;

/** One word that can be a name; abbreviations that stand in for a value are not. */
function isCapitalized(text: string): boolean {
  return /^\p{Lu}[\p{L}'\u2019-]+$/u.test(text) && !/^(?:tb[dca]|fixme|x+)$/i.test(text);
}

/** An id or label may be any word that other fields use as well. */
const namingKinds: ReadonlySet<FieldMeta["kind"]> = new Set(["id", "reference", "claim"]);
/** In these kinds of fields, a lone x only marks where the value belongs. */
const markingKinds: ReadonlySet<FieldMeta["kind"]> = new Set(["text", "prose", "day", "number"]);
const labelKinds: ReadonlySet<FieldMeta["kind"]> = new Set(["label", "label-reference"]);

/** `?? check with her mother`, `unknown - ask client`: words that say that the answer is still to be found out. */
function isOpenQuestion(text: string): boolean {
  return /^\?{2}/.test(text) || partsOf(text)?.isToBeAsked === true;
}

/** `n/a - see below`; "none, since the hospital pays" is an answer. */
function isNoneWithPointer(text: string): boolean {
  return partsOf(text)?.isPointing === true;
}

/** What follows a word for none, separated by a dash or another mark. */
function partsOf(text: string): { readonly isPointing: boolean; readonly isToBeAsked: boolean } | undefined {
  const { none, rest } =
    /^(?<none>[^-\u2013\u2014:;,(]{1,40}?) ?[-\u2013\u2014:;,(] ?(?<rest>[^()]{1,80})\)?$/.exec(text)
      ?.groups ?? {};
  if (none === undefined || rest === undefined || !saysNone(lower(none))) return undefined;
  const tail = bare(rest);
  return {
    isPointing: pointsElsewhere(lower(tail)),
    isToBeAsked:
      saysToCome(lower(tail)) || /^(?:will |need to |to )?(?:ask|check|confirm|verify)$/i.test(tail),
  };
}

/** The words alone, single-spaced, without surrounding parentheses or a period. */
function bare(written: string): string {
  const text = written
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\bw\/ ?(?=\p{L})/giu, "with ")
    .trim();
  const inside = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  return inside.replace(/(?<=[\p{L}\p{N}])[.!]+$/u, "").trim();
}

/**
 * For the long expressions, which are matched with texts in lowercase: to compile one that ignores case takes V8 several
 * times as long, which would be most of the first check of a case.
 */
function lower(text: string): string {
  return text.toLowerCase();
}

function isToCome(text: string, kind: FieldMeta["kind"]): boolean {
  if (/^[\p{P}=+<>|^`$\s]+$/u.test(text)) return true;
  if (kind === "prose" && /^(?:draft|test|testing|sample|0)$/i.test(text)) return true;
  if (
    /^(?:TBD|TBC(?! (?:pulm|mil|óse|mening|gangl|resist|extrapulm|latent|activ))|TBA|FIXME)(?:$|[\s]*[:;,/(–—-]| (?=\p{Ll}))/u.test(
      text,
    )
  )
    return true;
  if (isTemplate(text)) return true;
  if (namingKinds.has(kind)) return /^(?:tb[dca]|to be (?:determined|confirmed|announced))$/i.test(text);
  if ((isCrossedOut(text) || /^tk+$/i.test(text)) && !labelKinds.has(kind)) return true;
  // `XX/XX/2015`, `2015-07-??`: a day with a part still to come.
  if (kind === "day" && /[x?_]/i.test(text) && /^[\dx?_/. -]+$/i.test(text)) return true;
  return saysToCome(lower(text));
}

/**
 * Whether brackets that YAML reads as a list or a block contain only the name of what belongs there: `[date]`, `[City,
 * State]`, `{name}`. Brackets around a person's own value do not.
 */
export function isTemplateInBrackets(written: string): boolean {
  const inside = /^(?:\[([^[\]{}"'\n]{1,80})\]|\{([^[\]{}"'\n]{1,80})\})$/.exec(written);
  const words = (inside?.[1] ?? inside?.[2] ?? "").split(",").map((part) => bare(part));
  return words.every(
    (part) => asked.test(lower(part)) || pointsElsewhere(lower(part)) || isToCome(part, "text"),
  );
}

const asked = new RegExp(
  "^(?:(?:insert|enter|add|fill in|type|write) )?(?:the |your |our )?(?:[\\p{L}'\u2019-]+ ){0,2}" +
    "(?:address|age|amount|beneficiary|city|client|country|currency|date|day|diagnosis|dob|doctor|e-?mail|employer|exhibit|" +
    "explanation|hospital|label|month|name|number|passport|petitioner|phone|place|reason|relationship|sponsor|state|street|" +
    "text|title|value|year|yyyy-mm-dd|mm/dd/yyyy|zip)s?(?: (?:of [\\p{L} '\u2019-]{1,30}|here|number|code))?$",
  "u",
);

/** `[date]`, `<name>`, `<<diagnosis>>`, `{{client}}`; not an email or web address in angle brackets. */
function isTemplate(text: string): boolean {
  return /^(?:\[[^[\]]*\]|<{1,3}[^<>]*>{1,3}|\$?\{+[^{}]*\}+)$/.test(text) && !/@|:\/\//.test(text);
}

/**
 * `xxx`, `XX/XX/XXXX`, `(xxx) xxx-xxxx`, `260-555-xxxx`, `$XX,XXX`, `A-XXX-XXX-XXX`, `MM/DD/YYYY`. For a lone x the
 * field decides.
 */
function isCrossedOut(text: string): boolean {
  if (karyotype.test(text)) return false;
  if (/^(?:(?:MM|DD|YY|YYYY)(?:[-/. ]|$)){2,}$/i.test(text)) return true;
  if (!/x[^x]*x/i.test(text)) return false;
  if (isNumberCrossedOut(text)) return true;
  if (/^(?:(?:dr|mrs?|ms|prof)\.? )?x{2,}(?:,? ?(?:m\.?d|d\.?o|ph\.?d|esq)\.?)?$/i.test(text)) return true;
  return /^(?:A[- ]?(?=x{2}))?[^\p{L}\p{N}]*x(?:[^\p{L}\p{N}]*x)+[^\p{L}\p{N}]*$/iu.test(text);
}

/** Placeholders among the words of a text: "She was born on [date]", "the letter of Dr. TBD". */
export function placeholderSpansIn(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  if (!/TODO|TB[CD]|FIXME|\?\?|___|XX|\[|\{\{|<<|\(/.test(text)) return [];
  return [...text.matchAll(amongWords), ...text.matchAll(asides)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => !/^X+$/.test(text.slice(start, end)) || !isChromosomes(text, start, end))
    .sort((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
}

/** 47,XXX: letters that count chromosomes. */
const karyotype = /^4[5-9] ?,? ?X{1,5}Y{0,3}$/;

/** "XXX syndrome", "trisomy X (XXX)", "47,XXX": the letters name a set of chromosomes. */
function isChromosomes(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return (
    /^[ -](?:syndrome|karyotype|chromosomes?|females?|girls?|wom[ae]n|trisomy|mosaic)/i.test(after) ||
    /\b4[5-9] ?,? ?$/.test(before) ||
    /(?:triple[- ]?X|trisomy[- ]X|trisom[ií]a X|s[ií]ndrome|karyotype|cariotipo)(?: (?:de|del|of|is|es|syndrome))?[ :=(,]{1,3}$/i.test(
      before,
    )
  );
}

/** Notes to oneself within a text: "(confirm with doctor)", "(?)", `??`, "[hospital name]", "{{hospital}}". */
const asides = new RegExp(
  [
    "\\(\\?{1,5}\\)",
    "(?<![^\\s(])\\?\\?(?=[\\s,.;)]|$)",
    "\\((?:please |need to |to )?(?:ask|check|confirm|verify|double[- ]check)\\??(?: (?:w\\/ ?|with )[^()\\n]{1,40}|" +
      " (?:the |our |her |his )?(?:address|amount|client|date|doctor|dr\\.? \\p{L}+|hospital|mom|mother|father|dad|name|number|petitioner|sponsor|spelling))?\\)",
    "\\[(?!(?:the|that|this|his|her|their|its|our|an?) )(?:[\\p{L}'\u2019.-]{1,20} ){1,3}(?:address|amount|date|name|number|phone)\\]",
    "\\[(?:address|amount|city|date|name|number|place|title) (?:of|for) [^\\]\\n]{1,40}\\]",
    "\\{\\{[^{}\\n]{1,40}\\}\\}|<<[^<>\\n]{1,40}>>",
  ].join("|"),
  "giu",
);

const amongWords =
  /(?<![\p{L}\p{N}_])(?:TODO(?: \([^)\n]{0,60}\))?|TBD|TBC(?! (?:pulm|mil|óse|mening|gangl|resist|extrapulm|latent|activ))|FIXME|XX\/XX(?:\/(?:XX(?:XX)?|\d{4}))?|XX-XX-(?:XXXX|\d{4})|XXX+(?!-))(?![\p{L}\p{N}_])|\?{3,}|_{3,}|\[(?:(?:[Ii]nsert|INSERT|[Ee]nter|ENTER|[Ff]ill in|FILL IN|[Aa]dd|ADD)\s[^\]\n]{1,60}|(?:[Cc]lient(?:['’]s)? )?(?:[Aa]ddress|[Aa]ge|[Aa]mount|[Cc]ity|[Cc]lient|[Cc]ondition|[Cc]ountry|[Dd]ate|DATE|[Dd]iagnosis|[Hh]ospital|[Nn]ame|NAME|[Nn]umber|[Pp]lace|[Rr]elationship|[Tt]reatment)|[_?xX]+|TODO|TBD)\]/gu;

/** A number that ends, or continues, in letters x: `260-555-xxxx`. An agency's number may begin with XXX. */
function isNumberCrossedOut(text: string): boolean {
  const groups = text.split(/[^\p{L}\p{N}]+/u).filter((group) => group !== "");
  const isCrossed = (group: string) => /^x{3,}$/i.test(group);
  return (
    /^\p{N}+$/u.test(groups[0] ?? "") &&
    groups.some(isCrossed) &&
    groups.every((group) => isCrossed(group) || /^\p{N}+$/u.test(group))
  );
}

/** Words that mean that the answer is not known, rather than that there is none. */
const unknownPhrases: readonly Phrase[] = [
  [
    "unknown|unk|unspecified|unsure|not (?:known|available|given|provided|sure|specified|stated)",
    "(?:,? (?:yet|(?:at|as of) (?:this|the present) (?:time|date|moment|point)|at the moment|at present|at this stage|as of now|as yet|currently|for now|right now|so far))?",
  ],
  ["(?:i )?(?:do not|don['’]t|doesn['’]t|does not) know|dk|idk", ""],
  ["no (?:answer|data|idea|info|information)", ""],
  ["desconocid[oa]|no se sabe|se desconoce|no sé", ""],
];
const saysUnknown = phraseTest(unknownPhrases);
const saysNone = phraseTest([
  ...unknownPhrases,
  ["none|nil|nothing|n ?/ ?[ad]|n\\\\a|n\\.a|na|not applicable|does not apply|ningun[oa]|no aplica", ""],
]);

const pointsElsewhere = phraseTest([
  [
    "(?:please )?(?:see|refer to|(?:as )?per) ",
    "(?:the |our |my )?(?:attached|enclosed|above|below|" +
      "(?:(?:attached|enclosed|cover|doctor['\u2019]?s|physician['\u2019]?s|medical|hospital) ){0,2}" +
      "(?:affidavit|attachments?|declaration|documents?|evidence|exhibits?|explanation|file|forms?|letters?|notes?|records?|reports?|statement))",
  ],
  ["same|as (?:stated )?(?:above|before|below)|ditto|idem|attached|enclosed", ""],
  ["same as (?:above|before|below|previous)", ""],
  ["(?:ver|v[ée]ase) ", "(?:la |el |los |las )?(?:adjunt[oa]s?|anexos?|arriba|cartas?|documentos?)"],
]);

const saysYesOrNo = /^(?:yes|no|true|false|y|ok|okay|s[ií])$/iu;
