// The language server as a separate program, as VS Code starts it.
void import("./node.ts").then(({ serve }) => serve());
