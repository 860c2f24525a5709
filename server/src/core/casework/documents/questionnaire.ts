// The questions for the family of a case: one for each finding that something is missing, in plain words, with lines to
// write on, and the documents to bring on a second page.
import type { CheckedCase } from "../../engine/check.ts";
import type { RuleFinding } from "../../engine/evaluate.ts";
import type { CaseContext } from "../../model/case-context.ts";
import type { Finding } from "../../model/finding.ts";
import { type Person, writtenNameOf } from "../../model/people.ts";
import { personIn } from "../requirements/subject-person.ts";
import { isOrganization, titleOfRequest } from "./case-words.ts";
import type { DocumentBlock, DocumentToEdit, Texts } from "./document.ts";
import {
  questions,
  questionsOfOrganizations,
  questionsOfReParole,
  sheetWording,
  type Wording,
  wordingCode,
} from "./question-wording.ts";

/** The second language of the sheets; without it, they are in English alone. */
export type SheetLanguage = "es";

/** A question of a case. */
export interface Question {
  readonly finding: Finding;
  readonly wording: Wording;
  readonly person: Person | undefined;
}

/** The questions of a case, in the order of its findings. What is answered is no finding, and has no question. */
export function questionsOf(checked: CheckedCase): readonly Question[] {
  const sources = sourcesOf(checked);
  return checked.findings.flatMap((finding) => {
    const key = keyOf(finding);
    if (key === undefined) return [];
    const source = sources.get(finding);
    const person =
      source?.found.raw.about ??
      (source && personIn(checked.context, source.subject)) ??
      personAt(checked, finding);
    const wording = wordingOf(checked.context, key, person);
    return wording ? [{ finding, wording, person }] : [];
  });
}

/** Why there are no sheets; undefined if something is open. */
export function whyNoQuestions(checked: CheckedCase): string | undefined {
  return questionsOf(checked).length > 0
    ? undefined
    : "This case lacks nothing that the family is asked about.";
}

/**
 * The sheets; without questions to answer, the list of documents to bring alone. `reviewedWording` is the code of the wording that the practice has reviewed: while it is another one, the
 * Spanish text is a draft and says so.
 */
export function questionnaire(
  checked: CheckedCase,
  language: SheetLanguage | undefined,
  reviewedWording: string | undefined,
): DocumentToEdit {
  const asked = questionsOf(checked);
  const answers = asked.filter(({ wording }) => wording.lines !== undefined);
  const documents = asked.filter(({ wording }) => wording.lines === undefined);
  const code = wordingCode();
  const isDraft = language !== undefined && reviewedWording !== code;
  const say = (wording: Wording) => inLanguages(wording, language);
  const { context } = checked;
  const toAnswer: readonly DocumentBlock[] = [
    { kind: "title", texts: say(sheetWording.title) },
    ...titleOfRequest(context),
    {
      kind: "text",
      texts: say(context.isReParole ? sheetWording.purposeOfReParole : sheetWording.purpose),
    },
    ...questionBlocks(checked, answers, language),
    { kind: "signature", below: [say(sheetWording.answeredBy).join(" / ")] },
    { kind: "page" },
  ];
  const blocks: DocumentBlock[] = [
    ...(answers.length === 0 ? [] : toAnswer),
    { kind: "title", texts: say(sheetWording.bring) },
    ...(answers.length === 0 ? titleOfRequest(context) : []),
    {
      kind: "text",
      texts: say(documents.length === 0 ? sheetWording.nothingToBring : sheetWording.howToBring),
    },
    ...documents.map((one): DocumentBlock => ({ kind: "check", texts: wordsOf(checked, one, language) })),
  ];
  return {
    document: {
      title: say(answers.length === 0 ? sheetWording.bring : sheetWording.title).join(" / "),
      banner: isDraft
        ? `DRAFT / BORRADOR: the Spanish wording (${code}) has not been marked as reviewed by this practice`
        : "",
      blocks,
    },
    notes: isDraft
      ? [
          `The Spanish wording is a draft. Once a person who knows both languages has reviewed it, enter spanish_reviewed: ${code} in parole-case.config.yaml`,
        ]
      : [],
  };
}

/** The key of the question about a finding; undefined if there is none. */
function keyOf({ rule, path }: Finding): string | undefined {
  if (rule === unfinished && !isPersonal(path)) return undefined;
  return [`${rule}.${path.at(-1)}`, `${rule}.${path[0]}`, rule].find((key) => questions[key] !== undefined);
}

function wordingOf(context: CaseContext, key: string, person: Person | undefined): Wording | undefined {
  const ofOrganization =
    person && isOrganization(context, person) ? questionsOfOrganizations[key] : undefined;
  const ofReParole = context.isReParole ? questionsOfReParole[key] : undefined;
  return ofOrganization ?? ofReParole ?? questions[key];
}

