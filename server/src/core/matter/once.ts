// Answers that many rules ask for and that are the same for all of them.
//
// A thing keeps the answers about it itself. In a table beside it, weak or not, they would be carried along whenever
// young memory is cleared, and with them every case that was ever checked, until all memory is gone through: on a long
// case that takes longer than the check.

/** Where a thing keeps its answers, by question; neither copying nor comparing things sees it. */
const kept = Symbol("answers");

interface Keeps {
  readonly [kept]?: Map<unknown, { readonly answer: unknown }>;
}

function answersKeptBy(about: object & Keeps): Map<unknown, { readonly answer: unknown }> {
  const known = about[kept];
  if (known) return known;
  const answers = new Map<unknown, { readonly answer: unknown }>();
  Object.defineProperty(about, kept, { value: answers });
  return answers;
}

/**
 * The same question, answered once for each thing that it is asked of: for functions whose answer follows from that
 * thing alone, such as a matter or its people. The answer is shared, so that nobody may change it.
 */
export function onceFor<About extends object, Answer>(
  question: (about: About) => Answer,
): (about: About) => Answer {
  return (about) => {
    const answers = answersKeptBy(about);
    const known = answers.get(question);
    if (known) return known.answer as Answer;
    const answer = question(about);
    answers.set(question, { answer });
    return answer;
  };
}

/** The same for a question about one thing of many: asked of both, answered once for each pair. */
export function onceForEach<Whole extends object, Part, Answer>(
  question: (whole: Whole, part: Part) => Answer,
): (whole: Whole, part: Part) => Answer {
  const answersIn = onceFor((_: Whole) => new Map<Part, { readonly answer: Answer }>());
  return (whole, part) => {
    const answers = answersIn(whole);
    const known = answers.get(part);
    if (known) return known.answer;
    const answer = question(whole, part);
    answers.set(part, { answer });
    return answer;
  };
}
