import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { joinedAnswer, previewAnswer } from "#server/http/answer-schemas.ts";
import type { Entered, InviteLink, JoinPreview, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let facilitator: Browser;
let entered: Required<Entered>;
let path: string;

beforeEach(async () => {
  open = openHouse({ operator: "The library" });
  ({ facilitator, entered } = await open.openWorkshop({ purpose: { why: "dry", decides: "where" } }));
  path = `/api/workshops/${entered.workshop.id}`;
});
afterEach(() => open.close());

const tokenOf = (role: keyof typeof entered.invites) => entered.invites[role].token;

describe("joining", () => {
  it.each(["facilitator", "advisory", "participant", "observer"] as const)(
    "by the %s link gives that role",
    async (role) => {
      const luz = open.browser();
      const { status, data } = await luz.post<Entered>("/api/join", { token: tokenOf(role), name: " Luz " });
      expect(status).toBe(200);
      expect(joinedAnswer.parse(data)).toEqual(data);
      expect(data).toMatchObject({
        workshop: entered.workshop,
        boards: entered.boards,
        me: { name: "Luz", role, state: "in" },
      });
    },
  );

  it("takes the code in lower case, with spaces and dashes", async () => {
    const code = entered.invites.participant.code!.toLowerCase().replace(/(.{4})/, "$1 - ");
    const { status, data } = await open.browser().post<Entered>("/api/join", { code, name: "Luz" });
    expect([status, data.me.role]).toEqual([200, "participant"]);
  });

  it("as a table or a family says how many people there are, from the first moment", async () => {
    const table = open.browser();
    const join = (people: number) =>
      table.post<Entered & Failure>("/api/join", { token: tokenOf("participant"), name: "Table 1", people });
    for (const wrong of [0, 31, 1.5]) expect((await join(wrong)).status).toBe(400);
    expect((await join(4)).status).toBe(200);
    const view = async (by: Browser) => (await by.get<WorkshopView>(path)).data;
    expect((await view(table)).me).toMatchObject({ name: "Table 1", people: 4 });
    expect((await view(facilitator)).memberCount).toBe(5);
    await join(9);
    expect((await view(facilitator)).memberCount).toBe(5);
  });

  it("again from the same browser gives the same person", async () => {
    const luz = open.browser();
    const first = await luz.post<Entered>("/api/join", { token: tokenOf("participant"), name: "Luz" });
    const again = await luz.post<Entered>("/api/join", { token: tokenOf("participant"), name: "Other" });
    expect(again.data).toEqual(first.data);
  });

  it("by a higher link raises the role, and open connections are asked again", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const { data } = await luz.post<Entered>("/api/join", { token: tokenOf("advisory") });
    expect(data.me).toMatchObject({ name: "Luz", role: "advisory" });
    expect(open.engine.refreshed).toEqual([data.me.id]);
  });

  it("by a lower link lowers nothing", async () => {
    const { data } = await facilitator.post<Entered>("/api/join", { token: tokenOf("observer") });
    expect(data.me).toEqual(entered.me);
  });

  it("as somebody else from the same browser makes a new person", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const first = (await luz.get<WorkshopView>(path)).data.me;
    const { data } = await luz.post<Entered>("/api/join", {
      token: tokenOf("observer"),
      name: "Rui",
      other: true,
    });
    expect(data.me).toMatchObject({ name: "Rui", role: "observer" });
    expect(data.me.id).not.toBe(first.id);
    expect((await luz.get<WorkshopView>(path)).data.me).toEqual(data.me);
  });

  it("asks for a name from who is new, and makes no session before", async () => {
    const nobody = open.browser();
    const { status, data } = await nobody.post("/api/join", { token: tokenOf("participant"), name: "  " });
    expect([status, data.error]).toMatchObject([400, { code: "name-missing", field: "name" }]);
    expect(nobody.cookies.size).toBe(0);
  });

  it("refuses an unknown link, an unknown code, and neither", async () => {
    const join = (body: object) => open.browser().post("/api/join", { name: "Luz", ...body });
    expect((await join({ token: "x".repeat(22) })).data.error.code).toBe("invite-unknown");
    expect((await join({ code: "BBBBBBBB" })).data.error.code).toBe("invite-unknown");
    expect((await join({})).data.error.code).toBe("bad-request");
    const { token } = entered.invites.participant;
    expect((await join({ token, code: "BBBBBBBB" })).data.error.code).toBe("bad-request");
  });

  it("by the participant link ends while the door is closed, except for who is in", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    await facilitator.patch(path, { version: 1, doorOpen: false });
    const late = await open.browser().post("/api/join", { token: tokenOf("participant"), name: "Eva" });
    expect(late.data.error.code).toBe("invite-unknown");
    expect((await luz.post("/api/join", { token: tokenOf("participant") })).status).toBe(200);
    expect((await open.browser().post("/api/join", { token: tokenOf("observer"), name: "Rui" })).status).toBe(
      200,
    );
  });
});

