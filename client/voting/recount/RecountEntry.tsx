import "#client/ui/tokens.css";
import "#client/ui/base.css";
import "#client/ui/controls.css";
import { startPage } from "#client/members/start-page.tsx";
import { RecountPage } from "./RecountPage.tsx";

// Nothing is asked of the server here, and nothing kept: the page works from a saved copy of itself too.
void startPage(
  ["results", "methods"],
  () => <RecountPage />,
  async () => undefined,
);
