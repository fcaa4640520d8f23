import { createContext, useContext } from "solid-js";
import type { BoardSession } from "../realtime/board-context.ts";
import type { OwnLayer } from "../realtime/own-layer.ts";
import { createActs, type WallActs } from "./wall-acts.ts";
import { createCamera, type WallCamera } from "./wall-camera.ts";
import { createWallDrag, type WallDrag } from "./wall-drag.ts";
import { createWallFocus, type WallFocus } from "./wall-focus.ts";
import { createWallIndex, type WallIndex } from "./wall-index.ts";
import { createLayers, type WallLayers } from "./wall-layers.ts";

/** The wall of one board in this tab; shared by the surface, the list form and the tools around them. */
export interface Wall {
  readonly board: BoardSession;
  readonly layers: WallLayers;
  readonly index: WallIndex;
  readonly camera: WallCamera;
  readonly focus: WallFocus;
  readonly acts: WallActs;
  readonly drag: WallDrag;
}

/** Must be called under an owner. */
export function createWall(board: BoardSession, own: OwnLayer): Wall {
  const layers = createLayers(board, own);
  const index = createWallIndex(layers.content);
  const acts = createActs(board, layers, index);
  return {
    board,
    layers,
    index,
    acts,
    camera: createCamera(board.entry().board.id, index),
    focus: createWallFocus(),
    drag: createWallDrag(board, layers, index, acts),
  };
}

const WallContext = createContext<Wall>();
export const WallProvider = WallContext.Provider;

/** The wall that a component stands on. */
export function useWall(): Wall {
  const wall = useContext(WallContext);
  if (!wall) throw new Error("useWall outside a wall");
  return wall;
}
