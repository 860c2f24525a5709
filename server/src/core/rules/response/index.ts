// The time that the page gives for a response.
import inquiryEarly from "./inquiry-early.ts";
import overdue from "./overdue.ts";

export const responseRules = [overdue, inquiryEarly];
