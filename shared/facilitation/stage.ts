import * as z from "zod/mini";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/**
 * What the projectors of a workshop show: the whole wall, one group (`""`: the notes without one), one note, the time
 * or how to join, each as large as it goes. A group or note that is not on a projector's board shows the wall.
 */
export const stageSchema = z.discriminatedUnion("show", [
  z.object({ show: z.literal("wall") }),
  z.object({ show: z.literal("group"), id: z.union([id, z.literal("")]) }),
  z.object({ show: z.literal("note"), id }),
  z.object({ show: z.literal("timer") }),
  z.object({ show: z.literal("join") }),
]);
export type Stage = Readonly<z.infer<typeof stageSchema>>;

/** Whether two stages show the same. */
export function isSameStage(a: Stage, b: Stage): boolean {
  return a.show === b.show && idOf(a) === idOf(b);
}

function idOf(stage: Stage): string | undefined {
  return "id" in stage ? stage.id : undefined;
}
