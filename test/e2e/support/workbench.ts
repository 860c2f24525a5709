// VS Code as a person uses it: what is visible in its window, and actions with keyboard and mouse. Each action waits
// for its visible effect; nothing here depends on the extension's internals.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { eventually, patience } from "./eventually.ts";
import { type Problem, readProblems } from "./problems.ts";

export interface WorkbenchPage {
  readonly page: Page;
  /** Runs a command of the palette by its full title. */
  runCommand(title: string): Promise<void>;
  /** The titles that the palette offers for these words. */
  commandsFor(words: string): Promise<string[]>;
  /** Opens a file by quick open and waits for its text. */
  openFile(name: string): Promise<void>;
  /** Moves the cursor; lines and columns count from 1. */
  goToLine(line: number, column?: number): Promise<void>;
  /** Types into the editor where the cursor is. */
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** Presses Enter, and types what is missing in front of this column of the new line; columns count from 1. */
  newLine(column: number): Promise<void>;
  /** Presses Tab, or another key, until the cursor is on this line; closes open suggestions first. */
  tabTo(line: number, key?: string): Promise<void>;
  /** The position of the cursor, and the size of the selection, from the status bar. */
  place(): Promise<string>;
  /** Copies the text to the clipboard, like another program does, and presses Ctrl+V. */
  paste(text: string): Promise<void>;
  /** The titles of the fixes offered at the cursor; takes a screenshot of the menu if requested. */
  quickFixes(picture?: string): Promise<string[]>;
  /** Presses Ctrl+. and chooses the fix with this title. */
  applyQuickFix(title: string | RegExp): Promise<void>;
  save(): Promise<void>;
  /** Saves, and reads the file that was saved. */
  savedText(file: string): Promise<string>;
  /** The rows of the list with this question. */
  choices(question: string): Promise<string[]>;
  /** Waits for the question and its rows, presses these keys, and Enter. */
  answer(question: string | RegExp, ...keys: readonly string[]): Promise<void>;
  /** Waits for the question and types the answer, and Enter. */
  answerInWords(question: string | RegExp, words: string): Promise<void>;
  /** Moves the keyboard focus to the first row of the Cases view, which contains these words. */
  focusFirstCase(words: string): Promise<void>;
  /** Waits until the open context menu has this entry, moves to it with the keyboard, and presses Enter. */
  chooseFromMenu(entry: string, picture?: string): Promise<void>;
  /** Accepts this suggestion, which has appeared during typing. */
  chooseSuggestion(label: string): Promise<void>;
  /** Text with these words, wherever an editor or the output shows them. */
  text(words: string): Locator;
  /** The color and weight in which the editor shows these words. */
  colorOf(words: string): Promise<string>;
  /** The button over the editor with this name. */
  editorAction(name: string): Locator;
  /** Waits until the window shows that the folder is not trusted. */
  restricted(): Promise<void>;
  /** Reads the Problems view until it satisfies the predicate; fails with its last content. */
  waitForProblems(
    satisfied: (problems: readonly Problem[]) => boolean,
    what: string,
  ): Promise<readonly Problem[]>;
  /** A notification with these words. */
  message(words: string | RegExp): Locator;
  pressButton(message: string | RegExp, button: string): Promise<void>;
  dismissMessages(): Promise<void>;
  /** Types the full path of a file into the file dialog, and confirms it. */
  answerFileDialog(file: string): Promise<void>;
  /** The language shown in the status bar. */
  languageInStatusBar(): Locator;
  screenshot(name: string): Promise<void>;
}

/** Waits until the workbench at this URL has loaded. */
export async function openWorkbench(page: Page, url: string, screenshots: string): Promise<WorkbenchPage> {
  page.setDefaultTimeout(patience);
  await page.goto(url);
  await page.locator(".monaco-workbench .statusbar-item").first().waitFor();
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  return workbenchOn(page, screenshots);
}

