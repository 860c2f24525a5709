// The single entry point for requests of our own: parameters are checked before a handler runs, and errors are answered
// in the same form everywhere.
import { CancellationToken, type Connection } from "vscode-languageserver";
import type { z } from "zod";
import type { Guard } from "./guard.ts";
import type { RequestType } from "./protocol/request-type.ts";
import { paramsRefused } from "./refusals.ts";

export interface RequestDoor {
  /**
   * Answers a request of our own with `handler`. Parameters that the schema rejects are refused with the names of the
   * fields, never with a value.
   */
  answer<Params, Result>(
    request: RequestType<Params, Result>,
    params: z.ZodType<Params>,
    handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): void;
}

export function openDoor(
  connection: Pick<Connection, "onRequest">,
  { guarded }: Pick<Guard, "guarded">,
): RequestDoor {
  return {
    answer(request, schema, handler) {
      // The connection passes the params and the token, or only the token if nothing was sent.
      connection.onRequest<unknown, unknown>(request.method, (...received: readonly unknown[]) =>
        guarded(request.method, () => {
          const token = received.at(-1);
          const params = accepted(schema, received.length > 1 ? received[0] : undefined, request.method);
          return handler(params, CancellationToken.is(token) ? token : CancellationToken.None);
        }),
      );
    },
  };
}

/** The params as the schema types them; throws the error response for those that it rejects. */
function accepted<Params>(schema: z.ZodType<Params>, sent: unknown, method: string): Params {
  const { success, data, error } = schema.safeParse(sent);
  if (success) return data;
  const fields = [...new Set(error.issues.map(({ path }) => path.join(".") || "params"))];
  throw paramsRefused(method, fields);
}
