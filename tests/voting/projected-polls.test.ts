import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { roomAnswer } from "#server/http/answer-schemas.ts";
import type { Stage } from "#shared/facilitation/stage.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { RoomCode, RoomView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { openPollHouse, question, type PollAnswered, type PollHouse } from "#tests/support/poll-house.ts";

let house: PollHouse;
let projector: Browser;
beforeEach(async () => {
  house = await openPollHouse();
  projector = house.open.browser();
  const { code } = (await projector.post<RoomCode>("/api/room/code")).data;
  await house.facilitator.post(`/api/workshops/${house.entered.workshop.id}/rooms`, { code });
});
afterEach(() => house.open.close());

async function show(stage: Stage): Promise<RoomView> {
  const { version } = await house.viewOf(house.facilitator);
  const path = `/api/workshops/${house.entered.workshop.id}/session`;
  await house.facilitator.post(path, { do: "stage", stage, version });
  const { data } = await projector.get<RoomView>("/api/room");
  expect(roomAnswer.parse(data)).toEqual(data);
  return data;
}
const vote = async (poll: PollView) => {
  for (const person of house.people)
    await person.put(`/api/polls/${poll.id}/open-ballot`, { choices: { approve: ["a"] } });
};
const namedOpen = { secrecy: "open", settings: { window: 0 } };

describe("a vote on a projector", () => {
  it("is there only while those who lead show it", async () => {
    const poll = await house.drafted();
    expect((await projector.get<RoomView>("/api/room")).data).not.toHaveProperty("poll");
    const shown = await show({ show: "poll", poll: poll.id });
    expect(shown.poll).toMatchObject({ state: "draft", title: "What comes first?", result: null });
    expect(shown.poll!.options.map(({ label }) => label)).toEqual(expect.arrayContaining(["Water", "Roads"]));
    expect(await show({ show: "wall" })).not.toHaveProperty("poll");
  });

  it("tells nothing of what was cast before the close, whatever is asked for", async () => {
    const poll = await house.opened(namedOpen);
    await vote(poll);
    for (const part of ["poll", "result", "numbers"] as const) {
      const shown = await show({ show: part, poll: poll.id });
      expect(shown.poll!.result).toBeNull();
      expect(JSON.stringify(shown)).not.toMatch(/"cast"|"scores"|"electorate"/);
    }
  });

  it("tells no result that waits to be shown, and then what came out with nobody's name", async () => {
    const poll = await house.opened({ ...namedOpen, settings: { window: 0, reveal: "shown" } });
    await vote(poll);
    await house.act(house.facilitator, poll.id, "close");
    expect((await show({ show: "result", poll: poll.id })).poll!.result).toBeNull();
    await house.act(house.facilitator, poll.id, "show");
    const { poll: shown } = (await projector.get<RoomView>("/api/room")).data;
    expect(shown!.result).toMatchObject({ winners: ["a"], cast: 3, electors: 3 });
    expect(JSON.stringify(shown)).not.toMatch(/Luz|Rui|Eva|named|openBallots|tookPart/);
    expect((await house.resultOf(house.facilitator, poll.id)).named).toHaveLength(3);
  });

  it("of another workshop is never shown", async () => {
    const { facilitator: stranger, entered } = await house.open.openWorkshop();
    const path = `/api/workshops/${entered.workshop.id}/polls`;
    const { data } = await stranger.post<PollAnswered>(path, question);
    expect(await show({ show: "poll", poll: data.poll.id })).not.toHaveProperty("poll");
  });
});
