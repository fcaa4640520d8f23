import { afterEach, describe, expect, it, vi } from "vitest";
import type { MemberView, WorkshopView } from "#shared/workshops/workshop.ts";
import { SessionPanel } from "#client/facilitation/SessionPanel.tsx";
import { showInSession, type FakeSession } from "#tests/support/fake-session.tsx";
import { fakeServer, refusal } from "#tests/support/fake-server.ts";
import { namelessControls, submit } from "#tests/support/show-page.ts";
import { allByName, byName, typeInto } from "#tests/support/view-tools.ts";

let shown: FakeSession;
afterEach(() => {
  shown.dispose();
  vi.unstubAllGlobals();
});

const member = (id: string, given: Partial<MemberView> = {}): MemberView => ({
  id,
  name: id,
  role: "participant",
  state: "in",
  present: true,
  ...given,
});
const members = (...others: MemberView[]) => [member("me", { name: "Me", role: "facilitator" }), ...others];

async function open(view: Partial<WorkshopView>) {
  shown = await showInSession(() => <SessionPanel />, { role: "facilitator", view });
  await expect.poll(() => fold("Somebody is disturbing")).toBeDefined();
  return shown;
}
const fold = (name: string) =>
  [...shown.host.querySelectorAll("details")].find(
    (one) => one.querySelector("summary")?.textContent === name,
  )!;
const press = (host: ParentNode, name: string) => byName<HTMLButtonElement>(host, "button", name).click();

describe("somebody disturbs: everything is in one place, one tap away once it is open", () => {
  it("freezes the board, closes the door and lets people in one by one", async () => {
    const { asked } = fakeServer({ "PATCH /api/workshops/w": () => ({}) });
    const { sent } = await open({ members: members() });
    const kit = fold("Somebody is disturbing");
    press(kit, "Freeze the board");
    press(kit, "Close the link and the code");
    press(kit, "Let people in one by one");
    await expect.poll(() => asked).toHaveLength(2);
    expect(sent).toEqual([{ do: "lock", on: true, version: 7 }]);
    expect(asked.map(({ body }) => body)).toEqual([
      { version: 7, doorOpen: false },
      { version: 7, lobby: true },
    ]);
  });

  it("says what is so already, and takes it back the same way", async () => {
    const { asked } = fakeServer({ "PATCH /api/workshops/w": () => ({}) });
    await open({ members: members(), doorOpen: false, lobby: true });
    const kit = fold("Somebody is disturbing");
    const isOn = (name: string) => byName(kit, "button", name).getAttribute("aria-pressed");
    expect([isOn("Freeze"), isOn("Close the link"), isOn("Let people in")]).toEqual([
      "false",
      "true",
      "true",
    ]);
    press(kit, "Close the link");
    await expect.poll(() => asked[0]?.body).toEqual({ version: 7, doorOpen: true });
  });

  it("makes every link new at once", async () => {
    const rotate = (role: string) => [`POST /api/workshops/w/invites/${role}/rotate`, () => ({})] as const;
    const { asked } = fakeServer(
      Object.fromEntries(["facilitator", "advisory", "participant", "observer"].map(rotate)),
    );
    await open({ members: members() });
    press(fold("Somebody is disturbing"), "New links for everybody");
    await expect.poll(() => shown.host.textContent).toContain("All links are new.");
    expect(asked).toHaveLength(4);
  });

  it("takes the pen from somebody and sends them away, without asking twice", async () => {
    const { asked } = fakeServer({
      "PATCH /api/workshops/w/members/Max": () => ({}),
      "DELETE /api/workshops/w/members/Max": () => undefined,
    });
    await open({ members: members(member("Max"), member("Luz")) });
    const kit = fold("Somebody is disturbing");
    press(kit, "Take the pen from Max");
    await expect.poll(() => asked.at(-1)?.body).toEqual({ version: 7, muted: true });
    press(kit, "Send Max away");
    await expect.poll(() => shown.host.textContent).toContain("Max was sent away.");
    expect(asked.at(-1)?.call).toBe("DELETE /api/workshops/w/members/Max");
  });

  it("does not offer to mute or send away oneself", async () => {
    await open({ members: members() });
    expect(fold("Somebody is disturbing").textContent).toContain("Nobody else is here.");
  });
});

