import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { Role } from "#shared/members/roles.ts";
import { fewBallots } from "#shared/voting/poll-result.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { landing } from "#client/ui/landing.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "../vote/poll-context.ts";
import { ElectorRow } from "./ElectorRow.tsx";
import { GroupsAtOpening, rolesOn, type HiddenWhy } from "./GroupsAtOpening.tsx";
import { NumberField } from "./NumberField.tsx";

/**
 * Opening: the list of electors beside who is here. Who waits is let in first, who stands twice is made one, and each is
 * marked as voting on a device or on paper. What is confirmed here stands until the close.
 */
export function OpenPollForm() {
  const t = useMessages("polls");
  const roleName = useRoleName();
  const { poll, take, look, view } = usePoll();
  const failure = useFailure();
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [paper, setPaper] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const [others, setOthers] = createSignal<number | undefined>(0);
  const [open, setOpen] = createSignal(false);
  const [refused, setRefused] = createSignal<HiddenWhy>();
  const mayVote = (role: Role) => (poll().eligible as readonly Role[]).includes(role);
  const members = createMemo(() =>
    [...(view.members ?? [])]
      .filter(({ role }) => mayVote(role))
      .sort((a, b) => Number(b.present) - Number(a.present) || a.name.localeCompare(b.name)),
  );
  /** Over an open network devices get no ballot of a sensitive vote: whoever stands here would have none at all. */
  const paperOnly = () => poll().settings.sensitive && location.protocol === "http:";
  const onPaper = (id: string) => paper().get(id) ?? paperOnly();
  const waiting = () => members().filter(({ state }) => state === "waiting");
  const list = () => members().filter(({ state, id }) => state === "in" && !left().has(id));
  const isDouble = (member: MemberView) =>
    members().filter(({ name }) => sameName(name, member.name)).length > 1;
  const total = () => list().length + (others() ?? 0);
  const riskPlace = () => {
    const risk = view.boards.find(({ kind }) => kind === "risk");
    return risk ? `/b/${risk.id}` : `/w/${view.workshop.id}`;
  };
  const letIn = (member: MemberView) =>
    void failure.watch(() =>
      api.changeMember(view.workshop.id, member.id, { state: "in", version: view.version }),
    );
  const byRole = () => poll().settings.byGroup === "role";
  const smallest = () => (byRole() ? rolesOn(list())[0] : undefined);
  const isHidden = () =>
    poll().settings.byGroup !== undefined &&
    (refused() !== undefined || (smallest()?.n ?? fewBallots) < fewBallots);
  // Another list is another question.
  createEffect(on([list, paper], () => setRefused(undefined)));
  const wholeOnly = async () => {
    const { byGroup: _, ...settings } = poll().settings;
    take((await votingApi.change(poll().id, { version: poll().version, settings })).poll);
  };
  const send = (first?: () => Promise<void>) =>
    failure.watch(async () => {
      const electors = list().map(({ id }) => id);
      try {
        await first?.();
        const body = {
          version: poll().version,
          electors,
          paper: electors.filter(onPaper),
          ...(others() ? { withoutDevice: others()! } : {}),
          unlessHidden: true,
        };
        take((await votingApi.open(poll().id, body)).poll);
      } catch (error) {
        await look();
        const code = error instanceof RondaError ? error.code : undefined;
        if (code !== "groups-too-small" && code !== "groups-hidden") throw error;
        setRefused(code);
      }
    });

  return (
    <Show
      when={open()}
      fallback={
        <div class="row">
          <button type="button" class="button main" ref={landing} onClick={() => setOpen(true)}>
            {t("goToOpen")}
          </button>
        </div>
      }
    >
      <h3 ref={landing}>{t("electors")}</h3>
      <p>{t("electorsHow")}</p>
      <Show when={poll().why === "" && !poll().settings.narrowing}>
        <p class="error">{t("whyMissing")}</p>
      </Show>
      <Show when={poll().settings.sensitive}>
        <p>
          {t("riskFirst")} <a href={riskPlace()}>{t("toRisk")}</a>
        </p>
      </Show>
      <Show when={paperOnly()}>
        <p class="own-warning">{t("paperOnly")}</p>
      </Show>
      <Show when={waiting().length > 0}>
        <h4>{t("waitingPeople")}</h4>
        <ul class="electors">
          <For each={waiting()}>
            {(member) => (
              <li class="elector">
                <span>
                  {member.name} <span class="muted small">{roleName(member.role)}</span>
                </span>
                <div class="row">
                  <button
                    type="button"
                    class="button"
                    disabled={failure.busy()}
                    onClick={() => letIn(member)}
                  >
                    {t("letIn", { name: member.name })}
                  </button>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <ul class="electors">
        <For each={members().filter(({ state }) => state === "in")}>
          {(member) => (
            <ElectorRow
              member={member}
              isDouble={isDouble(member)}
              twins={members().filter(({ id, name }) => id !== member.id && sameName(name, member.name))}
              isIn={!left().has(member.id)}
              onPaper={onPaper(member.id)}
              setIn={(isIn) => setLeft(changed(left(), member.id, !isIn))}
              setPaper={(isPaper) => setPaper(new Map(paper()).set(member.id, isPaper))}
            />
          )}
        </For>
      </ul>
      <NumberField
        label={t("withoutDevice")}
        hint={t("withoutDeviceHint")}
        value={others()}
        least={0}
        most={5000}
        onInput={setOthers}
      />
      <p role="status">
        <strong>{t("electorCount", { n: total() })}</strong>
      </p>
      <Show when={poll().secrecy === "secret" && total() < 5}>
        <p class="own-warning">{t("thinLead")}</p>
      </Show>
      <Show when={poll().settings.byGroup}>
        <GroupsAtOpening
          smallest={smallest()}
          refused={refused()}
          paper={list().filter(({ id }) => onPaper(id)).length + (others() ?? 0)}
          busy={failure.busy()}
          onWholeOnly={() => void send(wholeOnly)}
        />
      </Show>
      <p class="muted small">{t("frozen")}</p>
      <failure.Text />
      <div class="row">
        <button
          type="button"
          class="button main"
          disabled={failure.busy() || total() === 0 || isHidden()}
          onClick={() => void send()}
        >
          {t(poll().settings.registration ? "openRegistration" : "openVote")}
        </button>
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {t("notYet")}
        </button>
      </div>
    </Show>
  );
}

function changed(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

/** Names that people would say alike: letters' accents, case and spaces aside. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .normalize("NFD")
      .replace(/\p{M}|\s/gu, "")
      .toLowerCase();
  return plain(one) === plain(other);
}
