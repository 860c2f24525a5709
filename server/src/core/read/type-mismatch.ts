// The problem of a value that does not fit its field, and what it may mean.

import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { changeTo } from "../message/title.ts";
import { anyOf, each, term } from "../message/values.ts";
import { replacement, toEdits } from "../text/edits.ts";
import { withinCurlyMarks } from "../text/lookalikes.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import type { Unlisted } from "./as-list.ts";
import { daysMeant, daysOfShortYear } from "./days-meant.ts";
import type { FieldRef } from "./field-ref.ts";
import type { Fix } from "./fix.ts";
import { inOtherLetters, isOnlySpelledWrong, isSameWord, likeliestChoice } from "./nearest.ts";
import type { ReadProblem } from "./problem.ts";
import { asYesNo, isPlainAnswer, isWrittenInDollars, numbersMeant, unquoted } from "./rewrite.ts";
import { choiceMeant, severalIn, writingSeveral } from "./several.ts";
import type { BlockShape, LeafShape } from "./shape.ts";

/** The problem of a text that does not fit its field, with what it may mean. */
export function typeMismatch(shape: LeafShape, at: FieldRef, written: string): ReadProblem {
  switch (shape.meta.kind) {
    case "day":
      return notADay(shape, at, written);
    case "number":
      return notANumber(at, written);
    case "yes-no":
      return {
        rule: "schema/not-a-choice",
        at,
        message: sentence('"{written}" is neither yes nor no.', { written }),
        fixes: instead(at, asYesNo(written), isPlainAnswer(written)),
      };
    case "version":
      return {
        rule: "schema/not-a-choice",
        at,
        message: sentence(
          '"{written}" is not a known version of the case format. The current version is 1.',
          { written },
        ),
        fixes: instead(at, "1"),
      };
    case "id":
      return notAnId(shape, at, written);
    default:
      return notAChoice(shape, at, written);
  }
}

/** The fix that writes this value; none if there is no value. */
function instead({ path }: FieldRef, value: string | undefined, safe = false): Fix[] {
  if (value === undefined) return [];
  return [{ title: changeTo(value), safe, operations: [{ op: "replace", path, value }] }];
}

function notADay(shape: LeafShape, at: FieldRef, written: string): ReadProblem {
  const inFull = daysMeant(written);
  const days = inFull.length > 0 ? inFull : daysOfShortYear(written, birthAt(shape, at));
  return {
    rule: "schema/not-a-date",
    at,
    message: sentence('"{written}" is not a date in the form YYYY-MM-DD.', { written }),
    fixes: days.flatMap((day) => instead(at, day, inFull.length === 1)),
  };
}

function notANumber(at: FieldRef, written: string): ReadProblem {
  const { numbers, isCertain } = numbersMeant(written);
  return {
    rule: "schema/not-a-number",
    at,
    message:
      numbers.length > 1
        ? sentence('"{written}" can mean {numbers}. Enter digits without a separator for thousands.', {
            written,
            numbers: anyOf(numbers),
          })
        : sentence('"{written}" is not a number. Enter digits only, such as {example}.', {
            written,
            example: numbers[0] ?? "1250",
          }),
    fixes: numbers.flatMap((number) => instead(at, number, isCertain && isWrittenInDollars(written))),
  };
}

function notAnId(shape: LeafShape, at: FieldRef, written: string): ReadProblem {
  if (!written.includes(".")) {
    return {
      rule: "schema/not-a-choice",
      at,
      message: sentence(
        '"{written}" cannot be an id, because the case format uses this word. Use a different id.',
        { written },
      ),
      fixes: [],
    };
  }
  const meant = written.replaceAll(/[.\s]+/g, "-").replaceAll(/^-|-$/g, "");
  return {
    rule: "schema/not-a-choice",
    at,
    message: sentence(
      'The id "{written}" contains a dot, which separates an id from a field, as in {id}.medical.diagnosis. Use an id without dots.',
      { written, id: meant },
    ),
    fixes: instead(at, meant === "" || !shape.parse(meant) ? undefined : meant),
  };
}

function notAChoice(shape: LeafShape, at: FieldRef, written: string): ReadProblem {
  const words = unquoted(written);
  const certain = certainChoice(shape, words);
  const several = certain === undefined ? choicesIn(shape, at, words) : undefined;
  if (several) return several;
  const meant = certain ?? likeliestChoice(words, shape.choices);
  return {
    rule: "schema/not-a-choice",
    at,
    message:
      meant !== undefined && isSameWord(meant, written)
        ? sentence('"{written}" is written {meant} in a case file.', { written, meant })
        : sentence('"{written}" is not one of the choices: {choices}.', {
            written,
            choices: each(shape.choices),
          }),
    fixes: instead(
      at,
      meant,
      certain !== undefined || (meant !== undefined && isOnlySpelledWrong(words, meant, shape.choices)),
    ),
  };
}

/** Petitioners, sponsors and representatives sign forms. */
function birthAt({ meta }: LeafShape, { path }: FieldRef): "of anyone" | "of an adult" | undefined {
  if (meta.mayBePartial !== true) return undefined;
  return path[0] === "beneficiaries" ? "of anyone" : "of an adult";
}

