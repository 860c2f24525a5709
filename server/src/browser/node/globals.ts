// Stands in for what Node has everywhere and a browser does not.
import { Buffer as BrowserBuffer } from "buffer/";

export const Buffer = BrowserBuffer;

export const process = {
  /** Tells the workers of two windows apart. */
  pid: 1 + Math.floor(Math.random() * 2 ** 31),
  platform: "browser",
  argv: [],
  env: {},
  cwd: () => "/",
  // A worker is ended without notice.
  once: () => undefined,
  /** Whether another worker still runs is not known, so it counts as running. */
  kill(): never {
    throw Object.assign(new Error("EPERM"), { code: "EPERM" });
  },
};

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

export function setImmediate(work: () => void): void {
  waiting.push(work);
  port2.postMessage(undefined);
}
