/** Looking at and using a rendered screen the way a person does: by names and roles, never by classes. */

/** The one element of a selector whose accessible name or text contains `name`; throws where there is none. */
export function byName<E extends HTMLElement>(host: ParentNode, selector: string, name: string | RegExp): E {
  const found = allByName<E>(host, selector, name)[0];
  if (!found) throw new Error(`no ${selector} named ${String(name)} in ${host.textContent ?? ""}`);
  return found;
}

/** All elements of a selector with that name. */
export function allByName<E extends HTMLElement>(
  host: ParentNode,
  selector: string,
  name: string | RegExp,
): E[] {
  const fits = (words: string) => (typeof name === "string" ? words.includes(name) : name.test(words));
  return [...host.querySelectorAll<E>(selector)].filter((element) => fits(nameOf(element)));
}

/** What a screen reader would call an element, near enough for tests. */
export function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy) {
    return labelledBy
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" ");
  }
  const label = element.getAttribute("aria-label");
  if (label) return label;
  const labels = "labels" in element ? (element as HTMLInputElement).labels : null;
  const words = labels?.length ? [...labels].map((one) => one.textContent) : [element.textContent];
  return words.join(" ").replaceAll(/\s+/g, " ").trim();
}

/** Types into a field, letter case and all, as one input event. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}

/** Presses a key on an element. */
export function press(element: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  element.dispatchEvent(event);
  return event;
}

/** Follows a link as the browser would: jsdom goes to a fragment by itself, a little later. */
export async function follow(link: HTMLAnchorElement): Promise<void> {
  const there = new Promise((resolve) => window.addEventListener("hashchange", resolve, { once: true }));
  link.click();
  await there;
}
