/** From how many letters on words are written smaller, so that they stay on the screen. */
const sizes = [
  ["short", 70],
  ["middle", 200],
] as const;

/** How large words are written that stand alone. */
export function textSize(text: string): "short" | "middle" | "long" {
  return sizes.find(([, most]) => text.length <= most)?.[0] ?? "long";
}
