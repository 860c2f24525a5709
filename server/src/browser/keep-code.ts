// Stands in for host/keep-code.ts: a browser keeps compiled code by itself.
export const codeToKeep = { publish: (): void => undefined };
