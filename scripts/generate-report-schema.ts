// The report of `parole-case check --format json` as JSON Schema.
import * as z from "zod";
import { checkReport } from "../schemas/report/check-report.ts";
import { reportSchemaId } from "../schemas/report/names.ts";

/** The text of schemas/generated/check-report.schema.json. */
export function generateReportSchema(): string {
  const schema = z.toJSONSchema(checkReport, { io: "output", target: "draft-7" });
  return `${JSON.stringify({ ...schema, $id: reportSchemaId, title: "A report of parole-case check" }, undefined, 2)}\n`;
}
