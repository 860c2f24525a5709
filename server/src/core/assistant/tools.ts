// What an assistant with a language model may ask about cases: four tools that read and write nothing.

export const toolNames = ["check_case", "explain_rule", "deadlines", "readiness"] as const;

export type ToolName = (typeof toolNames)[number];

export interface AssistantTool {
  readonly name: ToolName;
  /** For the model, which decides by it when to use the tool. */
  readonly description: string;
  /** JSON Schema of the input. */
  readonly inputSchema: {
    readonly type: "object";
    readonly properties: Readonly<Record<string, { readonly type: string; readonly description: string }>>;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
}

const ofCase: AssistantTool["inputSchema"] = {
  type: "object",
  properties: {
    case: {
      type: "integer",
      description:
        "The number of the case among the case files of the folder, from 1, in the order of their paths. Omit it for the only case, or for the case in the active editor.",
    },
  },
  additionalProperties: false,
};

/** What each answer is, and is not. */
const always =
  "Names, dates of birth, numbers, addresses, and quoted text are masked. Reads only. Not legal advice.";

export const assistantTools: readonly AssistantTool[] = [
  {
    name: "check_case",
    description: `Check a humanitarian parole case file against USCIS's published requirements: what is missing, wrong, or at risk, with line numbers, rule ids, and what to do. ${always}`,
    inputSchema: ofCase,
  },
  {
    name: "explain_rule",
    description:
      "Explain a rule that check_case has named: what it requires, why, its authority, and what to do. Contains nothing of any case.",
    inputSchema: {
      type: "object",
      properties: {
        rule: { type: "string", description: "The id of the rule, such as medical/no-prognosis." },
      },
      required: ["rule"],
      additionalProperties: false,
    },
  },
  {
    name: "deadlines",
    description: `List the pending deadlines and key dates of one case or of all cases. ${always}`,
    inputSchema: ofCase,
  },
  {
    name: "readiness",
    description: `Give the readiness checklist of a case: which requirements are met, which are not, and why. ${always}`,
    inputSchema: ofCase,
  },
];

/** What leaves the computer when an assistant uses the tools, in whole sentences. */
export const whatLeaves =
  "An assistant that uses these tools sends their answers to the company that runs its language model. The answers have the findings, deadlines, and requirements of your cases, with the numbers of lines and the labels of exhibits. Names, dates of birth, A-numbers, passport and Social Security numbers, addresses, names of files, and quoted text are masked. What remains may still show what a case is about, such as that it concerns medical treatment. Parole Case itself sends nothing.";

/** A request that was understood. */
export type ToolRequest =
  | { readonly tool: "explain_rule"; readonly rule: string }
  | { readonly tool: Exclude<ToolName, "explain_rule">; readonly case: number | undefined };

/** The request in what an assistant has sent, which may be anything; a sentence if it cannot be one. */
export function toolRequest(tool: ToolName, input: unknown): ToolRequest | { readonly refusal: string } {
  const given: Readonly<Record<string, unknown>> =
    typeof input === "object" && input !== null && !Array.isArray(input) ? { ...input } : {};
  if (tool === "explain_rule") {
    const { rule } = given;
    return typeof rule === "string" ? { tool, rule } : { refusal: 'Give the id of a rule as "rule".' };
  }
  const { case: number } = given;
  if (number === undefined || number === null) return { tool, case: undefined };
  return typeof number === "number" && Number.isInteger(number) && number > 0
    ? { tool, case: number }
    : { refusal: 'Give the number of a case, from 1, as "case".' };
}

export function isToolName(name: unknown): name is ToolName {
  return toolNames.some((tool) => tool === name);
}
