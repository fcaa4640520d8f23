import type { Messages } from "../messages.ts";

/** A vote's page, as everybody who votes meets it. */
export const voting = {
  home: "To the first page",
  voteOpen: "A vote is open: {{ title }}",
  voteGo: "Vote",
  allVotes: "All votes",
  noVotes: "There is no vote yet.",
  noVotesLead: "There is no vote yet. Often talking is enough; a vote needs a reason.",
  newVote: "Prepare a vote",
  toBoard: "To the board",
  "state-draft": "In preparation",
  "state-registering": "Devices receive their ballots. Casting opens later.",
  "state-open": "Open",
  "state-closing": "Closing: what waits is collected",
  "state-closed": "Closed",
  voided:
    "The ballot box of this vote was lost or exchanged, perhaps because an older backup was brought back. Nothing of it counts. Ask for a new vote.",
  resultLater: "The vote is closed. The people who lead will show the result.",

  about: "What this vote is about",
  why: "Why we vote",
  carriedOutBy: "Who carries it out",
  narrowing: "This only narrows the list",
  narrowingHow: "It decides nothing. The group talks on about what remains.",
  quorum: "Who has to take part",
  percentOfElectors: "At least {{ n }} % of those who may vote",
  agreement: "How much agreement is needed",
  percentOfVotes: "At least {{ n }} % of the votes",
  behindChosen: "It is needed for each one that is chosen.",
  behindSteps: "Steps 1, 2, 3 and 6 count.",
  behindConsent: "“No objection” counts; standing aside does not.",
  byGroup: "Results by group",
  secrecy: "Secret",
  byGroupHow: "Besides the whole, the result is shown for each role, if every group has at least five votes.",
  byListHow:
    "Besides the whole, the result is shown by what people say of themselves (“{{ list }}”), if every group has at least five votes.",
  groupOnBallot: "Your ballot carries your group, never your name.",
  budget: "What there is to spend",
  budgetHow: "{{ amount }}. What is chosen has to fit into it.",
  noneRemoved: "Why “none of these” cannot be chosen",
  keptSecret: "Somebody asked that this vote be secret. It stays so, and nobody learns who asked.",

  notEligible: "In this vote other roles vote. You can see the result later.",
  notOnList: "You are not on the list of this vote. If that is a mistake, tell the people who lead.",
  opensLater: "It opens later. You will find it here.",
  youStandAside: "You are not voting in this one. The counts say how many stand aside, not who.",
  youVoteOnPaper: "You vote on paper or in the booth. The people who lead will give you a slip.",
  standAside: "I am not voting",
  asideHow:
    "For example because you would gain or lose by it yourself. The counts say how many stand aside, not who or why.",
  asideTakesOut: "The ballot that you sent is taken out.",
  toPaperHow:
    "This device gets no ballot in this vote. You can vote on paper or in the booth: say so here, and the people who lead can give you a slip.",
  toPaper: "I vote on paper",
  voteAfterAll: "I am voting after all",
  keepSecretHow:
    "This vote is planned with names. If you would rather have it secret, ask for it here. Nobody learns who asked.",
  keepSecret: "Please make it secret",

  castingLater: "Casting opens later.",
  openHow: "In this vote names are shown: after the close, all together.",
  liveHow: "What people chose is shown as sums, without names.",
  onItsWay: "On its way.",
  openSent: "It is in. Until the close you can send another one.",
  send: "Send",

  preparing: "Your device is receiving its ballot.",
  ready: "Your ballot is here.",
  readyRegistered: "Your ballot is here. As soon as casting opens, you can fill it in.",
  seal: "Seal it and put it in the box",
  sealed: "Sealed here. Keep this page open.",
  sealedHow: {
    one: "It leaves at some moment within the next minute, so that the moment says nothing about you. If you leave the page, it goes at once.",
    other:
      "It leaves at some moment within the next {{ n }} minutes, so that the moment says nothing about you. If you leave the page, it goes at once.",
  },
  kept: "Sealed here, without a connection.",
  keptHow:
    "It is kept on this device, encrypted, and leaves as soon as there is a connection, if the vote is still open. Encrypted means: nobody sees it in passing. Whoever has this device unlocked could open it.",
  keptShared:
    "Keep this page open: it leaves as soon as there is a connection, if the vote is still open. On a shared device nothing is kept, so closing the page would lose it.",
  inBox: "In the box.",
  inBoxHow:
    "Until the close you can vote again. Only the last one counts. Nobody can show you what you chose.",
  mayRevote: "Until the close you can vote again; only the last one counts.",
  voteAgain: "Vote again",
  askAgain: "Try again",
  tooLate: "It did not arrive before the close. It does not count.",
  unsure:
    "The vote closed while yours was on its way. This page will say with the result whether it was counted.",
  castRefused:
    "The box did not take it. Perhaps another tab or device of yours voted later: then that one counts. If not, tell the people who lead.",

  "none-other-key":
    "The key of this vote is not the one that this device saw before. Do not vote now. Tell the others: something is wrong.",
  "none-bad-signature":
    "The answer did not fit the key of this vote. Do not vote now. Tell the people who lead.",
  "none-given-elsewhere":
    "Your ballot went to another device, or this one no longer has it. Each person gets one only. With a recovery code you can bring it here. Without one you cannot vote on another device: ask whether the vote can be held again. What is in the box counts.",
  "none-not-in-electorate":
    "You are not on the list of this vote. If that is a mistake, tell the people who lead.",
  "none-other-channel": "You vote on paper or in the booth.",
  "none-too-late": "Ballots are not given out any more in this vote.",
  "none-offline":
    "There is no connection, so your ballot could not come yet. It comes as soon as there is one.",
  "none-refused": "Your ballot could not come. Try again, or tell the people who lead.",

  fingerprint: "Compare the key",
  fingerprintHow:
    "These letters must be the same on every device. If they differ, somebody could be told apart. Read the first eight and the last eight to each other: they stand on printed slips and ballots too.",

  thin: "Fewer than five people vote here. In so small a group the result alone can tell how somebody voted.",
  plainHttp:
    "This page comes over an open local network. Whoever runs this computer could match a phone with a vote. The others cannot.",
  plainHttpSensitive:
    "This is a sensitive vote over an open local network. Whoever runs this computer could match a phone with a vote. Better use the booth or paper.",
  fromWhom: "Who can see how I vote?",
  lostPhone: "If this device is lost",

  oneByOne: "Show one at a time",
  manyOptions: "There are {{ n }}. One at a time may be easier.",
} as const satisfies Messages;
