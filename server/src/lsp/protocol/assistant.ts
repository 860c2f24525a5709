// The request of the tools for an assistant with a language model.

import type { RequestType } from "./request-type.ts";

export { toolNames } from "../../core/assistant/tools.ts";

/** Answered only while the setting for assistants is on, and never with what identifies a person. */
export const assistantRequest: RequestType<"parole-case/assistant", AssistantResult> = {
  method: "parole-case/assistant",
};

export type AssistantResult =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "off" }
  /** The input of the tool is wrong, in a sentence for the assistant. */
  | { readonly kind: "refused"; readonly reason: string };
