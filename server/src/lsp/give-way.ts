// Long work is split into steps. Between them other requests are answered, and the work may be canceled.

/**
 * Resolves after a change of the text and a request about it that have arrived by now have been handled. Each message
 * takes one turn of the event loop, and what the last one started takes another.
 */
export async function yieldToRequests(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
