// The checklist as a page to read and print: Markdown for any viewer, with the authorities as notes at its end.

import type { Span } from "../base/span.ts";
import type { Deadline } from "../deadlines/deadlines.ts";
import type { Authority } from "../law/answer.ts";
import { datesInWords, sectionInWords } from "../law/reading.ts";
import type { Language, LengthOfTime, Message } from "../message/language.ts";
import { rendered, sentence, withTexts } from "../message/message.ts";
import { date, each, length } from "../message/values.ts";
import type { ReviewState } from "../review/reviews.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import { namedAuthority } from "./authorities.ts";
import { plainInMarkdown as plain } from "./markdown.ts";
import type { Counts, Readiness, ReadinessSection } from "./readiness.ts";
import type {
  EvidenceDocument,
  Remark,
  Requirement,
  RequirementStatus,
  Strength,
} from "./requirements/requirement.ts";

/** The page of a case as Markdown; `text` is that of the case file, for the numbers of its lines. */
export function readinessPage(readiness: Readiness, text: string, language?: Language): string {
  const say = (message: Message): string => rendered(message, language);
  const notes = authorityNotes(readiness, say);
  const starts = lineStarts(text);
  const lineOf = ({ start }: Span) => positionAt(starts, start).line;
  const page: Page = { say, notes, lineOf };
  const { matter, beneficiaries, editionTitle, reminder, today, counts, open, sections, deadlines } =
    readiness;
  const { notJudged } = readiness;
  const names = each(beneficiaries.map(plain));
  const who = beneficiaries.length > 0 ? names : sentence("no beneficiary yet");
  const asOf = sentence("As of {day}, checked against: {edition}", {
    day: date(today),
    edition: plain(editionTitle),
  });
  const heading = (title: Message) => [`## ${say(title)}`, ""];
  return [
    `# ${say(sentence("Readiness: {who}", { who }))}`,
    "",
    ...(matter === undefined ? [] : [`${say(sentence("Matter {matter}", { matter: plain(matter) }))}  `]),
    say(asOf),
    "",
    ...(reminder === undefined ? [] : [plain(reminder), ""]),
    stateLine(readiness, page),
    "",
    `${say(inNumbers(counts))}.`,
    "",
    ...(deadlines.length > 0
      ? [...heading(sentence("Key dates")), ...deadlines.map((one) => deadlineLine(one, page)), ""]
      : []),
    ...open.flatMap(({ title, lines }) => [
      `## ${plain(title)}`,
      "",
      ...lines.flatMap((line) => requirementLines(line, false, page)),
      "",
    ]),
    ...sections.flatMap((section) => sectionLines(section, page)),
    ...afterSections(readiness, page),
    ...heading(sentence("Authorities")),
    ...[...notes].map(([note, number]) => `${number}. ${note}`),
    "",
    ...heading(sentence("Not evaluated")),
    ...notJudged.map((line) => `- ${plain(line)}`),
    "",
    say(
      sentence(
        "A requirement counts as met if the case states or lists what it requires. Only a person who reads the documents can determine whether they show it. This is an interpretation of the authorities named above. It is not legal advice and does not predict how a request will be decided.",
      ),
    ),
    "",
  ].join("\n");
}

/** What is no requirement: boxes to fill in, what is ignored, and reviews. */
function afterSections({ toFill, setAside, reviews }: Readiness, page: Page): string[] {
  const { say, lineOf } = page;
  const heading = (title: Message) => [`## ${say(title)}`, ""];
  return [
    ...(toFill.length > 0
      ? [
          ...heading(sentence("Boxes to fill in")),
          ...toFill.map(({ message, span }) => toFillLine(message, lineOf(span), page)),
          "",
        ]
      : []),
    ...(setAside.length > 0
      ? [...heading(sentence("Rules ignored or changed")), ...setAside.map((line) => `- ${plain(line)}.`), ""]
      : []),
    ...(reviews.length > 0
      ? [
          ...heading(sentence("Reviews")),
          ...reviews.map(({ state, words, span }) => reviewLine(state, words, lineOf(span), page)),
          "",
        ]
      : []),
  ];
}

