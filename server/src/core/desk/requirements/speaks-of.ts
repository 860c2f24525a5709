// Of which places of a case a rule speaks: found out from its failing examples, so that a new rule needs no list.
// Where it is silent about a case, those places tell whether that is because all is well.
import { othersOfExample } from "../../caseload/example.ts";
import { amongOthers } from "../../caseload/relate.ts";
import type { Path } from "../../engine/finding.ts";
import { type Draft, type Example, exampleEdition, type Rule } from "../../engine/rule.ts";
import { withoutMarks } from "../../explain/marks.ts";
import type { EditionId } from "../../law/editions.ts";
import { lawOf } from "../../law/law.ts";
import { caseDays, type Matter, matterOf } from "../../matter/matter.ts";
import { namedFiles } from "../../matter/named-files.ts";
import { onceForEach } from "../../matter/once.ts";
import { readCase } from "../../read/read.ts";
import { parseCaseText } from "../../text/parse.ts";

/** Places that a rule looks at together, as paths whose list positions stand for any. */
export interface SpeaksOf {
  /** Where its finding stands. */
  readonly at: Path;
  /** The other places that bear on the finding. */
  readonly related: readonly Path[];
  /** value: the finding is about what stands there. absence: about what does not. paper: a form or exhibit that is not listed. */
  readonly kind: "value" | "absence" | "paper";
}

/** Each way in which the rule speaks in an edition; none for a rule that reading applies. */
export const waysToSpeak = onceForEach((rule: Rule, edition: EditionId): readonly SpeaksOf[] => {
  const inEdition = rule.examples.fail.filter((example) => (example.edition ?? exampleEdition) === edition);
  const examples = inEdition.length > 0 ? inEdition : rule.examples.fail;
  const ways = examples.flatMap((example) => draftsOf(rule, example).map(wayOf));
  const own = ways.filter((way) => way !== undefined);
  return [...new Map(own.map((way) => [JSON.stringify(way), way])).values()];
});

function draftsOf(rule: Rule, example: Example): readonly Draft[] {
  const matter = matterOfExample(example);
  return [...rule.over(matter)].flatMap((subject) => [...rule.check(subject, matter)]);
}

/** The day on which examples are checked that name none. */
const usualDay = "2015-08-20";

function matterOfExample(example: Example): Matter {
  const text = withoutMarks(example.case).replace(/^\n/, "");
  const { view } = readCase(parseCaseText(text));
  const days = caseDays(view, example.asOf ?? usualDay);
  const readable = { state: "readable", kind: "pdf", pages: 1, bytes: 1 } as const;
  const files = new Map(namedFiles(view).map((name) => [name, example.files?.[name] ?? readable]));
  const law = lawOf(example.edition ?? exampleEdition, days);
  const matter = matterOf(view, law, days, files, example.folderFiles);
  const among = othersOfExample(example, days.today);
  return among ? { ...matter, relations: amongOthers(matter, text, among).relations } : matter;
}

function wayOf({ at, isAbsence, covers, related = [] }: Draft): SpeaksOf | undefined {
  const [top] = at.path;
  const isPaper = top === "exhibits" || top === "forms";
  // An entry that a fix has put in waits for its file: the same as none.
  if (isPaper && isAbsence && covers && at.path.at(-1) === "file") return undefined;
  const isNext = isPaper && at.path.length === 2 && at.node === undefined;
  return {
    at: anyItem(at.path),
    related: isNext ? [] : related.map((other) => anyItem(other.at.path)),
    kind: isNext ? "paper" : isAbsence ? "absence" : "value",
  };
}

function anyItem(path: Path): Path {
  return path.map((step) => (typeof step === "number" ? 0 : step));
}
