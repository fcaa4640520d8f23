import { createRoot } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createItem, textOf } from "#shared/boards/board-doc.ts";
import { closeCode } from "#shared/realtime/messages.ts";
import { openLiveRoom, type LiveRoom } from "#client/room/live-room.ts";
import { LiveStage } from "#tests/support/live-page.ts";

const projector = { memberId: "projector", role: "observer", seen: false } as const;
let stage: LiveStage;
let room: LiveRoom;
const onEnded = vi.fn();

afterEach(() => {
  room.stop();
  stage.end();
  onEnded.mockReset();
});

async function begin() {
  stage = await LiveStage.open();
  const ana = stage.page({ memberId: "ana" });
  await stage.settle();
  const id = createItem(ana.doc(), "notes", { text: "water", x: 0, y: 0, color: "sand" }, ana.writer());
  await stage.settle();
  room = createRoot(() => openLiveRoom("b1", onEnded, stage.socketOf(projector)));
  return { ana, id };
}

describe("a projector that follows a board", () => {
  it("shows what is there and what is written from now on", async () => {
    const { ana, id } = await begin();
    expect(room.live()).toBe(false);
    await stage.settle();
    expect(room.live()).toBe(true);
    textOf(ana.doc(), "notes", id, "text")!.insert(5, " comes late");
    await stage.settle();
    expect(room.content.notes[id]!.text).toBe("water comes late");
  });

  it("is seen by nobody", async () => {
    const { ana } = await begin();
    await stage.settle();
    expect(ana.others()).toEqual([]);
  });

  it("keeps what it had without a connection, and catches up with what came meanwhile", async () => {
    const { ana, id } = await begin();
    await stage.settle();
    await stage.cut();
    expect([room.live(), room.content.notes[id]!.text]).toEqual([false, "water"]);
    textOf(ana.doc(), "notes", id, "text")!.insert(0, "more ");
    await stage.reconnect();
    expect([room.live(), room.content.notes[id]!.text]).toEqual([true, "more water"]);
  });

  it("ends when the server closes it for good", async () => {
    await begin();
    await stage.settle();
    for (const connection of stage.wiresOf(projector)) connection.close(closeCode.removed);
    await stage.settle();
    expect(onEnded).toHaveBeenCalled();
  });
});
