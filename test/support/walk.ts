// Goes through a case like an editor that requests everything the language server shows, and collects every text.
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";
import * as requests from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "./client.ts";

export interface ShownText {
  /** The view that shows it. */
  readonly surface: string;
  readonly text: string;
}

interface Walk {
  /** If omitted, by the date. */
  readonly edition?: string;
  readonly asOf: string;
  /** Hovers only on lines with findings. */
  readonly isBrief?: boolean;
  /** The bundle of the client's language. */
  readonly words?: object;
  /** Texts are requested as Markdown, if the client supports it. */
  readonly readsMarkdown?: boolean;
}

type Show = (surface: string, ...texts: readonly unknown[]) => void;

const uri = "file:///cases/ana.parole.yaml";

/** The most positions of a case that are hovered. */
const mostPlaces = 60;

/** Every text that is shown for the case. */
export async function walkCase(
  text: string,
  { edition, asOf, words, readsMarkdown = false, isBrief = false }: Walk,
): Promise<readonly ShownText[]> {
  const format = readsMarkdown ? ["markdown"] : ["plaintext"];
  const client = await startClient(
    {
      textDocument: {
        diagnostic: {},
        hover: { contentFormat: format as ["markdown"] },
        completion: { completionItem: { documentationFormat: format as ["markdown"] } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: { disabledSupport: true },
      },
      workspace: { workspaceEdit: { documentChanges: true }, configuration: true },
    },
    {
      locale: "qx",
      ...(edition !== undefined && { settings: { "parole-case.edition": edition } }),
      options: { explainsRules: true, marksReviewed: true, runsCommands: true, saysWhatWasFixed: true },
      runtime: { wordsFor: async () => words, today: () => asOf },
    },
  );
  const shown: ShownText[] = [];
  const show: Show = (surface, ...texts) => {
    for (const one of texts) {
      if (typeof one === "string") shown.push(...one.split("\n").map((line) => ({ surface, text: line })));
    }
  };
  try {
    await client.open(uri, text);
    await walkText(client, text, isBrief, show);
    await walkDesk(client, show);
  } finally {
    await client.stop();
  }
  return shown;
}

async function walkText(client: TestClient, text: string, isBrief: boolean, show: Show): Promise<void> {
  const document = TextDocument.create(uri, "parole-case", 1, text);
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    client.connection.sendRequest(method, { textDocument: { uri }, ...more });
  const problems = await client.pull(uri);
  for (const { message, relatedInformation = [] } of problems) {
    show("Problems panel", `${message}`, ...relatedInformation.map((one) => one.message));
  }
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  for (const { label, tooltip } of (await ask<InlayHint[]>("textDocument/inlayHint", { range })) ?? []) {
    show("inlay hint", label, tooltip);
  }
  for (const { command } of await ask<CodeLens[]>("textDocument/codeLens")) show("code lens", command?.title);
  for (const { tooltip } of await ask<DocumentLink[]>("textDocument/documentLink")) show("link", tooltip);
  showSymbols(await ask<DocumentSymbol[]>("textDocument/documentSymbol"), show);
  const found = new Set(problems.map(({ range }) => range.start.line));
  const spots = spotsOf(parseCaseText(text).root).filter(
    (offset) => !isBrief || found.has(document.positionAt(offset).line),
  );
  // Only some positions of long cases: the hover of a field is much the same from one entry to the next.
  const step = Math.ceil(spots.length / mostPlaces);
  for (const offset of spots.filter((_, index) => index % step === 0)) {
    const hover = await ask<Hover | null>("textDocument/hover", { position: document.positionAt(offset) });
    if (hover) show("hover", (hover.contents as MarkupContent).value);
  }
  for (const offset of spots.filter((_, index) => index % (6 * step) === 0)) {
    const list = await ask<CompletionList | null>("textDocument/completion", {
      position: document.positionAt(offset),
    });
    for (const item of list?.items ?? []) showCompletion(item, show);
  }
  for (const [line] of text.split("\n").entries()) {
    // The actions on lines without findings are much the same from one line to the next.
    if (!found.has(line) && (isBrief || line % (5 * step) !== 0)) continue;
    const start = { line, character: 0 };
    const actions = await ask<CodeAction[]>("textDocument/codeAction", {
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    for (const { title, disabled, command } of actions) {
      show("code action", title, disabled?.reason, command?.title);
    }
  }
}

function showCompletion({ label, detail, documentation, kind }: CompletionItem, show: Show): void {
  // For values, what is inserted is what is shown.
  if (kind === 7) show("completion", label);
  show("completion", detail);
  show(
    "documentation of a completion",
    typeof documentation === "string" ? documentation : documentation?.value,
  );
}

function showSymbols(symbols: readonly DocumentSymbol[], show: Show): void {
  for (const { name, children = [] } of symbols) {
    show("outline", name);
    showSymbols(children, show);
  }
}

/** The state of the case, in the views of the client and on its pages. */
async function walkDesk({ ask }: TestClient, show: Show): Promise<void> {
  const overview: requests.OverviewOfCase | null = await ask(requests.overviewRequest, {
    uri,
  });
  if (overview) {
    const { state, verdict, reminder, editionTitle, beneficiaries, deadlines, missing, forms, exhibits } =
      overview.overview;
    show("list of cases", state.reason, verdict.words, reminder, editionTitle, ...beneficiaries);
    for (const { what, why, who } of deadlines) show("key dates", what, why, ...who);
    for (const { title, lines } of missing)
      show("list of cases", title, ...lines.flatMap(({ message, section }) => [message, section]));
    for (const { title } of forms) show("list of cases", title);
    for (const { title, supports } of exhibits) show("list of cases", title, supports);
  }
  const readiness: requests.ReadinessResult | null = await ask(requests.readinessRequest, {
    uri,
  });
  if (readiness) showReadiness(readiness, show);
  const { deadlines, unread = [], reminders = [] } = await ask(requests.deadlinesRequest, { uris: [uri] });
  for (const { deadline, beneficiaries } of deadlines)
    show("key dates", deadline.what, deadline.why, ...beneficiaries);
  show("key dates", ...unread.map(({ message }) => message), ...reminders);
  const report = await ask(requests.weekReportRequest, {
    uris: [uri],
  });
  show("weekly report", report.counts, report.days, ...report.missing.map(({ message }) => message));
  for (const { heading, items } of report.groups) {
    show("weekly report", heading, ...items.flatMap(({ when, what, names }) => [when, what, names]));
  }
  const { editions } = await ask(requests.editionsRequest, {});
  for (const { title, meaning } of editions) show("choice of editions", title, meaning);
  const closing = await ask(requests.closingRequest, {
    uri,
  });
  show("closing a case", ...(closing?.open ?? []), ...(closing?.lasting ?? []));
  const chosen = await ask(requests.exhibitsRequest, {
    uri,
  });
  show("choice of exhibits", ...(chosen?.exhibits ?? []).map(({ words }) => words));
  const review = await ask(requests.toReviewRequest, {
    uri,
  });
  show(
    "choice of what was reviewed",
    ...(review?.choices ?? []).flatMap(({ what, message }) => [what, message]),
  );
  const preview = await ask(requests.packetPreviewRequest, { uri });
  show("packet preview", ...(preview?.leftOut ?? []));
  for (const { files } of preview?.rows ?? []) {
    for (const { trouble } of files) show("packet preview", trouble?.reason, trouble?.advice);
  }
  for (const one of [...(preview?.blocking ?? []), ...(preview?.warnings ?? [])])
    show("packet preview", one.message);
  for (const { title } of await ask(requests.rulesRequest, {})) show("choice of rules", title);
}

/** Completion and hover in a settings file, and the page of a rule. */
export async function walkSettings(words: object): Promise<readonly ShownText[]> {
  const file = "file:///cases/parole-case.config.yaml";
  const text =
    "rules:\n  fee/missing: off\nletterhead: [Example Legal Aid]\npractice:\n  folder_numbering: year\n";
  const client = await startClient({}, { locale: "qx", runtime: { wordsFor: async () => words } });
  const shown: ShownText[] = [];
  const show: Show = (surface, ...texts) => {
    for (const one of texts) {
      if (typeof one === "string") shown.push(...one.split("\n").map((line) => ({ surface, text: line })));
    }
  };
  try {
    await client.open(file, text);
    const document = TextDocument.create(file, "yaml", 1, text);
    for (const offset of spotsOf(parseCaseText(text).root)) {
      const about = { textDocument: { uri: file }, position: document.positionAt(offset) };
      const hover: Hover | null = await client.connection.sendRequest("textDocument/hover", about);
      if (hover) show("hover in settings", (hover.contents as MarkupContent).value);
      const list: CompletionList | null = await client.connection.sendRequest(
        "textDocument/completion",
        about,
      );
      for (const item of list?.items ?? []) show("completion in settings", item.detail, item.documentation);
    }
    for (const rule of ["notice/due-soon", "fee/amount-wrong", "filing/online-not-offered"]) {
      const page: string | null = await client.ask(requests.rulePageRequest, { rule });
      // Its examples are a case and its findings, as the rule has them.
      show("page of a rule", page?.replaceAll(/```yaml[\s\S]*?```|^- `.*`$/gm, ""));
    }
  } finally {
    await client.stop();
  }
  return shown;
}

function showReadiness({ readiness, page }: requests.ReadinessResult, show: Show): void {
  show("readiness page", page);
  const { editionTitle, reminder, sections, toFill, setAside, reviews, notJudged } = readiness;
  show("readiness", editionTitle, reminder, ...setAside, ...notJudged, ...reviews.map(({ words }) => words));
  show("readiness", ...toFill.map(({ message }) => message));
  for (const { title, lines } of sections) {
    show("readiness", title);
    for (const { requirement, who, evidence, remarks, remedy } of lines) {
      show("readiness", requirement, who, remedy, ...remarks.map(({ message }) => message));
      show("readiness", ...evidence.map((paper) => paper.title));
    }
  }
}

/** The offsets of keys and values. */
function spotsOf(node: TreeNode | undefined): number[] {
  if (!node) return [];
  if (node.kind === "map")
    return node.entries.flatMap(({ key, value }) => [key.start + 1, ...spotsOf(value)]);
  if (node.kind === "list") return node.items.flatMap(spotsOf);
  return node.end > node.start ? [node.start + 1] : [];
}
