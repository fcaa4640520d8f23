import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Locale } from "#shared/i18n/locales.ts";
import type { NewWorkshop, SessionView } from "#shared/workshops/workshop.ts";
import { HomeCode } from "#client/workshops/HomeCode.tsx";
import { HomePage } from "#client/workshops/HomePage.tsx";
import { HomeStart } from "#client/workshops/HomeStart.tsx";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";
import { byName, typeInto } from "#tests/support/view-tools.ts";

const mine: SessionView = {
  ownDevice: true,
  workshops: [
    {
      id: "w",
      title: "Water on the hill",
      locale: "es",
      me: { id: "me", name: "Rosa", role: "facilitator", state: "in" },
      boards: [{ id: "b", title: "Board" }],
    },
    {
      id: "x",
      title: "Night bus",
      locale: "en",
      me: { id: "me2", name: "R", role: "observer", state: "waiting" },
      boards: [],
    },
  ],
};
const nothing: SessionView = { ownDevice: false, workshops: [] };
const go = vi.fn();
let dispose = () => {};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  go.mockReset();
});
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

async function openHome(language: Locale = "en") {
  vi.stubGlobal("scrollTo", () => {});
  const shown = await showPage(() => <HomePage />, ["home", "join"], language);
  dispose = shown.dispose;
  await vi.waitFor(() => expect(shown.host.querySelector("h1")).not.toBeNull());
  return shown.host;
}

async function openStart(language: Locale = "en") {
  const features = ["home", "purpose", "templates"] as const;
  const shown = await showPage(() => <HomeStart go={go} />, features, language);
  dispose = shown.dispose;
  return shown.host;
}

const field = (host: HTMLElement, name: string) => byName<HTMLInputElement>(host, "input, textarea", name);

describe("the first page", () => {
  it("tells a first visitor in two sentences what this is for, and that no account is needed", async () => {
    fakeServer({ "GET /api/session": () => nothing });
    const host = await openHome();
    expect(host.querySelector("h1")!.textContent).toContain("a group thinks a problem through");
    expect(host.textContent).toContain("whether technology is part of the answer at all");
    expect(host.textContent).toContain("No account");
  });

  it("lists the workshops of this browser with the way to each board", async () => {
    fakeServer({ "GET /api/session": () => mine });
    const host = await openHome();
    expect(host.textContent).toContain("Rosa · facilitator");
    expect(byName(host, "a", "Open the board: Water on the hill").getAttribute("href")).toBe("/b/b");
    expect(byName(host, "a", "Links and people: Water on the hill").getAttribute("href")).toBe("/w/w");
    expect(host.querySelectorAll("ul a")).toHaveLength(2);
    expect(host.textContent).toContain("Waiting to be let in");
  });

  it("says when there is no connection, and tries again when asked", async () => {
    const { answer } = fakeServer({ "GET /api/session": noConnection });
    const host = await openHome();
    expect(host.querySelector("[role=alert]")!.textContent).toContain(
      "There is no connection at the moment.",
    );
    answer({ "GET /api/session": () => mine });
    byName(host, "button", "Try again").click();
    await vi.waitFor(() => expect(host.textContent).toContain("Water on the hill"));
  });

  it("changes its language at once", async () => {
    fakeServer({ "GET /api/session": () => nothing });
    const host = await openHome();
    const language = byName<HTMLSelectElement>(host, "select", "Language");
    language.value = "pt";
    language.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(host.querySelector("h1")!.textContent).toContain("A Roda é um quadro"));
    expect(document.documentElement.lang).toBe("pt");
    expect(document.title).toBe("Roda");
  });

  it.each(["en", "es", "pt"] as const)("names every control in %s", async (language) => {
    fakeServer({ "GET /api/session": () => mine });
    expect(namelessControls(await openHome(language))).toEqual([]);
  });
});

describe("leaving", () => {
  it("says what goes and what stays before it does anything", async () => {
    const { asked } = fakeServer({ "GET /api/session": () => nothing });
    const host = await openHome();
    byName(host, "button", "Leave and forget").click();
    const dialog = host.querySelector("dialog")!;
    expect(dialog.textContent).toContain("changes that were not sent yet");
    expect(dialog.textContent).toContain("stays with the group");
    byName(dialog, "button", "Cancel").click();
    expect(host.querySelector("dialog")).toBeNull();
    expect(asked.map(({ call }) => call)).toEqual(["GET /api/session"]);
  });
});

