// The edition of the requirements.
import unknown from "./unknown.ts";

export const editionRules = [unknown];
