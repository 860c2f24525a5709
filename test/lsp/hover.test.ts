// Hovers through the protocol: what the editor receives to show.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { Hover } from "vscode-languageserver";
import { askAt, askUri } from "../support/ask.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { withCursor } from "../support/cursor.ts";

const started: TestClient[] = [];
async function client(...options: Parameters<typeof startClient>): Promise<TestClient> {
  const one = await startClient(...options);
  started.push(one);
  return one;
}
after(() => Promise.all(started.map((one) => one.stop())));

const reads = { textDocument: { hover: { contentFormat: ["markdown" as const, "plaintext" as const] } } };

function hover(one: TestClient, marked: string): Promise<Hover | null> {
  return askAt(one, "textDocument/hover", withCursor(marked));
}

function textOf(answer: Hover | null): string {
  assert.ok(answer && typeof answer.contents === "object" && "value" in answer.contents);
  return answer.contents.value;
}

describe("hover", () => {
  it("is Markdown with the most important first and the sources last", async () => {
    const one = await client(reads);
    assert.deepEqual(
      await hover(one, "parole_case: 1\nbeneficiaries: [{ prior_parole: { granted_by: us‸cis } }]\n"),
      {
        contents: {
          kind: "markdown",
          value: `**Agency that granted the parole** · Beneficiary 1

The agency that approved that request.

- \`uscis\`: **U.S. Citizenship and Immigration Services**
- \`cbp\`: U.S. Customs and Border Protection
- \`ice\`: U.S. Immigration and Customs Enforcement
- \`other\`: Another agency

---

- Required by: The agency that granted the parole is named (\`re-parole/granted-by-missing\`)
- Also used by: The parole to be extended was granted by USCIS (\`re-parole/not-granted-by-uscis\`)

[Humanitarian Parole](https://www.uscis.gov/humanitarian/humanitarian-parole), "Re-parole Request", U.S. Citizenship and Immigration Services, as of August 17, 2015; as read on November 22, 2026, first-hand`,
        },
        range: { start: { line: 1, character: 46 }, end: { line: 1, character: 51 } },
      },
    );
  });

  it("is plain text for a client that reads no Markdown", async () => {
    const answer = await hover(await client(), "request: { kind: in‸itial }\n");
    assert.ok(answer && "kind" in Object(answer.contents));
    assert.match(textOf(answer), /^Kind\n\nAn initial request, or re-parole of [^*`]+$/);
    assert.deepEqual(answer?.contents, { kind: "plaintext", value: textOf(answer) });
  });

  it("shows text from the case as is", async () => {
    const one = await client(reads);
    const named =
      "beneficiaries: [{ name: { given: '*Ana* <b> [x](command:y)' }, date_of_‸birth: 2008-05-04 }]\n";
    assert.match(
      textOf(await hover(one, named)),
      /^\*\*Date of birth\*\* · \\\*Ana\\\* \\<b\\> \\\[x\\\]\(command:y\) \(beneficiary\)\n/,
    );
  });

  it("shows findings and remedies, unless the client shows them at the same place", async () => {
    const text = "request: { kind: re-parole }\nbeneficiaries: [{ prior_parole: { granted_by: c‸bp } }]\n";
    const told = /\n\n\*\*Error:\*\* .+ \(`re-parole\/not-granted-by-uscis`\)\n/;
    assert.match(textOf(await hover(await client(reads), text)), told);
    const showing = await client(reads, { options: { showsFindings: true } });
    assert.doesNotMatch(textOf(await hover(showing, text)), told);
    assert.match(textOf(await hover(showing, text.replace("granted_by: c‸", "gran‸ted_by: c"))), told);
    assert.equal(await hover(showing, "request: { co‸lour: red }\n"), null);
  });

  it("opens the page of a rule where the client runs commands", async () => {
    const one = await client(reads, { options: { runsCommands: true } });
    assert.match(
      textOf(await hover(one, "request: { st‸ay: {} }\n")),
      /\(\[`request\/stay-missing`\]\(command:parole-case\.explainRule\?%5B%22request%2Fstay-missing%22%5D\)\)/,
    );
  });

  it("is at the right position after characters outside the basic plane, with Windows line endings, and empty where there is nothing", async () => {
    const one = await client(reads);
    const answer = await hover(one, 'matter: "🌡️"\r\nrequest: { benefit_sought: "🌡️", k‸ind: initial }\r\n');
    assert.deepEqual(answer?.range, { start: { line: 1, character: 34 }, end: { line: 1, character: 38 } });
    for (const nowhere of ["‸", "parole_case: 1\n‸", "parole_case: 1\n\n‸\nmatter: 1\n"]) {
      assert.equal(await hover(one, nowhere), null);
    }
  });

  it("includes the files next to the case", async () => {
    const one = await client({
      ...reads,
      textDocument: { ...reads.textDocument, diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    });
    await one.open(askUri, "parole_case: 1\nexhibits: [{ label: A, file: a.pdf }]\n");
    await one.refreshed();
    const answer: Hover | null = await one.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: askUri },
      position: { line: 1, character: 30 },
    });
    assert.match(textOf(answer), /^\*\*File\*\* · Exhibit A\n\nPDF, 2 pages, 2 KB\.\n/);
  });
});
