// Other mail from the agency: what it asks for, and by when.
import dueMissing from "./due-missing.ts";
import dueSoon from "./due-soon.ts";
import overdue from "./overdue.ts";

export const noticeRules = [overdue, dueSoon, dueMissing];
