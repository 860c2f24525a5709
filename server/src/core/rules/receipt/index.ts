// Receipt notices.
import missing from "./missing.ts";
import numberForm from "./number-form.ts";

export const receiptRules = [missing, numberForm];
