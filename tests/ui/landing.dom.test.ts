import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepFocusIn, land, landing } from "#client/ui/landing.ts";

let region: HTMLElement;
let pressed: HTMLButtonElement;

beforeEach(() => {
  region = document.createElement("section");
  region.innerHTML = "<h2>Lead this vote</h2><button>Close</button><input>";
  document.body.append(region);
  pressed = region.querySelector("button")!;
});

afterEach(() => region.remove());

const frames = async () => {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
};

/** A sentence that comes where a button was. */
function question(): HTMLElement {
  const sentence = document.createElement("p");
  sentence.textContent = "Close?";
  landing(sentence);
  return sentence;
}

describe("the focus of a control that goes as it is pressed", () => {
  it("lands on what comes in its place, also if that comes late, and no Tab goes there", async () => {
    pressed.focus();
    const sentence = question();
    pressed.remove();
    await frames();
    expect(document.activeElement).toBe(document.body);
    region.append(sentence);
    await frames();
    expect(document.activeElement).toBe(sentence);
    expect(sentence.tabIndex).toBe(-1);
  });

  it("is taken from nobody who is somewhere else by then, or who tapped beside every control", async () => {
    pressed.focus();
    region.querySelector("input")!.focus();
    region.append(question());
    await frames();
    expect(document.activeElement).toBe(region.querySelector("input"));
    region.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    region.querySelector("input")!.blur();
    region.append(question());
    await frames();
    expect(document.activeElement).toBe(document.body);
  });

  it("goes to the heading of its region, where nothing comes in its place, and from there to what lands later", async () => {
    keepFocusIn(region);
    pressed.focus();
    pressed.remove();
    await frames();
    expect(document.activeElement).toBe(region.querySelector("h2"));
    const sentence = question();
    region.append(sentence);
    await frames();
    expect(document.activeElement).toBe(sentence);
  });

  it("stays a button's own where it lands on one", () => {
    land(pressed);
    expect([document.activeElement, pressed.tabIndex]).toEqual([pressed, 0]);
  });
});
