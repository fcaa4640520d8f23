import { afterEach, describe, expect, it } from "vitest";
import { PurposePanel } from "#client/boards/PurposePanel.tsx";
import { showPage } from "#tests/support/show-page.ts";

let dispose: () => void = () => {};

afterEach(() => dispose());

async function open(language: "en" | "es" | "pt") {
  const purpose = { why: "Floods", power: "co-decide" } as const;
  const panel = () => <PurposePanel title="Water" purpose={purpose} onClose={() => {}} />;
  const shown = await showPage(panel, ["board", "aside", "purpose"], language);
  ({ dispose } = shown);
  const lines = [...shown.host.querySelectorAll("dl > div")].map((line) =>
    [...line.children].map((part) => part.textContent),
  );
  return { lines, host: shown.host };
}

describe("why we are here, at the start of a board", () => {
  it("names what nobody said yet, and says how far the group decides and what that means", async () => {
    const { lines } = await open("en");
    expect(lines).toEqual([
      ["Why", "Floods"],
      ["For whom", "Not said yet"],
      ["What will be decided", "Not said yet"],
      ["How far the group decides", "The group decides with others. Nothing goes ahead without its yes."],
      ["Who carries it out", "Not said yet"],
    ]);
  });

  it("asks with the words of the invitation in every language", async () => {
    expect((await open("es")).lines.map(([asked]) => asked)).toContain("Para qué");
    dispose();
    expect((await open("pt")).lines.map(([asked]) => asked)).toContain("Para quê");
  });

  it("leads to the board with one button", async () => {
    const { host } = await open("en");
    const buttons = [...host.querySelectorAll("form button")];
    expect(buttons.map((button) => button.textContent)).toEqual(["Go to the board"]);
  });
});
