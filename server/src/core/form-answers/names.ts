// The name of a person, compared with the boxes for its parts. Offices divide a name differently among the boxes and
// leave out parts of it, so that words are compared wherever they are, and only a word in place of another is reported.
import type { FormAnswer } from "../files/report.ts";
import { type People, type Person, sameHuman } from "../model/people.ts";
import { type Comparison, type Difference, leafOf, nothingCompared } from "./difference.ts";
import { agreeAsNames, isInAnotherScript, saysNothing } from "./written-alike.ts";

/** The boxes for the parts of one name; a form may repeat the name on another page. */
export interface NameBoxes {
  readonly family: readonly FormAnswer[];
  readonly given: readonly FormAnswer[];
  readonly middle: readonly FormAnswer[];
  /** One box has the whole name, which is then each part of the name. */
  readonly isWhole: boolean;
}

const parts = ["family", "given", "middle"] as const;

/** A name in words: each word, whether another name accounts for it, and whether its box cuts it. */
interface Word {
  readonly word: string;
  readonly isCut: boolean;
}

/** Compares a name in each part of the form that has it; a word that is wrong in one of them is one difference. */
export function compareName(people: People, person: Person, boxes: NameBoxes): Comparison {
  const each = byPartOfForm(boxes).map((one) => compareOnce(people, person, one));
  const differences = each.flatMap((one) => one.differences);
  const stranger = differences.find(({ isOtherPerson }) => isOtherPerson);
  if (stranger) return { agreeing: 0, differences: [stranger] };
  const known = new Map<Difference["at"], Difference>();
  for (const one of differences) {
    const before = known.get(one.at)?.boxes ?? [];
    known.set(one.at, { ...one, boxes: [...before, ...one.boxes] });
  }
  const agreeing = each.map((one) => one.agreeing);
  return {
    agreeing: known.size === 0 ? Math.max(0, ...agreeing) : Math.min(...agreeing),
    differences: [...known.values()],
  };
}

/** The boxes of one name in each part of the form, such as Part 2 and Part 13. */
function byPartOfForm(boxes: NameBoxes): readonly NameBoxes[] {
  const partOf = ({ item }: FormAnswer) => /^Part \d+/.exec(item)?.[0] ?? "";
  const all = new Set(parts.flatMap((part) => boxes[part].map(partOf)));
  return [...all].map((own) => {
    const within = (list: readonly FormAnswer[]) => list.filter((box) => partOf(box) === own);
    return {
      ...boxes,
      family: within(boxes.family),
      given: within(boxes.given),
      middle: within(boxes.middle),
    };
  });
}

/**
 * Compares a name. It agrees if every word of the form is a word of the whole name in the case, or the other way around.
 * If no word agrees, the boxes name another person.
 */
function compareOnce(people: People, person: Person, boxes: NameBoxes): Comparison {
  const here = wordsInCase(people, person);
  const there = parts.flatMap((part) => boxes[part].flatMap(wordsIn));
  if (here.length === 0 || there.length === 0 || isTransliterated(people, person, boxes))
    return nothingCompared;
  const known = [...here, ...aliasesOf(people, person)];
  if (unexplained(there, known).length === 0 || unexplained(here, there).length === 0) {
    return { agreeing: 2, differences: [] };
  }
  const all = parts.flatMap((part) => differenceIn(people, person, part, boxes[part], there, known));
  const [first] = all;
  // In one box, nothing distinguishes a word from another part of the name.
  const differences = boxes.isWhole ? all.slice(0, 1) : all;
  const isStranger =
    boxes.family.length > 0 &&
    boxes.given.length > 0 &&
    unexplained(there, known).length === unexplained(there, []).length;
  if (first && isStranger) {
    const named = [...new Set([...boxes.family, ...boxes.given])];
    return { agreeing: 0, differences: [{ ...first, boxes: named, isOtherPerson: true }] };
  }
  const given = parts.filter((part) => boxes[part].length > 0);
  return { agreeing: given.length - differences.length, differences };
}

