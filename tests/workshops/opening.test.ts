import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectBoard } from "#shared/boards/board-doc.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { openedAnswer } from "#server/http/answer-schemas.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
beforeEach(() => void (open = openHouse()));
afterEach(() => open.close());

describe("opening a workshop", () => {
  it("answers with the workshop, its board, oneself as facilitator and a link for each role, no more", async () => {
    const { status, data } = await open
      .browser()
      .post<Required<Entered>>("/api/workshops", { title: " Water ", locale: "es", name: "Ana" });
    expect(status).toBe(201);
    expect(openedAnswer.parse(data)).toEqual(data);
    expect(data.workshop).toMatchObject({ title: "Water", locale: "es" });
    expect(data.boards).toHaveLength(1);
    expect(data.me).toMatchObject({ name: "Ana", role: "facilitator", state: "in" });
  });

  it("puts a token of at least 128 bits behind the # of each link, and a code of 8 letters on participants'", async () => {
    const { entered } = await open.openWorkshop();
    for (const [role, { token, url, code }] of Object.entries(entered.invites)) {
      expect(token).toMatch(/^[A-Za-z0-9_-]{22,}$/);
      expect(url).toBe(`http://localhost/join#${token}`);
      expect(code !== undefined).toBe(role === "participant");
    }
    expect(entered.invites.participant.code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
  });

  it.each([
    ["en", "Facilitator", "Board"],
    ["es", "Facilita", "Tablero"],
    ["pt", "Facilita", "Quadro"],
  ] as const)(
    "names who gave no name, and the board, in the workshop's language (%s)",
    async (locale, name, title) => {
      const { entered } = await open.openWorkshop({ locale, name: "" });
      expect(entered.me.name).toBe(name);
      expect(entered.boards[0]!.title).toBe(title);
    },
  );

  it("takes a purpose given as one text for why the workshop is held", async () => {
    const { facilitator, entered } = await open.openWorkshop({ purpose: "The well is dry" });
    const { data } = await facilitator.get<WorkshopView>(`/api/workshops/${entered.workshop.id}`);
    expect(data.purpose).toEqual({ why: "The well is dry" });
  });

  it("proposes to review what is kept half a year later", async () => {
    const { facilitator, entered } = await open.openWorkshop();
    const { data } = await facilitator.get<WorkshopView>(`/api/workshops/${entered.workshop.id}`);
    expect(data.reviewOn).toBe("2027-05-22");
  });

  it("starts the board's document from the template", async () => {
    const { entered } = await open.openWorkshop({ template: "understand-problem", locale: "pt" });
    const content = await open.engine.read(entered.boards[0]!.id, projectBoard);
    expect(Object.keys(content.framings)).toHaveLength(1);
    expect(Object.keys(content.clusters).length).toBeGreaterThan(1);
  });

  it("leaves the document empty without a template", async () => {
    const { entered } = await open.openWorkshop();
    const content = await open.engine.read(entered.boards[0]!.id, projectBoard);
    expect(Object.values(content).flatMap((root) => Object.keys(root))).toEqual([]);
  });

  it.each([
    ["title", { title: " ", locale: "en" }],
    ["locale", { title: "Water", locale: "fr" }],
    ["template", { title: "Water", locale: "en", template: "no-such" }],
    ["name", { title: "Water", locale: "en", name: "x".repeat(61) }],
  ])("names the field that is wrong: %s", async (field, body) => {
    const { status, data } = await open.browser().post("/api/workshops", body);
    expect(status).toBe(400);
    expect(data.error).toMatchObject({ code: "bad-request", field });
  });

  it("refuses what is not JSON", async () => {
    const response = await open.browser().send("POST", "/api/workshops", { body: "{title" });
    expect(response.status).toBe(400);
  });

  it("lets one browser open several, and be somebody in each", async () => {
    const { facilitator } = await open.openWorkshop({ title: "One" });
    await facilitator.post("/api/workshops", { title: "Two", locale: "pt", name: "Bia" });
    const { data } = await facilitator.get<{ workshops: { title: string; me: { name: string } }[] }>(
      "/api/session",
    );
    expect(data.workshops.map(({ title, me }) => [title, me.name])).toEqual([
      ["One", "Ana"],
      ["Two", "Bia"],
    ]);
  });
});
