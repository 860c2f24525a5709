// What the workers of the browser request of the extension, which alone has access to the files of the editor.

/** One request about a file or a folder, by its URI. */
export type FileRequest =
  | { readonly kind: "stat"; readonly uri: string }
  | { readonly kind: "list"; readonly uri: string }
  | { readonly kind: "read"; readonly uri: string }
  /** The file is replaced if it exists. */
  | { readonly kind: "write"; readonly uri: string; readonly bytes: Uint8Array }
  | { readonly kind: "makeFolder"; readonly uri: string }
  /** A folder with everything in it. */
  | { readonly kind: "delete"; readonly uri: string }
  /** What has the new name is replaced. */
  | { readonly kind: "rename"; readonly uri: string; readonly to: string };

export interface FileStat {
  readonly isFolder: boolean;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly changed: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface FileResults {
  readonly stat: FileStat;
  readonly list: readonly FolderEntry[];
  readonly read: Uint8Array;
  readonly write: undefined;
  readonly makeFolder: undefined;
  readonly delete: undefined;
  readonly rename: undefined;
}

/** What a port carries to the extension. */
export type FileMessage =
  | { readonly id: number; readonly request: FileRequest }
  /** Another port on which requests arrive from now on. */
  | { readonly serve: MessagePort };

/** The answer to a request: its result, or the code of the error, as Node has them, such as ENOENT. */
export type FileAnswer =
  | { readonly id: number; readonly result: FileResults[FileRequest["kind"]] }
  | { readonly id: number; readonly code: string };

/** The first message to the worker of the server: how it reaches the client, files, and its own program. */
export interface WorkerStart {
  /** The messages of the protocol. */
  readonly client: MessagePort;
  readonly files: MessagePort;
  /** The URI of the folder with the extension's programs. */
  readonly programs: string;
  /** The URI of the folder with translations. */
  readonly translations: string;
}
