import { setTimeout as pause } from "node:timers/promises";

/** How long a person would wait for something to appear, on a slow machine; in milliseconds. */
export const patience = 30_000;

/** Reads repeatedly until the result satisfies the predicate; fails with the last one when the time is up. */
export async function eventually<T>(
  read: () => T | Promise<T>,
  satisfied: (reading: T) => boolean,
  what: string,
): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    const reading = await read();
    if (satisfied(reading)) {
      return reading;
    }
    if (Date.now() > until) {
      throw new Error(`Waited for ${what}; in the end there was ${JSON.stringify(reading, null, 1)}`);
    }
    await pause(50);
  }
}
