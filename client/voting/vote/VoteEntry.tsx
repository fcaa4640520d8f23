import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { startPage } from "#client/members/start-page.tsx";
import { VotePage } from "./VotePage.tsx";

const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const query = new URLSearchParams(location.search);

void startPage(["voting", "purpose"], () => <VotePage id={id} booth={query.has("booth")} />);
