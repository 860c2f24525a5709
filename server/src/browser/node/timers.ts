// Stands in for node:timers/promises.
export function setTimeout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void globalThis.setTimeout(resolve, milliseconds));
}