interface Page {
  readonly say: (message: Message) => string;
  /** The number of each authority. */
  readonly notes: ReadonlyMap<string, number>;
  readonly lineOf: (span: Span) => number;
}

/** The verdict, after the state of a case if it has a separate one. */
function stateLine({ state, verdict, verdictSentences }: Readiness, { say }: Page): string {
  const [first = "", ...more] = verdictSentences;
  switch (state.state) {
    case "filed":
    case "overdue":
    case "decided":
    case "closed":
      return `**${say(stateWords[state.state])}.** ${plain(state.reason)}. **${plain(verdict.words)}.**`;
    default:
      return [`**${plain(first)}.**`, ...more.map((one) => `${plain(one)}.`)].join(" ");
  }
}

const stateWords = {
  filed: sentence("Filed"),
  overdue: sentence("Overdue"),
  decided: sentence("Decided"),
  closed: sentence("Closed"),
} as const;

function toFillLine(message: string, line: number, { say }: Page): string {
  return `- ${say(sentence("{message} (line {line}).", { message: plain(message), line }))}`;
}

function reviewLine(state: ReviewState, words: string, line: number, { say }: Page): string {
  const mark = state === "counts" ? "☑" : "☐";
  return `- ${mark} ${say(sentence("{review} (line {line}).", { review: plain(words), line }))}`;
}

/** The mark of each status, which is readable in print and by screen readers. */
const marks = {
  "not-met": sentence("Not met:"),
  "at-risk": sentence("At risk:"),
  note: sentence("To note:"),
  "not-confirmed": sentence("Not confirmed:"),
  untold: sentence("Cannot be determined:"),
  "set-aside": sentence("Ignored:"),
} as const;

function markOf(status: RequirementStatus, { say }: Page): string {
  if (status === "met") return "☑";
  const mark = say(marks[status]);
  return status === "not-met" || status === "at-risk" ? `☐ **${mark}**` : `☐ ${mark}`;
}

function inNumbers(counts: Counts): Message {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const ifAny = (count: number, message: (count: number) => Message) => (count === 0 ? [] : [message(count)]);
  const parts = [
    sentence("{count} met", { count: counts.met }),
    ...ifAny(counts["not-met"], (count) => sentence("{count} not met", { count })),
    ...ifAny(counts["at-risk"], (count) => sentence("{count} at risk", { count })),
    ...ifAny(counts.note, (count) => sentence("{count} to note", { count })),
    ...ifAny(counts["not-confirmed"], (count) => sentence("{count} not confirmed", { count })),
    ...ifAny(counts.untold, (count) => sentence("{count} cannot be determined", { count })),
    ...ifAny(counts["set-aside"], (count) => sentence("{count} ignored", { count })),
  ];
  return sentence("{all} {all|requirement applies|requirements apply}: {parts}", { all, parts: each(parts) });
}

function deadlineLine({ day, what, who, daysLeft, standing, why }: Deadline, { say }: Page): string {
  const whom = who.length === 0 ? "" : ` (${say(sentence("{who}", { who: each(who.map(plain)) }))})`;
  const when = standing === "overdue" ? `**${say(overdueBy(-daysLeft))}**` : say(inTime(daysLeft));
  const on = say(sentence("{day}", { day: date(day) }));
  return `- **${on}**, ${when}: ${plain(what)}${whom}. ${plain(why)}.`;
}

function overdueBy(count: number): Message {
  return sentence("overdue by {time}", { time: inDays(count) });
}

function inTime(daysLeft: number): Message {
  if (daysLeft < 0) {
    return sentence("{time} ago; the case does not say whether it was done", { time: inDays(-daysLeft) });
  }
  return daysLeft === 0 ? sentence("today") : sentence("in {time}", { time: inDays(daysLeft) });
}

function inDays(count: number): LengthOfTime {
  return length({ count, unit: "day" });
}

