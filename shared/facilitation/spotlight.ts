/** Where those who lead ask everybody to look: a view, or a card (`<root>/<id>`), with `@<board>`. */
export interface Spotlight {
  readonly target: string;
  /** Since when, in server ms: asking for the same place again is another asking. */
  readonly since: number;
}
