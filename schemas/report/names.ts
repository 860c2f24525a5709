// What a report says of its own format, for the program, which does not load zod for it.

/** The number of the format of the report; it changes only if a key is removed or gets another meaning. */
export const reportFormatNumber = 1;

/** The name of the schema, in `$schema` of a report. */
export const reportSchemaId = "parole-case-check.schema.json";
