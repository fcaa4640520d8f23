import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { startPage } from "#client/members/start-page.tsx";
import { HomePage } from "./HomePage.tsx";

void startPage(["refusals", "home", "join"], () => <HomePage />);
