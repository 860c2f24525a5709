// Packets of the same case under an older name, next to the new one: they can be removed, so that the wrong one is not
// mailed. A remote folder has no trash; there they are deleted after confirmation.
import { env, l10n, Uri, window, workspace } from "vscode";
import type { PacketWritten } from "../../../server/src/lsp/protocol/index.ts";

export type OfferedEarlierPacket = NonNullable<PacketWritten["earlier"]>[number];

/** Asks about the packets under an older name, and removes them if confirmed. */
export async function askAboutEarlier(earlier: readonly OfferedEarlierPacket[]): Promise<void> {
  const names = earlier.map(nameOfEarlier);
  const [name = ""] = names;
  const message =
    names.length === 1
      ? l10n.t("{0} is an older packet of this case, under another name. Do not confuse the two.", name)
      : l10n.t(
          "{0} and {1} more are older packets of this case, under other names. Do not confuse them.",
          name,
          names.length - 1,
        );
  const remove = confirmRemoval();
  if ((await window.showWarningMessage(message, remove, l10n.t("Keep"))) !== remove) return;
  await removeEarlier(earlier);
}

export function nameOfEarlier({ packet }: OfferedEarlierPacket): string {
  return workspace.asRelativePath(Uri.parse(packet), false);
}

/** The title of the button that removes them. */
export function confirmRemoval(): string {
  return hasTrash() ? l10n.t("Move to Trash") : l10n.t("Delete…");
}

function hasTrash(): boolean {
  return env.remoteName === undefined;
}

/** Removes them with their accompanying files, and names the files that stay. */
export async function removeEarlier(earlier: readonly OfferedEarlierPacket[]): Promise<void> {
  const useTrash = hasTrash();
  if (!useTrash && !(await isConfirmed(earlier))) return;
  const kept: string[] = [];
  for (const file of earlier.flatMap(({ files }) => files)) {
    const uri = Uri.parse(file);
    try {
      await workspace.fs.delete(uri, { useTrash });
    } catch {
      kept.push(workspace.asRelativePath(uri, false));
    }
  }
  if (kept.length === 0) return;
  const names = kept.join(", ");
  void window.showErrorMessage(
    useTrash
      ? l10n.t("Not moved to the trash: {0}. Close the programs that have them open.", names)
      : l10n.t("Not deleted: {0}. Close the programs that have them open.", names),
  );
}

async function isConfirmed(earlier: readonly OfferedEarlierPacket[]): Promise<boolean> {
  const files = earlier.flatMap((one) =>
    one.files.map((file) => workspace.asRelativePath(Uri.parse(file), false)),
  );
  const question =
    files.length === 1
      ? l10n.t("Permanently delete 1 file?")
      : l10n.t("Permanently delete {0} files?", files.length);
  const confirm = l10n.t("Delete");
  const detail = [...files, "", l10n.t("A remote folder has no trash, so they cannot be restored.")].join(
    "\n",
  );
  return (await window.showWarningMessage(question, { modal: true, detail }, confirm)) === confirm;
}
