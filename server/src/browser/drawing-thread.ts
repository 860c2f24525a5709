// Stands in for host/drawing-thread.ts: exports already run in a worker of their own.
export { drawingHere as drawingInThread } from "../host/drawing-here.ts";
