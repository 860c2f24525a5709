// Sentences that no sample case and no example of a rule produces, verbatim.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { removingExhibit } from "../../server/src/core/casework/exhibit-changes.ts";
import { movingExhibit } from "../../server/src/core/casework/exhibit-move.ts";
import { findingLines, overrideLines } from "../../server/src/core/casework/not-judged.ts";
import { type ReportItem, whenInReport } from "../../server/src/core/casework/week-report.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { renumberAt } from "../../server/src/core/fix/exhibit-offers.ts";
import { documentationOf } from "../../server/src/core/ide/completion/documentation.ts";
import { starters, wholeCaseCompletion } from "../../server/src/core/ide/completion/starters.ts";
import { whyNoInitials } from "../../server/src/core/ide/practice-mentions.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import { titled } from "../../server/src/core/message/title.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { checkText } from "../support/check.ts";
import { type CompleteOptions, offered } from "../support/complete.ts";

const now = { edition: "uscis-2026", asOf: "2026-10-20" } as const;

describe("exhibits that cannot be removed or moved", () => {
  const refused = (exhibits: string) => {
    const { parsed, checked } = askedCase(`parole_case: 1\n${exhibits}`);
    const changes = [
      removingExhibit(parsed, checked.context, 0),
      movingExhibit(parsed, checked.context, 0, 1),
    ];
    return changes.map((change) => (change.kind === "refused" ? change.reason : change.kind));
  };

  it("say why", () => {
    const unread =
      "Part of the case file cannot be read, so a reference to an exhibit may be missed. Fix the marked lines first";
    assert.deepEqual(refused("exhibits: [{ label: A }, { label: B }]\nx: [\n"), [unread, unread]);
    assert.deepEqual(refused("exhibits: [{ label: [A] }, { label: B }]\n"), [
      "taken-out",
      "An exhibit has no readable label, so the exhibits cannot be relabeled. Fix that label first",
    ]);
    assert.deepEqual(refused("exhibits: [{ label: A }, { label: A }]\n"), [
      "taken-out",
      "Two exhibits have the same label, so references to them are ambiguous. Give each exhibit its own label first",
    ]);
    const { parsed, checked } = askedCase(
      "parole_case: 1\nnotices: [{ kind: other, exhibit: B }]\nexhibits: [{ label: A }, { label: C }]\n",
    );
    const [offer] = renumberAt(parsed, checked.context, ["exhibits"]);
    assert.equal(
      offer && "refusal" in offer && titled(offer.refusal),
      "A reference names a label that no exhibit has. Correct it first, so that it does not come to mean another exhibit",
    );
  });
});

describe("one exhibit with another label than it should have", () => {
  it("is renumbered with what refers to it", () => {
    const titles = (text: string) => {
      const { parsed, checked } = askedCase(text);
      return renumberAt(parsed, checked.context, ["exhibits"]).map(({ title }) => titled(title));
    };
    assert.deepEqual(titles("parole_case: 1\nexhibits: [{ label: B }]\n"), ["Renumber exhibit A"]);
    assert.deepEqual(
      titles("parole_case: 1\nnotices: [{ kind: other, exhibit: B }]\nexhibits: [{ label: B }]\n"),
      ["Renumber exhibit A and what refers to it"],
    );
  });
});

describe("a deadline in the weekly report that nothing says is done", () => {
  it("is reported as that", () => {
    const item: ReportItem = {
      file: "ana.parole.yaml",
      names: "Ana",
      matter: undefined,
      day: "2015-08-18",
      daysLeft: -2,
      what: "Plan the departure",
      standing: "untold",
      path: [],
      span: { start: 0, end: 0 },
    };
    assert.equal(rendered(whenInReport(item)), "2 days ago; the case does not say whether it was done");
  });
});

describe("initials of a practice that cannot be used", () => {
  const { practice } = readSettings(
    "practice:\n  attorneys: [{ initials: JL }, { initials: ZZ, name: { family: Zed, given: Zoe } }]\n",
    [],
  );

  it("say why", () => {
    const why = (name: string) => {
      const refusal = practice && whyNoInitials(practice, "JL", name);
      return refusal && rendered(refusal);
    };
    assert.equal(why("a b"), "Initials are one word of letters and digits, without spaces, dots, or colons.");
    assert.equal(why("request"), '"request" has a meaning in case files. Choose other initials.');
    assert.equal(why("ZZ"), '"ZZ" is already used for Zoe Zed in this practice.');
    assert.equal(why("AB"), undefined);
  });
});

