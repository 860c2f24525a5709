// The single entry point for requests of our own: parameters are checked before a handler runs, and errors are answered
// in the same form everywhere.
import { CancellationToken, type Connection } from "vscode-languageserver";
import type { z } from "zod";
import type { Guard } from "./guard.ts";
import type { ParamsOf, RequestMethod } from "./protocol/params.ts";
import type { RequestType } from "./protocol/request-type.ts";
import { paramsRefused } from "./refusals.ts";

export interface RequestDoor {
  /**
   * Answers a request of our own with `handler`. Parameters that the request's schema rejects are refused with the names
   * of the fields, never with a value.
   */
  answer<Method extends RequestMethod, Result>(
    request: RequestType<Method, Result>,
    handler: (params: ParamsOf<Method>, token: CancellationToken) => Result | Promise<Result>,
  ): void;
}

export function openDoor(
  connection: Pick<Connection, "onRequest">,
  { guarded }: Pick<Guard, "guarded">,
): RequestDoor {
  return {
    answer({ method }, handler) {
      // The connection passes the params and the token, or only the token if nothing was sent.
      connection.onRequest<unknown, unknown>(method, (...received: readonly unknown[]) =>
        guarded(method, async () => {
          const token = received.at(-1);
          const params = await accepted(method, received.length > 1 ? received[0] : undefined);
          return handler(params, CancellationToken.is(token) ? token : CancellationToken.None);
        }),
      );
    },
  };
}

type Schemas = { readonly [Method in RequestMethod]: z.ZodType<ParamsOf<Method>> };

/**
 * The params as the request's schema types them; throws the error response for those that it rejects. The schemas are
 * loaded with the first request: an editor shows its first findings without waiting for zod.
 */
async function accepted<Method extends RequestMethod>(
  method: Method,
  sent: unknown,
): Promise<ParamsOf<Method>> {
  const { paramsOf }: { readonly paramsOf: Schemas } = await import("./protocol/params.ts");
  const schema: z.ZodType<ParamsOf<Method>> = paramsOf[method];
  const { success, data, error } = schema.safeParse(sent);
  if (success) return data;
  const fields = [...new Set(error.issues.map(({ path }) => path.join(".") || "params"))];
  throw paramsRefused(method, fields);
}