/** Several choices as one text: in square brackets, where the field takes several. */
function choicesIn(shape: LeafShape, at: FieldRef, written: string): ReadProblem | undefined {
  const { choices } = shape;
  const values = severalIn(
    written,
    (words) => choiceMeant(words, shape),
    (words) => likeliestChoice(words, choices),
  );
  const isCertain = values?.every((value) => choices.includes(value)) === true && !/[/&|+]/.test(written);
  if (!values) return undefined;
  const fixes = writingSeveral(at, values, isCertain);
  if (fixes.length === 0) {
    return {
      rule: "schema/not-a-choice",
      at,
      message: sentence('"{written}" names more than one choice. Enter one of these: {choices}.', {
        written,
        choices: each(choices),
      }),
      fixes: [],
    };
  }
  return {
    rule: "schema/not-a-choice",
    at,
    message: sentence('"{written}" names several values. Write them in square brackets: [{list}].', {
      written,
      list: each(values),
    }),
    fixes,
  };
}

/** The choice that the words mean beyond doubt: in another spelling, after the name of the field, or by a synonym. */
function certainChoice({ meta, choices }: LeafShape, words: string): string | undefined {
  const { title, alsoCalled = {} } = meta;
  const isNamed = words.toLowerCase().startsWith(`${title.toLowerCase()} `);
  const bare = isNamed ? words.slice(title.length + 1) : words;
  const name = inOtherLetters(bare, Object.keys(alsoCalled));
  return inOtherLetters(bare, choices) ?? (name === undefined ? undefined : alsoCalled[name]);
}

/** Text within { } that a comma has cut in two. In quotation marks it is whole, if the field accepts it so. */
export function cutByComma(shape: LeafShape, at: FieldRef, written: string): ReadProblem {
  return {
    rule: "schema/unknown-key",
    at,
    message: sentence(
      'Within { }, the comma in "{written}" ends the value. Put text with a comma in quotation marks.',
      { written },
    ),
    fixes: shape.parse(written)
      ? [
          {
            title: "Put it in quotation marks",
            safe: false,
            operations: [{ op: "replace", path: at.path, value: withinCurlyMarks(written) ?? written }],
          },
        ]
      : [],
  };
}

/** Several values within { }, of which the comma leaves only the first; the tree may have the others as keys. */
export function severalWithoutBrackets(
  shape: LeafShape,
  at: FieldRef,
  { text, start, end }: TextNode,
  hasKeys: boolean,
): ReadProblem {
  const words = text.split(",").map((value) => value.trim());
  const values = words.map((word) => choiceMeant(word, shape) ?? word);
  return {
    rule: "schema/unknown-key",
    at,
    span: { start, end },
    message: sentence(
      "Within { }, the comma ends the value. Write several values in square brackets: [{list}].",
      { list: each(values) },
    ),
    fixes: [
      {
        title: sentence("Change to [{values}]", { values: each(values) }),
        safe: false,
        ...(hasKeys
          ? { edits: toEdits([replacement(start, end, `[${values.join(", ")}]`)]) }
          : { operations: [{ op: "replace", path: at.path, value: values }] }),
      },
    ],
  };
}

/** Keys or a list instead of one value. */
export function valueMismatch({ meta: { title } }: LeafShape, { kind }: TreeNode): Message {
  return kind === "map"
    ? sentence("{title} must be a single value, not a block of keys.", { title: term(title) })
    : sentence("{title} must be a single value, not a list.", { title: term(title) });
}

/** The fix for a list of one text instead of a text; brackets around prose belong to it. */
export function onlyItem(shape: LeafShape, at: FieldRef, node: TreeNode): Fix[] {
  const [item, ...more] = node.kind === "list" ? node.items : [];
  if (item?.kind !== "text" || more.length > 0 || shape.meta.kind === "prose") return [];
  const value = item.text.trim();
  if (value === "" || !shape.parse(value)) return [];
  return [{ title: changeTo(value), safe: true, operations: [{ op: "replace", path: at.path, value }] }];
}

/** A block instead of a list, each key of which names an entry. */
export function listMismatch(at: FieldRef, { key, name, edits }: Unlisted): ReadProblem {
  return {
    rule: "schema/wrong-type",
    at,
    message: sentence('"{list}" must be a list. Begin each entry with a dash: - {key}: {name}.', {
      list: String(at.path.at(-1)),
      key,
      name,
    }),
    fixes: [{ title: "Make it a list", safe: false, edits }],
  };
}

/** A value or a list instead of a block of keys. */
export function blockMismatch(shape: BlockShape, node: TreeNode): Message {
  const joined = node.kind === "text" ? /^([a-z_]+):\S/.exec(node.text)?.[1] : undefined;
  return joined !== undefined && shape.fields.has(joined)
    ? sentence('A space is missing after "{joined}:".', { joined })
    : sentence("{title} must be a block of keys, each on its own line below it: {keys}.", {
        title: term(shape.meta.title),
        keys: each(shape.keys.slice(0, 6)),
      });
}
