// Runs in every view: shows what the extension sends, reports what is pressed or moved, and keeps the scroll position
// when the contents are renewed. It does not know about cases.

interface Editor {
  postMessage(message: Sent): void;
  getState(): unknown;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi(): Editor;

type Sent =
  | { readonly kind: "ready" }
  | { readonly kind: "pressed"; readonly name: string; readonly values: Readonly<Record<string, string>> };

interface Shown {
  readonly kind: "show";
  readonly title: string;
  readonly markup: string;
  /** Restores the view after VS Code was closed. */
  readonly state: unknown;
  /** The id of the element to focus. */
  readonly focus?: string;
  /** Announced by a screen reader. */
  readonly said?: string;
}

interface Kept {
  readonly state: unknown;
  /** The names of the checked boxes. */
  readonly ticked: readonly string[];
}

const editor = acquireVsCodeApi();

addEventListener("message", ({ data }) => {
  if (data?.kind === "show") show(data);
});
document.addEventListener("click", ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-press]") : null;
  if (pressed) press(pressed.dataset);
});
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset.toggles) tick();
});
document.addEventListener("keydown", (event) => {
  if (!event.altKey || !(event.target instanceof Element)) return;
  const way = event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : undefined;
  const button = way && event.target.closest("tr")?.querySelector<HTMLButtonElement>(`[data-way="${way}"]`);
  if (!button) return;
  event.preventDefault();
  if (!button.disabled) button.click();
});
listenToDragging();
editor.postMessage({ kind: "ready" });

function press({ press: name = "", ...values }: DOMStringMap): void {
  const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  editor.postMessage({ kind: "pressed", name, values: Object.fromEntries(given) });
}

function page(): HTMLElement {
  return document.getElementById("page") ?? document.body;
}

function show({ title, markup, state, focus, said = "" }: Shown): void {
  const focused = focus ?? document.activeElement?.id ?? "";
  document.title = title;
  page().innerHTML = markup;
  page().removeAttribute("aria-busy");
  for (const box of boxes()) box.checked = kept().ticked.includes(box.dataset.toggles ?? "");
  editor.setState({ ...kept(), state });
  applyTicks();
  if (focused !== "") withFocus(focused)?.focus({ preventScroll: focus === undefined });
  const status = document.getElementById("said");
  if (status && said !== "") status.textContent = said;
}

/** If something cannot be moved further in this direction, the button for the other direction. */
function withFocus(id: string): HTMLElement | null | undefined {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLButtonElement) || !found.disabled) return found;
  return found.closest("tr")?.querySelector<HTMLElement>("button[data-way]:enabled");
}

function boxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[data-toggles]")];
}

function tick(): void {
  const ticked = boxes().flatMap(({ checked, dataset }) => (checked ? [dataset.toggles ?? ""] : []));
  editor.setState({ ...kept(), ticked });
  applyTicks();
}

function applyTicks(): void {
  for (const { checked, dataset } of boxes()) page().classList.toggle(dataset.toggles ?? "", checked);
}

function kept(): Kept {
  const known = editor.getState();
  const ticked =
    typeof known === "object" && known !== null && "ticked" in known && Array.isArray(known.ticked)
      ? known.ticked.filter((name) => typeof name === "string")
      : [];
  const state = typeof known === "object" && known !== null && "state" in known ? known.state : undefined;
  return { state, ticked };
}

/** Movable rows have their list index; dropped on another row, a row takes its index. */
function listenToDragging(): void {
  let dragged: HTMLElement | undefined;
  const rowOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>("tr[draggable='true']") : null;
  const unmark = () => {
    for (const row of document.querySelectorAll("tr.before, tr.behind"))
      row.classList.remove("before", "behind");
  };
  document.addEventListener("dragstart", (event) => {
    dragged = rowOf(event.target) ?? undefined;
    if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", (event) => {
    const row = rowOf(event.target);
    unmark();
    if (!dragged || !row || row === dragged) return;
    event.preventDefault();
    row.classList.add(Number(row.dataset.order) > Number(dragged.dataset.order) ? "behind" : "before");
  });
  document.addEventListener("drop", (event) => {
    const row = rowOf(event.target);
    unmark();
    if (!dragged || !row || row === dragged) return;
    event.preventDefault();
    const { from = "", file = "" } = dragged.dataset;
    press({ press: "move", from, to: row.dataset.from, file });
  });
  document.addEventListener("dragend", () => {
    dragged = undefined;
    unmark();
  });
}
