import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Entered, JoinPreview, JoinRequest } from "#shared/workshops/workshop.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import type { InvitationKey } from "#client/invites/invitation-key.ts";
import { JoinPage } from "#client/invites/JoinPage.tsx";
import { rememberDevice } from "#client/members/device.ts";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";
import { allByName, byName, typeInto } from "#tests/support/view-tools.ts";

const preview: JoinPreview = {
  workshop: { id: "w", title: "Water on the hill", locale: "en" },
  purpose: { why: "Two days of water a week.", power: "co-decide" },
  role: "participant",
  invitedBy: ["Rosa"],
  operator: "The water house",
  reviewOn: "2027-05-23",
  namesSeenBy: "present",
  me: null,
};
const entered: Entered = {
  workshop: preview.workshop,
  boards: [{ id: "b", title: "Board" }],
  me: { id: "me", name: "Leo", role: "participant", state: "in" },
};
const go = vi.fn();
let dispose = () => {};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  go.mockReset();
});
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function server(told: Partial<JoinPreview> = {}) {
  return fakeServer({
    "POST /api/join/preview": () => ({ ...preview, ...told }),
    "POST /api/join": () => entered,
    "POST /api/session/tab": () => ({ token: "tab" }),
  });
}

async function open(key: InvitationKey | null = { token: "secret" }, language: Locale = "en") {
  const shown = await showPage(
    () => <JoinPage invitation={key ?? undefined} go={go} />,
    ["join", "purpose"],
    language,
  );
  dispose = shown.dispose;
  const { host } = shown;
  await vi.waitFor(() => expect(host.querySelector("form, .panel")).not.toBeNull());
  return host;
}

const nameField = (host: HTMLElement) =>
  byName<HTMLInputElement>(host, "input", "Your name in this workshop");
const answer = (host: HTMLElement, label: string) =>
  byName<HTMLInputElement>(host, "input[type=radio]", label).click();
const form = (host: HTMLElement) => host.querySelector("form")!;
const joined = (asked: { call: string; body: unknown }[]) =>
  asked.filter(({ call }) => call === "POST /api/join").map(({ body }) => body as JoinRequest);

describe("before anybody gives a name", () => {
  it("is told who invites, what for, how far the group decides and what was not said", async () => {
    server();
    const host = await open();
    const words = host.textContent!;
    expect(words).toContain("Rosa invites you");
    expect(host.querySelector("h1")!.textContent).toBe("Water on the hill");
    expect(words).toContain("Two days of water a week.");
    expect(words).toContain("The group decides with others");
    expect(words).toContain("Not said yet");
    expect(words.indexOf("Two days of water")).toBeLessThan(words.indexOf("Your name in this workshop"));
  });

  it("is told who sees the words and the name, who runs the server and until when", async () => {
    server();
    const words = (await open()).textContent!;
    expect(words).toContain("Everybody in the workshop sees what you write.");
    expect(words).toContain("the names of whoever is there");
    expect(words).toContain("run by The water house");
    expect(words).toContain("On May 23, 2027");
    expect(words).toContain("need not be your real name");
  });

  it("hears that nobody said who runs the server", async () => {
    server({ operator: null });
    expect((await open()).textContent).toContain("Who runs this server is not said.");
  });

  it("hears when only those who lead see the list", async () => {
    server({ namesSeenBy: "number" });
    expect((await open()).textContent).toContain("Only those who lead see names");
  });

  it("hears what a link for another role means", async () => {
    server({ role: "observer" });
    const words = (await open()).textContent!;
    expect(words).toContain("read along and do not write");
    expect(words).not.toContain("sees what you write");
  });

  it("reads it in the language of the screen, with the workshop's own offered", async () => {
    server({ workshop: { ...preview.workshop, locale: "pt" } });
    const host = await open({ token: "secret" }, "es");
    expect(host.textContent).toContain("Rosa te invita");
    expect(host.textContent).toContain("23 de mayo de 2027");
    byName(host, "button", "Português").click();
    await vi.waitFor(() => expect(host.textContent).toContain("Rosa convida você"));
    expect(document.title).toBe("Roda");
  });
});

