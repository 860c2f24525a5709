// Which words of a text refer to an exhibit of the case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { citedIn, type OtherWord } from "../../server/src/core/model/citations.ts";
import { rewordings } from "../../server/src/core/model/prose.ts";

const letters = "A B C D E F".split(" ");

/** The text with ‹…› around each label, and an arrow within a range. */
function marked(text: string, labels: readonly string[] = letters): string {
  let result = "";
  let at = 0;
  for (const item of citedIn(text, new Set(labels))) {
    const ends = item.kind === "one" ? [item.cited] : [item.from, item.to];
    for (const [index, { start, end }] of ends.entries()) {
      const mark = item.kind === "range" ? (index === 0 ? ["‹", "→"] : ["→", "›"]) : ["‹", "›"];
      result += `${text.slice(at, start)}${mark[0]}${text.slice(start, end)}${mark[1]}`;
      at = end;
    }
  }
  return result + text.slice(at);
}

const plain = (expected: string) => expected.replaceAll(/[‹›→]/g, "");

function expectMarked(expected: readonly string[], labels?: readonly string[]): void {
  for (const one of expected) assert.equal(marked(plain(one), labels), one);
}

describe("a text mentions an exhibit", () => {
  it("by its label, in every way of writing it", () => {
    expectMarked([
      "The refusal is Exhibit ‹C›",
      "The refusal is Exhibit ‹C›.",
      "(see Exh. ‹C›)",
      "Exh ‹C›; Ex. ‹C›; Ex.‹C›; Ex ‹C›; EXHIBIT ‹C›",
      'Exhibit "‹C›" and exhibit ‹c›',
      "Exhibit No. ‹C›",
      "see exhibit\n    ‹C›, page 3",
      "Exhibit ‹C›'s last page",
      "Exhibit ‹C›-2 shows it",
      "Exhibit ‹Q› is missing",
      "El anexo ‹C› lo prueba",
    ]);
  });

  it("by several labels with the pages of some", () => {
    expectMarked([
      "Exhibit ‹C›, p. 4, ‹D› and ‹Q›",
      "Exhibits ‹A›, page 2, ‹B› (p. 3) and ‹D›, pp. 4-6.",
      "Exhibit ‹C› at p. 4 and Exhibit ‹D›",
      "Exhibit ‹C›, p. 4, and the letter of her doctor",
      "Exhibit ‹C›, pp. 4 and 7",
    ]);
    expectMarked(["Exhibit ‹1›, p. 2, and 3"], ["1", "2", "3"]);
  });

  it("by several labels", () => {
    expectMarked([
      "Exhibits ‹C› and ‹D›",
      "Exhibits ‹A›, ‹B›, and ‹D›",
      "Exhibits ‹A›, ‹B› & ‹D›; later Exhibit ‹E›",
      "Exhibits ‹A›, ‹B›",
      "Exhibit ‹A› and ‹B›",
      "Exhs. ‹A› or ‹B›",
      "Exhibits ‹A›/‹B›",
      "Exhibit ‹A›, ‹B› and ‹C›",
      "Exhibit ‹A› and Exhibit ‹B›",
      "Exhibits TODO (formerly X) and ‹D›",
    ]);
  });

  it("by a range whose ends are both labels", () => {
    expectMarked([
      "Exhibits ‹A→-→C›",
      "Exhibits ‹A→–→C› and ‹E›",
      "Exhibits ‹A→ through →C›",
      "Exhibits ‹A→ to →C›",
      "Exhibits ‹B→ - →D›",
    ]);
    expectMarked(["Exhibits ‹1→-→3›", "Exhibits ‹2→ through →10›"], ["1", "2", "3", "10"]);
  });

  it("by labels of every kind", () => {
    expectMarked(["Exhibit ‹A-1›, and Exhibits ‹A-1› and ‹A-2›", "Exhibit ‹A-9›"], ["A-1", "A-2"]);
    expectMarked(["Exhibits ‹Z›, ‹AA›, and ‹BB›", "Exhibit ‹CC›"], ["Z", "AA", "BB"]);
    expectMarked(
      ["Exhibit ‹3›", "Exhibits ‹1› and ‹3›.", "Exhibit ‹12›", "see exhibit ‹3›."],
      ["1", "2", "3"],
    );
  });

  it("by a tab, attachment or annex, where an exhibit has that label", () => {
    expectMarked([
      "See Tab ‹A›, Tabs ‹B› and ‹C›, Attachments ‹A→-→C› and Annex ‹D›.",
      "The order is Tab Q, Attachment R and Annex S.",
      "attachment ‹B›, tab ‹C›; TAB ‹D›",
      "attachment a, a tab, the annex a court has; the table A shows; Annexes ‹A› & ‹B›",
      "Form I-589, Attachment A; Annex B to the agreement; the Government's Tab C",
      "the attachment I sent; Attached are B and C",
    ]);
    expectMarked(
      ["Take 1 tab 3 times a day", "Tab 2 mg twice", "see Tab ‹3›.", "Attachments ‹1› and ‹2›, enclosed"],
      ["1", "2", "3"],
    );
  });

  it("by an unknown tab, only in a case that uses that word for its exhibits", () => {
    const labelsOf = (text: string, words: readonly OtherWord[]) =>
      citedIn(text, new Set(letters), new Set(words)).flatMap((item) =>
        item.kind === "one" ? [item.cited.label] : [item.from.label, item.to.label],
      );
    assert.deepEqual(labelsOf("Tab A, Tab Q and Annex Q.", []), ["A"]);
    assert.deepEqual(labelsOf("Tab A, Tab Q and Annex Q.", ["Tab"]), ["A", "Q"]);
    assert.deepEqual(labelsOf("Tabs A and Q; Tabs 3 and 4; 2 tabs daily", ["Tab"]), ["A", "Q"]);
  });

  it("by labels of one or two letters after an abbreviation", () => {
    expectMarked(["Exhs. ‹BB› and ‹CC›", "(Exh. ‹AA›)", "Exhs ‹A›, ‹QQ›, and ‹C›"]);
  });

  it("not by a verb, an article, a pronoun or another number", () => {
    expectMarked([
      "She exhibits a fever and exhibits 3 signs of it",
      "Children exhibit a pattern; exhibit I attached",
      "The Exhibit I enclosed shows it",
      "Her ex-husband left, and the exhibition was closed",
      "EXHIBITS AND FORMS",
      "SEE EXHIBIT IS ATTACHED",
      "Exhibit ‹A›. I was there",
      "Exhibit ‹A› and I was there",
      "Exhibit ‹A›, I believe, shows it",
      "an A-rated hospital; Exhibit A-rated",
      "Exhibits of 2015",
    ]);
  });

  it("not where it belongs to another document", () => {
    expectMarked([
      "Exhibit A to the complaint",
      "Exhibit A of the Form I-130",
      "Exhibit Q to Form I-589",
      "Exhibit B to the affidavit of Dr. Paz",
      "Exhibit B to her declaration",
      "Exhibit 2 in Matter of Paz",
      "Exhibit C attached to the petition for divorce",
      "the Government's Exhibit 4",
      "Plaintiff's Exhibit A",
      "DHS Exhibit 2",
      "Respondent Exhibits 1 and 2",
      "Complaint, Ex. A",
      "Exhibits A and B to the motion",
      "el anexo A de la denuncia",
    ]);
  });

  it("where it belongs to this request after all", () => {
    expectMarked([
      "Exhibit ‹A› to this request",
      "Exhibit ‹A› of the enclosed packet",
      "Exhibit ‹A› to Form I-131",
      "Petitioner's Exhibit ‹A›",
      "our Exhibit ‹B›",
      "Exhibit ‹A› to show that she is ill",
      "Exhibit ‹C› in which the doctor states it",
      "the affidavit, Exhibit ‹C›, states it",
    ]);
  });

  it("and any text is searched quickly", () => {
    for (const words of [
      "Tab A, ",
      "Annexes A-",
      "Exhibit A, ",
      "Exhibits A-",
      "exhibit ",
      "Ex. ",
      "Exhibit A of the ",
      "A's ",
    ]) {
      assert.ok(citedIn(words.repeat(5_000), new Set(letters)).length >= 0);
    }
  });
});

