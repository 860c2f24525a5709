// Values that many rules need and that are the same for all of them.
//
// Each object keeps the answers about itself. In a table next to the objects, weak or not, every minor garbage
// collection would carry the answers along, and with them every case that was ever checked, until a full collection; on
// a long case that takes longer than the check itself.

import { Computation, isRecording } from "./computation.ts";

/** Where an object keeps its answers, by question. Copying or comparing objects does not see it. */
const kept = Symbol("answers");

interface Keeps {
  readonly [kept]?: Answers<unknown>;
}

/** By question or by part, each answer; one that was requested while a computation ran knows what it was made from. */
type Answers<Key> = Map<Key, { readonly answer: unknown } | Computation<unknown>>;

function answersKeptBy(about: object & Keeps): Answers<unknown> {
  const known = about[kept];
  if (known) return known;
  const answers: Answers<unknown> = new Map();
  Object.defineProperty(about, kept, { value: answers });
  return answers;
}

/**
 * A function that is computed once per argument object: for functions whose result depends on that object alone, such
 * as a case context or its people. The result is shared, so no caller may change it.
 */
export function memoize<About extends object, Answer>(
  question: (about: About) => Answer,
): (about: About) => Answer {
  return (about) => answerIn(answersKeptBy(about), question, () => question(about));
}

function answerIn<Key, Answer>(answers: Answers<Key>, key: Key, compute: () => Answer): Answer {
  const known = answers.get(key);
  if (known instanceof Computation) return known.get() as Answer;
  if (known) return known.answer as Answer;
  if (isRecording()) {
    const computation = new Computation(compute);
    answers.set(key, computation);
    return computation.get();
  }
  const answer = compute();
  answers.set(key, { answer });
  return answer;
}

/** The same for a function of a whole and one of its parts, computed once per pair. */
export function memoizePair<Whole extends object, Part, Answer>(
  question: (whole: Whole, part: Part) => Answer,
): (whole: Whole, part: Part) => Answer {
  const answersIn = memoize((_: Whole): Answers<Part> => new Map());
  return (whole, part) => answerIn(answersIn(whole), part, () => question(whole, part));
}

/** In UTF-16 code units; longer texts are computed each time. */
const longestKept = 500;
/** How many texts each of the two halves holds before the older half is dropped. */
const mostKept = 2_000;

/**
 * A function of a text alone, computed once for each text that is not long, however many states of a case it is in. The
 * texts that were not requested for the longest time are forgotten. The result is shared, so no caller may change it.
 */
export function memoizeText<Answer>(question: (text: string) => Answer): (text: string) => Answer {
  let recent = new Map<string, { readonly answer: Answer }>();
  let earlier = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > longestKept) return question(text);
    const known = recent.get(text);
    if (known) return known.answer;
    const kept = earlier.get(text) ?? { answer: question(text) };
    if (recent.size >= mostKept) [recent, earlier] = [new Map(), recent];
    recent.set(detached(text), kept);
    return kept.answer;
  };
}

/** A copy that does not keep the whole text that it was cut from. */
function detached(text: string): string {
  return `${text} `.slice(0, -1);
}

/** A value that is computed when it is first requested, once. */
export function lazily<Answer>(compute: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined;
  return () => {
    known ??= { answer: compute() };
    return known.answer;
  };
}
