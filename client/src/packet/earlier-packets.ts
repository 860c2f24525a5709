// Packets of the same case under an older name, which are beside the new one: they can be moved to the trash, so that no
// one mails the wrong one.
import { l10n, Uri, window, workspace } from "vscode";
import type { PacketWritten } from "../../../server/src/lsp/requests.ts";

export type EarlierPacket = NonNullable<PacketWritten["earlier"]>[number];

/** Asks about the packets of an older name, and moves them to the trash where the person wants that. */
export async function askAboutEarlier(earlier: readonly EarlierPacket[]): Promise<void> {
  const names = earlier.map(nameOfEarlier);
  const [name = ""] = names;
  const message =
    names.length === 1
      ? l10n.t("{0} is an older packet of this case, under another name. Do not mix them up.", name)
      : l10n.t(
          "{0} and {1} more are older packets of this case, under other names. Do not mix them up.",
          name,
          names.length - 1,
        );
  const trash = l10n.t("Move to Trash");
  if ((await window.showWarningMessage(message, trash, l10n.t("Keep"))) !== trash) return;
  await moveToTrash(earlier);
}

export function nameOfEarlier({ packet }: EarlierPacket): string {
  return workspace.asRelativePath(Uri.parse(packet), false);
}

/** Moves them with what belongs to them, and names the files that stay. */
export async function moveToTrash(earlier: readonly EarlierPacket[]): Promise<void> {
  const kept: string[] = [];
  for (const file of earlier.flatMap(({ files }) => files)) {
    const uri = Uri.parse(file);
    try {
      await workspace.fs.delete(uri, { useTrash: true });
    } catch {
      kept.push(workspace.asRelativePath(uri, false));
    }
  }
  if (kept.length === 0) return;
  void window.showErrorMessage(
    l10n.t("Not moved to the trash: {0}. Close the programs that have them open.", kept.join(", ")),
  );
}