describe("lines about findings and settings in the files beside a packet", () => {
  it("name the severity and the line", () => {
    const text =
      "parole_case: 1\nrequest: { kind: initial, grounds: [urgent-humanitarian-reasons] }\nbeneficiaries: [{ id: ana }]\n";
    const lines = findingLines({ ...checkText(text), text: parseCaseText(text) });
    assert.ok(lines.includes("Error, line 1: The petitioner is missing."), lines.join("\n"));
    assert.ok(
      lines.some((line) => line.startsWith("Warning, line ")),
      lines.join("\n"),
    );
  });

  it("name what settings change", () => {
    assert.deepEqual(
      overrideLines({
        ignored: [],
        rulesChanged: [
          { rule: "fee/missing", usual: "error", severity: "error", where: "parole-case.config.yaml" },
        ],
        editionChanged: {
          edition: "uscis-2026",
          usual: "uscis-2015-08-17",
          where: "the setting parole-case.edition",
        },
      }),
      [
        "fee/missing is always an error because of parole-case.config.yaml",
        "The edition is uscis-2026 because of the setting parole-case.edition (usually uscis-2015-08-17)",
      ],
    );
  });
});

describe("what is said of what can be entered", () => {
  const details = (marked: string, options: CompleteOptions = {}) =>
    offered(marked, options).map(({ label, detail }) => `${label}: ${detail}`);

  it("names fees, relationships, annotations and days", () => {
    assert.deepEqual(details("parole_case: 1\nforms: [{ form: I-131, fee: { amount: ‸ } }]\n", now), [
      "630: $630: the filing fee of Form I-131, filed on paper",
      "580: $580: the filing fee of Form I-131, filed online",
    ]);
    assert.equal(
      details("parole_case: 1\nbeneficiaries: [{ consents: [{ relationship: ‸ }] }]\n")[0],
      "mother: A person who can consent for a child",
    );
    assert.deepEqual(
      details("parole_case: 1\nrequest: { kind: re-parole }\nforms: [{ form: I-131, annotation: ‸ }]\n"),
      ["Re-parole: The annotation next to the box for re-parole"],
    );
    assert.deepEqual(
      details(
        "parole_case: 1\nrequest: { stay: { from: 2015-11-01 } }\nbeneficiaries: [{ arrival: { date: ‸ } }]\n",
      ),
      ["2015-11-01: The first day of the requested stay (Sunday)"],
    );
    assert.deepEqual(
      details(
        "parole_case: 1\nrequest: { stay: { from: ‸ } }\nbeneficiaries: [{ arrival: { date: 2015-11-01 } }]\n",
      ),
      ["2015-11-01: The intended date of arrival (Sunday)"],
    );
    assert.deepEqual(
      details(
        "parole_case: 1\ndecisions: [{ parole_until: 2016-01-01 }]\nbeneficiaries: [{ parole: { i94_expires: ‸ } }]\n",
      ),
      ["2016-01-01: Parole is valid until this date, according to the decision (Friday)"],
    );
    assert.deepEqual(details("parole_case: 1\n# ‸\n"), [
      "parole-ignore: Ignores a rule for the key or entry below, with a reason",
    ]);
  });

  it("names whole cases and files", () => {
    const said = starters("uscis-2026", "\n").map(({ label, detail = "" }) => `${label}: ${titled(detail)}`);
    assert.equal(said.at(-1), "A request for re-parole: For a person who is in the United States on parole");
    const { label, detail = "" } = wholeCaseCompletion("uscis-2026", "2026-10-20", "\n");
    assert.equal(
      `${label}: ${titled(detail)}`,
      "A child's medical case: A complete initial request with placeholders",
    );
    assert.equal(
      documentationOf({ what: "file", name: "a_b.pdf" }, askedCase("parole_case: 1\n").checked.context),
      "A file in the case folder that is not used yet: a_b.pdf",
    );
  });
});
