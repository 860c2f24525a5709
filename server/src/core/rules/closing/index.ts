import deadlineOpen from "./deadline-open.ts";

export const closingRules = [deadlineOpen];
