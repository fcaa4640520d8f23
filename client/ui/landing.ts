/** What had the focus last; nothing after a tap beside every control, which means to leave it. */
let last: Element | undefined;
addEventListener("focusin", ({ target }) => (last = target instanceof Element ? target : undefined));
addEventListener("pointerdown", () => (last = undefined), true);

/** The heading that holds the focus until something lands. */
let stopgap: Element | undefined;

/** How long something may take to appear, in frames: about ten seconds. */
const mostFrames = 600;

/**
 * Use as a `ref` of what comes in the place of a control that goes as it is pressed: takes the focus, if that was lost,
 * so that a keyboard goes on here and a screen reader reads what came. As a page starts it takes nothing.
 */
export function landing(element: HTMLElement): void {
  let frames = mostFrames;
  const look = () => {
    // What waits for more before it is shown stands on no page yet.
    if (!element.isConnected && frames-- > 0) requestAnimationFrame(look);
    else if (isLost()) land(element);
  };
  requestAnimationFrame(look);
}

/** Moves the focus to an element, be it a heading or a sentence, that no Tab goes to. */
export function land(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

/** Use as a `ref` of a region: when what had the focus in it goes, its heading takes it, unless something else lands. */
export function keepFocusIn(region: HTMLElement): void {
  let within: EventTarget | null = null;
  region.addEventListener("focusin", ({ target }) => (within = target));
  const look = () => {
    if (within !== last || !isLost()) return;
    const heading = region.querySelector<HTMLElement>("h1, h2, h3");
    land(heading);
    stopgap = heading ?? undefined;
  };
  new MutationObserver(() => requestAnimationFrame(look)).observe(region, { childList: true, subtree: true });
}

function isLost(): boolean {
  const at = document.activeElement;
  if (last === undefined) return false;
  return !at || at === document.body || at === stopgap || at.checkVisibility?.() === false;
}
