import { Match, Show, Switch } from "solid-js";
import { roles, type Role } from "#shared/members/roles.ts";
import { fewBallots } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";

/** Why results by group would stay hidden, as the server says it at the opening. */
export type HiddenWhy = "groups-too-small" | "groups-hidden";

/** A role on the list, and how many of it. */
export interface RoleOnList {
  readonly role: Role;
  readonly n: number;
}

/** The roles on a list of electors, the smallest first. */
export function rolesOn(list: readonly { readonly role: Role }[]): readonly RoleOnList[] {
  const sizes = roles.map((role) => ({ role, n: list.filter((one) => one.role === role).length }));
  return sizes.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
}

/**
 * Before a vote with results by group opens: whether they will be shown, plainly, while one can still go back. Where they
 * would stay hidden the vote can open without them, so that nobody is promised what will not come.
 */
export function GroupsAtOpening(props: {
  /** The smallest role on the list; absent where groups are what people say of themselves, which nobody is told. */
  smallest: RoleOnList | undefined;
  refused: HiddenWhy | undefined;
  /** How many vote on paper. */
  paper: number;
  busy: boolean;
  onWholeOnly: () => void;
}) {
  const t = useMessages("polls");
  const roleName = useRoleName();
  const tooSmall = () => {
    const { smallest } = props;
    return smallest && smallest.n < fewBallots ? smallest : undefined;
  };
  const isHidden = () => tooSmall() !== undefined || props.refused !== undefined;
  return (
    <section class="panel stack" aria-labelledby="groups-at-opening">
      <h4 id="groups-at-opening">{t("groupsOpening")}</h4>
      <div role="status">
        <Switch
          fallback={<Show when={props.smallest}>{(one) => <p>{t("groupsNeedFive", named(one()))}</p>}</Show>}
        >
          <Match when={tooSmall()}>
            {(one) => <p class="own-warning">{t("groupsHiddenRole", named(one()))}</p>}
          </Match>
          <Match when={props.refused === "groups-too-small"}>
            <p class="own-warning">{t("groupsHiddenSaid")}</p>
          </Match>
          <Match when={props.refused === "groups-hidden"}>
            <p class="own-warning">{t("groupsHiddenBefore")}</p>
          </Match>
        </Switch>
      </div>
      <Show
        when={isHidden()}
        fallback={
          <Show when={props.paper > 0 && props.paper < fewBallots}>
            <p class="own-warning">{t("groupsPaper", { n: props.paper })}</p>
          </Show>
        }
      >
        <p>{t("groupsGoBack")}</p>
        <div class="row">
          <button type="button" class="button" disabled={props.busy} onClick={() => props.onWholeOnly()}>
            {t("openWholeOnly")}
          </button>
        </div>
      </Show>
    </section>
  );

  function named({ role, n }: RoleOnList) {
    return { group: roleName(role), n };
  }
}
