// The sample case that is shipped with the extension and opened by its walkthrough: a half-written case of today, from
// the sample cases of the tests.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const name = "2026-child-half-written";

/** The folder of the case, with its forms and exhibits. */
export const sampleFolder = fileURLToPath(new URL(`../test/cases/${name}`, import.meta.url));

/** Its mailing date. It is fixed, so that the findings do not depend on the date on which the sample is opened. */
const mailedOn = "2026-12-14";

/** The text of the case, with an introduction for its reader and a mailing date. */
export function sampleText(): string {
  const text = readFileSync(path.join(sampleFolder, `${name}.parole.yaml`), "utf8");
  const introduced = text.replace(
    /^(?:#.*\n)+/,
    `# A sample to practice with: a child's request, half written. All people and numbers are invented.
# It is checked against the requirements of 2026, with a planned mailing date in that year. Change what you like.
`,
  );
  return introduced.replace(/date:\s*$/, `date: ${mailedOn}\n`);
}
