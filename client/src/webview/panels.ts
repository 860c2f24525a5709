// Views in tabs of the editor: one for each thing shown, renewed when something about it changes, and there again after
// VS Code was closed.
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

/** Where the reader is led after something was done. */
export interface After {
  /** The id of what is to have the focus. */
  readonly focus?: string;
  /** Read out by a screen reader. */
  readonly said?: string;
}

export interface ViewKind<State> {
  readonly type: string;
  /** One tab for each of these. */
  keyOf(state: State): string;
  /** The state that was kept, where it is one of this kind of view. */
  stateOf(kept: unknown): State | undefined;
  /** Before anything is known of what it shows. */
  titleOf(state: State): string;
  /** Nothing where it cannot be told, and the person has been told why. */
  render(state: State): Promise<Page | undefined>;
  /** Something was pressed; the values are those of what was pressed. */
  pressed(name: string, values: Readonly<Record<string, string>>, view: View<State>): unknown;
}

export interface View<State> {
  readonly state: State;
  /** Shows it anew, in this state. */
  show(state: State, after?: After): Promise<void>;
}

export interface Views<State> extends Disposable {
  open(state: State): void;
  /** What the view in front shows, where it is one of these. */
  active(): State | undefined;
  /** Shows those anew that are in sight, and the others as soon as they are. */
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
    // Should this page come too late, the next one leads the reader.
    led = { ...led, ...after };
    const own = ++asked;
    const page = await kind.render(state);
    // A page that was asked for later tells more.
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
      // A view that comes into sight again asks for its contents by itself.
      if (!panel.visible) return;
      clearTimeout(renewal);
      renewal = setTimeout(() => void show(state), renewedAfter);
    },
  };
}

/** Changes come in groups, while somebody types. */
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
