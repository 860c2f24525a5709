// Stops a command of the command line on Ctrl+C, or when its window is closed.

/** Aborted at the first request to stop; a second request ends the program immediately. */
export function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(name, () => stop.abort(new Error("Stopped")));
  }
  return stop.signal;
}
