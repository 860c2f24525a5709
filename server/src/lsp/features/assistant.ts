// The tools for an assistant with a language model, while the setting is on.
import type { MaskedCase } from "../../core/assistant/answers.ts";
import type { IdentifierMask } from "../../core/assistant/mask-identifiers.ts";
import { toolRequest } from "../../core/assistant/tools.ts";
import { type AssistantResult, assistantRequest } from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { uriKey } from "../uris.ts";

export const assistant: Feature<"requests" | "settings" | "casework" | "ready"> = {
  capabilities: () => ({}),
  listen({ requests, settings, casework, ready }) {
    const maskedCase = async (uri: string | undefined, number: number): Promise<MaskedCase | undefined> => {
      if (uri === undefined) return undefined;
      const { identifierMask } = await import("../../core/assistant/mask-identifiers.ts");
      let mask: IdentifierMask | undefined;
      const one = await casework.inLanguage(uri, ({ parsed, checked }) => {
        mask = identifierMask(parsed, checked.context);
        return mask.language;
      });
      return one && mask && { number, parsed: one.parsed, checked: one.checked, mask };
    };

    requests.answer(assistantRequest, async ({ tool, input, current }, token): Promise<AssistantResult> => {
      await ready;
      if (!settings().answersAssistants) return { kind: "off" };
      const request = toolRequest(tool, input);
      if ("refusal" in request) return { kind: "refused", reason: request.refusal };
      // Few people turn the tools on: their code is loaded when they are first used.
      const { answerTo } = await import("../../core/assistant/answers.ts");
      const { uris } = await casework.files(token);
      const index = current === undefined ? -1 : uris.findIndex((uri) => uriKey(uri) === uriKey(current));
      const read = (number: number) => maskedCase(uris[number - 1], number);
      const text = await answerTo(request, uris.length, read, index < 0 ? undefined : index + 1);
      return { kind: "answer", text };
    });
  },
};
