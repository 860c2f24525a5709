// The checklist as a page to read and to print: Markdown that any viewer shows, with the authorities as notes at its end.
import type { Authority, Span } from "../engine/finding.ts";
import { formatDay } from "../law/calendar.ts";
import type { ReviewState } from "../review/reviews.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import { namedAuthority } from "./authorities.ts";
import type { Deadline } from "./deadlines.ts";
import { plainInMarkdown as plain } from "./markdown.ts";
import type { Counts, Readiness, ReadinessSection } from "./readiness.ts";
import type { EvidencePaper, Requirement, RequirementStatus } from "./requirements/requirement.ts";

/** The page of a case as Markdown; `text` is that of the case file, for the numbers of its lines. */
export function readinessPage(readiness: Readiness, text: string): string {
  const notes = authorityNotes(readiness);
  const starts = lineStarts(text);
  const lineOf = ({ start }: Span) => positionAt(starts, start).line;
  const { matter, beneficiaries, editionTitle, reminder, today, counts, sections, deadlines } = readiness;
  const { setAside, reviews, notJudged } = readiness;
  const who = beneficiaries.length > 0 ? beneficiaries.map(plain).join(", ") : "no beneficiary yet";
  return [
    `# Readiness: ${who}`,
    "",
    ...(matter === undefined ? [] : [`Matter ${plain(matter)}  `]),
    `As of ${formatDay(today)}, checked against: ${plain(editionTitle)}`,
    "",
    ...(reminder === undefined ? [] : [plain(reminder), ""]),
    stateLine(readiness),
    "",
    `${inNumbers(counts)}.`,
    "",
    ...(deadlines.length > 0 ? ["## Key dates", "", ...deadlines.map(deadlineLine), ""] : []),
    ...sections.flatMap((section) => sectionLines(section, notes, lineOf)),
    ...(setAside.length > 0
      ? ["## Rules ignored or changed", "", ...setAside.map((line) => `- ${plain(line)}.`), ""]
      : []),
    ...(reviews.length > 0
      ? [
          "## Reviews",
          "",
          ...reviews.map(({ state, words, span }) => reviewLine(state, words, lineOf(span))),
          "",
        ]
      : []),
    "## Authorities",
    "",
    ...[...notes].map(([note, number]) => `${number}. ${note}`),
    "",
    "## Not evaluated",
    "",
    ...notJudged.map((line) => `- ${plain(line)}`),
    "",
    "A requirement counts as met where the case states or lists what it requires; only a person who reads the documents can say whether they show it. This is a reading of the authorities named above. It is not legal advice and says nothing about how a request will be decided.",
    "",
  ].join("\n");
}

/** The verdict, behind the state of a case that has one beside it. */
function stateLine({ state, verdict }: Readiness): string {
  const [first = "", ...more] = verdict.words.split(". ");
  switch (state.state) {
    case "filed":
    case "overdue":
    case "decided":
    case "closed":
      return `**${stateWords[state.state]}.** ${plain(state.reason)}. **${plain(verdict.words)}.**`;
    default:
      return [`**${plain(first)}.**`, ...more.map((sentence) => `${plain(sentence)}.`)].join(" ");
  }
}

const stateWords = { filed: "Filed", overdue: "Overdue", decided: "Decided", closed: "Closed" } as const;

function reviewLine(state: ReviewState, words: string, line: number): string {
  return `- ${state === "counts" ? "☑" : "☐"} ${plain(words)} (line ${line}).`;
}

/** How each status is marked, so that it is seen in print and read out. */
const marks: Readonly<Record<RequirementStatus, string>> = {
  met: "☑",
  "not-met": "☐ **Not met:**",
  "at-risk": "☐ **At risk:**",
  note: "☐ To note:",
  untold: "☐ Cannot be determined:",
  "set-aside": "☐ Ignored:",
};

function inNumbers(counts: Counts): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const others = [
    [counts["not-met"], "not met"],
    [counts["at-risk"], "at risk"],
    [counts.note, "to note"],
    [counts.untold, "cannot be determined"],
    [counts["set-aside"], "ignored"],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const are = all === 1 ? "requirement applies" : "requirements apply";
  return `${all} ${are}: ${[`${counts.met} met`, ...others].join(", ")}`;
}

function deadlineLine({ day, what, who, daysLeft, standing, why }: Deadline): string {
  const whom = who.length === 0 ? "" : ` (${who.map(plain).join(", ")})`;
  const when = standing === "overdue" ? `**overdue by ${inDays(-daysLeft)}**` : inTime(daysLeft);
  return `- **${formatDay(day)}**, ${when}: ${plain(what)}${whom}. ${plain(why)}.`;
}

function inTime(daysLeft: number): string {
  if (daysLeft < 0) return `${inDays(-daysLeft)} ago; the case does not say whether it was done`;
  return daysLeft === 0 ? "today" : `in ${inDays(daysLeft)}`;
}

function inDays(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}

function sectionLines(
  { kind, title, lines }: ReadinessSection,
  notes: ReadonlyMap<string, number>,
  lineOf: (span: Span) => number,
): string[] {
  // How the file is written interests nobody while nothing is wrong with it.
  const shown = kind === "file" ? lines.filter(({ status }) => status !== "met") : lines;
  if (shown.length === 0) return [];
  const ownName = kind === "person" || title.includes(": ");
  return [
    `## ${plain(title)}`,
    "",
    ...shown.flatMap((line) => requirementLines(line, ownName, notes, lineOf)),
    "",
  ];
}

function requirementLines(
  line: Requirement,
  isUnderName: boolean,
  notes: ReadonlyMap<string, number>,
  lineOf: (span: Span) => number,
): string[] {
  const { status, requirement, who, evidence, authority, remarks, remedy } = line;
  const whom = who === undefined || isUnderName ? "" : ` (${plain(who)})`;
  const by = evidence.length === 0 ? "" : ` — ${evidence.map(paperWords).join("; ")}`;
  const cited = authority.flatMap((one) => notes.get(noteOf(one)) ?? []);
  const numbers = cited.length === 0 ? "" : ` \\[${cited.join(", ")}\\]`;
  return [
    `- ${marks[status]} ${plain(requirement)}${whom}${by}${numbers}`,
    ...remarks.map(({ message, span }) => `  - Line ${lineOf(span)}: ${plain(message)}`),
    ...(remedy === undefined ? [] : [`  - What to do: ${plain(remedy)}`]),
  ];
}

function paperWords({ kind, label, title }: EvidencePaper): string {
  if (kind === "form") return plain(title);
  return label === undefined ? plain(title) : `Exhibit ${plain(label)}, ${plain(title)}`;
}

/** Each authority once with its number, in the order in which the lines cite them. */
function authorityNotes({ sections }: Readiness): ReadonlyMap<string, number> {
  const shown = sections.flatMap(({ kind, lines }) =>
    lines.filter(({ status }) => kind !== "file" || status !== "met"),
  );
  const all = new Set(shown.flatMap(({ authority }) => authority.map(noteOf)));
  return new Map([...all].map((note, index) => [note, index + 1]));
}

function noteOf(authority: Authority): string {
  const { publisher, title, url, section, date } = namedAuthority(authority);
  if (publisher === undefined) return `${plain(title)}, “${plain(section)}”`;
  const linked = url === undefined ? plain(title) : `[${plain(title)}](${url})`;
  return `${plain(publisher)}, ${linked}, “${plain(section)}”, as of ${formatDay(date)}`;
}
