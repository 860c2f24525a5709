// Blank forms of the government, for tests that compare the product with the real ones. They are not in this repository.
import path from "node:path";

/** The folder beside the project that may have them. */
export const blankFormsFolder = path.resolve(import.meta.dirname, "..", "..", "..", "shared", "forms");
