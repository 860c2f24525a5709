// Values that wait to be filled in.
import unfinished from "./unfinished.ts";

export const valueRules = [unfinished];
