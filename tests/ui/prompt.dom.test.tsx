import { createSignal, Show } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { Prompt } from "#client/ui/Prompt.tsx";
import { createPrompts, PromptsProvider } from "#client/ui/prompts.ts";
import { showPage } from "#tests/support/show-page.ts";

let shown: Awaited<ReturnType<typeof showPage>> | undefined;
afterEach(() => shown?.dispose());

const [isAsked, setAsked] = createSignal(true);
const [isUrgent, setUrgent] = createSignal(false);
const [isTold, setTold] = createSignal(false);

async function show() {
  setAsked(true);
  setUrgent(false);
  setTold(false);
  shown = await showPage(
    () => (
      <PromptsProvider value={createPrompts()}>
        <Prompt rank="holds">the question</Prompt>
        <Show when={isAsked()}>
          <Prompt>come along</Prompt>
        </Show>
        <Show when={isTold()}>
          <Prompt>a vote is open</Prompt>
        </Show>
        <Show when={isUrgent()}>
          <Prompt rank="urgent">not saved</Prompt>
        </Show>
      </PromptsProvider>
    ),
    ["board"],
  );
}
/** What a small screen shows. */
const up = () =>
  [...shown!.host.querySelectorAll(".prompt:not(.prompt-waits) > .prompt-said")].map(
    (one) => one.textContent,
  );
const turn = () => shown!.host.querySelector<HTMLButtonElement>(".prompt:not(.prompt-waits) > .prompt-next")!;

describe("words that are too many for a small screen", () => {
  it("are shown whole by a tap on them, and short again by another; a button is no such tap", async () => {
    await show();
    const said = shown!.host.querySelector(".prompt:not(.prompt-waits) > .prompt-said")!;
    const isWhole = () => said.classList.contains("prompt-whole");
    said.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(isWhole()).toBe(true);
    said.append(document.createElement("button"));
    said.querySelector("button")!.click();
    expect(isWhole()).toBe(true);
    said.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(isWhole()).toBe(false);
  });
});

describe("prompts that meet", () => {
  it("stand one at a time on a small screen: what asks before what only holds, what is urgent before all", async () => {
    await show();
    expect(up()).toEqual(["come along"]);
    setUrgent(true);
    expect(up()).toEqual(["not saved"]);
    setUrgent(false);
    expect(up()).toEqual(["come along"]);
    setAsked(false);
    expect(up()).toEqual(["the question"]);
    expect(turn()).toBeNull();
  });

  it("are not swapped under a finger for another of the same kind", async () => {
    await show();
    setTold(true);
    expect(up()).toEqual(["come along"]);
    setAsked(false);
    expect(up()).toEqual(["a vote is open"]);
  });

  it("are counted, and turned through by a button that keeps the focus and says what stands there", async () => {
    await show();
    setTold(true);
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      const button = turn();
      seen.push(`${up()[0]} ${button.textContent}`);
      expect(document.getElementById(button.getAttribute("aria-describedby")!)!.textContent).toBe(up()[0]);
      button.click();
      expect(document.activeElement).toBe(turn());
    }
    expect(seen).toEqual(["come along 1/3", "a vote is open 2/3", "the question 3/3"]);
    expect(up()).toEqual(["come along"]);
  });

  it("stand for themselves where a page has no row of them", async () => {
    shown = await showPage(() => <Prompt>alone</Prompt>, []);
    expect(up()).toEqual(["alone"]);
  });
});
