import * as z from "zod/mini";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/**
 * What the projectors of a workshop show: the whole wall, one group (`""`: the notes without one), one note, the time,
 * how to join, a vote's question with what can be chosen, one of that, what came out, or that in numbers, each as large
 * as it goes. What is not there shows the wall; of a vote whose result is not shown yet, its question.
 */
export const stageSchema = z.discriminatedUnion("show", [
  z.object({ show: z.literal("wall") }),
  z.object({ show: z.literal("group"), id: z.union([id, z.literal("")]) }),
  z.object({ show: z.literal("note"), id }),
  z.object({ show: z.literal("timer") }),
  z.object({ show: z.literal("join") }),
  z.object({ show: z.literal("poll"), poll: id }),
  z.object({ show: z.literal("option"), poll: id, option: id }),
  z.object({ show: z.literal("result"), poll: id }),
  z.object({ show: z.literal("numbers"), poll: id }),
]);
export type Stage = Readonly<z.infer<typeof stageSchema>>;

/** Whether two stages show the same. */
export function isSameStage(a: Stage, b: Stage): boolean {
  return partsOf(a) === partsOf(b);
}

function partsOf(stage: Stage): string {
  const { show, id, poll, option } = { id: "", poll: "", option: "", ...stage };
  return [show, id, poll, option].join("/");
}