describe("a facilitator link", () => {
  it("works once", async () => {
    const { token } = entered.invites.facilitator;
    await open.join(entered, "facilitator", "Bia");
    const second = await open.browser().post("/api/join", { token, name: "Eva" });
    expect([second.status, second.data.error.code]).toEqual([410, "invite-used"]);
    expect((await open.browser().post("/api/join/preview", { token })).data.error.code).toBe("invite-used");
  });

  it("lets who used it back in from the same browser", async () => {
    const bia = await open.join(entered, "facilitator", "Bia");
    const again = await bia.post<Entered>("/api/join", { token: tokenOf("facilitator") });
    expect(again.data.me).toMatchObject({ name: "Bia", role: "facilitator" });
  });

  it("is followed by a fresh one", async () => {
    await open.join(entered, "facilitator", "Bia");
    const { invites } = (await facilitator.get<WorkshopView>(path)).data;
    expect(invites!.facilitator.token).not.toBe(tokenOf("facilitator"));
    expect(invites!.participant).toEqual(entered.invites.participant);
  });

  it("is not used up by a facilitator who opens it", async () => {
    await facilitator.post("/api/join", { token: tokenOf("facilitator") });
    const { status } = await open.browser().post("/api/join", { token: tokenOf("facilitator"), name: "Bia" });
    expect(status).toBe(200);
  });
});

describe("a preview", () => {
  it("tells who invites, why, who runs the server and until when, and gives no session", async () => {
    const luz = open.browser();
    const { data } = await luz.post<JoinPreview>("/api/join/preview", { token: tokenOf("participant") });
    expect(previewAnswer.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      workshop: entered.workshop,
      purpose: { why: "dry", decides: "where" },
      role: "participant",
      invitedBy: ["Ana"],
      operator: "The library",
      namesSeenBy: "present",
      me: null,
    });
    expect(luz.cookies.size).toBe(0);
  });

  it("tells who one already is", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const { code } = entered.invites.participant;
    const { data } = await luz.post<JoinPreview>("/api/join/preview", { code });
    expect(data.me).toMatchObject({ name: "Luz", role: "participant" });
  });
});

describe("a new link", () => {
  it("takes the place of the old one, code included", async () => {
    const { status, data } = await facilitator.post<InviteLink>(`${path}/invites/participant/rotate`);
    expect(status).toBe(200);
    expect(data.url).toBe(`http://localhost/join#${data.token}`);
    const join = (key: object) => open.browser().post("/api/join", { ...key, name: "Luz" });
    expect((await join({ token: tokenOf("participant") })).status).toBe(404);
    expect((await join({ code: entered.invites.participant.code })).status).toBe(404);
    expect((await join({ token: data.token })).status).toBe(200);
    expect((await join({ code: data.code })).status).toBe(200);
  });

  it("is for facilitators to make, and for roles that exist", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    expect((await luz.post(`${path}/invites/participant/rotate`)).status).toBe(403);
    expect((await facilitator.post(`${path}/invites/boss/rotate`)).status).toBe(404);
  });
});

describe("guessing codes", () => {
  const guess = (headers?: Record<string, string>) =>
    open.browser().post("/api/join/preview", { code: "BBBBBBBB" }, headers);

  it("is refused after ten failed tries a minute, and then for good ones too", async () => {
    for (let i = 0; i < 10; i++) expect((await guess()).status).toBe(404);
    const { code } = entered.invites.participant;
    const refused = await open.browser().post("/api/join", { code, name: "Luz" });
    expect([refused.status, refused.data.error.code]).toEqual([429, "rate"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    open.clock.advance(60_000);
    expect((await open.browser().post("/api/join", { code, name: "Luz" })).status).toBe(200);
  });

  it("does not keep a roomful from joining by the right one", async () => {
    const { code } = entered.invites.participant;
    for (let i = 0; i < 40; i++) {
      expect((await open.browser().post("/api/join", { code, name: `P${i}` })).status).toBe(200);
    }
  });

  it("does not stop who has a link", async () => {
    for (let i = 0; i < 10; i++) await guess();
    const { status } = await open.browser().post("/api/join", { token: tokenOf("participant"), name: "Luz" });
    expect(status).toBe(200);
  });
});
