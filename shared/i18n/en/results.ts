import type { ResultMark } from "../../voting/poll-result.ts";
import type { Messages } from "../messages.ts";

/** What came out of a vote, and how it was counted. */
export const results = {
  title: "Result",
  outcome: "What came out",
  chosenOnes: { one: "Chosen", other: "Chosen" },
  nothingChosen: "Nothing was chosen.",
  standing: "This shows where people stand. The group decides what follows from it.",
  spent: "Spent: {{ spent }} of {{ budget }}. Left: {{ left }}.",
  turnout: "{{ cast }} of {{ electors }} voted ({{ percent }}).",
  asideCount: { one: "1 person stood aside.", other: "{{ n }} people stood aside." },
  notSureAll: { one: "1 person was not sure.", other: "{{ n }} people were not sure." },
  notSureNobody: "Nobody was not sure.",
  notSureEach: "Not sure, of each",
  notSure: "not sure",

  "mark-few": "Fewer than five voted, so only the outcome stands here: numbers would tell too much.",
  "mark-near-earlier":
    "Almost the same people voted on this before, and their result is known. So only the outcome stands here: comparing the numbers would tell how somebody voted.",
  "mark-unanimous": "Everybody voted alike. So everybody knows how each one voted.",
  "mark-objected": "Somebody objects or seriously disagrees. Listen to the reasons before going on.",
  "mark-not-objected": "Nobody objects or seriously disagrees.",
  "mark-quorum-met": "Enough people took part.",
  "mark-quorum-missed": "Fewer people took part than the group asked for.",
  "mark-agreement-met": "The level of agreement that the group asked for is reached.",
  "mark-agreement-missed": "The level of agreement that the group asked for is not reached.",
  "mark-sums-only": "Part was counted by hand as totals only, so nothing can be counted proportionally.",
  "mark-seen": "Part was counted by raised hands: everybody could see it.",
  "mark-too-many-on-paper":
    "There are more votes on paper than people who were to vote on paper. Look for the reason before you use this.",
  "mark-groups-too-small":
    "Results by group were announced, but would tell too much here: a group is too small, or almost the same people voted on this before.",

  asTable: "As a table",
  option: "Option",
  answer: "Answer",
  people: "People",
  chosen: "chosen",
  chosenHead: "Chosen",
  yes: "yes",
  votes: "Votes",
  support: "Support",
  dots: "Dots",
  points: "Points",
  middle: "Middle value",

  beats: "Others that it beats",
  firstChoices: "First choices",
  strength: "Strength",
  decides: "this decides",
  heatMap: "How many said what of each",
  matrix: "Who is preferred to whom",
  matrixHow: "Each row: how many prefer it to the one in the column. A tick: it is ahead of that one.",
  whereStand: "Where people stand",

  bothAgree: "Counted by majority and counted proportionally, the same ones are chosen.",
  bothDiffer:
    "The two ways differ. By majority: {{ majority }}. Proportionally instead: {{ proportional }}. By majority the same large group can choose everything; proportionally, people who got nothing so far also get something that they support.",

  howCounted: "How it was counted:",
  "rule-majority": "By majority",
  "how-majority": "everybody’s marks are added up; what most people support is chosen.",
  "rule-phragmen": "Proportionally (Phragmén)",
  "how-phragmen":
    "each chosen option is a load that its supporters carry together; the next is always the one that leaves its supporters carrying the least.",
  "rule-equal-shares": "Proportionally (equal shares)",
  "how-equal-shares":
    "everybody gets the same share. An option is chosen when its supporters can pay for it together, and first the one that costs each of them least. What is left over is filled up proportionally too.",
  "rule-sum": "By the sum",
  "how-sum": "everything that an option received is added up. “Not sure” counts for nothing.",
  "rule-median": "By the middle value",
  "how-median": "what counts is the value in the middle: half of the people gave at least that much.",
  "rule-schulze": "By comparing each with each (Schulze)",
  "how-schulze":
    "each option is compared with each other one; whoever is preferred by more people wins that comparison, also by way of others.",
  "rule-irv": "By instant run-off",
  "how-irv":
    "only first choices count. The option that fewest put first goes out, and its ballots go to their next choice, until one is left.",
  "rule-stv": "By single transferable vote",
  "how-stv":
    "an option that reaches the quota is chosen, and what it has too much goes on to the next choices in parts. Where none reaches it, the last one goes out.",
  "rule-borda": "By points for places (Borda)",
  "how-borda": "an option gets a point for each one that stands below it, from each ballot.",
  "rule-distribution": "Where people stand",
  "how-distribution": "how many chose each step. No average is formed: it would hide who disagrees.",
  "rule-bradley-terry": "By comparing two by two",
  "how-bradley-terry":
    "from all pairs it is estimated how strongly each is preferred. The range beside it says how sure that is; where ranges overlap, the order may be chance.",
  "how-consent": "how many said which of the three. One objection is enough to talk again.",
  "budget-majority": "What no longer fits into the budget is passed over, and the next one looked at.",
  "budget-phragmen": "It stops at the first one that no longer fits into the budget.",
  "budget-equal-shares": "Everybody’s share is the same part of the budget.",
  tieBroken: "Equal: {{ options }}. The order of the options on the list decided: {{ order }}.",

  rounds: "Step by step",
  roundsOf: "Step by step: {{ rule }}",
  quota: "To be chosen an option needs {{ n }} votes.",
  roundBefore: "Step before",
  roundNext: "Next step",
  roundPlace: "{{ n }} of {{ all }}",
  round: "Step",
  whatHappened: "What happened",
  "round-first": "First choices are counted.",
  "round-surplus": "What “{{ option }}” has too much goes on to the next choices.",
  "round-exclude": "“{{ option }}” goes out; its votes go to the next choices.",
  "round-last-places": "As many are left as there are places: all of them are chosen.",
  "round-bought": "“{{ option }}” is chosen: each supporter pays at most {{ amount }} of a share.",
  "round-filled": "“{{ option }}” is chosen: it leaves its supporters carrying the least ({{ amount }}).",
  "spent-bought":
    "“{{ option }}” is chosen for {{ cost }}: each supporter pays at most {{ each }}. Left: {{ left }}.",
  "spent-filled":
    "“{{ option }}” is chosen for {{ cost }} from what is left over: so its supporters carry the least. Left: {{ left }}.",
  "round-counted": "One is left.",
  roundElected: "Chosen now: {{ options }}.",

  reasons: "Reasons",
  reasonsHow: "In alphabetical order, beside nobody’s vote.",
  byGroup: "By group",
  byGroupHow: "Shown apart, so that it can be seen where groups differ.",
  votedCount: { one: "1 vote", other: "{{ n }} votes" },
  noGroup: "Who said no group",
  named: "Who said what",
  tookPart: "Who received a ballot",
  tookPartHow: "Not who voted: nobody can see that.",

  checkTitle: "Was mine counted?",
  ownCounted: "Your vote is in the list of counted votes.",
  ownMissing:
    "This device has sent a vote that is not in the list of counted votes. Tell the people who lead the vote.",
  ownUnknown: "This device has sent no vote here.",
  hashes: "Short marks of all counted votes",
  hashesHow: "Each device knows its own. They stand beside no vote.",
  recount: "Count it yourself",
  recountHow: "Save the file and open it on the recount page, or count it with any program.",
  recountNone: "Single votes are not published: with so few, or with such ballots, one could be recognised.",
  saveFile: "Save the file",
  recountPage: "To the recount page",
  notYet: "The result is not shown yet.",
  voided: "The ballot box of this vote was lost or exchanged. Nothing of it counts.",

  recountTitle: "Count a vote yourself",
  recountPageHow:
    "Open the file that a vote published. Your own browser counts it; nothing is sent anywhere.",
  recountChoose: "File of a vote",
  recountDropHint: "Or drop it here.",
  recountCounted: { one: "1 ballot counted", other: "{{ n }} ballots counted" },
  recountSame:
    "It is counted with the same program parts as on the server and by the command “ronda tally”. Any other program that knows the rule may count it too.",
  recountWrong: "This file could not be read. It should be the one that the result’s page saves.",
  recountWrongDetail: "This file could not be counted: {{ detail }}",
} as const satisfies Messages & Record<`mark-${ResultMark}`, string>;
