// The command "Get Started": opens the walkthrough from package.json.
import { commands } from "vscode";

export async function getStarted(): Promise<void> {
  await commands.executeCommand(
    "workbench.action.openWalkthrough",
    "parole-case.parole-case#parole-case.start",
    false,
  );
}
