import { lazyPiece } from "#client/ui/lazy-piece.ts";
import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { Suspense } from "solid-js";
import { startPage } from "#client/members/start-page.tsx";
import { RoomPage } from "./RoomPage.tsx";

const PairPage = lazyPiece(async () => ({ default: (await import("./PairPage.tsx")).PairPage }));

const secret = location.hash.slice(1);
// Link and code work once; what is left of them in the address bar would only be read by others.
if (secret) history.replaceState(null, "", location.pathname + location.search);

if (location.pathname === "/room/pair") {
  void startPage(["refusals", "room"], () => (
    <Suspense>
      <PairPage code={secret} />
    </Suspense>
  ));
} else {
  // No tab is taken: the projector is a guest of its own, whoever else uses this browser.
  void startPage(
    ["refusals", "room", "purpose", "symbols"],
    () => <RoomPage token={secret} offersCode={location.pathname === "/room"} />,
    () => Promise.resolve(),
  );
}
