// docs/law.md: everything that the rules rest on, for an attorney who verifies it: the sources, the dated values, and the
// statements, each with when and how it was read. Must not decide what the law says.
import { editions, facts, formEditions, sources } from "../schemas/generated/editions.ts";
import { ruleEditions } from "../schemas/generated/rule-editions.ts";
import { addDays, formatDay } from "../server/src/core/base/calendar.ts";
import { type ReadText, readSources, readValues } from "../server/src/core/explain/readings.ts";
import { isOfAgency, sourceNamed } from "../server/src/core/law/answer.ts";
import type { Boxes } from "../server/src/core/law/forms.ts";
import { readingInWords, sectionInWords } from "../server/src/core/law/reading.ts";
import { inMoney } from "../server/src/core/message/english.ts";
import { rendered } from "../server/src/core/message/message.ts";
import { allRules } from "../server/src/core/rules/index.ts";
import { readStatements } from "./generate-rules.ts";

/** The text of docs/law.md. */
export function generateLawPage(root: string): string {
  const read = readSources();
  return [
    "# The law behind the rules",
    "",
    "This page lists what the rules of Parole Case rest on, so that an attorney can verify it. `npm run generate` writes it from the files in [schemas/editions](../schemas/editions/README.md); correct an error there. [The list of rules](../schemas/generated/rules.md) has the text of each rule.",
    "",
    "## How it was read",
    "",
    "| words | meaning |",
    "| --- | --- |",
    "| first-hand | the text itself, or a saved copy of the page, was read |",
    "| in a copy | an archived copy, or a copy made by a third party, was read |",
    "| second-hand | someone's account of the text was read, and not the text |",
    "| **verify** | the text was not read, or only a part of it: compare it with the original before you rely on it |",
    "",
    "The date is that of the last reading. A heading in quotation marks is a heading of the source; without them, it is a topic in our own words or a section of a law. `parole-case editions --stale` lists what was read second-hand or more than 90 days ago.",
    "",
    "## What could not be verified",
    "",
    "### Sources",
    "",
    ...read
      .filter(isUnverified)
      .map(({ title, ...one }) => `- [${title}](#${anchorOf(title)}): ${readWords(one)}`),
    "",
    "### Sources that are assumed to say the same at another time",
    "",
    ...Object.values(sources)
      .flatMap((source) => (source.inEffect?.from === undefined ? [] : [{ source, ...source.inEffect }]))
      .map(
        ({ source, from, because }) =>
          `- ${source.title}, from ${formatDay(from ?? source.date)}: ${because}`,
      ),
    "",
    "### Rules that rest on an earlier version of a page",
    "",
    "A later version of the page exists, of which less has been read. Under the edition named here, these rules cite no other source than the earlier version:",
    "",
    ...Object.keys(editions).flatMap((edition) => {
      const rules = restingOnEarlier(edition);
      return rules.length === 0 ? [] : [`- ${edition}: ${rules.map(code).join(", ")}`];
    }),
    "",
    "### Values that are not known",
    "",
    "Where a value is not known, the rules report nothing.",
    "",
    ...allFacts.flatMap(({ title, values }) =>
      values.flatMap((row) => ("unknown" in row ? [`- ${title}, ${period(row)}: ${row.unknown}`] : [])),
    ),
    "",
    "### Practice",
    "",
    "No official source is cited for these requirements in any edition. They are common practice:",
    "",
    `- rules: ${restingOnPractice().map(code).join(", ")}`,
    `- values: ${allFacts
      .filter(({ values }) => values.some((row) => "source" in row && row.source === "practice"))
      .map(({ id }) => code(id))
      .join(", ")}`,
    "",
    "## Editions",
    "",
    ...Object.entries(editions).flatMap(([id, edition]) => [
      `### ${edition.title}`,
      "",
      `- ${code(id)}: ${edition.summary}`,
      ...(edition.supersededAfter
        ? [`- In effect through ${formatDay(edition.supersededAfter.day)}: ${edition.supersededAfter.reason}`]
        : []),
      ...(edition.verify
        ? [
            `- ${edition.verify.note}; ${rendered(readingInWords({ on: edition.verify.readOn, how: edition.verify.reading }))}`,
          ]
        : []),
      ...edition.exceptions.map(({ reason }) => `- Exception: ${reason}`),
      "",
    ]),
    "## Sources",
    "",
    ...read.flatMap(sourceLines),
    "## Values",
    "",
    ...valueLines(readValues(allRules)),
    "## Statements of the page",
    "",
    `The statements of ${link("uscis-humanitarian-parole-2015-08-17")}, in our own words, and the rules that check them. The page was read first-hand.`,
    "",
    "| statement | section | what it says | rules |",
    "| --- | --- | --- | --- |",
    ...readStatements(root).map(
      ({ id, section, says, rules, no_rule_because }) =>
        `| ${id} | ${cell(section)} | ${cell(says)} | ${rules?.map(code).join(", ") ?? `none: ${cell(no_rule_because ?? "")}`} |`,
    ),
    "",
  ].join("\n");
}

