import { onCleanup, onMount } from "solid-js";

/** How long a control may be switched off before the focus goes on without it, in ms: an answer of the server comes sooner. */
const patience = 2000;

const usable = "a[href], button, input, select, textarea, summary, [tabindex]";
const typedIn = "textarea, input:not([type=checkbox], [type=radio], [type=file])";

/** What stands around the control that has the focus, from itself outwards, each with what stands before it, nearest first. */
type Way = readonly { readonly element: Element; readonly before: readonly Element[] }[];

/**
 * Keeps the focus where somebody works, for the whole page. A control that goes or is switched off when it is pressed
 * would take the focus with it: who has only keys begins at the top again, and a screen reader falls silent. A control
 * that comes back gets the focus back; otherwise the nearest one has it that stands where the lost one stood.
 */
export function KeepFocus() {
  onMount(() => onCleanup(keepFocus(document.body)));
  return undefined;
}

function keepFocus(root: HTMLElement): () => void {
  let way: Way = [];
  let byKeys = false;
  let wasOff = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const take = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === root) return;
    way = wayTo(target, root);
    byKeys = target.matches(":focus-visible");
    wasOff = false;
  };
  const look = (mayWait: boolean) => {
    const control = way[0]?.element;
    if (!control || !isNowhere(root)) return;
    // Whoever let go of a control themselves is left alone.
    if (isUsable(control)) return wasOff ? give(control, byKeys) : undefined;
    if (isOff(control) && mayWait) return later(patience, false);
    const next = nextOn(way, byKeys);
    if (next) give(next, byKeys);
  };
  const later = (ms: number, mayWait: boolean) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look(mayWait), ms);
  };
  const changed = () => {
    const control = way[0]?.element;
    if (!control || !isNowhere(root)) return;
    if (isOff(control)) wasOff = true;
    later(0, true);
  };

  const observer = new MutationObserver(changed);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
  root.addEventListener("focusin", take);
  root.addEventListener("focusout", changed);
  return () => {
    observer.disconnect();
    clearTimeout(waiting);
    root.removeEventListener("focusin", take);
    root.removeEventListener("focusout", changed);
  };
}

function wayTo(target: Element, root: Element): Way {
  const way: { element: Element; before: Element[] }[] = [];
  for (let at: Element | null = target; at && at !== root; at = at.parentElement) {
    const siblings = [...(at.parentElement?.children ?? [])];
    way.push({ element: at, before: siblings.slice(0, siblings.indexOf(at)).reverse() });
  }
  return way;
}

/** The first usable control in the closest surroundings that are still there: at the lost place or after it, else before it. */
function nextOn(way: Way, byKeys: boolean): HTMLElement | undefined {
  for (const [i, { element }] of way.entries()) {
    if (i === 0 || !element.isConnected || isHidden(element)) continue;
    const children = [...element.children];
    const lost = 1 + children.indexOf(way[i - 1]!.before.find((one) => one.parentElement === element)!);
    const inside = [...element.querySelectorAll<HTMLElement>(usable)].filter(
      // A field would bring up the keyboard of a phone.
      (one) => isUsable(one) && (byKeys || !one.matches(typedIn)),
    );
    const childOf = (one: Element) => children.findIndex((child) => child.contains(one));
    const last = Math.max(...inside.map(childOf));
    const next = inside.find((one) => childOf(one) >= Math.min(lost, last));
    if (next) return next;
  }
  return undefined;
}

function give(control: Element, byKeys: boolean): void {
  if (control instanceof HTMLElement) control.focus({ preventScroll: !byKeys });
}

function isNowhere(root: HTMLElement): boolean {
  return document.activeElement === root || document.activeElement === null;
}

function isUsable(control: Element): boolean {
  const isInOrder = !(control instanceof HTMLElement) || control.tabIndex >= 0;
  return control.isConnected && !isOff(control) && isInOrder && !isHidden(control);
}

function isOff(control: Element): boolean {
  return control.isConnected && control.matches(":disabled");
}

function isHidden(element: Element): boolean {
  return !element.isConnected || element.checkVisibility?.() === false;
}