/** Whether the boxes give the family name and the given name of this person. */
export function namesPerson(people: People, person: Person, boxes: NameBoxes): boolean {
  if (boxes.family.length === 0 || boxes.given.length === 0) return false;
  const { differences, agreeing } = compareName(people, person, { ...boxes, middle: [] });
  const { family, given } = person.name;
  return (
    differences.length === 0 && agreeing === 2 && family.value !== undefined && given.value !== undefined
  );
}

/** Whether a text, such as the name in an address, is the name of this person. */
export function isOwnName(people: People, person: Person, text: string): boolean {
  const here = wordsInCase(people, person);
  const words = wordsIn({ text });
  return here.length > 0 && words.length > 0 && unexplained(words, here).length === 0;
}

function differenceIn(
  people: People,
  person: Person,
  part: (typeof parts)[number],
  boxes: readonly FormAnswer[],
  there: readonly Word[],
  known: readonly Word[],
): readonly Difference[] {
  const leaf = leafOf(people, person, ({ name }) => name[part]);
  if (leaf?.value === undefined || unexplained(wordsIn({ text: leaf.value }), there).length === 0) return [];
  const differing = boxes.filter((box) => unexplained(wordsIn(box), known).length > 0);
  return differing.length === 0
    ? []
    : [{ at: leaf.ref, value: leaf.value, boxes: differing, replacements: [] }];
}

/** The words for which the other name has none, neither alone nor joined with those beside it ("De León", "DELEON"). */
function unexplained(words: readonly Word[], others: readonly Word[]): readonly Word[] {
  const joined = runsOf(others);
  const explained = new Set(
    runsOf(words).flatMap((run) =>
      joined.some((other) => agreeAsNames(run.word, other.word, run.isCut, other.isCut)) ? run.of : [],
    ),
  );
  return words.filter((word) => !explained.has(word) && !particles.has(word.word.toLowerCase()));
}

interface Run extends Word {
  readonly of: readonly Word[];
}

/** Each word, and up to four of them in a row as one. */
function runsOf(words: readonly Word[]): readonly Run[] {
  return words.flatMap((_, start) =>
    [1, 2, 3, 4].flatMap((length) => {
      const of = words.slice(start, start + length);
      const word = of.map((one) => one.word).join("");
      return of.length === length ? [{ of, word, isCut: of.at(-1)?.isCut === true }] : [];
    }),
  );
}

const particles: ReadonlySet<string> = new Set([
  "de",
  "la",
  "las",
  "los",
  "del",
  "al",
  "el",
  "y",
  "e",
  "da",
  "do",
  "dos",
  "das",
  "di",
  "du",
  "van",
  "von",
  "der",
  "den",
  "jr",
  "sr",
  "ii",
  "iii",
  "iv",
  "2nd",
  "3rd",
]);

function wordsInCase(people: People, person: Person): readonly Word[] {
  const entries = [person, ...sameHuman(people, person).map((entry) => entry.person)];
  return [...new Set(entries)].flatMap(({ name }) =>
    parts.flatMap((part) => wordsIn({ text: name[part].value ?? "" })),
  );
}

function aliasesOf(people: People, person: Person): readonly Word[] {
  return sameHuman(people, person).flatMap((entry) =>
    entry.person.name.aliases.items.flatMap(({ value }) => wordsIn({ text: value ?? "" })),
  );
}

function wordsIn({ text, isFull }: Pick<FormAnswer, "text" | "isFull">): readonly Word[] {
  if (saysNothing(text)) return [];
  const words = text
    .normalize("NFC")
    .replace(/['’‘`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.map((word, index) => ({ word, isCut: isFull === true && index === words.length - 1 }));
}

/** Names in two scripts cannot be compared. */
function isTransliterated(people: People, person: Person, boxes: NameBoxes): boolean {
  const scripts = parts.map((part) => leafOf(people, person, ({ name }) => name[part])?.value ?? "");
  const onForm = parts.flatMap((part) => boxes[part].map(({ text }) => text));
  return isInAnotherScript(scripts.join("")) !== isInAnotherScript(onForm.join(""));
}
