// `parole-case schema`: the JSON Schemas of the case file and of the report of a check.
import caseFile from "../../../schemas/generated/case.schema.json" with { type: "json" };
import checkReport from "../../../schemas/generated/check-report.schema.json" with { type: "json" };
import type { CommandOutcome } from "./terms.ts";

const schemas: Readonly<Record<string, object>> = { case: caseFile, check: checkReport };

/** Exit status 2 if there is no schema of that name. */
export function schema(named: string): CommandOutcome {
  const found = Object.hasOwn(schemas, named) ? schemas[named] : undefined;
  if (!found)
    return { status: 2, trouble: [`Unknown schema "${named}". Choose ${Object.keys(schemas).join(" or ")}`] };
  return { status: 0, output: `${JSON.stringify(found, undefined, 2)}\n` };
}
