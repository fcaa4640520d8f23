import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { startPage } from "#client/members/start-page.tsx";
import { WorkshopPage } from "./WorkshopPage.tsx";

const id = location.pathname.split("/")[2] ?? "";
const isNew = new URLSearchParams(location.search).has("new");

void startPage(["refusals", "workshop", "purpose"], () => (
  <WorkshopPage id={decodeURIComponent(id)} isNew={isNew} />
));