const unfinished = "value/unfinished";
const personalBlocks: readonly unknown[] = ["name", "passport", "address"];

/** The path of a field of a petitioner, beneficiary, or sponsor. */
function isPersonal([list, ...rest]: Finding["path"]): boolean {
  const inPerson = list === "petitioner" ? rest : rest.slice(1);
  if (list !== "petitioner" && list !== "beneficiaries" && list !== "sponsors") return false;
  return inPerson.length === 1 || (inPerson.length === 2 && personalBlocks.includes(inPerson[0]));
}

interface Source {
  readonly found: RuleFinding;
  readonly subject: unknown;
}

function sourcesOf({ table, reported }: CheckedCase): ReadonlyMap<Finding, Source> {
  const sources = new Map<Finding, Source>();
  for (const { rows } of table.values()) {
    for (const { found: all, subject } of rows) {
      for (const found of all) {
        const finding = reported.get(found);
        if (finding) sources.set(finding, { found, subject });
      }
    }
  }
  return sources;
}

function personAt({ context: { view } }: CheckedCase, { path: [list, index] }: Finding): Person | undefined {
  if (list === "petitioner") return view.petitioner;
  if (typeof index !== "number") return undefined;
  if (list === "beneficiaries") return view.beneficiaries.items[index];
  return list === "sponsors" ? view.sponsors.items[index] : undefined;
}

/** What is about no one first, then under the name of each person. */
function questionBlocks(
  checked: CheckedCase,
  asked: readonly Question[],
  language: SheetLanguage | undefined,
): DocumentBlock[] {
  const persons = [...new Set(asked.map(({ person }) => person))]
    .map((person) => ({ person, place: placeOf(checked, person) }))
    .toSorted((a, b) => a.place - b.place);
  let number = 0;
  return persons.flatMap(({ person }): DocumentBlock[] => [
    { kind: "heading", texts: headingOf(checked, person, language) },
    ...asked
      .filter((one) => one.person === person)
      .map((one): DocumentBlock => {
        number += 1;
        return {
          kind: "question",
          number,
          texts: wordsOf(checked, withoutHeading(one), language),
          lines: one.wording.lines ?? 1,
        };
      }),
  ]);
}

/** Under the name of the person, a question does not begin with it. */
function withoutHeading(question: Question): Question {
  const { english, spanish } = question.wording;
  const bare = (words: string) => words.replace(/^\{name\}: /, "");
  return { ...question, wording: { ...question.wording, english: bare(english), spanish: bare(spanish) } };
}

function placeOf({ context: { people } }: CheckedCase, person: Person | undefined): number {
  return person === undefined ? -1 : people.all.findIndex((entry) => entry.person === person);
}

function headingOf(
  checked: CheckedCase,
  person: Person | undefined,
  language: SheetLanguage | undefined,
): Texts {
  if (person === undefined) return inLanguages(sheetWording.aboutRequest, language);
  const [english, spanish] = namesOf(checked, person);
  return language === undefined || english === spanish ? [english] : [english, spanish];
}

/** A question with the name of the person, and of the document, that it is about. */
function wordsOf(
  checked: CheckedCase,
  { wording, person, finding: { path } }: Question,
  language: SheetLanguage | undefined,
): Texts {
  const exhibit =
    path[0] === "exhibits" && typeof path[1] === "number"
      ? checked.context.view.exhibits.items[path[1]]
      : undefined;
  const number = typeof path[1] === "number" ? path[1] + 1 : 0;
  const names = person ? namesOf(checked, person) : (["", ""] as const);
  const documents = (["english", "spanish"] as const).map(
    (one) => exhibit?.title.value ?? filled(sheetWording.document[one], { number: String(number) }),
  );
  const [english = "", spanish = ""] = (["english", "spanish"] as const).map((one, index) =>
    filled(wording[one], { name: names[index] ?? "", document: documents[index] ?? "" }),
  );
  return language === undefined ? [english] : [english, spanish];
}

/** The name in both languages; of a person without one, the number. */
function namesOf({ context: { people } }: CheckedCase, person: Person): readonly [string, string] {
  const name = writtenNameOf(people, person);
  if (name !== undefined) return [name, name];
  const number = String(people.all.findIndex((entry) => entry.person === person) + 1);
  return [filled(sheetWording.person.english, { number }), filled(sheetWording.person.spanish, { number })];
}

function inLanguages({ english, spanish }: Wording, language: SheetLanguage | undefined): Texts {
  return language === undefined ? [english] : [english, spanish];
}

/** Values replace their placeholders once, so that a value with braces stays as it is. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
