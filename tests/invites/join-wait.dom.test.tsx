import { afterEach, describe, expect, it, vi } from "vitest";
import { JoinWait } from "#client/invites/JoinWait.tsx";
import { fakeServer } from "#tests/support/fake-server.ts";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";
import { byName, typeInto } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

describe("at the door", () => {
  it("somebody who was here before says so, and hears that it was asked", async () => {
    let wasHere: string | undefined;
    const me = () => ({ id: "m", name: "V.", role: "participant", state: "waiting", wasHere });
    const workshop = () => ({ id: "w", title: "Water", locale: "en", boards: [], me: me() });
    const { asked } = fakeServer({
      "GET /api/session": () => ({ workshops: [workshop()], ownDevice: true }),
      "POST /api/workshops/w/me/was-here": ({ name }: { name: string }) => void (wasHere = name),
    });
    const shown = await showPage(() => <JoinWait workshopId="w" onAdmitted={() => {}} />, ["join"]);
    dispose = shown.dispose;
    await expect.poll(() => shown.host.textContent).toContain("I was here before");
    const field = byName<HTMLInputElement>(shown.host, "input", "The name I had");
    typeInto(field, "Rosa");
    submit(field.closest("form")!);
    await expect.poll(() => shown.host.textContent).toContain("You said that you were here as “Rosa”.");
    expect(asked.find(({ call }) => call.startsWith("POST"))?.body).toEqual({ name: "Rosa" });
    expect(namelessControls(shown.host)).toEqual([]);
  });
});