describe("a code from a poster", () => {
  it("leads to joining, behind the mark that no server log sees", async () => {
    const shown = await showPage(() => <HomeCode main go={go} />, ["home", "join"]);
    dispose = shown.dispose;
    typeInto(field(shown.host, "Code"), "nfmc jxkl");
    submit(shown.host.querySelector("form")!);
    expect(go).toHaveBeenCalledWith("/join#NFMCJXKL");
  });
});

describe("a return code", () => {
  async function openReturn() {
    history.replaceState(null, "", "/#return");
    return openHome();
  }

  it("brings back the workshops, and keeps on the device what was answered", async () => {
    const { asked } = fakeServer({
      "GET /api/session": () => nothing,
      "POST /api/return": () => mine,
    });
    const host = await openReturn();
    typeInto(field(host, "Return code"), "7K2M-Q9XA-04TD");
    byName(host, "input[type=radio]", "Yes, only mine").click();
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(host.textContent).toContain("Your workshops"));
    expect(asked.at(-1)).toMatchObject({ body: { code: "7K2M-Q9XA-04TD", ownDevice: true } });
    expect(localStorage.getItem("ronda/device")).toBe("own");
  });

  it("that is not known is said so, and stays in the field", async () => {
    fakeServer({
      "GET /api/session": () => nothing,
      "POST /api/return": () => refusal("return-unknown", 404),
    });
    const host = await openReturn();
    typeInto(field(host, "Return code"), "7K2M");
    byName(host, "input[type=radio]", "No, others use it too").click();
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(host.textContent).toContain("This return code is not known"));
    expect(field(host, "Return code").value).toBe("7K2M");
  });

  it("needs the code and the answer", async () => {
    const { asked } = fakeServer({ "GET /api/session": () => nothing });
    const host = await openReturn();
    submit(host.querySelector("form")!);
    expect(host.querySelectorAll("[role=alert]")).toHaveLength(2);
    expect(asked).toHaveLength(1);
  });
});

describe("starting a workshop", () => {
  const fill = (host: HTMLElement) => {
    typeInto(field(host, "Title"), "Water on the hill");
    typeInto(field(host, "Why"), "Two days of water a week.");
    typeInto(field(host, "What will be decided"), "What is repaired first.");
    byName(host, "input[type=radio]", "The group decides with others").click();
    byName(host, "input[type=radio]", "Understanding the problem").click();
    typeInto(field(host, "Your name"), "Rosa");
    byName(host, "input[type=radio]", "Yes, only mine").click();
  };
  const created = { workshop: { id: "w", title: "Water on the hill", locale: "en" }, boards: [], me: {} };

  it("sends what was said and leads straight to the links", async () => {
    const { asked } = fakeServer({ "POST /api/workshops": () => created });
    const host = await openStart();
    fill(host);
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith("/w/w?new=1"));
    expect(asked[0]?.body).toEqual({
      title: "Water on the hill",
      locale: "en",
      template: "understand-problem",
      name: "Rosa",
      ownDevice: true,
      purpose: {
        why: "Two days of water a week.",
        decides: "What is repaired first.",
        power: "co-decide",
      },
    } satisfies NewWorkshop);
  });

  it("offers the language of the screen for the workshop", async () => {
    expect(byName<HTMLSelectElement>(await openStart("pt"), "select", "Idioma").value).toBe("pt");
  });

  it("asks only for title, name and whose device it is", async () => {
    const { asked } = fakeServer({});
    const host = await openStart();
    submit(host.querySelector("form")!);
    const alerts = [...host.querySelectorAll("[role=alert]")].map((alert) => alert.textContent);
    expect(alerts).toEqual([
      "Give the workshop a title.",
      "Write a name that the others will see.",
      "Choose one of the two: it decides what may stay here.",
    ]);
    expect(document.activeElement).toBe(field(host, "Title"));
    expect(asked).toEqual([]);
  });

  it("takes back an answer about the power to act", async () => {
    const { asked } = fakeServer({ "POST /api/workshops": () => created });
    const host = await openStart();
    fill(host);
    byName(host, "input[type=radio]", "Not said yet").click();
    typeInto(field(host, "Why"), "");
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(go).toHaveBeenCalled());
    const { purpose } = asked[0]!.body as NewWorkshop;
    expect(purpose).toEqual({ decides: "What is repaired first." });
  });

  it("keeps everything when the server refuses", async () => {
    fakeServer({ "POST /api/workshops": () => refusal("rate", 429) });
    const host = await openStart();
    fill(host);
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(host.textContent).toContain("nothing was lost"));
    expect(field(host, "Title").value).toBe("Water on the hill");
    expect(go).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });

  it.each(["en", "es", "pt"] as const)("names every control in %s", async (language) => {
    expect(namelessControls(await openStart(language))).toEqual([]);
  });
});
