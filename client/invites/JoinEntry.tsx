import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { startPage } from "#client/members/start-page.tsx";
import { JoinPage } from "./JoinPage.tsx";
import { takeInvitation } from "./invitation-key.ts";

const key = takeInvitation();
void startPage(["join", "purpose"], () => <JoinPage invitation={key} />);