function workbenchOn(page: Page, screenshots: string): WorkbenchPage {
  const quickInput = page.locator(".quick-input-widget:visible");
  const quickInputFocus = quickInput.locator(":focus");
  const quickInputText = quickInput.locator(".quick-input-box input");
  const quickInputRows = quickInput.locator(".quick-input-list .monaco-list-row");
  const fixes = page.locator(".action-widget:visible .monaco-list-row.action");
  const toasts = page.locator(".notifications-toasts .notification-list-item");

  return {
    page,
    runCommand,

    async commandsFor(words) {
      await pressUntil("F1", quickInputText);
      await quickInputText.fill(`>${words}`);
      await quickInputRows.first().waitFor();
      const titles = await quickInputRows.locator(".label-name").allInnerTexts();
      await page.keyboard.press("Escape");
      await quickInput.waitFor({ state: "hidden" });
      return titles;
    },

    async openFile(name) {
      await choose("Control+p", name, path.basename(name));
      await page.locator(".tab.active", { hasText: path.basename(name) }).waitFor();
      await page.locator(".editor-instance .view-line").first().waitFor();
      await editorHasFocus();
    },

    async goToLine(line, column = 1) {
      await again(async (timeout) => {
        await page.keyboard.press("Control+g");
        await quickInputText.fill(`:${line}:${column}`, { timeout });
        await quickInputRows
          .filter({ hasText: String(line) })
          .first()
          .waitFor({ timeout });
        await page.keyboard.press("Enter");
        const place = page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` });
        await place.waitFor({ timeout });
      });
      await editorHasFocus();
    },

    async type(text) {
      // The pace of a very good typist, so that VS Code can react to each key.
      await page.keyboard.type(text, { delay: 20 });
    },

    async press(...keys) {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
    },

    async newLine(column) {
      await page.keyboard.press("Enter");
      // VS Code indents a line only if it has tokenized the lines above by then; it keeps their indentation otherwise.
      const [, now = ""] = /Col (\d+)/.exec(await placeNow()) ?? [];
      await page.keyboard.type(" ".repeat(Math.max(0, column - Number(now))));
    },

    async tabTo(line, key = "Tab") {
      await again(
        async (timeout) => {
          await page.keyboard.press("Escape");
          await page.keyboard.press(key);
          await page
            .locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, ` })
            .waitFor({ timeout });
          // A Tab that is only slow must not be followed by another: it would skip a placeholder.
        },
        [patience],
      );
    },

    place,

    async paste(clipboard) {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      // Written as text: it uses the browser's types, not those of this program.
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(clipboard)})`);
      await page.keyboard.press("Control+v");
    },

    async quickFixes(picture) {
      await openFixes();
      if (picture) {
        await screenshot(picture);
      }
      const titles = await fixes.locator(".title").allInnerTexts();
      await page.keyboard.press("Escape");
      await fixes.first().waitFor({ state: "hidden" });
      return titles;
    },

    async applyQuickFix(title) {
      await openFixes();
      await fixes.filter({ hasText: title }).first().click();
      await fixes.first().waitFor({ state: "hidden" });
      await editorHasFocus();
    },

    save,

    async savedText(file) {
      await save();
      // Without changes, VS Code writes the file again all the same, and empties it first.
      return eventually(
        () => readFile(file, "utf8"),
        (text) => text !== "",
        `${path.basename(file)} to be written`,
      );
    },

    async choices(question) {
      await quickInput.getByPlaceholder(question).waitFor();
      await quickInputRows.first().waitFor();
      return quickInputRows.locator(".label-name").allInnerTexts();
    },

    async answer(question, ...keys) {
      const asked = quickInput.getByPlaceholder(question);
      await asked.waitFor();
      await quickInputRows.first().waitFor();
      // What had the focus before gets it back for a moment when the question before closes.
      await quickInputFocus.waitFor();
      for (const key of [...keys, "Enter"]) await page.keyboard.press(key);
      await asked.waitFor({ state: "hidden" });
    },

    async answerInWords(question, words) {
      const asked = quickInput.getByPlaceholder(question);
      await asked.waitFor();
      await quickInputFocus.waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
      await asked.waitFor({ state: "hidden" });
    },

    async focusFirstCase(words) {
      const rows = page.locator(".sidebar .pane-body .monaco-list-row");
      await again(async (timeout) => {
        await runCommand("Parole Cases: Focus on Parole Cases View");
        await quickInput.waitFor({ state: "hidden", timeout });
        await page.locator(".sidebar .monaco-list:focus").waitFor({ timeout });
        await page.keyboard.press("Home");
        await rows.and(page.locator(".focused")).filter({ hasText: words }).waitFor({ timeout });
      });
    },

    async chooseFromMenu(entry, picture) {
      const items = page.locator(".context-view .action-item");
      const item = items.filter({ hasText: entry });
      await item.waitFor();
      if (picture) {
        await screenshot(picture);
      }
      // A menu does not take the mouse in its first 100 ms.
      await eventually(
        async () => {
          const focused = await item.evaluate((one) => one.classList.contains("focused"));
          if (!focused) await page.keyboard.press("ArrowDown");
          return focused;
        },
        (focused) => focused,
        `${entry} to be the focused entry of the menu`,
      );
      await page.keyboard.press("Enter");
      await items.first().waitFor({ state: "hidden" });
    },

    async chooseSuggestion(label) {
      const suggestions = page.locator(".suggest-widget.visible .monaco-list-row");
      await suggestions.filter({ hasText: label }).first().click();
      await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
    },

    text,

    async colorOf(words) {
      // Written as text: it uses the browser's types, not those of this program.
      const style = "({ color, fontWeight }) => color + ' ' + fontWeight";
      return text(words).evaluate(
        new Function("element", `return (${style})(getComputedStyle(element))`) as () => string,
      );
    },

    editorAction: (name) => page.locator(".editor-actions .action-label").and(page.getByLabel(name)).first(),

    async restricted() {
      await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    },

    async waitForProblems(satisfied, what) {
      if (!(await page.locator(".markers-panel").isVisible())) {
        await runCommand("Problems: Focus on Problems View");
        await page.locator(".markers-panel").waitFor();
      }
      let before = "";
      // Reading a view while it changes gives a mixture: only a result read twice counts.
      const settled = (problems: readonly Problem[]) => {
        const again = JSON.stringify(problems) === before;
        before = JSON.stringify(problems);
        return again && satisfied(problems);
      };
      return eventually(() => readProblems(page), settled, `a Problems view with ${what}`);
    },

    message,

    async pressButton(words, button) {
      await message(words).hover();
      await message(words).locator(".monaco-button", { hasText: button }).click();
    },

    async dismissMessages() {
      await runCommand("Notifications: Clear All Notifications");
      await toasts.first().waitFor({ state: "detached" });
    },

    async answerFileDialog(file) {
      await quickInputRows.first().waitFor();
      const question = await quickInput.locator(".quick-input-title").innerText();
      // The dialog inserts its start folder after listing it, over what has been typed before.
      let settled = 0;
      await eventually(
        async () => {
          const typed = await quickInputText.inputValue();
          if (typed !== file) await quickInputText.fill(file);
          const rows = await quickInputRows.allInnerTexts();
          settled = typed === file && rows.some((row) => row.includes(path.basename(file))) ? settled + 1 : 0;
          return { typed, rows };
        },
        () => settled >= 10,
        `a file dialog that keeps to ${path.basename(file)}`,
      );
      await page.keyboard.press("Enter");
      await quickInput.filter({ hasText: question }).waitFor({ state: "hidden" });
    },

    languageInStatusBar: () => page.locator("#status\\.editor\\.mode"),

    screenshot,
  };

  function place(): Promise<string> {
    return page.locator("#status\\.editor\\.selection").innerText();
  }

  /** The place after the last key; the status bar shows it in the next frame. */
  async function placeNow(): Promise<string> {
    // Written as text: it uses the browser's types, not those of this program.
    await page.evaluate("new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))");
    return place();
  }

  async function save(): Promise<void> {
    await page.keyboard.press("Control+s");
    await page.locator(".tab.active:not(.dirty)").waitFor();
  }

  async function runCommand(title: string): Promise<void> {
    await choose("F1", `>${title}`, title);
  }

  /**
   * Opens quick input with this key, types, and presses Enter once the row with this label is active: the list is still
   * loading during typing. Quick input closes if the focus moves at the same moment; then it is opened again, as a
   * person would.
   */
  async function choose(key: string, text: string, label: string): Promise<void> {
    const chosen = quickInput.locator(".quick-input-list .monaco-list-row.focused");
    await again(async (timeout) => {
      await page.keyboard.press(key);
      await quickInputText.fill(text, { timeout });
      await chosen.filter({ has: page.getByText(label, { exact: true }) }).waitFor({ timeout });
    });
    // A row that is rendered before its list is complete does not accept Enter: it counts after it was read five times.
    let seen = 0;
    await eventually(
      () => chosen.locator(".label-name").allInnerTexts(),
      ([shown]) => {
        seen = shown === label ? seen + 1 : 0;
        return seen >= 5;
      },
      `${label} to stay the chosen row`,
    );
    await page.keyboard.press("Enter");
  }

  /** A space is shown as a non-breaking space. */
  function text(words: string): Locator {
    const pattern = words.split(" ").map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return page.locator(".view-line span span", { hasText: new RegExp(pattern.join("[ \u00a0]")) }).first();
  }

  function message(words: string | RegExp): Locator {
    return toasts.filter({ hasText: words }).last();
  }

  async function screenshot(name: string): Promise<void> {
    await page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: "disabled" });
  }

  async function openFixes(): Promise<void> {
    await page.keyboard.press("Control+1");
    await editorHasFocus();
    await pressUntil("Control+.", fixes.first());
  }

  /** A key pressed while the focus moves is lost; a person presses it again. */
  async function pressUntil(key: string, shown: Locator): Promise<void> {
    await again(async (timeout) => {
      await page.keyboard.press(key);
      await shown.waitFor({ timeout });
    });
  }

  /** Retries with increasing timeouts. */
  async function again(
    attempt: (timeout: number) => Promise<void>,
    timeouts: readonly number[] = [3000, 6000],
  ): Promise<void> {
    for (const timeout of timeouts) {
      try {
        return await attempt(timeout);
      } catch {
        await page.keyboard.press("Escape");
      }
    }
    await attempt(patience);
  }

  async function editorHasFocus(): Promise<void> {
    await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }
}
