import { render } from "solid-js/web";
import { AwayBallots } from "./AwayBallots.tsx";

/** On pages that know nothing of votes: a ballot that waits leaves from here too, and it is said above all else. */
const host = document.createElement("aside");
document.body.prepend(host);
render(() => <AwayBallots />, host);
