// The tests in the extension host: what the extension does in a folder with cases of all kinds.
import { cp } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { runInside, writeFiles } from "./support/inside.ts";
import { projectRoot } from "./support/project.ts";

test("inside VS Code's extension host", { timeout: 1_800_000 }, async (t) => {
  const prepare = async (workspace: string) => {
    await writeFiles(workspace, {
      "named.parole.yaml": "parole_case: 1\n",
      "named.parole.yml": "parole_case: 1\n",
      "by-first-line.yaml": "parole_case: 1\n",
      "by-first-line-2.yaml": "\uFEFFparole_case: 1\n",
      "by-first-line": "parole_case: 1\n",
      "later.yaml": "\n# Ana Morales\n\nparole_case: 1\n",
      "begun.yaml": "",
      "not-a-case.yaml": "# parole_case: 1\n",
    });
    const samples = path.join(projectRoot, "test", "cases");
    await cp(path.join(samples, "child-half-written"), path.join(workspace, "half-written"), {
      recursive: true,
    });
    await cp(path.join(samples, "child-medical"), path.join(workspace, "complete"), { recursive: true });
  };
  await runInside(t, { suite: "suite.ts", prepare });
});
