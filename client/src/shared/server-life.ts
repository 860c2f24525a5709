// The states of the language server in the extension, and their transitions. It knows no editor and no clock.

/** Whether the server is running, and what happens if not. */
export type ServerState =
  /** It has not been needed yet. */
  | "off"
  | "starting"
  /** It ran before, or was to, and is being restarted. */
  | "startingAgain"
  | "running"
  /** It did not start, or crashed too often: only a person restarts it. */
  | "givenUp";

export interface ServerLife {
  readonly state: ServerState;
  /** When it crashed, in milliseconds; only the crashes that still count. */
  readonly crashes: readonly number[];
}

export type ServerEvent =
  | { readonly kind: "launched" }
  | { readonly kind: "started" }
  | { readonly kind: "failed" }
  /** It crashed at this time in milliseconds. */
  | { readonly kind: "crashed"; readonly at: number }
  /** A person requests a restart. */
  | { readonly kind: "restart" };

export const newLife: ServerLife = { state: "off", crashes: [] };

const crashesBeforeGivingUp = 3;
const crashesCountFor = 3 * 60_000;

/** The state after an event. */
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

/** Whether a started server is not running, so that nothing is checked. */
export function isStopped(state: ServerState): boolean {
  return state === "startingAgain" || state === "givenUp";
}
