import * as z from "zod/mini";
import { powers } from "#shared/framings/framing.ts";
import { locales } from "#shared/i18n/locales.ts";
import { roles } from "#shared/members/roles.ts";
import { shares } from "#shared/members/participation.ts";
import { groupListsSchema } from "#shared/members/self-declared.ts";
import { memberListSettings } from "#shared/workshops/workshop.ts";
import { stageSchema } from "#shared/facilitation/stage.ts";
import { breakouts } from "./breakout-schemas.ts";
import { ledSession, timer } from "./session-schemas.ts";
import { poll, roomPoll } from "./voting-schemas.ts";

/** The answers of the API as schemas: for its description, and for tests to hold answers against. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const role = z.enum(roles);
const head = z.object({ id, title: z.string(), locale: z.enum(locales) });
const board = z.strictObject({
  id,
  title: z.string(),
  kind: z.optional(z.enum(["breakout", "wall", "risk"])),
  anonymous: z.optional(z.literal(true)),
  closedAt: z.optional(z.number()),
  archived: z.optional(z.literal(true)),
  people: z.optional(z.array(id)),
  exported: z.optional(z.literal(true)),
});
export const boardHeadAnswer = board;
const member = {
  id,
  name: z.string(),
  role,
  state: z.enum(["in", "waiting"]),
  muted: z.optional(z.literal(true)),
  people: z.optional(z.int().check(z.minimum(2))),
  noDevice: z.optional(z.literal(true)),
  wasHere: z.optional(z.string()),
};
const me = z.strictObject({ ...member, renamed: z.optional(z.literal(true)) });
export const meAnswer = me;
export const memberAnswer = z.strictObject({ ...member, present: z.boolean() });
export const declaredAnswer = z.strictObject({
  choices: z.record(z.string(), z.nullable(z.string())),
  languages: z.array(z.string()),
  forGroups: z.optional(z.literal(true)),
});
const share = z.nullable(z.enum(shares));
export const participationAnswer = z.strictObject({
  people: z.number(),
  lists: z.array(
    z.strictObject({
      id,
      title: z.string(),
      groups: z.array(
        z.strictObject({
          id: z.nullable(id),
          label: z.string(),
          people: z.number(),
          present: share,
          wrote: share,
          spoke: share,
        }),
      ),
    }),
  ),
  languages: z.array(z.strictObject({ label: z.string(), people: z.nullable(z.number()) })),
});
const purpose = z.object({
  why: z.optional(z.string()),
  forWhom: z.optional(z.string()),
  decides: z.optional(z.string()),
  power: z.optional(z.enum(powers)),
  carriedOutBy: z.optional(z.string()),
});

export const inviteAnswer = z.strictObject({ token: id, url: z.string(), code: z.optional(z.string()) });
const invites = z.strictObject({
  facilitator: inviteAnswer,
  advisory: inviteAnswer,
  participant: inviteAnswer,
  observer: inviteAnswer,
});

export const openedAnswer = z.strictObject({ workshop: head, boards: z.array(board), me, invites });
export const joinedAnswer = z.strictObject({ workshop: head, boards: z.array(board), me });

const view = {
  workshop: head,
  boards: z.array(board),
  me,
  invites: z.optional(invites),
  version: z.number(),
  purpose,
  reviewOn: z.string(),
  operator: z.nullable(z.string()),
  memberList: z.enum(memberListSettings),
  members: z.optional(z.array(memberAnswer)),
  memberCount: z.number(),
  observers: z.optional(z.number()),
  more: z.optional(z.number()),
  doorOpen: z.boolean(),
  lobby: z.optional(z.boolean()),
  groupLists: z.optional(groupListsSchema),
  late: z.optional(z.record(z.string(), z.number())),
  breakouts: z.optional(breakouts),
  session: z.optional(ledSession),
  polls: z.optional(z.array(poll)),
};
export const workshopAnswer = z.strictObject(view);
export const boardAnswer = z.strictObject({ ...view, board });

export const previewAnswer = z.strictObject({
  workshop: head,
  purpose,
  role,
  invitedBy: z.array(z.string()),
  operator: z.nullable(z.string()),
  reviewOn: z.string(),
  namesSeenBy: z.enum(memberListSettings),
  waits: z.optional(z.boolean()),
  me: z.nullable(me),
});

export const sessionAnswer = z.strictObject({
  workshops: z.array(z.strictObject({ ...head.shape, me, boards: z.array(board) })),
  ownDevice: z.boolean(),
});

export const roomAnswer = z.strictObject({
  version: z.number(),
  workshop: head,
  purpose,
  board,
  session: z.strictObject({
    step: z.nullable(z.strictObject({ title: z.string(), instructions: z.string() })),
    timer,
    now: z.number(),
  }),
  stage: stageSchema,
  poll: z.optional(roomPoll),
  door: z.nullable(z.strictObject({ url: z.string(), code: z.string() })),
});

export const roomCodeAnswer = z.strictObject({ code: z.string(), url: z.string(), until: z.number() });
export const pairedAnswer = z.strictObject({ id: z.string(), boardId: z.string(), since: z.number() });
export const roomsAnswer = z.strictObject({ rooms: z.array(pairedAnswer) });

export const codeAnswer = z.strictObject({ code: z.string() });
export const urlAnswer = z.strictObject({ url: z.string() });
export const tabAnswer = z.strictObject({ token: z.string() });
export const importAnswer = z.strictObject({ added: z.record(z.string(), z.number()) });
