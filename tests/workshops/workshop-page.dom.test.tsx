import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Locale } from "#shared/i18n/locales.ts";
import { roles } from "#shared/members/roles.ts";
import type { Invites, WorkshopChange, WorkshopView } from "#shared/workshops/workshop.ts";
import { WorkshopProvider } from "#client/workshops/workshop-context.ts";
import { WorkshopDelete } from "#client/workshops/WorkshopDelete.tsx";
import { WorkshopPage } from "#client/workshops/WorkshopPage.tsx";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";
import { allByName, byName, typeInto } from "#tests/support/view-tools.ts";

const invites = Object.fromEntries(
  roles.map((role) => [role, { token: role, url: `https://ronda.example/join#${role}-secret` }]),
) as unknown as Invites;
const led: WorkshopView = {
  workshop: { id: "w", title: "Agua en el cerro", locale: "es" },
  boards: [{ id: "b", title: "Board" }],
  me: { id: "me", name: "Rosa", role: "facilitator", state: "in" },
  invites: { ...invites, participant: { ...invites.participant, code: "NFMCJXKL" } },
  version: 3,
  purpose: { why: "Agua dos días por semana." },
  reviewOn: "2027-05-23",
  operator: null,
  memberList: "present",
  members: [
    { id: "me", name: "Rosa", role: "facilitator", state: "in", present: true },
    { id: "leo", name: "Leo", role: "participant", state: "waiting", present: false },
  ],
  memberCount: 1,
  doorOpen: true,
};
let shownView: WorkshopView;
let dispose = () => {};

beforeEach(() => {
  shownView = led;
});
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

function server() {
  return fakeServer({
    "GET /api/workshops/w": () => shownView,
    "PATCH /api/workshops/w": ({ title, ...change }: WorkshopChange) => {
      const workshop = title ? { ...shownView.workshop, title } : shownView.workshop;
      shownView = { ...shownView, ...change, workshop, version: change.version + 1 } as WorkshopView;
      return shownView;
    },
  });
}

async function open(options: { isNew?: boolean; language?: Locale } = {}) {
  const { isNew = false, language = "en" } = options;
  const shown = await showPage(
    () => <WorkshopPage id="w" isNew={isNew} />,
    ["workshop", "purpose"],
    language,
  );
  dispose = shown.dispose;
  await vi.waitFor(() => expect(shown.host.querySelector("h1, [role=alert]")).not.toBeNull());
  return shown.host;
}

const chatText = (host: HTMLElement) => byName<HTMLTextAreaElement>(host, "textarea", "paste into a chat");
const part = (host: HTMLElement, name: string) => {
  const summary = byName(host, "summary", name);
  summary.click();
  return summary.parentElement as HTMLDetailsElement;
};
const sent = (asked: { call: string; body: unknown }[], call: string) =>
  asked.filter((one) => one.call === call).map(({ body }) => body);

describe("right after the start", () => {
  it("shows the invitation and the way to the board, and nothing else until it is asked for", async () => {
    server();
    const host = await open({ isNew: true });
    expect(host.textContent).toContain("Your workshop is ready");
    expect(byName<HTMLInputElement>(host, "input", "Link to join").value).toBe(
      "https://ronda.example/join#participant-secret",
    );
    expect(host.textContent).toContain("NFMC JXKL");
    expect(byName(host, "a", "Open the board").getAttribute("href")).toBe("/b/b");
    expect(host.textContent).not.toContain("facilitator-secret");
    expect(host.querySelectorAll("details")).toHaveLength(0);
    byName(host, "button", "Further settings").click();
    expect(host.querySelectorAll("details").length).toBeGreaterThan(5);
  });

  it("writes the text for a chat in the workshop's language, whatever the screen's", async () => {
    server();
    const host = await open();
    await vi.waitFor(() =>
      expect(chatText(host).value).toContain("Tienes una invitación a “Agua en el cerro”."),
    );
    expect(chatText(host).value).toContain("https://ronda.example/join#participant-secret");
    expect(chatText(host).value).toContain("ronda.example/join y escribe el código NFMC JXKL");
  });

  it("draws the code to scan with a name for who does not see it", async () => {
    server();
    const host = await open();
    await vi.waitFor(() => expect(host.querySelector('svg[role="img"] path')).not.toBeNull());
    expect(host.querySelector('svg[role="img"]')!.getAttribute("aria-label")).toContain("QR");
  });
});

