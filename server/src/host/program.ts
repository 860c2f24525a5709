// The name and version of this program, as written into its output files.
import manifest from "../../../package.json" with { type: "json" };

export const { version } = manifest;

/** For example "Parole Case 0.1.0". */
export const program = `Parole Case ${version}`;
