// The only clock.

/** The current time. */
export function now(): Date {
  return new Date();
}

/** The current date in the local time zone, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Calls back soon after each midnight; does not keep the program running by itself. */
export function onNewDay(then: () => void): void {
  let day = today();
  const look = () => {
    if (today() !== day) {
      day = today();
      then();
    }
  };
  // A computer that slept through midnight notices within a quarter of an hour.
  inBackground(setInterval(look, 15 * 60_000));
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  inBackground(setTimeout(look, midnight - now.getTime() + 1000));
}

/** The timers of a browser are numbers, and keep nothing running. */
function inBackground(timer: NodeJS.Timeout | number): void {
  if (typeof timer === "object") timer.unref();
}
