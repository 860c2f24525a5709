// The states of the language server as the extension sees them, and what leads from one to the next. It knows no editor and
// no clock.

/** Whether the server is there, and what becomes of it if not. */
export type ServerState =
  /** Nothing has been asked of it yet. */
  | "off"
  | "starting"
  /** It ran before, or was to, and is being started anew. */
  | "startingAgain"
  | "running"
  /** It did not start, or stopped too often: only a person starts it again. */
  | "givenUp";

export interface ServerLife {
  readonly state: ServerState;
  /** When it stopped without our doing, in milliseconds; only those that still count. */
  readonly crashes: readonly number[];
}

export type ServerEvent =
  | { readonly kind: "launched" }
  | { readonly kind: "started" }
  | { readonly kind: "failed" }
  /** It stopped without our doing, at this time in milliseconds. */
  | { readonly kind: "crashed"; readonly at: number }
  /** A person wants it started anew. */
  | { readonly kind: "restart" };

export const newLife: ServerLife = { state: "off", crashes: [] };

const crashesBeforeGivingUp = 3;
const crashesCountFor = 3 * 60_000;

/** What has become of the server after an event. */
export function lifeAfter({ state, crashes }: ServerLife, event: ServerEvent): ServerLife {
  switch (event.kind) {
    case "launched":
      return { state: state === "off" ? "starting" : "startingAgain", crashes };
    case "started":
      return { state: "running", crashes };
    case "failed":
      return { state: "givenUp", crashes };
    case "crashed": {
      const counted = [...crashes.filter((at) => event.at - at < crashesCountFor), event.at];
      return {
        state: counted.length >= crashesBeforeGivingUp ? "givenUp" : "startingAgain",
        crashes: counted,
      };
    }
    case "restart":
      return { state: state === "off" ? "off" : "startingAgain", crashes: [] };
  }
}

/** Whether a server that was started is not running, so that nothing is checked. */
export function isStopped(state: ServerState): boolean {
  return state === "startingAgain" || state === "givenUp";
}
