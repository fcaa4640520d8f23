/** How near to an edge scrolling begins, and how far a frame scrolls at the edge itself, in CSS pixels. */
const zone = 72;
const fastest = 14;

/**
 * Scrolls what `inside` stands in while the pointer is near its upper or lower edge; the nearer, the faster.
 * `onScroll` is called after each step. `start` may be called at every move, `stop` ends it.
 */
export function createAutoScroll(
  inside: HTMLElement,
  pointerY: () => number,
  onScroll: () => void,
): { start: () => void; stop: () => void } {
  const scroller = scrollerOf(inside);
  let frame: number | undefined;
  const step = () => {
    frame = undefined;
    const speed = scrollSpeed(pointerY(), visibleEdges(scroller));
    const before = scroller.scrollTop;
    if (speed === 0) return;
    scroller.scrollTop += speed;
    if (scroller.scrollTop === before) return;
    onScroll();
    start();
  };
  const start = () => {
    frame ??= requestAnimationFrame(step);
  };
  return {
    start,
    stop: () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}

/** Pixels a frame, negative upwards, 0 away from the edges. */
export function scrollSpeed(pointerY: number, edges: { top: number; bottom: number }): number {
  const above = edges.top + zone - pointerY;
  const below = pointerY - (edges.bottom - zone);
  if (above > 0) return -Math.ceil((Math.min(above, zone) / zone) * fastest);
  if (below > 0) return Math.ceil((Math.min(below, zone) / zone) * fastest);
  return 0;
}

function scrollerOf(element: HTMLElement): Element {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const overflow = getComputedStyle(at).overflowY;
    if ((overflow === "auto" || overflow === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function visibleEdges(scroller: Element): { top: number; bottom: number } {
  const whole = { top: 0, bottom: window.innerHeight };
  if (scroller === document.scrollingElement) return whole;
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(top, whole.top), bottom: Math.min(bottom, whole.bottom) };
}