describe("changed labels in a text", () => {
  const after = (text: string, moves: Readonly<Record<string, string | undefined>>, labels = letters) => {
    const items = citedIn(text, new Set(labels));
    let result = "";
    let at = 0;
    for (const { start, end, text: word } of rewordings(
      { text, items },
      labels,
      new Map(Object.entries(moves)),
    )) {
      result += text.slice(at, start) + word;
      at = end;
    }
    return result + text.slice(at);
  };

  it("change in each place, and nothing else does", () => {
    assert.equal(after("Exhibits C and D, exhibit c.", { C: "D", D: "C" }), "Exhibits D and C, exhibit d.");
    assert.equal(after("Exhibit B-2 and Exhibit E", { B: "C" }), "Exhibit C-2 and Exhibit E");
    assert.equal(after("Exhibit A to the complaint", { A: "B" }), "Exhibit A to the complaint");
  });

  it("change after Tab, Attachment and Annex too", () => {
    assert.equal(
      after("Tabs A and B, Attachment B, Annexes A-C, Tab Q.", { A: "B", B: "A" }),
      "Tabs B and A, Attachment A, Annexes A-C, Tab Q.",
    );
    assert.equal(after("See Tab B.", { B: undefined }), "See Tab TODO (formerly B).");
  });

  it("are only the letter, where a label includes the word Exhibit", () => {
    assert.equal(
      after("Exhibits A and B", { A: "Exhibit B", B: "Tab C" }, ["Exhibit A", "Exhibit B"]),
      "Exhibits B and C",
    );
  });

  it("keep a range whose exhibits still follow one another", () => {
    assert.equal(after("Exhibits B-D", { B: "A", C: "B", D: "C", A: "D" }), "Exhibits A-C");
    assert.equal(after("Exhibits A through C", { A: "C", C: "A" }), "Exhibits A through C");
    assert.equal(after("Exhibits A–C", { E: "F", F: "E" }), "Exhibits A–C");
  });

  it("make a list of a range whose exhibits no longer do", () => {
    assert.equal(after("Exhibits A-C show it", { B: "D", C: "B", D: "C" }), "Exhibits A, B, and D show it");
    assert.equal(after("Exhibits A–D", { D: "F", E: "D", F: "E" }), "Exhibits A–C and F");
    assert.equal(after("Exhibits A through D", { D: "F", E: "D", F: "E" }), "Exhibits A through C and F");
    assert.equal(after("Exhibits A-B", { B: "C", C: "B" }), "Exhibits A and C");
  });

  it("leave a placeholder for an exhibit that is removed", () => {
    assert.equal(after("Exhibits C and D", { C: undefined }), "Exhibits TODO (formerly C) and D");
    assert.equal(after("Exhibits A-C", { C: undefined }), "Exhibits A, B, and TODO (formerly C)");
    assert.equal(after("Exhibits A-C", { B: undefined }), "Exhibits A-C");
  });
});
