// Answers that many rules ask for and that are the same for all of them.

/**
 * The same question, answered once for each thing that it is asked of: for functions whose answer follows from that
 * thing alone, such as a matter or its people. The answer is shared, so that nobody may change it.
 */
export function onceFor<About extends object, Answer>(
  question: (about: About) => Answer,
): (about: About) => Answer {
  const answers = new WeakMap<About, { readonly answer: Answer }>();
  return (about) => {
    const known = answers.get(about);
    if (known) return known.answer;
    const answer = question(about);
    answers.set(about, { answer });
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
