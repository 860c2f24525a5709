// The views in editor tabs, as Chromium shows them with the script that VS Code runs in them: no axe violation in any
// theme, equal support for keyboard and mouse, and the scroll position kept.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import "../support/vscode.ts";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import type {
  DeadlinesResult,
  PacketPreviewResult,
  ReadinessResult,
} from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";
import { launchBrowser } from "./support/browser.ts";
import { screenshots } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const { viewDocument, printDocument } = await import("../../client/src/webview/document.ts");
const { readinessView, readinessOnPaper } = await import("../../client/src/readiness/readiness-page.ts");
const { deadlinesPage, firstOrder } = await import("../../client/src/deadlines/deadlines-page.ts");
const { unreadablePage } = await import("../../client/src/webview/one-case.ts");
const { previewPage } = await import("../../client/src/packet/preview-page.ts");

const uri = "file:///cases/child.parole.yaml";
const origin = "http://view.test";
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const script = await readFile(path.join(projectRoot, "dist", "page.js"), "utf8");

/** The colors of VS Code's own themes that the views use. */
const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light: {
    foreground: "#3b3b3b",
    "editor-background": "#ffffff",
    descriptionForeground: "#3b3b3b",
    "textLink-foreground": "#005fb8",
    focusBorder: "#005fb8",
    "panel-border": "#e5e5e5",
    "button-background": "#005fb8",
    "button-foreground": "#ffffff",
    "button-secondaryBackground": "#e5e5e5",
    "button-secondaryForeground": "#3b3b3b",
    "editorError-foreground": "#e51400",
    "editorWarning-foreground": "#bf8803",
    "testing-iconPassed": "#73c991",
  },
  dark: {
    foreground: "#cccccc",
    "editor-background": "#1f1f1f",
    descriptionForeground: "#9d9d9d",
    "textLink-foreground": "#4daafc",
    focusBorder: "#0078d4",
    "panel-border": "#2b2b2b",
    "button-background": "#0078d4",
    "button-foreground": "#ffffff",
    "button-secondaryBackground": "#313131",
    "button-secondaryForeground": "#cccccc",
    "editorError-foreground": "#f14c4c",
    "editorWarning-foreground": "#cca700",
    "testing-iconPassed": "#73c991",
  },
  "high-contrast": {
    foreground: "#ffffff",
    "editor-background": "#000000",
    descriptionForeground: "rgba(255, 255, 255, 0.7)",
    "textLink-foreground": "#21a6ff",
    focusBorder: "#f38518",
    contrastBorder: "#6fc3df",
    "button-background": "#000000",
    "button-foreground": "#ffffff",
    "button-secondaryForeground": "#ffffff",
    "editorError-foreground": "#f48771",
    "editorWarning-foreground": "#ffd370",
  },
  "high-contrast-light": {
    foreground: "#292929",
    "editor-background": "#ffffff",
    descriptionForeground: "rgba(41, 41, 41, 0.7)",
    "textLink-foreground": "#0f4a85",
    focusBorder: "#006bbd",
    contrastBorder: "#0f4a85",
    "button-background": "#0f4a85",
    "button-foreground": "#ffffff",
    "button-secondaryBackground": "#ffffff",
    "button-secondaryForeground": "#292929",
  },
};

let browser: Browser;
let readiness: ReadinessResult["readiness"];
let deadlines: DeadlinesResult;
let preview: PacketPreviewResult;
const fileOf = () => "child.parole.yaml";

before(async () => {
  browser = await launchBrowser();
  await mkdir(screenshots, { recursive: true });
  const sample = path.join(projectRoot, "test/cases/child-half-written/child-half-written.parole.yaml");
  const text = await readFile(sample, "utf8");
  const client = await startClient();
  await client.open(uri, text);
  const ask = <Result>(method: string, params: object) =>
    client.connection.sendRequest<Result>(method, params);
  ({ readiness } = await ask<ReadinessResult>("parole-case/readiness", { uri }));
  deadlines = await ask<DeadlinesResult>("parole-case/deadlines", { uris: [uri] });
  preview = await ask<PacketPreviewResult>("parole-case/packetPreview", { uri });
  await client.stop();
});
after(async () => {
  await browser.close();
});

/** The view with its own script, as VS Code runs it; its messages are recorded. */
async function view(markup: string, theme = "light"): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const document = viewDocument({ title: "View", script: `${origin}/page.js` });
  await page.route(`${origin}/**`, (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body: document }),
  );
  await page.addInitScript(`
    globalThis.sent = [];
    let kept;
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => sent.push(message),
      getState: () => kept,
      setState: (state) => { kept = state; },
    });
  `);
  await page.goto(`${origin}/`);
  for (const [name, color] of Object.entries(themes[theme] ?? {})) {
    await page.evaluate(`document.documentElement.style.setProperty("--vscode-${name}", "${color}")`);
  }
  assert.deepEqual(await sent(page), [{ kind: "ready" }]);
  await show(page, markup);
  return page;
}

