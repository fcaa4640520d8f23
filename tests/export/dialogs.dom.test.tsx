import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inOrder } from "#shared/boards/item.ts";
import type { Role } from "#shared/members/roles.ts";
import { ExportDialog } from "#client/export/ExportDialog.tsx";
import { ImportDialog } from "#client/export/ImportDialog.tsx";
import { loadMessages } from "#client/i18n/i18n.ts";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { showInSession } from "#tests/support/fake-session.tsx";
import { letDialogsShow } from "#tests/support/show-page.ts";

let dispose = () => {};
let board: FakeBoard;
const onClose = vi.fn();

beforeEach(async () => {
  letDialogsShow();
  sessionStorage.setItem("ronda/locale", "en");
  await loadMessages("common");
});

afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

async function open(which: "import" | "export", role: Role = "participant") {
  board = fakeBoard({ role });
  const Dialog = which === "import" ? ImportDialog : ExportDialog;
  const shown = await showInSession(() => <Dialog onClose={onClose} />, { board, role });
  dispose = shown.dispose;
  await vi.waitFor(() => expect(shown.host.querySelector("dialog")).not.toBeNull());
  return shown.host;
}

function choose(host: HTMLElement, file: File) {
  const input = host.querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

const said = (host: HTMLElement) => host.querySelector('[role="status"]')!.textContent;

describe("bringing a file in", () => {
  it("sends a table to the server and says how many notes came", async () => {
    const fetched = vi.fn(async (_url: string, _init: RequestInit) =>
      Response.json({ added: { notes: 165 } }),
    );
    vi.stubGlobal("fetch", fetched);
    const host = await open("import");
    choose(host, new File(["text\na\n"], "answers.csv"));
    await vi.waitFor(() => expect(said(host)).toContain("165 notes were added."));
    expect(fetched.mock.calls[0]![0]).toBe("/api/boards/board/import?format=csv");
  });

  it("makes notes of a saved chat here, and sends nothing", async () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    const host = await open("import");
    choose(host, new File(["31/12/2021 21:15 - Ana: water is late\n"], "WhatsApp Chat.txt"));
    await vi.waitFor(() => expect(said(host)).toContain("1 note was added."));
    expect(inOrder(board.content.notes).map((note) => note.text)).toEqual(["water is late"]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("says in words what the server refused", async () => {
    const refusal = { error: { code: "import-format", message: "" } };
    vi.stubGlobal("fetch", async () => Response.json(refusal, { status: 422 }));
    const host = await open("import");
    choose(host, new File(["a,b"], "answers.csv"));
    await vi.waitFor(() => expect(said(host)).toContain("This file could not be read."));
  });

  it("can be stopped, and says so", async () => {
    vi.stubGlobal(
      "fetch",
      (_: string, init: RequestInit) =>
        new Promise((_resolve, reject) => {
          init.signal!.addEventListener("abort", () => reject(init.signal!.reason));
        }),
    );
    const host = await open("import");
    choose(host, new File(["text\na\n"], "answers.csv"));
    await vi.waitFor(() => expect(host.querySelector("progress")).not.toBeNull());
    [...host.querySelectorAll("button")].find((button) => button.textContent === "Cancel")!.click();
    await vi.waitFor(() => expect(said(host)).toContain("Stopped."));
  });

  it("does not read what is larger than the server takes", async () => {
    const host = await open("import");
    choose(host, new File([new Uint8Array(10_000_001)], "big.csv"));
    await vi.waitFor(() => expect(said(host)).toContain("larger than 10 MB"));
  });

  it("is closed to who only reads", async () => {
    const host = await open("import", "observer");
    expect(host.querySelector<HTMLButtonElement>("button.main")!.disabled).toBe(true);
  });
});

describe("taking a copy away", () => {
  const links = (host: HTMLElement) =>
    [...host.querySelectorAll("a")].map((link) =>
      link.getAttribute("href")!.replace("/api/boards/board/export?", ""),
    );

  it("offers four forms without names to everybody", async () => {
    const host = await open("export");
    expect(links(host)).toEqual(["format=html", "format=md", "format=csv", "format=json"]);
    expect(host.querySelector('input[type="checkbox"]')).toBeNull();
  });

  it("offers names, and the form to go on with, to those who facilitate", async () => {
    const host = await open("export", "facilitator");
    expect(links(host)).toContain("format=yjs");
    host.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
    expect(links(host)).toContain("format=csv&names=1");
  });
});
