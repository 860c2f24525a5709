// Long work is done in parts. Between them others have their turn, and it may turn out that nobody wants the rest.

/**
 * Resolves after a change of the text and a question about it that have arrived by now have been dealt with: each
 * message takes a turn, and what the last one set going takes another.
 */
export async function yieldToRequests(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
