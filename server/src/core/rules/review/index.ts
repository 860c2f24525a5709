// Review marks: who reviewed what, and whether it is still as it was reviewed.
import changed from "./changed.ts";
import incomplete from "./incomplete.ts";
import placeUnknown from "./place-unknown.ts";
import reviewerUnknown from "./reviewer-unknown.ts";

export const reviewRules = [changed, placeUnknown, reviewerUnknown, incomplete];
