// Stands in for node:v8: a browser does not tell how much memory a worker uses.
export function getHeapStatistics(): { readonly used_heap_size: number } {
  return { used_heap_size: 0 };
}
