import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { addRiskAnswer, seedRiskModel } from "#shared/risk/risk-doc.ts";
import { isRiskModelDone, riskAnswers, riskQuestions } from "#shared/risk/risk-model.ts";
import { RiskView } from "#client/boards/RiskView.tsx";
import { fakeBoard } from "#tests/support/fake-board.tsx";
import { namelessControls } from "#tests/support/show-page.ts";
import { showView } from "#tests/support/show-view.tsx";
import { allByName } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => dispose());

async function open(canWrite = true) {
  const doc = new Y.Doc();
  seedRiskModel(doc, "en", 1);
  const board = fakeBoard({ doc, canWrite });
  const shown = await showView(board, () => <RiskView />);
  dispose = shown.dispose;
  return { board, host: shown.host };
}

describe("a risk model on the screen", () => {
  it("asks its four questions, and says how many are open", async () => {
    const { host } = await open();
    const headings = [...host.querySelectorAll("h3")].map((heading) => heading.textContent);
    expect(headings).toEqual([
      "What must stay safe",
      "Who could do harm, and what happened before",
      "How likely it is",
      "What we do",
    ]);
    expect(host.textContent).toContain("4 questions have no answer yet.");
    expect(namelessControls(host)).toEqual([]);
  });

  it("takes an answer where its question stands, and takes it away again", async () => {
    const { board, host } = await open();
    allByName<HTMLButtonElement>(host, "button", "Add an answer")[1]!.click();
    const field = host.querySelector<HTMLTextAreaElement>("textarea")!;
    expect(document.activeElement).toBe(field);
    const [note] = Object.values(projectBoard(board.doc()).notes);
    textOf(board.doc(), "notes", note!.id, "text")!.insert(0, "The mill");
    expect(riskAnswers(projectBoard(board.doc()), "adversaries")).toMatchObject([{ text: "The mill" }]);
    allByName<HTMLButtonElement>(host, "button", "Remove: The mill")[0]!.click();
    expect(riskAnswers(projectBoard(board.doc()), "adversaries")).toEqual([]);
  });

  it("says when every question has an answer", async () => {
    const { board, host } = await open();
    for (const question of riskQuestions) {
      const id = addRiskAnswer(board.doc(), question, { now: 1 });
      textOf(board.doc(), "notes", id, "text")!.insert(0, "yes");
    }
    expect(isRiskModelDone(projectBoard(board.doc()))).toBe(true);
    expect(host.textContent).toContain("Every question has an answer.");
  });

  it("can only be read where nothing may be written", async () => {
    const { host } = await open(false);
    expect(host.querySelectorAll("button, textarea")).toHaveLength(0);
  });
});
