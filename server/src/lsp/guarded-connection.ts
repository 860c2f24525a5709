// The connection as the rest of the server sees it. No handler, of the server or of a library, fails without an entry
// in the log, and none runs once the client has requested shutdown.
import { type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";
import type { Guard } from "./guard.ts";

/** Handlers that are registered on the connection it gives are guarded: requests are answered, notifications are not. */
export function guardedConnection(connection: Connection, { guarded }: Pick<Guard, "guarded">): Connection {
  let isShutDown = false;

  const guardedHandler = (registration: string, method: string, handler: Handler): Handler => {
    const answer = (received: readonly unknown[]) =>
      guarded(method, () => Reflect.apply(handler, undefined, received));
    if (isNotification(registration)) {
      const mayRun = () => !isShutDown || registration === "onExit";
      return (...received) => (mayRun() ? answer(received).catch(() => undefined) : undefined);
    }
    return (...received) => {
      if (isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, "The server has been shut down");
      if (registration === "onShutdown") isShutDown = true;
      return answer(received);
    };
  };

  const within = <Part extends object>(part: Part, prefix: string): Part =>
    new Proxy(part, {
      get(own, name) {
        const value: unknown = Reflect.get(own, name);
        if (typeof name === "symbol") return value;
        if (partsWithHandlers.has(name) && isObject(value)) return within(value, `${prefix}${name}.`);
        if (typeof value !== "function" || !name.startsWith("on")) return value;
        return (...args: readonly unknown[]) => {
          const method = methodIn(args[0]) ?? `${prefix}${name}`;
          const guardedArgs = args.map((arg) => (isHandler(arg) ? guardedHandler(name, method, arg) : arg));
          return Reflect.apply(value, own, guardedArgs);
        };
      },
    });
  return within(connection, "");
}

type Handler = (...received: readonly unknown[]) => unknown;

/** The parts of the connection with handlers of their own. */
const partsWithHandlers = new Set(["diagnostics", "inlayHint", "languages", "workspace"]);

function isNotification(registration: string): boolean {
  return /^on(?:Did|Exit$|Initialized$|Notification$|WillSaveTextDocument$)/.test(registration);
}

/** A method as it is registered: its name, or its type. */
function methodIn(registered: unknown): string | undefined {
  if (typeof registered === "string") return registered;
  const hasMethod = isObject(registered) && "method" in registered && typeof registered.method === "string";
  return hasMethod ? String(registered.method) : undefined;
}

function isHandler(arg: unknown): arg is Handler {
  return typeof arg === "function";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