describe("joining", () => {
  it("answers whose phone it is with neither answer given beforehand", async () => {
    server();
    const host = await open();
    const radios = [...host.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    expect(radios.map(({ checked }) => checked)).toEqual([false, false]);
    expect(host.textContent).toContain("Is this phone only yours?");
    expect(host.textContent).toContain("Nothing stays here after you close this tab.");
    expect(host.textContent).toContain("after seven days without use");
  });

  it("asks for what is missing, next to where it is missing, and sends nothing", async () => {
    const { asked } = server();
    const host = await open();
    submit(form(host));
    const alerts = [...host.querySelectorAll("[role=alert]")].map((alert) => alert.textContent);
    expect(alerts).toEqual([
      "Write a name that the others will see. It need not be your real one.",
      "Choose one of the two: it decides what may stay here.",
    ]);
    expect(document.activeElement).toBe(nameField(host));
    expect(nameField(host).getAttribute("aria-invalid")).toBe("true");
    expect(joined(asked)).toEqual([]);
  });

  it("leads to the board, and keeps nothing outside the tab on a shared phone", async () => {
    const { asked } = server();
    const host = await open();
    typeInto(nameField(host), " Leo ");
    answer(host, "No, others use it too");
    submit(form(host));
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith("/b/b"));
    expect(joined(asked)).toEqual([{ token: "secret", name: "Leo", locale: "en", ownDevice: false }]);
    expect(localStorage.length).toBe(0);
    expect(sessionStorage.getItem("ronda/tab")).toBe("tab");
  });

  it("says how many people are at one device, and is asked again where that cannot be", async () => {
    const { asked } = server();
    const host = await open();
    typeInto(nameField(host), "Table 1");
    answer(host, "No, others use it too");
    const people = byName<HTMLInputElement>(host, "input", "How many people use this phone or device now?");
    for (const wrong of ["", "0", "31"]) {
      typeInto(people, wrong);
      submit(form(host));
    }
    expect(joined(asked)).toEqual([]);
    typeInto(people, "4");
    submit(form(host));
    await vi.waitFor(() => expect(joined(asked)).toMatchObject([{ name: "Table 1", people: 4 }]));
  });

  it("remembers an own phone", async () => {
    const { asked } = server();
    const host = await open();
    typeInto(nameField(host), "Leo");
    answer(host, "Yes, only mine");
    submit(form(host));
    await vi.waitFor(() => expect(go).toHaveBeenCalled());
    expect(joined(asked)[0]?.ownDevice).toBe(true);
    expect(localStorage.getItem("ronda/device")).toBe("own");
  });

  it("loses nothing that was typed when it fails", async () => {
    const { answer: reply } = server();
    const host = await open();
    typeInto(nameField(host), "Leo");
    answer(host, "Yes, only mine");
    reply({ "POST /api/join": noConnection });
    submit(form(host));
    await vi.waitFor(() => expect(host.textContent).toContain("There is no connection at the moment."));
    expect(nameField(host).value).toBe("Leo");
    expect(byName<HTMLInputElement>(host, "input[type=radio]", "Yes, only mine").checked).toBe(true);
    expect(byName<HTMLButtonElement>(host, "button", /^Join$/).disabled).toBe(false);
    expect(localStorage.length).toBe(0);
  });
});

describe("a browser that is in the workshop already", () => {
  const me = entered.me;

  it("goes on as who it is with one button", async () => {
    const { asked } = server({ me });
    rememberDevice(true);
    const host = await open();
    byName(host, "button", "Go on as Leo").click();
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith("/b/b"));
    expect(joined(asked)).toEqual([{ token: "secret", locale: "en", ownDevice: true }]);
  });

  it("can let somebody else join", async () => {
    const { asked } = server({ me });
    const host = await open();
    byName(host, "button", "Join as somebody else").click();
    typeInto(nameField(host), "Ana");
    answer(host, "No, others use it too");
    submit(form(host));
    await vi.waitFor(() => expect(go).toHaveBeenCalled());
    expect(joined(asked)[0]).toMatchObject({ name: "Ana", other: true });
  });
});

