// A new case over the protocol.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import {
  type NewCaseChoices,
  type NewCaseParams,
  type NewCaseResult,
  newCaseChoicesRequest,
  newCaseRequest,
  type RememberPracticeResult,
  rememberPracticeRequest,
} from "../../server/src/lsp/requests.ts";
import { startClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const disk = fakeDisk({
  "file:///known/parole-case.config.yaml":
    "practice:\n  organization: Example Legal Aid\n  attorneys:\n    - name: { family: Lee, given: Jordan }\n      role: attorney\n      initials: JL\n",
  "file:///rules/parole-case.config.yaml": "# ours\r\nrules:\r\n  petitioner/missing: off",
  "file:///broken/parole-case.config.yaml": "rules: [\n",
});
const client = await startClient(
  {},
  { runtime: { today: () => "2026-11-22", settingsFor: disk.runtime.settingsFor } },
);
after(() => client.stop());

describe("a new case", () => {
  it("may be about what the format knows", async () => {
    const choices: NewCaseChoices = await client.connection.sendRequest(newCaseChoicesRequest, {});
    assert.deepEqual(
      choices.kinds.map(({ word }) => word),
      ["initial", "re-parole"],
    );
    assert.ok(choices.reasons.some(({ word, meaning }) => word === "funeral" && meaning !== ""));
  });

  it("is written by the edition that holds today, and tells where to begin", async () => {
    const params: NewCaseParams = {
      kind: "initial",
      reasons: ["funeral"],
      beneficiary: { given: "Ana", family: "Morales", isChild: false },
      petitioner: null,
      supporter: null,
      isRepresented: false,
      representative: null,
      removal: "unknown",
    };
    const { text, first }: NewCaseResult = await client.connection.sendRequest(newCaseRequest, params);
    assert.match(text, /^parole_case: 1\nedition: uscis-2026\n/);
    assert.match(text, /in_proceedings: TODO/);
    assert.doesNotMatch(text, /representative:/);
    assert.match(text.slice(first?.start, first?.end), /^TODO /);
  });

  it("offers the practice's own attorneys, and to remember one where the settings name none", async () => {
    const choices = async (folder: string): Promise<NewCaseChoices> =>
      client.connection.sendRequest(newCaseChoicesRequest, { folder });
    const known = await choices("file:///known/cases");
    assert.deepEqual(known.attorneys, [
      { family: "Lee", given: "Jordan", role: "attorney", organization: "Example Legal Aid" },
    ]);
    assert.equal(known.canRemember, false);
    for (const [folder, canRemember] of [
      ["file:///nothing", true],
      ["file:///rules", true],
      ["file:///broken", false],
    ] as const) {
      const { attorneys, canRemember: can } = await choices(folder);
      assert.deepEqual([attorneys, can], [[], canRemember], folder);
    }
  });

  it("adds the practice to its settings file, after what the file says, or in a new one", async () => {
    const attorney = { family: "Núñez Lee", given: "Jordan", organization: "Clinic #1" };
    const added = (folder: string): Promise<RememberPracticeResult> =>
      client.connection.sendRequest(rememberPracticeRequest, { folder, attorney });
    const lines = [
      "practice:",
      '  organization: "Clinic #1"',
      "  attorneys:",
      "    - name:",
      "        family: Núñez Lee",
      "        given: Jordan",
      "      initials: JNL",
      "",
    ];
    assert.deepEqual(await added("file:///nothing/"), {
      uri: "file:///nothing/parole-case.config.yaml",
      isNew: true,
      text: lines.join("\n"),
    });
    assert.deepEqual(await added("file:///rules"), {
      uri: "file:///rules/parole-case.config.yaml",
      isNew: false,
      text: `\r\n\r\n${lines.join("\r\n")}`,
    });
    assert.equal(await added("file:///known"), null);
    assert.equal(await added("file:///broken"), null);
  });
});
