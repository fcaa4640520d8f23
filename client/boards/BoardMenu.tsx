import { For, Show } from "solid-js";
import { may } from "#shared/members/permissions.ts";
import { useMessages } from "../i18n/i18n.ts";
import { leaveAndForget } from "../members/device.ts";
import { LeaveAndForget } from "../members/LeaveAndForget.tsx";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { BoardList } from "./BoardList.tsx";
import type { DialogName } from "./dialog-name.ts";

/** Everything that is not needed all the time. */
export function BoardMenu(props: {
  session: LiveBoardSession;
  noticesOn: boolean;
  /** Whether something happened while one was away. */
  hasSince: boolean;
  onNotices: (on: boolean) => void;
  onOpen: (name: DialogName) => void;
  onClose: () => void;
}) {
  const t = useMessages("aside");
  const bar = useMessages("board");
  const common = useMessages("common");
  const role = () => props.session.entry().me.role;
  const acts = () =>
    [
      ["purpose", "menuPurpose", true],
      ["search", "menuSearch", true],
      ["since", "menuSince", props.hasSince],
      ["tray", "menuTray", props.session.tray().length > 0],
      ["import", "menuImport", may(role(), "board.import") && props.session.canWrite()],
      ["export", "menuExport", may(role(), "board.export")],
      ["history", "menuHistory", may(role(), "board.restore")],
      ["dots", "menuDots", may(role(), "poll.lead") && !props.session.entry().board.kind],
      ["about", "menuAbout", true],
      ["return", "menuReturnCode", true],
      ["keys", "menuKeys", true],
    ] as const;
  const leave = async () => {
    props.session.close();
    await leaveAndForget();
  };
  return (
    <Dialog title={bar("menu")} onClose={() => props.onClose()}>
      <BoardList boards={props.session.entry().boards} at={props.session.entry().board.id} />
      <ul class="menu-list">
        <Show when={may(role(), "invites.see")}>
          <li>
            <a class="button quiet menu-item" href={`/w/${props.session.entry().workshop.id}`}>
              {t("menuInvite")}
            </a>
          </li>
        </Show>
        <li>
          <a class="button quiet menu-item" href={`/w/${props.session.entry().workshop.id}/votes`}>
            {t("menuVotes")}
          </a>
        </li>
        <For each={acts().filter(([, , shown]) => shown)}>
          {([name, words]) => (
            <li>
              <button type="button" class="button quiet menu-item" onClick={() => props.onOpen(name)}>
                {t(words)}
              </button>
            </li>
          )}
        </For>
      </ul>
      <div class="field">
        <span class="label">{common("language")}</span>
        <LanguageSwitch />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={props.noticesOn}
          onChange={(event) => props.onNotices(event.currentTarget.checked)}
        />
        <span>
          {t("menuNoticesOn")}
          <br />
          <span class="muted small">{t("menuNoticesHint")}</span>
        </span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={props.session.quiet.on()}
          onChange={(event) => props.session.quiet.turn(event.currentTarget.checked)}
        />
        <span>
          {t("menuQuiet")}
          <br />
          <span class="muted small">{t("menuQuietHint")}</span>
        </span>
      </label>
      <div class="menu-leave">
        <Show when={props.session.unsettled() > 0}>
          <p class="error">{t("leaveUnsaved", { n: props.session.unsettled() })}</p>
        </Show>
        <Show when={props.session.tray().length > 0}>
          <p class="error">{t("leaveTray")}</p>
        </Show>
        <LeaveAndForget class="button danger" leave={leave} />
      </div>
    </Dialog>
  );
}