describe("the poster", () => {
  it("says only that it is an invitation, unless the title is asked for", async () => {
    server();
    const host = await open();
    await vi.waitFor(() => expect(host.querySelector(".poster")).not.toBeNull());
    const poster = host.querySelector(".poster")!;
    expect(poster.textContent).toContain("Invitación");
    expect(poster.textContent).not.toContain("Agua en el cerro");
    expect(poster.textContent).toContain("NFMC JXKL");
    expect(poster.textContent).not.toContain("secret");
    byName(host, "input[type=checkbox]", "Print the title too").click();
    expect(poster.textContent).toContain("Agua en el cerro");
  });

  it("goes to the printer", async () => {
    server();
    const printed = vi.fn();
    vi.stubGlobal("print", printed);
    byName(await open(), "button", "Print a poster").click();
    expect(printed).toHaveBeenCalled();
  });
});

describe("links", () => {
  it("for other roles are one step away, and the facilitator's says that it works once", async () => {
    server();
    const links = part(await open(), "Links for other roles");
    expect(links.textContent).toContain("This link works once.");
    expect(byName<HTMLInputElement>(links, "input", "Read only").value).toContain("observer-secret");
    expect(byName<HTMLInputElement>(links, "input", "Advisory board").value).toContain("advisory-secret");
  });

  it("are replaced only after a question that says what stops working", async () => {
    const { asked, answer } = server();
    const host = await open();
    answer({ "POST /api/workshops/w/invites/observer/rotate": () => invites.observer });
    const links = part(host, "Links for other roles");
    allByName(links, "button", "Make a new link")[2]!.click();
    const dialog = host.querySelector("dialog")!;
    expect(dialog.textContent).toContain("The old link stops working at once.");
    expect(sent(asked, "POST /api/workshops/w/invites/observer/rotate")).toHaveLength(0);
    byName(dialog, "button", "Make a new link").click();
    await vi.waitFor(() => expect(links.textContent).toContain("The old one admits nobody any more."));
    expect(sent(asked, "POST /api/workshops/w/invites/observer/rotate")).toHaveLength(1);
    expect(host.querySelector("dialog")).toBeNull();
  });
});

describe("settings", () => {
  it("close and open the door, and say so beside the link", async () => {
    const { asked } = server();
    const host = await open();
    const door = part(host, "The door");
    byName(door, "button", "Close the door").click();
    await vi.waitFor(() => expect(byName(door, "button", "Open the door")).toBeTruthy());
    expect(sent(asked, "PATCH /api/workshops/w")).toEqual([{ doorOpen: false, version: 3 }]);
    expect(host.querySelector(".invite")!.textContent).toContain("The door is closed");
  });

  it("choose who sees the list of names", async () => {
    const { asked } = server();
    const names = part(await open(), "Who sees the list of names");
    byName(names, "input", "The others see only how many").click();
    await vi.waitFor(() =>
      expect(sent(asked, "PATCH /api/workshops/w")).toEqual([{ memberList: "number", version: 3 }]),
    );
  });

  it("change title and purpose", async () => {
    const { asked } = server();
    const host = await open();
    const edit = part(host, "Title and purpose");
    typeInto(byName<HTMLInputElement>(edit, "input", "Title"), "Agua para el cerro");
    byName(edit, "input[type=radio]", "The community decides").click();
    submit(edit.querySelector("form")!);
    await vi.waitFor(() => expect(edit.textContent).toContain("Saved."));
    expect(sent(asked, "PATCH /api/workshops/w")).toEqual([
      {
        version: 3,
        title: "Agua para el cerro",
        purpose: { why: "Agua dos días por semana.", power: "community-decides" },
      },
    ]);
    expect(host.querySelector("h1")!.textContent).toBe("Agua para el cerro");
  });

  it("keep what was typed when somebody else saved first, and save on what is true now", async () => {
    const { asked, answer } = server();
    const edit = part(await open(), "Title and purpose");
    typeInto(byName<HTMLInputElement>(edit, "input", "Title"), "Mine");
    shownView = { ...led, version: 9 };
    const patch = "PATCH /api/workshops/w";
    answer({ [patch]: () => refusal("stale", 409) });
    submit(edit.querySelector("form")!);
    await vi.waitFor(() => expect(edit.textContent).toContain("What you wrote is still here"));
    expect(byName<HTMLInputElement>(edit, "input", "Title").value).toBe("Mine");
    answer({ [patch]: () => ({ ...shownView, version: 10 }) });
    submit(edit.querySelector("form")!);
    await vi.waitFor(() => expect(edit.textContent).toContain("Saved."));
    expect(sent(asked, patch).map((body) => (body as WorkshopChange).version)).toEqual([3, 9]);
  });

  it("show the people to those who lead, looked at anew when opened", async () => {
    const { asked } = server();
    const people = part(await open(), "People in the workshop");
    expect(people.textContent).toContain("Rosa");
    expect(people.textContent).toContain("facilitator · you · here now");
    expect(people.textContent).toContain("participant · at the door");
    await vi.waitFor(() => expect(sent(asked, "GET /api/workshops/w").length).toBeGreaterThan(1));
  });

  it("make a link for a projector that opens in a tab of its own", async () => {
    const { answer } = server();
    answer({ "POST /api/workshops/w/room": () => ({ url: "https://ronda.example/b/b?view=room#once" }) });
    const room = part(await open(), "Show the board on a projector");
    byName(room, "button", "Make a link").click();
    await vi.waitFor(() => expect(room.textContent).toContain("This link opens one projector, once."));
    const link = byName<HTMLAnchorElement>(room, "a", "Open it on this screen");
    expect([link.target, link.rel]).toEqual(["_blank", "noopener"]);
  });

  it("make a return code, with what it means", async () => {
    const { answer } = server();
    answer({ "POST /api/session/return-code": () => ({ code: "7K2M-Q9XA-04TD" }) });
    const other = part(await open(), "Continue on another device");
    expect(other.textContent).toContain("Whoever has it can come in as you");
    byName(other, "button", "Make a return code").click();
    await vi.waitFor(() => expect(other.textContent).toContain("7K2M-Q9XA-04TD"));
  });

  it("say what went wrong where it went wrong", async () => {
    const { answer } = server();
    answer({ "POST /api/session/return-code": noConnection });
    const other = part(await open(), "Continue on another device");
    byName(other, "button", "Make a return code").click();
    await vi.waitFor(() =>
      expect(other.querySelector("[role=alert]")!.textContent).toContain("no connection"),
    );
  });
});

