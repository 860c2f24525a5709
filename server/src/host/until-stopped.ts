// Whether somebody wants a command of the command line to stop: by Ctrl+C, or by closing its window.

/** Is aborted the first time that the program is asked to stop; the second time ends it where it is. */
export function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(name, () => stop.abort(new Error("Stopped")));
  }
  return stop.signal;
}
