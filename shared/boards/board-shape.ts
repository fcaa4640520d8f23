import { clusterShape, type Cluster } from "../clusters/cluster.ts";
import { commentShape, type Comment } from "../comments/comment.ts";
import { framingShape, type Framing } from "../framings/framing.ts";
import { needShape, type Need } from "../needs/need.ts";
import { noteShape, type Note } from "../notes/note.ts";
import { personaShape, type Persona } from "../personas/persona.ts";
import type { ItemShape } from "./item-shape.ts";

/** Version of the board document's schema, sent in message 102. Changes only add. */
export const boardSchema = 1;

/** The root types of a board document, each a `Y.Map` of cards keyed by id. */
export const boardShape = {
  notes: noteShape,
  clusters: clusterShape,
  framings: framingShape,
  personas: personaShape,
  needs: needShape,
  comments: commentShape,
} as const satisfies Record<string, ItemShape>;

export type RootName = keyof typeof boardShape;
export const rootNames = Object.keys(boardShape) as RootName[];

/** The plain form of a card of each root. */
export interface ItemOf {
  notes: Note;
  clusters: Cluster;
  framings: Framing;
  personas: Persona;
  needs: Need;
  comments: Comment;
}

/** A whole board as plain data, removed cards included. */
export type BoardContent = { readonly [R in RootName]: Readonly<Record<string, ItemOf[R]>> };

/** The four views of a board, in the order of the bottom bar. */
export const boardViews = ["wall", "framings", "personas", "needs"] as const;
export type BoardView = (typeof boardViews)[number];
