import { setTimeout as pause } from "node:timers/promises";

/** How long a person would wait for something to appear, on a slow machine; in milliseconds. */
export const patience = 30_000;

/** Reads again and again until the reading satisfies; fails with the last one when patience ends. */
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
