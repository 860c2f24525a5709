// What the rest of packet-pdf may know of files from elsewhere: the pages of a file, upright and ready to be drawn, or
// why there are none. How a file is opened, repaired, and interpreted stays in this folder.
export { noPacket, ObjectCopier, type ObjectSink, referenceTo } from "./copied-objects.ts";
export type { FileBookmark } from "./file-bookmarks.ts";
export type { SourceFile } from "./open-file.ts";
export { openSourceFile as openFile } from "./open-file.ts";
export { deflated } from "./raw/inflate.ts";
export type { Layers, PageDrawing, SourcePage } from "./source-page.ts";
export type { OnError, Unreadable } from "./unreadable.ts";
export { Damage, isProgramError, NotReadable } from "./unreadable.ts";
