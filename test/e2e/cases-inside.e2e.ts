// The list of cases in the extension host, with no case, one, and two hundred.
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { runInside } from "./support/inside.ts";
import { projectRoot } from "./support/project.ts";

const sample = path.join(projectRoot, "test", "cases", "child-medical");

/** This many case folders, each like that of a real case. */
async function prepare(workspace: string, count: number): Promise<void> {
  await writeFile(path.join(workspace, "notes.txt"), "");
  for (let index = 0; index < count; index++) {
    const folder = path.join(workspace, `client ${Math.floor(index / 20)}`, `matter ${index}`);
    await mkdir(path.dirname(folder), { recursive: true });
    await cp(sample, folder, { recursive: true });
  }
}

for (const count of [0, 1, 200]) {
  test(`the list of ${count} cases`, { timeout: 600_000 }, async (t) => {
    await runInside(t, { suite: "cases-suite.ts", prepare: (workspace) => prepare(workspace, count) });
  });
}
