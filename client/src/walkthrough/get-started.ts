// The command "Get Started": the walkthrough that package.json holds.
import { commands } from "vscode";

export async function getStarted(): Promise<void> {
  await commands.executeCommand(
    "workbench.action.openWalkthrough",
    "parole-case.parole-case#parole-case.start",
    false,
  );
}
