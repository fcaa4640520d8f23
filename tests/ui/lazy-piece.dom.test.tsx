import { Suspense } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lazyPiece } from "#client/ui/lazy-piece.ts";

let host: HTMLElement;
let dispose = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement("div");
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

/** Shows a piece whose first fetches fail. */
function show(failures: number) {
  let tries = 0;
  const Piece = lazyPiece(async () => {
    if (tries++ < failures) throw new TypeError("no network");
    return { default: () => <p>here</p> };
  });
  dispose = render(
    () => (
      <>
        <p>around</p>
        <Suspense>
          <Piece />
        </Suspense>
      </>
    ),
    host,
  );
  return () => tries;
}
const settle = () => vi.advanceTimersByTimeAsync(0);

test("a piece that could not be fetched comes as soon as the network is back, and all around it stands", async () => {
  show(1);
  await settle();
  expect(host.textContent).toBe("around");
  window.dispatchEvent(new Event("online"));
  await settle();
  expect(host.textContent).toBe("aroundhere");
});

test("it is tried again after a while where nobody says that the network is back", async () => {
  const tries = show(2);
  await settle();
  await vi.advanceTimersByTimeAsync(5000);
  expect(tries()).toBe(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(host.textContent).toBe("aroundhere");
});
