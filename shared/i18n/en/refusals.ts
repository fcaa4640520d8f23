import type { ErrorCode } from "../../errors.ts";
import type { errors } from "./errors.ts";

/** The same for what only those who are in a workshop meet; the join page does not load it. */
export const refusals = {
  stale: "The group went on in the meantime. Look at where it is now and try again.",
  locked: "The board is closed for writing at the moment. Nothing of yours was put on it.",
  "activity-state": "This step is not where that is possible. The agenda is as it was.",
  "activity-dates": "This step would close before it opens. The agenda is as it was.",
  "agenda-over": "There is no further step in the agenda. Add one, or open one again.",
  "timer-state": "The timer is not where that is possible. It is as it was.",
  "timer-below-zero": "That would leave less than no time. The timer is as it was.",
  "not-your-turn": "You have no turn to take or to pass at the moment. Nothing was changed.",
  "nobody-waits": "Nobody who is here is waiting to speak. Nothing was changed.",
  "no-activity": "The group is not at a step of the agenda yet. Nothing was changed.",
  "names-need-private":
    "Names can be left out only where everybody first writes for themselves. Choose that for the step, or show the names.",
  "already-written":
    "People have begun this step, so who sees it and whose names are shown stay as they were told.",
  "already-shown": "These notes were shown to the group already. Nothing was changed.",
  "no-groups-made":
    "The step has begun, but no groups were made: the workshop holds as many boards as it can. Archive some that are not needed, then split by hand.",
  "no-groups-now":
    "The step has begun, but its groups were not made: the server could not do it just now. Split or join them by hand, under “Groups”.",
  "cards-left":
    "The groups were joined, but the cards of one did not fit on the other’s board. They stay on their own board, and can be brought back to everybody.",
  "too-few":
    "Too few people have late notes, so it would show whose they are. Their own yes, or three people, is needed.",
  "breakout-state":
    "That does not fit how the groups stand now: they have not split, or are together again. Nothing was changed.",
  "group-full": "That group is full. Choose another one; nothing was changed.",
  "nobody-to-split": "There is nobody here to put into groups. Nothing was changed.",
  "merge-later":
    "They cannot be made one right now: a vote is going on, or both have notes that the group has not been shown. Try again after that.",
  "last-facilitator": "Somebody has to facilitate. Let another person facilitate first; nothing was changed.",
  "import-empty": "Nothing to take in was found in there. The board is as it was.",
  "import-format": "This file could not be read. The board is as it was. A table with a column “text” works.",
  "import-epoch":
    "This file comes from an earlier life of the board and cannot be merged. The board is as it was.",
  "not-in-electorate":
    "You are not on the list of people who vote here. If that is a mistake, tell whoever facilitates.",
  "poll-state": "The vote is not at a point where that is possible. Nothing was changed.",
  "poll-closed": "The vote was closed before this arrived. It was not counted.",
  "why-missing": "Write first why this vote is needed. It is not open yet.",
  "risk-model-missing":
    "This vote could put people at risk. Talk first about who could do harm, in the workshop's risk sheet; then open it.",
  "groups-too-small":
    "A group has fewer than five people, so its result would tell who voted how. Open the vote without results by group.",
  "groups-hidden":
    "Almost the same people voted on this before, and their result is known. Beside it, results by group would tell how somebody voted, so they would stay hidden. Open the vote without them.",
  "kept-secret": "Somebody asked that this vote be secret, and it stays so.",
  "credential-used":
    "Your ballot was already given to another device or browser. Vote from there, or tell whoever facilitates.",
  "other-channel": "You vote on paper here, or chose not to vote, so this device gets no ballot.",
  "too-many-on-paper":
    "Together with the slips that were used, that is more than the people who vote on paper. Somebody may have done both. Count again together.",
  "codes-unchecked":
    "There are more ballots than codes that were checked. Check the strips that were handed in, or count the ballots again.",
  "slip-unknown": "This code is not one of this vote. Check the letters and try again.",
  "ballot-token": "This ballot is not one that was given out for this vote. It was not counted.",
  "ballot-proof": "This ballot was changed on its way. It was not counted; send it again.",
  "ballot-outrun": "A newer ballot of yours is already in the box. That one counts.",
  "result-hidden": "The result is not shown yet.",
  "points-full": "This board keeps as many named moments as it can. Let go of one first.",
} as const satisfies Record<Exclude<ErrorCode, keyof typeof errors>, string>;
