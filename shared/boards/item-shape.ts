/**
 * What a card of one kind is made of. Every kind has one shape; the document functions, the server's admission,
 * the projection on screens and the exports all read it, so a new field is one line.
 * Fields that are not listed are kept as they are, if they are plain JSON.
 */
export interface ItemShape {
  /** Co-written texts (`Y.Text`), made together with the card and never replaced. */
  readonly texts: readonly string[];
  /** Nested maps of sub-items keyed by id (`Y.Map` of `Y.Map`), each with texts and values of its own. */
  readonly maps: Readonly<
    Record<string, { texts: readonly string[]; values: Readonly<Record<string, ValueRule>> }>
  >;
  /** Plain values, set whole. */
  readonly values: Readonly<Record<string, ValueRule>>;
  /** Prefixes of flat link keys: `personas/` stands for keys like `personas/<id>: true`. */
  readonly links: readonly string[];
}

/** What a plain value may be; a value outside its rule is refused by the server and ignored by screens. */
export type ValueRule =
  | { readonly kind: "number"; readonly min: number; readonly max: number; readonly integer?: true }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "string"; readonly max: number }
  | { readonly kind: "flag" };

/** Values that every card of every kind has. `author` is the writer's own member id; the server holds it to that. */
export const commonValues = {
  createdAt: { kind: "number", min: 0, max: 8.64e15 },
  author: { kind: "string", max: 64 },
  order: { kind: "string", max: 256 },
  removed: { kind: "number", min: 0, max: 8.64e15 },
  fromGroup: { kind: "number", min: 1, max: 999, integer: true },
} as const satisfies Record<string, ValueRule>;

/** Fields that tie a card to a person; where nobody is named they are refused, and left behind by copies. */
export const namingFields: readonly string[] = ["author", "onBehalf", "onBehalfOf"];

/** Whether a plain value keeps its rule. */
export function keepsRule(rule: ValueRule, value: unknown): boolean {
  switch (rule.kind) {
    case "number":
      return (
        typeof value === "number" &&
        value >= rule.min &&
        value <= rule.max &&
        (!rule.integer || Number.isInteger(value))
      );
    case "one-of":
      return typeof value === "string" && rule.values.includes(value);
    case "string":
      return typeof value === "string" && value.length <= rule.max;
    case "flag":
      return value === true;
  }
}

/** The rule for a key of a card, or `undefined` where the key is not one of ours. */
export function ruleOf(shape: ItemShape, key: string): ValueRule | undefined {
  if (Object.hasOwn(commonValues, key)) return commonValues[key as keyof typeof commonValues];
  if (Object.hasOwn(shape.values, key)) return shape.values[key];
  if (shape.links.some((prefix) => key.startsWith(prefix))) return { kind: "flag" };
  return undefined;
}
