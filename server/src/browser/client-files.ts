// Asks the extension about files, over a port.
import type { FileAnswer, FileMessage, FileRequest, FileResults } from "./file-requests.ts";

/** Asks on the port that `useFiles` was given. Rejects with an error that has the code of the extension's answer. */
export function askFiles<Request extends FileRequest>(
  request: Request,
): Promise<FileResults[Request["kind"]]> {
  const { port } = connected;
  if (port === undefined) throw new Error("There is no connection to the extension");
  const id = ++connected.last;
  return new Promise((resolve, reject) => {
    waiting.set(id, (answer) => {
      if ("code" in answer) reject(fileError(answer.code, request));
      else resolve(answer.result as FileResults[Request["kind"]]);
    });
    port.postMessage({ id, request } satisfies FileMessage);
  });
}

/** Has requests sent on this port from now on. */
export function useFiles(port: MessagePort): void {
  connected.port = port;
  port.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
    const settle = waiting.get(data.id);
    waiting.delete(data.id);
    settle?.(data);
  };
}

/** A port on which another worker can ask about files. */
export function portForFiles(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  connected.port?.postMessage({ serve: port1 } satisfies FileMessage, [port1]);
  return port2;
}

/** An error as the file system of Node has it. */
export function fileError(code: string, { kind, ...places }: FileRequest): Error {
  const error = new Error(code);
  return Object.assign(error, { code, syscall: kind, ...("to" in places && { dest: places.to }) });
}

const connected: { port: MessagePort | undefined; last: number } = { port: undefined, last: 0 };
const waiting = new Map<number, (answer: FileAnswer) => void>();
