// Preloaded into a measured server, with --expose-gc: at the signal SIGUSR2, it collects garbage and writes the memory
// that is left in use to the file that the environment names.
const { renameSync, writeFileSync } = require("node:fs");

process.on("SIGUSR2", () => {
  global.gc();
  global.gc();
  const file = process.env.BENCH_MEMORY;
  writeFileSync(`${file}.part`, JSON.stringify(process.memoryUsage()));
  renameSync(`${file}.part`, file);
});
