// Which program this is, as it is written into the files that it makes.
import manifest from "../../../package.json" with { type: "json" };

export const { version } = manifest;

/** For example "Parole Case 0.1.0". */
export const program = `Parole Case ${version}`;
