// The requests of this server that are not in the Language Server Protocol, for the server and its client: each is one
// constant with its types. URIs are strings, as in the protocol.
export { reportLines } from "../../core/engine/error-report.ts";
export { canBeInPacket as isPaper, isDocument, whyNoExhibit } from "../../core/files/kinds-and-problems.ts";
export * from "./assistant.ts";
export * from "./cases.ts";
export * from "./exhibits.ts";
export * from "./forms.ts";
export * from "./in-editor.ts";
export * from "./many-cases.ts";
export * from "./new-cases.ts";
export * from "./packets.ts";
export type { ParamsOf, RequestMethod } from "./params.ts";
export * from "./request-type.ts";
export * from "./server-report.ts";
export * from "./writing.ts";
