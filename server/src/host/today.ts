// The only clock.

/** The time it is. */
export function now(): Date {
  return new Date();
}

/** The day it is where the program runs, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Calls back soon after each midnight, for as long as the program runs for another reason. */
export function onNewDay(then: () => void): void {
  let day = today();
  const look = () => {
    if (today() !== day) {
      day = today();
      then();
    }
  };
  // A computer that slept through midnight notices within a quarter of an hour.
  setInterval(look, 15 * 60_000).unref();
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  setTimeout(look, midnight - now.getTime() + 1000).unref();
}
