// The browser that shows the served workbench.
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium, installSystemPackages } from "../../../scripts/provision-debian.ts";

/** Starts Chromium, installed first if permitted. */
export async function launchBrowser(): Promise<Browser> {
  installSystemPackages(["chromium"], (line) => console.log(line));
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error("Please install Chromium or Chrome (PAROLE_CASE_CHROMIUM may name its program)");
  }
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
