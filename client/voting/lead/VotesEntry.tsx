import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { startPage } from "#client/members/start-page.tsx";
import { VotesPage } from "./VotesPage.tsx";

const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");

void startPage(["refusals", "voting", "purpose"], () => <VotesPage workshopId={id} />);