describe("somebody who says that they were here before", () => {
  const rosa = member("r1", { name: "Rósa", role: "advisory", present: false });
  const again = member("r2", { name: "Visitor", wasHere: "rosa " });

  it("is shown first, with whoever has that name proposed", async () => {
    const { asked } = fakeServer({ "POST /api/workshops/w/members/r2/merge": () => rosa });
    await open({ members: members(rosa, again, member("Luz")) });
    expect(shown.host.textContent).toContain("Visitor says: I was here before, as “rosa ”.");
    expect(shown.host.textContent).toContain("They then take part as Rósa did");
    press(shown.host, "Yes, one person");
    await expect.poll(() => shown.host.textContent).toContain("It is one person now: Rósa.");
    expect(asked[0]?.body).toEqual({ into: "r1", version: 7 });
  });

  it("is warned about where that person is here on another device", async () => {
    await open({ members: members({ ...rosa, present: true }, again) });
    expect(shown.host.textContent).toContain("Rósa is here right now, on another device.");
  });

  it("is nobody in particular where nobody has that name, until somebody is chosen", async () => {
    await open({ members: members(member("Luz"), again) });
    const yes = byName<HTMLButtonElement>(shown.host, "button", "Yes, one person");
    expect(yes.disabled).toBe(true);
    const who = byName<HTMLSelectElement>(shown.host, "select", "Who is it?");
    who.value = "Luz";
    who.dispatchEvent(new Event("change", { bubbles: true }));
    expect(yes.disabled).toBe(false);
  });

  it("can be turned down", async () => {
    const { asked } = fakeServer({ "PATCH /api/workshops/w/members/r2": () => again });
    await open({ members: members(rosa, again) });
    const claim = byName(shown.host, "select", "Who is it?").closest(".person-inside")!;
    press(claim, "No");
    await expect.poll(() => asked[0]?.body).toEqual({ wasHere: null, version: 7 });
  });
});

describe("changing somebody", () => {
  const openRow = async (one: MemberView) => {
    await open({ members: members(one, member("Luz")) });
    press(shown.host, `Change the part of ${one.name}`);
  };

  it("gives them another name, and says that they are told", async () => {
    const { asked } = fakeServer({ "PATCH /api/workshops/w/members/Max": () => ({}) });
    await openRow(member("Max"));
    const field = byName<HTMLInputElement>(shown.host, "input", "Name");
    expect(field.closest(".field")!.textContent).toContain("They are told.");
    typeInto(field, "Maximiliano");
    submit(field.closest("form")!);
    await expect.poll(() => asked[0]?.body).toEqual({ name: "Maximiliano", version: 7 });
  });

  it("makes a double one with who they are, by hand", async () => {
    const { asked } = fakeServer({ "POST /api/workshops/w/members/Max/merge": () => member("Luz") });
    await openRow(member("Max"));
    const same = byName<HTMLSelectElement>(shown.host, "select", "The same person as");
    same.value = "Luz";
    same.dispatchEvent(new Event("change", { bubbles: true }));
    press(shown.host, "Make them one");
    await expect.poll(() => asked[0]?.body).toEqual({ into: "Luz", version: 7 });
  });

  it("says why where it was refused, and nothing looks changed", async () => {
    fakeServer({ "PATCH /api/workshops/w/members/Max": () => refusal("stale", 409) });
    await openRow(member("Max"));
    const role = byName<HTMLSelectElement>(shown.host, "select", "Takes part as");
    role.value = "observer";
    role.dispatchEvent(new Event("change", { bubbles: true }));
    await expect.poll(() => shown.host.querySelector("[role=alert]")).not.toBeNull();
    expect(role.value).toBe("participant");
  });

  it("leaves no control without a name", async () => {
    await openRow(member("Max", { people: 5, wasHere: "Luz" }));
    expect(namelessControls(shown.host)).toEqual([]);
    expect(allByName(shown.host, ".turn-name", "5 people")).toHaveLength(1);
  });
});

