import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf } from "#tests/support/source-imports.ts";

/**
 * What each live region of the board's page tells: `own`, what became of something one did oneself or was decided about
 * oneself; `waits`, that something is on its way; `trouble`, that something went wrong. `news` tells of others and is
 * silent where the person wishes so: news of the group go through `LiveSession.say`, which asks.
 */
const regions: Readonly<Record<string, readonly ("own" | "waits" | "trouble" | "news")[]>> = {
  "client/boards/BoardAids.tsx": ["news", "trouble"],
  "client/boards/BoardNotices.tsx": ["own"],
  "client/boards/ReturnDialog.tsx": ["own", "trouble"],
  "client/boards/RiskView.tsx": ["waits"],
  "client/boards/SavedMark.tsx": ["own"],
  "client/boards/SearchDialog.tsx": ["own"],
  "client/clusters/GroupsDialog.tsx": ["own"],
  "client/export/ImportDialog.tsx": ["own"],
  "client/facilitation/ActivityBar.tsx": ["news"],
  "client/facilitation/LeadAgenda.tsx": ["own"],
  "client/facilitation/LeadPanel.tsx": ["own"],
  "client/facilitation/LeadReveal.tsx": ["trouble"],
  "client/facilitation/LeadStage.tsx": ["own"],
  "client/facilitation/LeadStageVote.tsx": ["own"],
  "client/facilitation/MinutesField.tsx": ["trouble"],
  "client/facilitation/MomentField.tsx": ["trouble"],
  "client/facilitation/PrivateWords.tsx": ["own"],
  "client/facilitation/ProposalForm.tsx": ["own"],
  "client/facilitation/Reactions.tsx": ["news"],
  "client/facilitation/breakouts/BringBack.tsx": ["own"],
  "client/facilitation/people/DisturbanceKit.tsx": ["own"],
  "client/facilitation/people/LeadPeople.tsx": ["own"],
  "client/facilitation/people/NoteOnBehalf.tsx": ["own"],
  "client/facilitation/people/PersonUndo.tsx": ["waits", "own"],
  "client/history/MomentPreview.tsx": ["trouble"],
  "client/history/MomentsDialog.tsx": ["own", "trouble"],
  "client/late-work/LateDialog.tsx": ["own", "trouble"],
  "client/late-work/LateState.tsx": ["own"],
  "client/members/OwnAnswers.tsx": ["own"],
  "client/members/OwnName.tsx": ["own"],
  "client/members/OwnPeople.tsx": ["own"],
  "client/members/PageFrame.tsx": ["waits"],
  "client/members/WasHere.tsx": ["own"],
  "client/members/start-page.tsx": ["trouble"],
  "client/needs/NeedList.tsx": ["own"],
  "client/notes/PasteNotes.tsx": ["own"],
  "client/notes/WallView.tsx": ["own"],
  "client/realtime/BoundText.tsx": ["news"],
  "client/sheets/RemovedSheets.tsx": ["own", "own"],
  "client/sheets/ShareCards.tsx": ["own"],
  "client/ui/CopyButton.tsx": ["own"],
  "client/ui/Failure.tsx": ["trouble"],
  "client/ui/TextField.tsx": ["trouble"],
  "client/voting/device/BallotFates.tsx": ["own"],
  "client/voting/dots/DotsOpen.tsx": ["own", "own"],
};

/** Every file that the board's page comes to, at once or later. */
function filesOfBoard(): string[] {
  const lines = importsOf(["client"]).filter(({ typeOnly }) => !typeOnly);
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { from, to } of lines) if (from === path && to?.startsWith("client/")) visit(to);
  };
  visit("client/boards/board-page.tsx");
  return [...found];
}

function regionsIn(path: string): number {
  const region = /\brole=(?:"(?:status|alert|log)"|\{[^}]*"(?:status|alert|log)"[^}]*\})|\baria-live=/g;
  return readFileSync(path, "utf8").match(region)?.length ?? 0;
}

describe("what the board's page reads aloud by itself", () => {
  const found = filesOfBoard();

  it("is listed with what it tells, and whoever adds to it says whether that is news of others", () => {
    const counted = found.map((path) => [path, regionsIn(path)] as const).filter(([, n]) => n > 0);
    const listed = Object.entries(regions).map(([path, kinds]) => [path, kinds.length] as const);
    const inOrder = (all: (readonly [string, number])[]) => Object.fromEntries(all.sort());
    expect(inOrder(counted)).toEqual(inOrder(listed));
  });

  it("asks the person's wish where it is news of others", () => {
    const news = Object.keys(regions).filter((path) => regions[path]!.includes("news"));
    const asks = /useComingsAloud\(\)|live\.aloud\(\)|live\.said\(\)/;
    expect(news.filter((path) => !asks.test(readFileSync(path, "utf8")))).toEqual([]);
  });
});