const allFacts = [
  ...Object.entries(facts).map(([id, { title, values }]) => ({ id, title, values })),
  ...formEditions,
];

/** 8 U.S.C. 1804(b) has ten exceptions from the parole fee. */
const exceptionsOfStatute = 10;

function isUnverified({ reading, partRead }: ReadText): boolean {
  return reading === "second-hand" || partRead !== undefined;
}

function readWords(text: Pick<ReadText, "reading" | "readOn" | "partRead">): string {
  return rendered(readingInWords({ on: text.readOn, how: text.reading }, text.partRead));
}

/** The rules that cite a source, in any edition and for any of their findings. */
function rulesOf(source: string): readonly string[] {
  return Object.entries(ruleEditions)
    .filter(([, { authority, authorityFor = {} }]) =>
      [authority, ...Object.values(authorityFor)].flat().some((cited) => cited.source === source),
    )
    .map(([rule]) => rule);
}

function restingOnPractice(): readonly string[] {
  return Object.entries(ruleEditions)
    .filter(([, { authority }]) => authority.every(({ source }) => source === "practice"))
    .map(([rule]) => rule);
}

/** The rules whose only sources under an edition of today are pages that have a later version. */
function restingOnEarlier(edition: string): readonly string[] {
  if (editions[edition]?.supersededAfter !== undefined) return [];
  return Object.entries(ruleEditions)
    .filter(([, { severity, authority }]) => {
      const cited = authority.filter(({ editions: only }) => only === undefined || only.includes(edition));
      return (
        severity[edition] !== undefined &&
        cited.length > 0 &&
        cited.every(
          ({ source }) => sourceNamed(source)?.laterVersion !== undefined || source === "practice",
        ) &&
        cited.some(({ source }) => source !== "practice")
      );
    })
    .map(([rule]) => rule);
}

function sourceLines({ id, ...text }: ReadText): readonly string[] {
  const source = sourceNamed(id);
  if (source === undefined) return [];
  const { title, publisher, kind, date, dateBecause, url, copyUrl, noUrlBecause, inEffect, laterVersion } =
    source;
  const ids = new Set(allFacts.map((fact) => fact.id));
  const values = text.restsOnIt.filter((one) => ids.has(one));
  const rules = rulesOf(id);
  return [
    `### ${title}`,
    "",
    `- ${publisher}, ${kind}, version of ${formatDay(date)}${dateBecause === undefined ? "" : ` (${dateBecause})`}`,
    `- ${isUnverified({ id, ...text }) ? "**Verify:** " : ""}${readWords(text)}`,
    ...(inEffect
      ? [
          `- In effect${inEffect.from === undefined ? "" : ` from ${formatDay(inEffect.from)}`}${inEffect.until === undefined ? "" : ` through ${formatDay(addDays(inEffect.until, -1))}`}: ${inEffect.because}`,
        ]
      : []),
    ...(laterVersion === undefined ? [] : [`- A later version: ${link(laterVersion)}`]),
    ...(url === undefined ? [] : [`- <${url}>`]),
    ...(noUrlBecause === undefined ? [] : [`- No address: ${noUrlBecause}`]),
    ...(copyUrl === undefined ? [] : [`- Copy: <${copyUrl}>`]),
    ...(rules.length === 0 ? [] : [`- Rules: ${rules.map((rule) => ruleWithSections(rule, id)).join("; ")}`]),
    ...(values.length === 0 ? [] : [`- Values: ${values.map(code).join(", ")}`]),
    "",
  ];
}

/** A rule with the sections that it cites, and the editions in which it does, if not in all of its own. */
function ruleWithSections(rule: string, source: string): string {
  const { authority, authorityFor = {} } = ruleEditions[rule] ?? { authority: [] };
  const cited = [authority, ...Object.values(authorityFor)].flat().filter((one) => one.source === source);
  const sections = [...new Set(cited.map(({ section }) => rendered(sectionInWords({ source, section }))))];
  const only = [...new Set(cited.flatMap((one) => one.editions ?? []))];
  return `${code(rule)} (${sections.join(", ")}${only.length === 0 ? "" : `; in ${only.join(", ")}`})`;
}