describe("without an invitation that opens", () => {
  it("takes a code, however it is typed", async () => {
    const { asked } = server();
    const host = await open(null);
    typeInto(byName<HTMLInputElement>(host, "input", "Code of eight letters"), "nfmc-jxkl");
    submit(form(host));
    await vi.waitFor(() => expect(host.querySelector("h1")!.textContent).toBe("Water on the hill"));
    expect(asked[0]).toMatchObject({ call: "POST /api/join/preview", body: { code: "NFMCJXKL" } });
  });

  it("says when a code is too short, and keeps it", async () => {
    const { asked } = server();
    const host = await open(null);
    const field = byName<HTMLInputElement>(host, "input", "Code of eight letters");
    typeInto(field, "nfmc");
    submit(form(host));
    expect(host.textContent).toContain("A code has eight letters.");
    expect(field.value).toBe("nfmc");
    expect(asked).toEqual([]);
  });

  it("says that a link opens nothing, in words, and offers the code instead of the same link again", async () => {
    fakeServer({ "POST /api/join/preview": () => refusal("invite-unknown", 404) });
    const host = await open();
    await vi.waitFor(() => expect(host.textContent).toContain("does not open a workshop"));
    expect(allByName(host, "button", "Try again")).toEqual([]);
    expect(host.querySelector("form input")).not.toBeNull();
  });

  it("tries a link again that failed for want of a connection", async () => {
    const { answer: reply } = fakeServer({ "POST /api/join/preview": noConnection });
    const host = await open();
    await vi.waitFor(() => expect(host.textContent).toContain("no connection"));
    reply({ "POST /api/join/preview": () => preview });
    byName(host, "button", "Try again").click();
    await vi.waitFor(() => expect(host.querySelector("h1")!.textContent).toBe("Water on the hill"));
  });

  it("takes up a link that is pasted over the page", async () => {
    const { asked } = server();
    const host = await open(null);
    location.hash = "another-secret-that-is-long";
    await vi.waitFor(() => expect(host.querySelector("h1")!.textContent).toBe("Water on the hill"));
    expect(asked[0]?.body).toEqual({ token: "another-secret-that-is-long" });
  });

  it("goes back to the code from an invitation that was not meant", async () => {
    server();
    const host = await open();
    byName(host, "button", "Use another code").click();
    expect(host.querySelector("h1")!.textContent).toBe("Join with a code");
  });
});

describe("a workshop with a door", () => {
  it("lets people wait calmly and goes on by itself once they are let in", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { answer: reply } = server();
    reply({
      "POST /api/join": () => ({ ...entered, boards: [], me: { ...entered.me, state: "waiting" } }),
      "GET /api/session": () => ({ workshops: [], ownDevice: false }),
    });
    const host = await open();
    typeInto(nameField(host), "Leo");
    answer(host, "Yes, only mine");
    submit(form(host));
    await vi.waitFor(() => expect(host.querySelector("h1")!.textContent).toBe("You are at the door"));
    vi.advanceTimersByTime(10_000);
    expect(go).not.toHaveBeenCalled();
    const mine = { ...entered.workshop, me: entered.me, boards: entered.boards };
    reply({ "GET /api/session": () => ({ workshops: [mine], ownDevice: true }) });
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith("/b/b"));
  });
});

describe("for who does not see the screen", () => {
  it.each(["en", "es", "pt"] as const)("names every control in %s", async (language) => {
    server({ me: null, workshop: { ...preview.workshop, locale: language === "en" ? "es" : "en" } });
    expect(namelessControls(await open({ token: "secret" }, language))).toEqual([]);
  });
});
