// Turning a claim into an exhibit that supports it, and renumbering exhibits.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FixOffer } from "../../server/src/core/fix/apply.ts";
import { exhibitAt, renumberAt } from "../../server/src/core/fix/exhibit-offers.ts";
import { titled } from "../../server/src/core/message/title.ts";
import { nodeAtOffset } from "../../server/src/core/read/node-at-offset.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";
import { withCursor } from "../support/cursor.ts";

function offered(marked: string, at: typeof exhibitAt): (readonly [title: string, after: string])[] {
  const { text, offset } = withCursor(marked);
  const { parsed, checked } = askedCase(text);
  const offers: FixOffer[] = at(parsed, checked.context, nodeAtOffset(parsed, offset)?.path ?? []);
  return offers.map((offer) => [
    titled(offer.title),
    "edits" in offer ? withEdits(text, offer.edits) : titled(offer.refusal),
  ]);
}

describe("turning a claim into an exhibit", () => {
  const added = (marked: string) => offered(marked, exhibitAt);
  const kindOf = (marked: string) => /kind: (\S+)/.exec(added(marked)[0]?.[1] ?? "")?.[1];

  it("adds it after the last one, with the next label and the matching kind", () => {
    assert.deepEqual(
      added(
        "beneficiaries:\n  - id: ana\n    medical: { prognosis: Go‸od }\nexhibits:\n  - label: A\n    supports: [ana.medical.diagnosis]\n",
      ),
      [
        [
          "Add exhibit B that supports ana.medical.prognosis",
          "beneficiaries:\n  - id: ana\n    medical: { prognosis: Good }\nexhibits:\n  - label: A\n    supports: [ana.medical.diagnosis]\n  - label: B\n    kind: medical-record\n    title: TODO the title in the index of exhibits\n    file: TODO path such as exhibits/b-medical-record.pdf\n    supports: [ana.medical.prognosis]\n",
        ],
      ],
    );
    assert.equal(kindOf("beneficiaries: { id: ana, medical: { cost: { amount: ‸5 } } }\n"), "cost-estimate");
    assert.equal(
      kindOf("beneficiaries: { id: ana, medical: { physician: ‸leukemia } }\n"),
      "physician-letter",
    );
    assert.equal(kindOf("request: { explanation: ‸leukemia }\n"), "declaration");
    assert.equal(kindOf("request: { visa: { unavailable_because: ‸leukemia } }\n"), "visa-refusal");
    assert.equal(kindOf("sponsors: { id: rosa, income: ‸5 }\n"), "sponsor-evidence");
  });

  it("is not offered where an exhibit supports it or is unfinished, or where nothing is claimed", () => {
    for (const text of [
      "beneficiaries: { id: ana, medical: { cost: ‸{ amount: 5 } } }\nexhibits: { label: A, supports: ana.medical }\n",
      "request: { emergency: { began: ‸2015-06-02 } }\nexhibits: { label: A, supports: request.emergency }\n",
      "sponsors: { id: rosa, income: ‸5 }\nexhibits: { label: A, supports: rosa }\n",
      "beneficiaries: { id: ana, medical: { diagnosis: TODO‸ } }\n",
      "beneficiaries: { id: ana, medical: { undocumented: { diagnosis: ‸leukemia } } }\n",
      "request: { visa: { attempts: [{ place: O‸slo }] } }\n",
      "request: { k‸ind: initial }\n",
      "beneficiaries: { id: ana, medical: { cost: ‸{ amount: 5 } } }\nexhibit_list: { label: A }\n",
      "‸",
    ])
      assert.deepEqual(added(text), [], text);
  });

  it("is added to a list whose key is misspelled", () => {
    const text = "request: { explanation: ‸leukemia }\nexhibit:\n  - { label: A, file: a.pdf }\n";
    assert.deepEqual(added(text), [
      [
        "Add exhibit B that supports request.explanation",
        `${text.replace("‸", "")}  - { label: B, kind: declaration, title: TODO the title in the index of exhibits, file: TODO path such as exhibits/b-declaration.pdf, supports: [request.explanation] }\n`,
      ],
    ]);
  });

  it("requires an id first", () => {
    assert.deepEqual(added("beneficiaries: { name: { given: Ana }, medical: { diagnosis: ‸leukemia } }\n"), [
      ["Add an exhibit that supports this", "Give Ana an id first, so that an exhibit can refer to them"],
    ]);
  });

  it("is available on what an exhibit supports, for another one that shows the same", () => {
    const before =
      "beneficiaries: { id: ana, medical: { cost: { amount: 5 } } }\nexhibits:\n  - { label: A, supports: [ana, ana.medi‸cal.cost] }\n";
    assert.deepEqual(
      added(before).map(([title]) => title),
      ["Add exhibit B that supports ana.medical.cost"],
    );
    assert.deepEqual(added(before.replace("‸", "").replace("[ana,", "[a‸na,")), []);
    assert.deepEqual(added(before.replace("cost] }", "costs] }")), []);
  });
});

describe("renumbering exhibits", () => {
  const renumbered = (marked: string) => offered(marked, renumberAt);

  it("changes labels and what refers to them, and is offered on every exhibit", () => {
    const after =
      "request: { visa: { attempts: [{ exhibit: B }] } }\nexhibits:\n  - { label: A }\n  - { label: B } # was C\n";
    for (const marked of [
      "request: { visa: { attempts: [{ exhibit: C }] } }\nexhi‸bits:\n  - { label: A }\n  - { label: C } # was C\n",
      "request: { visa: { attempts: [{ exhibit: C }] } }\nexhibits:\n  - { la‸bel: A }\n  - { label: C } # was C\n",
    ])
      assert.deepEqual(renumbered(marked), [["Renumber exhibits A to B and what refers to them", after]]);
  });

  it("updates references in lowercase", () => {
    const after =
      "request: { visa: { attempts: [{ exhibit: C }] } }\nexhibits: [{ label: A }, { label: B }, { label: C }]\n";
    const marked =
      "request: { visa: { attempts: [{ exhibit: b }] } }\nexhibits: [{ ‸label: C }, { label: A }, { label: B }]\n";
    assert.deepEqual(renumbered(marked), [["Renumber exhibits A to C and what refers to them", after]]);
  });

  it("finds labels and references under misspelled keys", () => {
    assert.deepEqual(renumbered("decision: { exibit: C }\nexhibit:\n  - { label: ‸A }\n  - { lable: C }\n"), [
      [
        "Renumber exhibits A to B and what refers to them",
        "decision: { exibit: B }\nexhibit:\n  - { label: A }\n  - { lable: B }\n",
      ],
    ]);
  });

  it("explains what prevents it", () => {
    const [[title, reason] = ["", ""]] = renumbered(
      "decisions: { exhibit: B }\nexhibits:\n  - { label: ‸A }\n  - { label: C }\n",
    );
    assert.equal(title, "Renumber the exhibits and their references");
    assert.match(reason, /^A reference names a label that no exhibit has/);
  });

  it("is not offered where labels are in order, or elsewhere", () => {
    assert.deepEqual(renumbered("exhibits: [{ label: A‸ }, { label: B }]\n"), []);
    assert.deepEqual(renumbered("matter: ‸leukemia\nexhibits: [{ label: A }, { label: C }]\n"), []);
  });
});
