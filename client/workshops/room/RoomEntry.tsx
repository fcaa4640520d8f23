import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { startPage } from "#client/members/start-page.tsx";
import { RoomPage } from "./RoomPage.tsx";

const token = location.hash.slice(1);
// The link works once; what is left of it in the address bar would only be read by others.
if (token) history.replaceState(null, "", location.pathname + location.search);

// No tab is taken: the projector is a guest of its own, whoever else uses this browser.
void startPage(
  ["room", "purpose", "symbols"],
  () => <RoomPage token={token} />,
  () => Promise.resolve(),
);