describe("deleting", () => {
  it("says what is lost, and does nothing until the title is typed", async () => {
    const { asked, answer } = server();
    const gone = part(await open(), "Delete the workshop");
    expect(gone.textContent).toContain("Nobody can bring them back.");
    typeInto(gone.querySelector("input")!, "agua");
    submit(gone.querySelector("form")!);
    expect(gone.textContent).toContain("Nothing was deleted.");
    answer({ "DELETE /api/workshops/w": () => refusal("internal", 500) });
    typeInto(gone.querySelector("input")!, " agua en el  cerro ");
    submit(gone.querySelector("form")!);
    await vi.waitFor(() => expect(gone.textContent).toContain("Something went wrong on the server."));
    expect(sent(asked, "DELETE /api/workshops/w")).toHaveLength(1);
  });
});

describe("a workshop that was deleted", () => {
  it("leads back to the first page", async () => {
    fakeServer({ "DELETE /api/workshops/w": () => undefined });
    const go = vi.fn();
    const workshop = { view: () => led, change: async () => {}, refresh: async () => {} };
    const page = () => (
      <WorkshopProvider value={workshop}>
        <WorkshopDelete go={go} />
      </WorkshopProvider>
    );
    const { host, dispose: stop } = await showPage(page, ["workshop"]);
    dispose = stop;
    typeInto(host.querySelector("input")!, "Agua en el cerro");
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith("/"));
  });
});

describe("for who does not lead", () => {
  it("the page is the purpose and the way to the board, without links or settings", async () => {
    const { invites: _, members: __, ...rest } = led;
    shownView = { ...rest, me: { id: "leo", name: "Leo", role: "participant", state: "in" } };
    server();
    const host = await open();
    expect(host.textContent).toContain("Agua dos días por semana.");
    expect(byName(host, "a", "Open the board").getAttribute("href")).toBe("/b/b");
    expect(host.textContent).not.toContain("secret");
    expect(allByName(host, "summary", "Delete")).toEqual([]);
  });

  it("a workshop that is not theirs is said to be closed to them", async () => {
    fakeServer({});
    const host = await open();
    expect(host.querySelector("[role=alert]")!.textContent).toContain("it is not open to you");
    expect(byName(host, "a", "To the first page").getAttribute("href")).toBe("/");
  });
});

describe("for who does not see the screen", () => {
  it.each(["en", "es", "pt"] as const)("names every control in %s", async (language) => {
    server();
    expect(namelessControls(await open({ language }))).toEqual([]);
  });
});