async function show(page: Page, markup: string, more: object = {}): Promise<void> {
  const message = { kind: "show", title: "View", markup, state: { uri }, ...more };
  await page.evaluate(`dispatchEvent(new MessageEvent("message", { data: ${JSON.stringify(message)} }))`);
}

async function sent(page: Page): Promise<readonly unknown[]> {
  return page.evaluate("sent.splice(0)");
}

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations, incomplete }: AxeResults = await page.evaluate("axe.run()");
  return [...violations, ...incomplete.filter(({ id }) => id === "color-contrast")].flatMap(({ id, nodes }) =>
    nodes
      // A symbol such as an arrow or a box is not text, to which the limit applies; each has a text label.
      .filter(({ failureSummary = "" }) => !failureSummary.includes("only non-text characters"))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

const pages: Readonly<Record<string, () => string>> = {
  readiness: () => readinessView(readiness, uri).markup,
  deadlines: () => deadlinesPage(deadlines, { ...firstOrder, withDone: true }, fileOf).markup,
  packet: () => previewPage(preview, uri).markup,
  unreadable: () => unreadablePage("Readiness", uri).body.markup,
};

describe("accessibility by axe", () => {
  for (const theme of Object.keys(themes)) {
    for (const [name, markup] of Object.entries(pages)) {
      it(`finds nothing in ${name}, ${theme}`, async () => {
        const page = await view(markup(), theme);
        assert.deepEqual(await findings(page), []);
        await page.screenshot({ path: path.join(screenshots, `view-${name}-${theme}.png`), fullPage: true });
        await page.close();
      });
    }
  }

  it("finds nothing on the page to print, which loads nothing from the network", async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("about:")) refused.push(request.url());
    });
    await page.setContent(printDocument({ title: "Readiness", body: readinessOnPaper(readiness) }));
    assert.deepEqual(await findings(page), []);
    assert.deepEqual(refused, []);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#print").isVisible(), false);
    await page.screenshot({ path: path.join(screenshots, "view-readiness-paper.png"), fullPage: true });
    await page.close();
  });
});

describe("actions in a view", () => {
  it("a click on a line opens it in the case", async () => {
    const page = await view(pages.readiness?.() ?? "");
    const remark = page.getByRole("button", { name: /^Line \d+$/ }).first();
    const line = Number((await remark.textContent())?.replace(/\D/g, "")) - 1;
    await remark.click();
    const [pressed] = await sent(page);
    const character = await remark.getAttribute("data-character");
    assert.deepEqual(pressed, {
      kind: "pressed",
      name: "go",
      values: { uri, line: String(line), character },
    });
    await page.close();
  });

  it("a refresh keeps checked boxes and focus", async () => {
    const page = await view(pages.readiness?.() ?? "");
    const met = page.getByText("Met:", { exact: true }).first();
    assert.equal(await met.isVisible(), true);
    await page.getByLabel("Only unmet requirements").check();
    assert.equal(await met.isVisible(), false);
    await show(page, pages.readiness?.() ?? "");
    assert.equal(await page.getByLabel("Only unmet requirements").isChecked(), true);
    assert.equal(await met.isVisible(), false);
    assert.equal(await page.evaluate("document.activeElement.id"), "open-only");
    await page.close();
  });

  it("the keyboard moves an exhibit, and focus stays on it", async () => {
    const page = await view(pages.packet?.() ?? "");
    await page.getByRole("button", { name: "Move Exhibit B up" }).focus();
    await page.keyboard.press("Alt+ArrowDown");
    const file = "exhibits/b-cardiologist.pdf";
    const values = { way: "down", from: "1", to: "2", file };
    assert.deepEqual(await sent(page), [{ kind: "pressed", name: "move", values }]);
    await show(page, pages.packet?.() ?? "", { focus: "down-2", said: "Exhibit B is moved" });
    assert.equal(await page.evaluate("document.activeElement.id"), "down-2");
    assert.equal(await page.getByRole("status").textContent(), "Exhibit B is moved");
    await page.getByRole("button", { name: "Move Exhibit A down" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    assert.deepEqual(await sent(page), [], "the first exhibit cannot go up");
    await page.close();
  });

  it("the mouse moves an exhibit", async () => {
    const page = await view(pages.packet?.() ?? "");
    const rows = page.locator("tr[draggable='true']");
    await rows.nth(2).dragTo(rows.nth(0));
    const values = { from: "2", to: "0", file: "exhibits/c-estimate.pdf" };
    assert.deepEqual(await sent(page), [{ kind: "pressed", name: "move", values }]);
    await page.close();
  });

  it("a heading sorts the deadlines", async () => {
    const page = await view(pages.deadlines?.() ?? "");
    await page.getByRole("button", { name: "Case", exact: true }).click();
    assert.deepEqual(await sent(page), [{ kind: "pressed", name: "sort", values: { by: "case" } }]);
    await page.close();
  });
});
