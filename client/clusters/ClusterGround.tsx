import { Show } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { BoundText } from "../realtime/BoundText.tsx";
import { useBoard } from "../realtime/board-context.ts";
import type { ClusterRegion } from "./cluster-regions.ts";
import "./cluster-ground.css";

/** The ground of a cluster behind its notes, with its name, and a handle that moves it with all its notes. */
export function ClusterGround(props: {
  region: ClusterRegion;
  /** Where it is being dragged, in board units from its place. */
  shift: { readonly dx: number; readonly dy: number } | undefined;
  /** Whether the notes that are being dragged would join it here. */
  invites: boolean;
  /** Whether its name takes the focus now, because it was just made. */
  fresh: boolean;
  /** Whether it is too far away to be written in. */
  far: boolean;
  onKey: (event: KeyboardEvent) => void;
  onRemove: () => void;
}) {
  const board = useBoard();
  const t = useMessages("wall");
  const title = () => board.content.clusters[props.region.id]?.title ?? "";
  const name = () => title().trim() || t("unnamedCluster");
  return (
    <div
      class="cluster"
      role="group"
      aria-label={`${name()}, ${t("clusterCount", { n: props.region.count })}`}
      classList={{ invites: props.invites, far: props.far }}
      style={{
        transform: `translate(${props.region.x + (props.shift?.dx ?? 0)}px, ${props.region.y + (props.shift?.dy ?? 0)}px)`,
        width: `${props.region.width}px`,
        height: `${props.region.height}px`,
      }}
    >
      <div class="cluster-head">
        <Show when={board.canWrite()}>
          <button
            type="button"
            class="cluster-button"
            data-cluster={props.region.id}
            aria-label={t("moveCluster", { name: name() })}
            title={t("moveCluster", { name: name() })}
            onKeyDown={(event) => props.onKey(event)}
          >
            <span aria-hidden="true">⠿</span>
          </button>
        </Show>
        <Show when={board.canWrite() && !props.far} fallback={<h2 class="cluster-title">{name()}</h2>}>
          <BoundText
            root="clusters"
            id={props.region.id}
            field="title"
            label={t("clusterName")}
            placeholder={t("clusterNameHere")}
            class="cluster-title"
            fieldClass="bare"
            maxLength={120}
            focusNow={props.fresh}
          />
          <button
            type="button"
            class="cluster-button"
            aria-label={`${t("removeCluster")}: ${name()}`}
            title={t("removeCluster")}
            onClick={() => props.onRemove()}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </Show>
      </div>
    </div>
  );
}
