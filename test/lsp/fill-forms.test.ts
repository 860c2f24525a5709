// Filling in forms as an editor requests it: first a page to read, then the forms, and the edits that name them.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { fillOrderedForms } from "../../server/src/host/fill-order.ts";
import { type FillFormsParams, fillFormsRequest } from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { fieldsIn } from "../support/fill-by-case.ts";
import { smallForm } from "../support/small-form.ts";

const text = `parole_case: 1
petitioner: { id: rosa, name: { family: Morales-López, given: Rosa } }
beneficiaries:
  - { id: ana, name: { family: Paz, given: Ana } }
forms:
  - form: I-131
    for: ana
  - form: I-912
`;

describe("the request for filling in forms", () => {
  let client: TestClient;
  let folder = "";
  let uri = "";
  const ask = (params: FillFormsParams) => client.ask(fillFormsRequest, params);

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "forms é "));
    await mkdir(path.join(folder, "forms", "blank"), { recursive: true });
    await writeFile(path.join(folder, "forms", "blank", "i-131.pdf"), await smallForm("I-131", "01/20/25"));
    uri = pathToFileURL(path.join(folder, "ana.parole.yaml")).toString();
    client = await startClient(
      {},
      { runtime: { fillForms: (order) => fillOrderedForms(order, "2026-11-30") } },
    );
    client.open(uri, text);
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("first gives a page with what would be written, and why the others are not filled in", async () => {
    const report = await ask({ uri });
    assert.ok(report.kind === "report");
    assert.equal(report.forms, 1);
    for (const words of [
      "# Fill Forms\n\n## Form I-131 for Ana Paz\n\nThe form is written to forms/i-131-ana.pdf, from forms/blank/i-131.pdf.\n",
      "\n\n### Filled in\n\n- Page ",
      "- Page 1, Part 2, Item 16 (family name): Paz\n",
      "## Form I-912 for Ana Paz\n\n**Not filled in.** The boxes of Form I-912 are not known to Parole Case. Fill it in by hand.\n",
      "\n\nSignatures and their dates, and boxes for which a case has no key, are left to you. Read each form before it is signed.\n",
    ]) {
      assert.ok(report.page.includes(words), `${words}\n\n${report.page}`);
    }
    assert.deepEqual(await readdir(path.join(folder, "forms")), ["blank"]);
  });

  it("writes nothing if the case has changed since, or is not open", async () => {
    assert.deepEqual(await ask({ uri, write: 17 }), {
      kind: "refused",
      reason: "The case has changed since you saw what would be filled in. Choose Fill Forms again.",
    });
    assert.deepEqual(await ask({ uri: `${uri}.yaml` }), {
      kind: "refused",
      reason: "Open the case file first.",
    });
    client.open("untitled:new.parole.yaml", text);
    assert.deepEqual(await ask({ uri: "untitled:new.parole.yaml" }), {
      kind: "refused",
      reason: "Save the case file first.",
    });
    client.open(`${uri}2`, "parole_case: 1\nmatter: A-1\n");
    assert.deepEqual(await ask({ uri: `${uri}2` }), {
      kind: "refused",
      reason: "The case lists no forms. Add them under forms.",
    });
    assert.deepEqual(await readdir(path.join(folder, "forms")), ["blank"]);
  });

  it("writes the forms in another thread, and names them in the case", async () => {
    const report = await ask({ uri });
    const result = await ask({ uri, write: report.kind === "report" ? report.version : 0 });
    assert.ok(result.kind === "written", JSON.stringify(result));
    assert.deepEqual(result.refused, [
      "Form I-912 for Ana Paz: The boxes of Form I-912 are not known to Parole Case. Fill it in by hand.",
    ]);
    assert.deepEqual(
      result.edits.edits.map(({ newText }) => newText),
      ["\n    file: forms/i-131-ana.pdf"],
    );
    const fields = await fieldsIn(await readFile(path.join(folder, "forms", "i-131-ana.pdf")));
    assert.equal(fields.get("form1[0].P4[0].Part2_Line1_FamilyName[0]"), "Morales-Lopez");
    await client.change(
      uri,
      2,
      text.replace("    for: ana\n", "    for: ana\n    file: forms/i-131-ana.pdf\n"),
    );
    const again = await ask({ uri });
    assert.ok(again.kind === "report");
    assert.ok(again.page.includes("The form is filled in again in forms/i-131-ana.pdf.\n"), again.page);
  });
});
