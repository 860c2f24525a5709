// A case to begin with, for a file that is still empty.

import type { Day } from "../../base/calendar.ts";
import { memoize } from "../../base/memoize.ts";
import { newCaseText } from "../../casework/new-case.ts";
import { type Style, serializeKeys } from "../../fix/write.ts";
import type { EditionId } from "../../law/editions.ts";
import type { Language, Message } from "../../message/language.ts";
import { rendered, sentence } from "../../message/message.ts";
import type { Title } from "../../message/title.ts";
import { placeholderFor } from "../../model/missing-field.ts";
import type { PatchValue } from "../../read/fix.ts";
import { caseShape, metaOfShape, shapeAt } from "../../read/shape.ts";
import { allRules } from "../../rules/index.ts";
import type { Completion } from "./completion.ts";
import { type BlockValue, isBlockValue } from "./request.ts";

/** Everything that a child's medical case requires, with a placeholder for each value. */
export function wholeCaseCompletion(
  edition: EditionId,
  today: Day,
  eol: Style["eol"],
  language?: Language,
): Completion {
  return {
    label: rendered(sentence("A child's medical case"), language),
    kind: "case",
    detail: sentence("A complete initial request with placeholders"),
    filter: typedFor("a child's medical case"),
    insert: { text: childsCase(allRules, edition, today).replaceAll("\n", eol) },
  };
}

function childsCase(rules: typeof allRules, edition: EditionId, today: Day): string {
  const cases = casesMade(rules);
  const known = cases.get(edition);
  if (known !== undefined) return known;
  const { text } = newCaseText(
    {
      edition,
      kind: "initial",
      reasons: ["medical"],
      beneficiary: { given: "TODO given name", family: "TODO family name", isChild: true },
      isRepresented: true,
    },
    rules,
    today,
  );
  cases.set(edition, text);
  return text;
}

/** By edition. The date affects only the sample ages, and not the text. */
const casesMade = memoize((_: typeof allRules) => new Map<EditionId, string>());

/** The first lines of a case: one for each reason of an initial request, and one for re-parole. */
export function starters(edition: EditionId, eol: Style["eol"], language?: Language): readonly Completion[] {
  const reasons = shapeAt(["request", "reasons", 0]);
  const meanings = Object.entries((reasons && metaOfShape(reasons).meanings) ?? {});
  return [
    ...meanings.map(([reason, meaning]) =>
      starter(
        sentence("An initial request: {reason}", { reason }),
        meaning,
        { edition, eol, language },
        {
          request: {
            kind: "initial",
            grounds: placeholderAt("request", "grounds"),
            reasons: [reason],
            explanation: placeholderAt("request", "explanation"),
          },
          petitioner: placeholderAt("petitioner"),
          beneficiaries: [placeholderAt("beneficiaries", 0)],
        },
      ),
    ),
    starter(
      sentence("A request for re-parole"),
      sentence("For a person who is in the United States on parole"),
      { edition, eol, language },
      {
        request: { kind: "re-parole", explanation: placeholderAt("request", "explanation") },
        petitioner: placeholderAt("petitioner"),
        beneficiaries: [
          {
            ...blockAt("beneficiaries", 0),
            prior_parole: placeholderAt("beneficiaries", 0, "prior_parole"),
          },
        ],
      },
    ),
  ];
}

interface Starting {
  readonly edition: EditionId;
  readonly eol: Style["eol"];
  readonly language: Language | undefined;
}

function starter(
  label: Message,
  detail: Title,
  { edition, eol, language }: Starting,
  blocks: BlockValue,
): Completion {
  const text =
    serializeKeys({ parole_case: "1", edition, ...blocks }, 0, { eol, unit: 2, dash: 2 }, caseShape) + eol;
  return {
    label: rendered(label, language),
    kind: "case",
    detail,
    filter: typedFor(rendered(label)),
    insert: { text },
  };
}

/** Matches the first key of a case, the name of the editor's snippets, and the subject of the case. */
function typedFor(label: string): string {
  return `parole_case parole-case ${label}`;
}

function placeholderAt(...path: readonly (string | number)[]): PatchValue {
  const shape = shapeAt(path);
  return shape ? placeholderFor(shape) : "TODO";
}

function blockAt(...path: readonly (string | number)[]): BlockValue {
  const value = placeholderAt(...path);
  return isBlockValue(value) ? value : {};
}
