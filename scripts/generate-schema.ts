// The case format as JSON Schema, for other editors and programs.
import * as z from "zod";
import { caseFile } from "../schemas/case/case.ts";
import { fieldMeta } from "../schemas/case/field.ts";

/** The text of schemas/generated/case.schema.json. */
export function generateSchema(): string {
  const schema = z.toJSONSchema(caseFile, {
    io: "input",
    target: "draft-7",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodType) describe(zodSchema, jsonSchema);
      if (jsonSchema.type === "array") oneOrSeveral(jsonSchema);
    },
  });
  return `${JSON.stringify({ ...schema, $id: "parole-case.schema.json" }, undefined, 2)}\n`;
}

type JsonSchema = Record<string, unknown>;

/** Adds title and help, and the forms of a value that the reader accepts although YAML gives them another type. */
function describe(zodSchema: z.ZodType, jsonSchema: JsonSchema): void {
  const meta = fieldMeta.get(zodSchema);
  if (!meta) return;
  jsonSchema.title = meta.title;
  jsonSchema.description = meta.help;
  if (meta.example !== undefined) jsonSchema.examples = [meta.example];
  const { title, description, examples } = jsonSchema;
  const become = (forms: JsonSchema) => {
    for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
    Object.assign(jsonSchema, { title, description, ...(examples !== undefined && { examples }), ...forms });
  };
  const placeholder = { type: "string", pattern: "^\\s*TODO\\b" };
  switch (meta.kind) {
    case "block":
      jsonSchema.additionalProperties = false;
      jsonSchema.type = ["object", ...(meta.mayBeId || meta.mayBeText ? ["string"] : []), "null"];
      delete jsonSchema.required;
      break;
    case "day":
      become({
        anyOf: [
          { type: "string", pattern: meta.mayBePartial ? partialDay : "^\\d{4}-\\d{2}-\\d{2}$" },
          // YAML reads a year alone as a number.
          ...(meta.mayBePartial ? [{ type: "integer", minimum: 1000, maximum: 9999 }] : []),
          placeholder,
          { type: "null" },
        ],
      });
      break;
    case "yes-no":
      become({ anyOf: [{ enum: ["yes", "no", true, false] }, placeholder, { type: "null" }] });
      break;
    case "number":
      become({ anyOf: [{ type: "number", minimum: 0 }, placeholder, { type: "null" }] });
      break;
    case "version":
      become({ enum: [1, "1"] });
      break;
    case "choice":
      become({ anyOf: [{ enum: Object.keys(meta.meanings ?? {}) }, placeholder, { type: "null" }] });
      break;
    default:
      // YAML may read 012345678 or 2015-0417 as a number; the case reader uses the text.
      become({ type: ["string", "number", "boolean", "null"] });
  }
}

/** A date, a year and month, or a year. */
const partialDay = "^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$";

/** Where a list is expected, a single value is read as a list of one. */
function oneOrSeveral(jsonSchema: JsonSchema): void {
  const { items } = jsonSchema;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  jsonSchema.anyOf = [{ type: "array", items }, items];
}
