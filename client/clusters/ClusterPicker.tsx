import { createUniqueId, For } from "solid-js";
import type { Cluster } from "#shared/clusters/cluster.ts";
import { useMessages } from "../i18n/i18n.ts";
import "./cluster-picker.css";

/** Into which cluster notes go: one of those there are, none, or a new one. Native radio buttons and a button. */
export function ClusterPicker(props: {
  clusters: readonly Cluster[];
  /** `undefined`: in none. */
  value: string | undefined;
  onPick: (cluster: string | undefined) => void;
  onNew: () => void;
}) {
  const t = useMessages("notes");
  const words = useMessages("wall");
  const group = createUniqueId();
  return (
    <fieldset class="cluster-picker">
      <legend class="visually-hidden">{t("cluster")}</legend>
      <button type="button" class="button" onClick={() => props.onNew()}>
        {t("newCluster")}
      </button>
      <label class="choice">
        <input
          type="radio"
          name={group}
          checked={props.value === undefined}
          onChange={() => props.onPick(undefined)}
        />
        {t("noCluster")}
      </label>
      <For each={props.clusters}>
        {(cluster) => (
          <label class="choice">
            <input
              type="radio"
              name={group}
              checked={props.value === cluster.id}
              onChange={() => props.onPick(cluster.id)}
            />
            {cluster.title.trim() || words("unnamedCluster")}
          </label>
        )}
      </For>
    </fieldset>
  );
}
