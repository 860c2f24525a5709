// Views in editor tabs: one for each thing shown, renewed when it changes, and restored after VS Code was closed.
import {
  type Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from "vscode";
import { viewDocument } from "./document.ts";
import type { Html } from "./html.ts";

/** What a view shows. */
export interface Page {
  readonly title: string;
  readonly body: Html;
}

/** Focus and announcement after an action. */
export interface After {
  /** The id of the element to focus. */
  readonly focus?: string;
  /** Announced by a screen reader. */
  readonly said?: string;
}

export interface ViewKind<State> {
  readonly type: string;
  /** Views with the same key share one tab. */
  keyOf(state: State): string;
  /** The stored state, if it belongs to this kind of view. */
  stateOf(kept: unknown): State | undefined;
  /** The title before the first content. */
  titleOf(state: State): string;
  /** Undefined, after showing the reason, if it cannot be rendered. */
  render(state: State): Promise<Page | undefined>;
  /** An element was pressed; the values are those of the element. */
  pressed(name: string, values: Readonly<Record<string, string>>, view: View<State>): unknown;
}

export interface View<State> {
  readonly state: State;
  /** Shows the view again in this state. */
  show(state: State, after?: After): Promise<void>;
}

export interface Views<State> extends Disposable {
  open(state: State): void;
  /** The state of the view in front, if it is of this kind. */
  active(): State | undefined;
  /** Renews the visible views, and the others when they become visible. */
  renew(isConcerned?: (state: State) => boolean): void;
}

/** The views of one kind. */
export function viewsOf<State>(
  { extensionUri }: Pick<ExtensionContext, "extensionUri">,
  kind: ViewKind<State>,
): Views<State> {
  const open = new Map<string, OpenView<State>>();

  const attach = (panel: WebviewPanel, state: State): void => {
    const key = kind.keyOf(state);
    open.get(key)?.panel.dispose();
    const view = attached(panel, kind, state, Uri.joinPath(extensionUri, "dist"));
    open.set(key, view);
    panel.onDidDispose(() => {
      if (open.get(key) === view) open.delete(key);
    });
  };

  const serializer: WebviewPanelSerializer = {
    async deserializeWebviewPanel(panel, kept: unknown) {
      const state = kind.stateOf(
        typeof kept === "object" && kept && "state" in kept ? kept.state : undefined,
      );
      if (state === undefined) panel.dispose();
      else attach(panel, state);
    },
  };
  const registered = window.registerWebviewPanelSerializer(kind.type, serializer);

  return {
    open(state) {
      const there = open.get(kind.keyOf(state));
      if (there) return there.panel.reveal();
      attach(window.createWebviewPanel(kind.type, kind.titleOf(state), ViewColumn.Active), state);
    },
    active: () => [...open.values()].find(({ panel }) => panel.active)?.view.state,
    renew(isConcerned = () => true) {
      for (const view of open.values()) if (isConcerned(view.view.state)) view.renew();
    },
    dispose() {
      registered.dispose();
      for (const { panel } of [...open.values()]) panel.dispose();
    },
  };
}

interface OpenView<State> {
  readonly panel: WebviewPanel;
  readonly view: View<State>;
  renew(): void;
}

function attached<State>(
  panel: WebviewPanel,
  kind: ViewKind<State>,
  first: State,
  scripts: Uri,
): OpenView<State> {
  let state = first;
  let asked = 0;
  let led: After = {};
  let renewal: ReturnType<typeof setTimeout> | undefined;

  const show = async (next: State, after: After = {}): Promise<void> => {
    state = next;
    // If this page arrives too late, the next one applies it.
    led = { ...led, ...after };
    const own = ++asked;
    const page = await kind.render(state);
    // A later request has newer contents.
    if (!page || own !== asked) return;
    panel.title = page.title;
    const { title, body } = page;
    const message = { kind: "show", title, markup: body.markup, state, ...led };
    led = {};
    await panel.webview.postMessage(message);
  };
  const view: View<State> = {
    get state() {
      return state;
    },
    show,
  };

  panel.iconPath = {
    light: Uri.joinPath(scripts, "..", "client", "media", "case-light.svg"),
    dark: Uri.joinPath(scripts, "..", "client", "media", "case-dark.svg"),
  };
  panel.webview.options = { enableScripts: true, localResourceRoots: [scripts] };
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (isReady(message)) void show(state);
    else if (isPressed(message)) void kind.pressed(message.name, message.values, view);
  });
  const script = panel.webview.asWebviewUri(Uri.joinPath(scripts, "page.js")).toString();
  panel.webview.html = viewDocument({ title: kind.titleOf(state), script });
  panel.onDidDispose(() => clearTimeout(renewal));

  return {
    panel,
    view,
    renew() {
      // A view that becomes visible again requests its contents by itself.
      if (!panel.visible) return;
      clearTimeout(renewal);
      renewal = setTimeout(() => void show(state), renewedAfter);
    },
  };
}

/** Changes come in groups while a person types. */
const renewedAfter = 300;

function isReady(message: unknown): boolean {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === "ready";
}

function isPressed(
  message: unknown,
): message is { readonly name: string; readonly values: Readonly<Record<string, string>> } {
  return (
    typeof message === "object" &&
    message !== null &&
    "name" in message &&
    typeof message.name === "string" &&
    "values" in message &&
    typeof message.values === "object" &&
    message.values !== null &&
    Object.values(message.values).every((value) => typeof value === "string")
  );
}