describe("people without a device", () => {
  const table = member("t1", { name: "Table by the window", people: 4, noDevice: true });

  it("are added with how many they are", async () => {
    const { asked } = fakeServer({ "POST /api/workshops/w/members": () => table });
    await open({ members: members() });
    const part = fold("People without a device");
    typeInto(byName<HTMLInputElement>(part, "input", "Who"), "Table by the window");
    typeInto(byName<HTMLInputElement>(part, "input", "Stands for"), "4");
    submit(part.querySelector("form")!);
    await expect.poll(() => asked[0]?.body).toEqual({ name: "Table by the window", people: 4 });
  });

  it("have their hand raised and lowered by those who lead", async () => {
    const { sent, change, live } = await open({ members: members(table) });
    const part = fold("People without a device");
    press(part, "Raised hand of Table by the window");
    await expect.poll(() => sent).toEqual([{ do: "raise-hand-of", member: "t1", version: 7 }]);
    const turns = live.led()!.turns!;
    change({ turns: { ...turns, queue: [{ memberId: "t1", name: table.name, here: true }] } });
    press(part, "Raised hand of Table by the window");
    await expect.poll(() => sent.at(-1)).toMatchObject({ do: "lower-hand-of" });
  });

  it("are neither muted nor sent away in the kit: nobody writes by them", async () => {
    await open({ members: members(table) });
    expect(fold("Somebody is disturbing").textContent).toContain("Nobody else is here.");
  });
});

describe("undoing everything by one person", () => {
  const card = { root: "notes", id: "n1", title: "an insult", kind: "goes", mixed: false };
  const written = {
    boards: [
      {
        board: { id: "b", title: "Board" },
        cards: [card, { ...card, id: "n2", title: "water", kind: "changes", mixed: true }],
      },
    ],
    hidden: true,
  };
  const point = { id: "p1", cause: "person", title: "", at: 1, cards: 2 };
  const server = () =>
    fakeServer({
      "GET /api/workshops/w/members/Max/written": () => written,
      "POST /api/workshops/w/members/Max/take-back": () => ({
        goes: 1,
        changes: 0,
        comes: 0,
        undo: [{ boardId: "b", point }],
      }),
      "POST /api/boards/b/restore-points/p1/restore": () => ({}),
      "DELETE /api/workshops/w/members/Max": () => undefined,
    });
  const look = async () => {
    await open({ members: members(member("Max")) });
    press(fold("Somebody is disturbing"), "Undo everything by Max");
    await expect.poll(() => shown.host.textContent).toContain("1 card of theirs goes");
    return shown.host.querySelector("dialog")!;
  };

  it("shows what would change before it happens, and says what it does not reach", async () => {
    const { asked } = server();
    const dialog = await look();
    expect(dialog.textContent).toContain("an insult");
    expect(dialog.textContent).toContain("what others wrote in it stays");
    expect(dialog.textContent).toContain("Cards that were written without names are not reached.");
    expect(asked.map(({ call }) => call)).toEqual(["GET /api/workshops/w/members/Max/written"]);
    expect(namelessControls(dialog)).toEqual([]);
  });

  it("leaves out what is to stay, and can bring all of it back", async () => {
    const { asked } = server();
    const dialog = await look();
    byName<HTMLInputElement>(dialog, "input", "water").click();
    press(dialog, "Undo it");
    await expect.poll(() => dialog.textContent).toContain("Done: 1 gone, 0 changed, 0 back.");
    expect(asked.at(-1)?.body).toEqual({ leave: ["b/notes/n2"] });
    press(dialog, "Bring it all back");
    await expect.poll(() => dialog.textContent).toContain("Everything is as it was before.");
    expect(asked.at(-1)?.call).toBe("POST /api/boards/b/restore-points/p1/restore");
  });

  it("does nothing where everything is to stay", async () => {
    server();
    const dialog = await look();
    for (const box of dialog.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) box.click();
    expect(allByName(dialog, "button", "Undo it")).toEqual([]);
  });

  it("is still there for somebody who was sent away", async () => {
    server();
    await open({ members: members(member("Max")) });
    const kit = fold("Somebody is disturbing");
    press(kit, "Send Max away");
    await expect.poll(() => kit.textContent).toContain("Max was sent away.");
    shown.change({}, { members: members() });
    press(kit, "Undo everything by Max");
    await expect.poll(() => shown.host.textContent).toContain("1 card of theirs goes");
  });
});