function valueLines(values: readonly ReadText[]): readonly string[] {
  const read = new Map(values.map((one) => [`${one.id} ${one.from}`, one]));
  return allFacts.flatMap(({ id, title, values: rows }) => {
    const rules = values.find((one) => one.id === id)?.restsOnIt ?? [];
    return [
      `### ${title}`,
      "",
      `${code(id)}${rules.length === 0 ? "" : `; used by ${rules.map(code).join(", ")}`}`,
      "",
      "| applies | value | source | read |",
      "| --- | --- | --- | --- |",
      ...rows.map((row) => {
        if ("unknown" in row) return `| ${period(row)} | not known: ${cell(row.unknown)} | | |`;
        const one = read.get(`${id} ${row.from}`);
        const seen = row.firstSeen ? " (first seen then)" : "";
        const since = row.knownSince === undefined ? "" : ` (known since ${formatDay(row.knownSince)})`;
        return `| ${period(row)}${seen}${since} | ${cell(inOwnWords.get(row.value) ?? inPlainWords(row.value))} | ${cited(row)} | ${one && isOfAgency(row) ? `${one.reading === "second-hand" ? "**verify:** " : ""}${readWords(one)}` : "practice"} |`;
      }),
      "",
    ];
  });
}

function cited({ source, section }: { readonly source: string; readonly section: string }): string {
  const where = cell(rendered(sectionInWords({ source, section })));
  return isOfAgency({ source }) ? `${link(source)}, ${where}` : where;
}

function link(source: string): string {
  const title = sourceNamed(source)?.title ?? source;
  return `[${cell(title)}](#${anchorOf(title)})`;
}

/** The anchor that GitHub gives a heading. The sources come before values with the same title, and keep it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function period({ from, until }: { readonly from: string; readonly until?: string | undefined }): string {
  const through = until === undefined ? "" : ` through ${formatDay(addDays(until, -1))}`;
  const start = from === "1900-01-01" ? "" : `from ${formatDay(from)}`;
  return `${start}${through}`.trim() || "always";
}

/** The values of facts whose data is too short to be read as it is, with their words. */
const inOwnWords: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  ...facts["boxes-i-131"].values.flatMap((row) =>
    "unknown" in row ? [] : [[row.value, boxesInWords(row.value)] as const],
  ),
  ...facts["fee-parole"].values.flatMap((row) => {
    if ("unknown" in row) return [];
    const { amount, paid, exceptions } = row.value;
    const some = `exceptions that Parole Case checks (${exceptions.length} of ${exceptionsOfStatute})`;
    return [[row.value, `${inDollars(amount)}, due ${paid}; ${some}: ${exceptions.join(", ")}`] as const];
  }),
  ...facts["poverty-guideline"].values.flatMap((row) => {
    if ("unknown" in row) return [];
    const { year, first, further } = row.value;
    const figure = `guideline of ${year}: ${inDollars(first)} for one person, and ${inDollars(further)} for each further person`;
    return [
      [row.value, row.until === undefined ? `${figure}; that of ${year + 1} was not read` : figure] as const,
    ];
  }),
]);

function boxesInWords(boxes: Boxes): string {
  const { part, oneself, another, reParole, reParoleUnderProgram, inPlace, annotation } = boxes;
  const items = (numbers: readonly string[]) => `item ${numbers.join(" or ")}`;
  const uses = [
    { use: "for oneself", numbers: oneself },
    { use: "for another person", numbers: another },
    {
      use:
        annotation === undefined
          ? "for re-parole"
          : `for re-parole (with "${annotation}" written next to it)`,
      numbers: reParole,
    },
    { use: "for re-parole under a program", numbers: reParoleUnderProgram },
    { use: "for parole in place", numbers: inPlace },
  ];
  const said = uses.flatMap(({ use, numbers }) => (numbers.length === 0 ? [] : [`${items(numbers)} ${use}`]));
  return `${part}: ${said.join("; ")}`;
}

function inDollars(amount: number): string {
  return inMoney(amount, "USD");
}

/** Data as a reader sees it: names with their values, and lists with commas. */
function inPlainWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inPlainWords).join("; ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object" || value === null) return String(value);
  if ("count" in value && "unit" in value) {
    const { count, unit } = value;
    return `${count} ${unit}${count === 1 ? "" : "s"}`;
  }
  return Object.entries(value)
    .filter(([, one]) => !Array.isArray(one) || one.length > 0)
    .map(
      ([name, one]) => `${name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()}: ${inPlainWords(one)}`,
    )
    .join(", ");
}

function code(text: string): string {
  return `\`${text}\``;
}

/** In a cell of a table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
