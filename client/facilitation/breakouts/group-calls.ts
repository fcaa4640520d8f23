import type { BreakoutCommand } from "#shared/facilitation/breakout-commands.ts";
import type { BreakoutAnswer } from "#shared/facilitation/breakout-view.ts";
import { send } from "#client/api.ts";
import { useLiveSession } from "../live-session.ts";

/** A command without the version, which is the one on the screen when it is sent. */
export type GroupsCommand = BreakoutCommand extends infer C
  ? C extends BreakoutCommand
    ? Omit<C, "version">
    : never
  : never;

/** Sends what is decided about groups; what the server answers shows at once. Throws as `api` does. */
export function useGroupCommands(): (command: GroupsCommand) => Promise<BreakoutAnswer> {
  const { facts } = useLiveSession();
  return async (command) => {
    const { version, workshop } = facts.view;
    const path = `/api/workshops/${workshop.id}/breakouts`;
    const answer = await send<BreakoutAnswer>("POST", path, { ...command, version });
    facts.take({ version: answer.version, now: answer.now, breakouts: answer.breakouts ?? undefined });
    return answer;
  };
}