function sectionLines({ kind, title, lines }: ReadinessSection, page: Page): string[] {
  // How the file is written is of no interest while nothing is wrong with it.
  const shown = lines.filter(
    ({ status, consequence }) => consequence === undefined && (kind !== "file" || status !== "met"),
  );
  if (shown.length === 0) return [];
  const ownName = kind === "person" || title.includes(": ");
  return [`## ${plain(title)}`, "", ...shown.flatMap((line) => requirementLines(line, ownName, page)), ""];
}

function requirementLines(line: Requirement, isUnderName: boolean, page: Page): string[] {
  const { say, notes, lineOf } = page;
  const { status, requirement, who, authority, remarks, remedy } = line;
  const whom = who === undefined || isUnderName ? "" : ` (${plain(who)})`;
  const by = metBy(line, page);
  const cited = authority.flatMap((one) => notes.get(noteOf(one, say)) ?? []);
  const numbers = cited.length === 0 ? "" : ` \\[${cited.join(", ")}\\]`;
  const remark = ({ message, span }: Remark) =>
    sentence("Line {line}: {message}", { line: lineOf(span), message: plain(message) });
  return [
    `- ${markOf(status, page)} ${plain(requirement)}${whom}${by}${numbers}`,
    ...remarks.map((one) => `  - ${say(remark(one))}`),
    ...(remedy === undefined
      ? []
      : [`  - ${say(sentence("What to do: {remedy}", { remedy: plain(remedy) }))}`]),
  ];
}

/** By what it is met, and how: " — Exhibit A, Letter (an exhibit is named for it)". */
function metBy({ evidence, strength }: Requirement, { say }: Page): string {
  const papers = evidence.map((paper) => say(paperWords(paper))).join("; ");
  const how = strength && say(strengthWords(strength, evidence));
  if (papers === "") return how === undefined ? "" : ` — ${how}`;
  return how === undefined ? ` — ${papers}` : ` — ${papers} (${how})`;
}

function strengthWords(strength: Strength, evidence: readonly EvidenceDocument[]): Message {
  switch (strength) {
    case "stated":
      return sentence("stated in the case");
    case "named":
      return evidence.every(({ kind }) => kind === "form")
        ? sentence("a form is listed for it")
        : sentence("an exhibit is named for it");
    case "found":
      return sentence("found in the document");
  }
}

function paperWords({ kind, label, title, pages = [] }: EvidenceDocument): Message {
  if (kind === "form" || label === undefined) return sentence("{title}", { title: plain(title) });
  const named = { label: plain(label), title: plain(title) };
  const [page, ...more] = pages;
  if (page === undefined) return sentence("Exhibit {label}, {title}", named);
  return more.length === 0
    ? sentence("Exhibit {label}, p. {page}, {title}", { ...named, page })
    : sentence("Exhibit {label}, pp. {pages}, {title}", { ...named, pages: each(pages.map(String)) });
}

/** Each authority once with its number, in the order in which the lines cite them. */
function authorityNotes({ sections }: Readiness, say: Page["say"]): ReadonlyMap<string, number> {
  const shown = sections.flatMap(({ kind, lines }) =>
    lines.filter(({ status }) => kind !== "file" || status !== "met"),
  );
  const all = new Set(shown.flatMap(({ authority }) => authority.map((one) => noteOf(one, say))));
  return new Map([...all].map((note, index) => [note, index + 1]));
}

/** Publishers, titles, and headings are given as printed. */
function noteOf(authority: Authority, say: Page["say"]): string {
  const { publisher, title, url } = namedAuthority(authority);
  const section = withTexts(sectionInWords(authority), plain);
  if (publisher === undefined) return say(sentence("{title}, {section}", { title: plain(title), section }));
  const linked = url === undefined ? plain(title) : `[${plain(title)}](${url})`;
  return say(
    sentence("{publisher}, {title}, {section}, {dates}", {
      publisher: plain(publisher),
      title: linked,
      section,
      dates: datesInWords(authority),
    }),
  );
}
