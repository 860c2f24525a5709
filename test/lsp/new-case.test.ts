// A new case over the protocol.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import {
  type CaseFolderResult,
  type CaseFromChoices,
  type CaseFromParams,
  type CaseFromResult,
  caseFolderRequest,
  caseFromChoicesRequest,
  caseFromRequest,
  type NewCaseChoices,
  type NewCaseParams,
  type NewCaseResult,
  newCaseChoicesRequest,
  newCaseRequest,
  type RememberPracticeResult,
  rememberPracticeRequest,
} from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const disk = fakeDisk({
  "file:///known/parole-case.config.yaml":
    "practice:\n  organization: Example Legal Aid\n  attorneys:\n    - name: { family: Lee, given: Jordan }\n      role: attorney\n      initials: JL\n",
  "file:///rules/parole-case.config.yaml": "# ours\r\nrules:\r\n  petitioner/missing: off",
  "file:///broken/parole-case.config.yaml": "rules: [\n",
  "file:///numbered/parole-case.config.yaml":
    "practice:\n  folder_numbering: year\n  carrier: fedex\n  attorneys: { initials: JL, name: { family: Lee, given: Jordan }, role: attorney }\n  staff: { initials: MK, name: { family: Kim, given: Mina } }\n",
  "file:///numbered/old/old.parole.yaml":
    "parole_case: 1\npetitioner: { id: rosa, name: { family: Ruiz, given: Rosa } }\nbeneficiaries: [{ id: ana, name: { family: Morales, given: Ana } }]\nrepresentative: JL\n",
});
const client = await startClient(
  {},
  {
    runtime: {
      today: () => "2026-11-22",
      settingsFor: disk.runtime.settingsFor,
      readText: disk.runtime.readText,
    },
  },
);
after(() => client.stop());

describe("a new case", () => {
  it("may have any reason in the format", async () => {
    const choices: NewCaseChoices = await client.ask(newCaseChoicesRequest, {});
    assert.deepEqual(
      choices.kinds.map(({ word }) => word),
      ["initial", "re-parole"],
    );
    assert.ok(choices.reasons.some(({ word, meaning }) => word === "funeral" && meaning !== ""));
  });

  it("uses today's edition, and returns where to start", async () => {
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
    const { text, first }: NewCaseResult = await client.ask(newCaseRequest, params);
    assert.match(text, /^parole_case: 1\nedition: uscis-2026\n/);
    assert.match(text, /in_proceedings: TODO/);
    assert.doesNotMatch(text, /representative:/);
    assert.match(text.slice(first?.start, first?.end), /^TODO /);
  });

  it("offers the practice's own attorneys, and to remember one where the settings name none", async () => {
    const choices = async (folder: string): Promise<NewCaseChoices> =>
      client.ask(newCaseChoicesRequest, { folder });
    const known = await choices("file:///known/cases");
    assert.deepEqual(known.attorneys, [
      {
        family: "Lee",
        given: "Jordan",
        initials: "JL",
        role: "attorney",
        organization: "Example Legal Aid",
      },
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

  it("names people of the practice by initials, and uses the practice's carrier", async () => {
    const choices: NewCaseChoices = await client.ask(newCaseChoicesRequest, {
      folder: "file:///numbered",
    });
    assert.deepEqual(choices.staff, [
      { initials: "JL", name: "Jordan Lee" },
      { initials: "MK", name: "Mina Kim" },
    ]);
    assert.equal(choices.isNumbered, true);
    const folder: CaseFolderResult = await client.ask(caseFolderRequest, {
      folder: "file:///numbered",
      beneficiary: { given: "Luz", family: "Quispe" },
      names: ["2026-0041-morales-ana"],
    });
    assert.deepEqual(folder, { name: "2026-0042-quispe-luz", matter: "2026-0042" });
    const params: NewCaseParams = {
      folder: "file:///numbered",
      matter: folder.matter,
      responsible: "MK",
      kind: "initial",
      reasons: ["funeral"],
      beneficiary: { given: "Luz", family: "Quispe", isChild: false },
      petitioner: null,
      supporter: null,
      isRepresented: true,
      representative: choices.attorneys[0] ?? null,
      removal: "none",
    };
    const { text }: NewCaseResult = await client.ask(newCaseRequest, params);
    assert.match(text, /^matter: 2026-0042$/m);
    assert.match(text, /^responsible: MK$/m);
    assert.match(text, /^representative: JL$/m);
    assert.match(text, /^ {2}carrier: fedex$/m);
    assert.doesNotMatch(text, /Jordan/);
  });

  it("is made from another one, open or not, with the people chosen", async () => {
    const uri = "file:///numbered/old/old.parole.yaml";
    const choices: CaseFromChoices = await client.ask(caseFromChoicesRequest, { uri });
    assert.deepEqual(choices, {
      kind: "choices",
      keepable: [{ role: "petitioner", name: "Rosa Ruiz" }],
    });
    const made = (params: Partial<CaseFromParams>): Promise<CaseFromResult> =>
      client.ask(caseFromRequest, {
        uri,
        folder: "file:///numbered",
        keep: [],
        beneficiary: { given: "Luz", family: "Quispe" },
        matter: "2026-0042",
        ...params,
      });
    const none = await made({});
    assert.ok(none.kind === "written");
    assert.match(none.text, /family: Quispe[\s\S]*^representative: JL$/m);
    assert.doesNotMatch(none.text, /Ruiz|Rosa|Morales|\bana\b/i);
    assert.match(none.text.slice(none.first?.start, none.first?.end), /^TODO /);
    const kept = await made({ keep: [0] });
    assert.ok(kept.kind === "written" && kept.text.includes("family: Ruiz"));
    assert.deepEqual(await made({ uri: "file:///numbered/gone.parole.yaml" }), {
      kind: "refused",
      reason: "The case file could not be read.",
    });
    await client.open(
      uri,
      "parole_case: 1\npetitioner: { organization: Hope }\nbeneficiaries: [{ id: 'b }]\n",
    );
    const typed = await made({ keep: [0] });
    assert.ok(typed.kind === "written" && typed.isPartial);
  });

  it("adds the practice to its settings file, after what the file says, or in a new one", async () => {
    const attorney = { family: "Núñez Lee", given: "Jordan", organization: "Clinic #1" };
    const added = (folder: string): Promise<RememberPracticeResult> =>
      client.ask(rememberPracticeRequest, { folder, attorney });
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
