import { afterEach, describe, expect, it, vi } from "vitest";
import { CopyButton } from "#client/ui/CopyButton.tsx";
import { showPage } from "#tests/support/show-page.ts";
import { byName } from "#tests/support/view-tools.ts";

let dispose = () => {};

afterEach(() => {
  dispose();
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(document, "execCommand");
});

async function open() {
  const shown = await showPage(
    () => <CopyButton text="the text" label="Copy the text" failed="By hand" />,
    [],
  );
  dispose = shown.dispose;
  return shown.host;
}
const said = (host: HTMLElement) => host.querySelector("[role=status]")!.textContent;
const offer = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { configurable: true, value });

describe("a button that copies", () => {
  it("copies and says so, also to who does not see it", async () => {
    const writeText = vi.fn(async () => {});
    offer(navigator, "clipboard", { writeText });
    const host = await open();
    byName(host, "button", "Copy the text").click();
    await vi.waitFor(() => expect(said(host)).toBe("Copied"));
    expect(writeText).toHaveBeenCalledWith("the text");
  });

  it("copies over plain http too, where the clipboard is withheld, and gives the focus back", async () => {
    let selected = "";
    offer(document, "execCommand", () => {
      selected = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    });
    const host = await open();
    const button = byName(host, "button", "Copy the text");
    button.focus();
    button.click();
    await vi.waitFor(() => expect(said(host)).toBe("Copied"));
    expect(selected).toBe("the text");
    expect(document.activeElement).toBe(button);
    expect(document.querySelector("body > textarea")).toBeNull();
  });

  it("says what to do where nothing works", async () => {
    offer(document, "execCommand", () => false);
    const host = await open();
    byName(host, "button", "Copy the text").click();
    await vi.waitFor(() => expect(said(host)).toBe("By hand"));
  });
});
