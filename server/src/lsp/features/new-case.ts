// A new case, for clients that ask the questions.
import { newCase } from "../../core/desk/new-case.ts";
import { currentEdition } from "../../core/law/editions.ts";
import { metaOfShape, shapeAt } from "../../core/read/shape.ts";
import { allRules } from "../../core/rules/index.ts";
import {
  type Choice,
  type NewCaseChoices,
  type NewCaseParams,
  type NewCaseResult,
  newCaseChoicesRequest,
  newCaseRequest,
} from "../requests.ts";
import type { Feature } from "../serving.ts";

export const newCases: Feature = {
  capabilities: () => ({}),
  listen({ connection, runtime, guarded }) {
    connection.onRequest(newCaseChoicesRequest, () =>
      guarded(
        newCaseChoicesRequest,
        (): NewCaseChoices => ({
          kinds: choicesAt(["request", "kind"]),
          reasons: choicesAt(["request", "reasons"]),
        }),
      ),
    );
    connection.onRequest<NewCaseResult, unknown>(newCaseRequest, (params: NewCaseParams) =>
      guarded(newCaseRequest, (): NewCaseResult => {
        const { kind, reasons, beneficiary, isRepresented, removal } = params;
        const today = runtime.today();
        const { text, first } = newCase(
          {
            edition: currentEdition(today),
            kind: kind === "re-parole" ? "re-parole" : "initial",
            reasons,
            beneficiary,
            isRepresented,
            removal: removal === "unknown" ? undefined : removal,
          },
          allRules,
          today,
        );
        return { text, first: first ?? null };
      }),
    );
  },
};

function choicesAt(path: readonly string[]): readonly Choice[] {
  const shape = shapeAt(path);
  return Object.entries((shape && metaOfShape(shape).meanings) ?? {}).map(([word, meaning]) => ({
    word,
    meaning,
  }));
}
