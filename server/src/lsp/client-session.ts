// What the client reports about itself: its capabilities and open folders when it connects, then its settings, and
// every change of these.
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  WatchKind,
} from "vscode-languageserver";
import { languageOf } from "../core/message/bundle.ts";
import { english } from "../core/message/english.ts";
import type { Language } from "../core/message/language.ts";
import { abilitiesOf, type ClientAbilities } from "./abilities.ts";
import { type ClientSettings, settingNames, settingsOf } from "./client-settings.ts";
import type { Guard } from "./guard.ts";
import type { Runtime } from "./runtime.ts";
import { listeners } from "./scheduling.ts";
import type { ClientChanges, ClientState } from "./services.ts";

export interface ClientSession extends Omit<ClientState, "isTrusted">, ClientChanges {
  /** Takes the client's parameters of `initialize`. */
  begin(params: InitializeParams): void;
  /** Reports a change of settings because their meaning changed, though no value did. */
  tellSettings(): void;
}

/**
 * Before `begin`, the client has no capabilities and no open folders. After it, the session is `connected` until the
 * settings are known, and everything that awaits `ready` waits. Then it is `settled`, and requests the settings again
 * whenever the client reports a change.
 */
export function clientSession(
  connection: Connection,
  runtime: Pick<Runtime, "wordsFor">,
  { guarded }: Pick<Guard, "guarded">,
): ClientSession {
  const waiting = {
    settings: listeners(),
    folders: listeners(),
    files: listeners<[readonly FileEvent[]], void | Promise<void>>(),
  };
  let abilities = abilitiesOf({ capabilities: {} });
  let folders: readonly string[] = [];
  let language: Promise<Language> = Promise.resolve(english);
  const settings = settingsFromClient(connection);
  /** Held back until the settings are known, so that no finding of one edition is shown and then removed by another. */
  const { promise: settled, resolve: settle } = withResolvers();

  const takeSettings = async (): Promise<void> => {
    if (!abilities.givesConfiguration) return;
    if (await settings.take(await language)) waiting.settings.tell();
  };

  connection.onInitialized(() =>
    guarded("initialized", async () => {
      settings.speak(await language);
      await takeSettings().finally(settle);
      await register(connection, abilities);
      if (!abilities.changesFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        waiting.folders.tell();
      });
    }),
  );
  connection.onDidChangeConfiguration(() => guarded("didChangeConfiguration", takeSettings));
  connection.onDidChangeWatchedFiles((params) =>
    guarded("didChangeWatchedFiles", async () => {
      await Promise.all(waiting.files.tell(changesIn(params)));
    }),
  );

  return {
    begin(params) {
      abilities = abilitiesOf(params);
      language = runtime.wordsFor(params.locale).then(
        (words) => languageOf(words),
        () => english,
      );
      folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    },
    abilities: () => abilities,
    folders: () => folders,
    settings: settings.current,
    ready: settled,
    onSettings: waiting.settings.add,
    onFolders: waiting.folders.add,
    // Each is asynchronous, so that an error in one does not lose the result of another.
    onFiles: (then) => waiting.files.add(async (changes) => then(changes)),
    tellSettings: () => void waiting.settings.tell(),
  };
}

/** The changes of a notification, without those that are not in the form of the protocol. */
function changesIn(params: unknown): readonly FileEvent[] {
  const changes: unknown = isObject(params) && "changes" in params ? params.changes : undefined;
  return Array.isArray(changes) ? changes.filter(isFileEvent) : [];
}

function isFileEvent(value: unknown): value is FileEvent {
  if (!isObject(value) || !("uri" in value && "type" in value)) return false;
  return typeof value.uri === "string" && (value.type === 1 || value.type === 2 || value.type === 3);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Registers for change notifications, where the client requires dynamic registration. */
async function register(
  { client }: Pick<Connection, "client">,
  { registersConfiguration, registersWatchers }: ClientAbilities,
): Promise<void> {
  if (registersConfiguration) {
    await client.register(DidChangeConfigurationNotification.type, { section: "parole-case" });
  }
  if (registersWatchers) {
    await client.register(DidChangeWatchedFilesNotification.type, {
      // Editors report nothing about the contents of a folder that is deleted or added as a whole.
      watchers: [
        { globPattern: "**/*.{pdf,PDF,jpg,JPG,jpeg,JPEG,png,PNG,yaml,yml,YAML,YML}" },
        { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
      ],
    });
  }
}

interface SettingsFromClient {
  current(): ClientSettings;
  /** Uses this language for texts from now on. */
  speak(language: Language): void;
  /**
   * Requests the settings from the client. Resolves to whether they differ from the previous ones. Problems with them
   * are shown.
   */
  take(language: Language): Promise<boolean>;
}

function settingsFromClient(connection: Connection): SettingsFromClient {
  let current = settingsOf([]);
  let givenLast = "";
  return {
    current: () => current,
    speak(language) {
      current = { ...current, language };
    },
    async take(language) {
      const given: unknown[] = await connection.workspace.getConfiguration(
        settingNames.map((section) => ({ section })),
      );
      const asText = JSON.stringify(given);
      if (asText === givenLast) return false;
      givenLast = asText;
      const shownBefore = current.corrections;
      current = settingsOf(given, language);
      for (const message of current.corrections.filter((one) => !shownBefore.includes(one))) {
        await connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      }
      return true;
    },
  };
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
