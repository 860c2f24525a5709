// The editions on the command line, and what of the law should be read again.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { editions } from "../../server/src/cli/editions.ts";

const program = fileURLToPath(new URL("../../server/src/programs/cli.ts", import.meta.url));

/** The output of the program itself. */
async function run(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words]);
  return stdout;
}

interface Stale {
  readonly as_of: string;
  readonly days: number;
  readonly stale: readonly { readonly id: string; readonly reading: string; readonly days_ago: number }[];
}

describe("parole-case editions --stale", () => {
  const listed = (options: Parameters<typeof editions>[0], today: string): Stale =>
    JSON.parse(editions({ json: true, ...options }, today).output ?? "");

  it("lists what was read second-hand, and after 90 days what was read in the source", () => {
    const early = listed({ stale: true }, "2026-11-29");
    assert.ok(early.stale.length > 0);
    assert.ok(early.stale.every(({ reading }) => reading === "second-hand"));
    const name = ({ stale }: Stale) => stale.filter(({ id }) => id === "name-i-131").length;
    assert.equal(name(listed({ stale: true, days: "1" }, "2026-11-29")), 0);
    assert.equal(name(listed({ stale: true, days: "1" }, "2026-11-30")), 2);
    assert.equal(name(listed({ stale: true }, "2027-02-26")), 0);
    assert.equal(name(listed({ stale: true }, "2027-02-27")), 2);
  });

  it("prints each with its age, its source, and the rules that use it", () => {
    const { status, output = "" } = editions({ stale: true, asOf: "2026-12-08" }, "2026-11-29");
    assert.equal(status, 0);
    assert.match(output, /^As of December 8, 2026: \d+ of \d+ sources and \d+ of \d+ values should be read/);
    assert.match(
      output,
      /\n {2}fee-parole, from October 16, 2026: as read on November 28, 2026, second-hand, 10 days ago\n {4}The separate parole fee .*\n {4}from dhs-parole-fee-2027, Immigration parole fee\n {4}used by parole-fee\/exception-unsupported, value\/unprintable\n/,
    );
  });

  it("takes the number of days with either option, and refuses anything else", () => {
    assert.equal(listed({ stale: "30" }, "2026-11-29").days, 30);
    assert.equal(listed({ stale: true, days: "30" }, "2026-11-29").days, 30);
    assert.equal(listed({ stale: true }, "2026-11-29").days, 90);
    const trouble = (option: string) => [`${option} requires a whole number, such as 90`];
    assert.deepEqual(editions({ stale: "soon" }, "2026-11-29"), { status: 2, trouble: trouble("--stale") });
    assert.deepEqual(editions({ stale: true, days: "-1" }, "2026-11-29"), {
      status: 2,
      trouble: trouble("--days"),
    });
  });

  it("is read from the words of the command", async () => {
    const { days, as_of }: Stale = JSON.parse(
      await run("editions", "--stale=30", "--as-of", "2026-12-08", "--json"),
    );
    assert.deepEqual([days, as_of], [30, "2026-12-08"]);
    assert.match(await run("editions", "--help"), /--stale \[days\]/);
  });
});
