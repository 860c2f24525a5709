// The edition of the requirements.
import superseded from "./superseded.ts";
import unknown from "./unknown.ts";

export const editionRules = [unknown, superseded];
