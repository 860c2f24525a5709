// Answers what the workers of the server ask about files, which only the extension can reach.
import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type {
  FileAnswer,
  FileMessage,
  FileRequest,
  FileResults,
} from "../../../server/src/browser/file-requests.ts";

/** Answers the requests that arrive on the port, and on every port that arrives there. */
export function serveFiles(port: MessagePort): void {
  port.onmessage = async ({ data }: MessageEvent<FileMessage>) => {
    if ("serve" in data) return serveFiles(data.serve);
    const { id, request } = data;
    try {
      const result = await answerTo(request);
      port.postMessage({ id, result } satisfies FileAnswer);
    } catch (error) {
      port.postMessage({ id, code: codeOf(error) } satisfies FileAnswer);
    }
  };
}

async function answerTo(request: FileRequest): Promise<FileResults[FileRequest["kind"]]> {
  const { fs } = workspace;
  const uri = Uri.parse(request.uri, true);
  switch (request.kind) {
    case "stat": {
      const { type, size, ctime, mtime } = await fs.stat(uri);
      return { isFolder: isFolder(type), size, created: ctime, changed: mtime };
    }
    case "list":
      return (await fs.readDirectory(uri)).map(([name, type]) => ({ name, isFolder: isFolder(type) }));
    case "read":
      return await fs.readFile(uri);
    case "write":
      await fs.writeFile(uri, request.bytes);
      return undefined;
    case "makeFolder":
      await fs.createDirectory(uri);
      return undefined;
    case "delete":
      await fs.delete(uri, { recursive: true, useTrash: false });
      return undefined;
    case "rename":
      await fs.rename(uri, Uri.parse(request.to, true), { overwrite: true });
      return undefined;
  }
}

function isFolder(type: FileType): boolean {
  return (type & FileType.Directory) !== 0;
}

/** As Node names the errors of a file system. */
function codeOf(error: unknown): string {
  if (!(error instanceof FileSystemError)) return "EIO";
  return codes[error.code] ?? "EIO";
}

const codes: Readonly<Record<string, string>> = {
  FileNotFound: "ENOENT",
  FileExists: "EEXIST",
  FileNotADirectory: "ENOTDIR",
  FileIsADirectory: "EISDIR",
  NoPermissions: "EACCES",
  Unavailable: "EIO",
};
