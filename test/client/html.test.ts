// Text of a case in a page: it is never markup, and none of its characters affects the page.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { html } from "../../client/src/webview/html.ts";

describe("text in a page", () => {
  it("is not markup", () => {
    assert.equal(html`<p>${"<b>Ana & Luz</b>"}</p>`.markup, "<p>&lt;b&gt;Ana &amp; Luz&lt;/b&gt;</p>");
  });

  it("shows characters that reverse direction or are invisible", () => {
    const name = "exhibits/a\u202efdp.exe\u200b\u0007";
    assert.equal(
      html`<a data-file="${name}" title="Open ${name}">${name}, ${[name]}</a>`.markup,
      `<a data-file="${name}" title="Open ${name}">exhibits/a\\u202efdp.exe\\u200b\\u0007, exhibits/a\\u202efdp.exe\\u200b\\u0007</a>`,
    );
  });

  it("keeps accents, other scripts and joined letters and emoji", () => {
    const name = "José, \u0639\u0644\u06cc\u200c\u0631\u0636\u0627, 👩\u200d⚕️";
    assert.equal(html`<p>${name}</p>`.markup, `<p>${name}</p>`);
  });
});
