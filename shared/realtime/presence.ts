import type { Role } from "../members/roles.ts";
import type { BoardView } from "../boards/board-shape.ts";

/** What part of the wall a screen shows, in whole board units; `zoom` in hundredths of CSS pixels a unit. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** Who goes along with whom. */
export interface Gaze {
  /** Said only while somebody follows this person: nothing moves on the wire for what nobody looks at. */
  readonly sight?: Sight;
  /** Whom they follow: the number of a connection, which says nothing to those who do not see who that is. */
  readonly follows?: number;
}

/** Where a person is, as their own device says it. Everything is optional; an empty state means "here". */
export interface PresenceState extends Gaze {
  readonly view?: BoardView;
  /** The card, or field of a card, that they are in: `<root>/<id>` or `<root>/<id>/<field>`. */
  readonly target?: string;
  /** Their caret in the target's text as Yjs relative positions (`Y.encodeRelativePosition`). */
  readonly caret?: { readonly anchor: Uint8Array; readonly head: Uint8Array };
  /** Their pointer on the wall, in whole board units. */
  readonly pointer?: { readonly x: number; readonly y: number };
  /** A note that they are dragging and where it is now, in whole board units; written to the board at the drop. */
  readonly drag?: { readonly id: string; readonly x: number; readonly y: number };
}

/** Who a connection is; said by the server from the session, never by the client. */
export interface PresenceIdentity {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
}

/** One connection that is here. A person with two tabs is here twice. */
export interface PresentConnection extends PresenceIdentity {
  /** Small number of the connection within its board's room. */
  readonly connection: number;
  readonly state: PresenceState;
}
