export type Severity = "error" | "warning" | "information";

/** A lower rank is more severe. */
export const severityRank: Record<Severity, number> = { error: 0, warning: 1, information: 2 };
