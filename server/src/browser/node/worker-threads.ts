// Stands in for node:worker_threads: workers of a browser are started otherwise (documents-start.ts).
export const isMainThread = true;
