// Installs the system packages that the editor tests need, on Debian and its derivatives if permitted; otherwise
// reports in one line what to install.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

interface SystemPackage {
  readonly debian: readonly string[];
  /** What to install on another system. */
  readonly otherwise: string;
  isThere(): boolean;
}

const systemPackages = {
  chromium: {
    debian: ["chromium"],
    otherwise: "Chromium or Chrome (PAROLE_CASE_CHROMIUM may name its program)",
    isThere: () => findChromium() !== undefined,
  },
  "PDF tools": {
    debian: ["qpdf", "poppler-utils"],
    otherwise: "qpdf and poppler (pdftotext, pdfinfo, pdftoppm)",
    isThere: () =>
      ["qpdf", "pdftotext", "pdfinfo", "pdftoppm"].every((program) => onPath(program) !== undefined),
  },
  "build tools": {
    debian: ["g++", "make", "python3"],
    otherwise: "a C++ compiler, make and python3",
    isThere: () => ["g++", "make", "python3"].every((program) => onPath(program) !== undefined),
  },
  "kerberos headers": {
    debian: ["libkrb5-dev"],
    otherwise: "the Kerberos development headers (krb5)",
    isThere: () =>
      process.platform === "darwin" ||
      existsSync("/usr/include/gssapi/gssapi.h") ||
      onPath("krb5-config") !== undefined,
  },
  "terminal editors": {
    debian: ["tmux", "neovim", "emacs-nox"],
    otherwise: "tmux, Neovim, and Emacs",
    isThere: () => ["tmux", "nvim", "emacs"].every((program) => onPath(program) !== undefined),
  },
  eglot: {
    debian: ["elpa-eglot"],
    otherwise: "Emacs 29 or later, or eglot for an earlier one",
    isThere: () => {
      const emacs = onPath("emacs");
      if (emacs === undefined) return false;
      const loading = ["--batch", "--eval", "(package-initialize)", "--eval", "(require 'eglot)"];
      return spawnSync(emacs, loading, { stdio: "ignore" }).status === 0;
    },
  },
} satisfies Record<string, SystemPackage>;

export type SystemPackageName = keyof typeof systemPackages;

/** Returns if all of these are installed; otherwise throws one line that names what to install. */
export function installSystemPackages(
  names: readonly SystemPackageName[],
  say: (line: string) => void,
): void {
  const missing = names.map((name) => systemPackages[name]).filter((each) => !each.isThere());
  if (missing.length === 0) {
    return;
  }
  const debian = missing.flatMap((each) => each.debian);
  const apt = onPath("apt-get");
  const asRoot = rootPrefix();
  if (apt && asRoot) {
    say(`Installing ${debian.join(", ")}`);
    const run = (...args: string[]) =>
      spawnSync(asRoot[0] ?? apt, [...asRoot.slice(1), ...(asRoot.length > 0 ? [apt] : []), ...args], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    run("update", "-qq");
    run("install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=600", ...debian);
  }
  const still = missing.filter((each) => !each.isThere());
  if (still.length > 0) {
    const command = apt ? ` (sudo apt-get install ${still.flatMap((each) => each.debian).join(" ")})` : "";
    throw new Error(`Please install ${still.map((each) => each.otherwise).join("; ")}${command}`);
  }
}

/** The path of Chromium or Chrome; `PAROLE_CASE_CHROMIUM` overrides it. */
export function findChromium(): string | undefined {
  const chosen = process.env.PAROLE_CASE_CHROMIUM;
  if (chosen) {
    return existsSync(chosen) ? chosen : undefined;
  }
  const inPlace = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].find((program) => existsSync(program));
  return inPlace ?? onPath("chromium") ?? onPath("chromium-browser") ?? onPath("google-chrome");
}

/** The full path of a program on the PATH. */
export function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  return folders
    .flatMap((folder) => endings.map((ending) => path.join(folder, program + ending)))
    .find((file) => isExecutable(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The prefix to run a command as root: empty for root, sudo if it needs no password. */
function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) {
    return [];
  }
  const sudo = onPath("sudo");
  if (sudo && spawnSync(sudo, ["-n", "true"], { stdio: "ignore" }).status === 0) {
    return [sudo, "-n"];
  }
  return undefined;
}
