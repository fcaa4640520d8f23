import type { DialogName } from "./dialog-name.ts";
import { Match, Suspense, Switch, type Component } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { Dialog } from "../ui/Dialog.tsx";
import type { Since } from "./since-left.ts";
import type { Following } from "./following.ts";
import { PeopleList } from "./lazy-people-list.ts";
import { lazyPiece, withWords } from "#client/ui/lazy-piece.ts";
import "./board-dialogs.css";

/** Dialogs of other features. */
export type OtherDialogs = Record<
  "import" | "export" | "history" | "dots" | "about" | "late",
  Component<{ onClose: () => void }>
> & {
  /** The wall's part of the list of keys. */
  readonly wallKeys: Component;
};

const PurposePanel = lazyPiece(
  withWords(async () => ({ default: (await import("./PurposePanel.tsx")).PurposePanel }), "purpose", "aside"),
);
const BoardMenu = lazyPiece(
  withWords(async () => ({ default: (await import("./BoardMenu.tsx")).BoardMenu }), "aside"),
);
const SearchDialog = lazyPiece(
  withWords(async () => ({ default: (await import("./SearchDialog.tsx")).SearchDialog }), "aside"),
);
const ReturnDialog = lazyPiece(
  withWords(async () => ({ default: (await import("./ReturnDialog.tsx")).ReturnDialog }), "aside"),
);
const KeysDialog = lazyPiece(
  withWords(async () => ({ default: (await import("./KeysDialog.tsx")).KeysDialog }), "aside"),
);
const SinceDialog = lazyPiece(
  withWords(async () => ({ default: (await import("./SinceDialog.tsx")).SinceDialog }), "aside"),
);
const TrayDialog = lazyPiece(
  withWords(async () => ({ default: (await import("./TrayDialog.tsx")).TrayDialog }), "aside"),
);

/** The one dialog that is open; most are fetched when they are first asked for. */
export function BoardDialogs(props: {
  open: DialogName | undefined;
  onOpen: (name: DialogName | undefined) => void;
  session: LiveBoardSession;
  ownDevice: boolean;
  following: Following;
  noticesOn: boolean;
  since: Since | undefined;
  onNotices: (on: boolean) => void;
  others: OtherDialogs;
}) {
  const t = useMessages("board");
  const close = (name: DialogName) => () => {
    // A dialog that opened another closes after it: that one stays.
    if (props.open === name) props.onOpen(undefined);
  };
  return (
    <Suspense>
      <Switch>
        <Match when={props.open === "menu"}>
          <BoardMenu
            session={props.session}
            noticesOn={props.noticesOn}
            hasSince={props.since !== undefined}
            onNotices={props.onNotices}
            onOpen={props.onOpen}
            onClose={close("menu")}
          />
        </Match>
        <Match when={props.open === "people"}>
          <Dialog title={t("people")} onClose={close("people")}>
            <Suspense>
              <PeopleList
                following={props.following}
                onGo={close("people")}
                onAbout={() => props.onOpen("about")}
              />
            </Suspense>
          </Dialog>
        </Match>
        <Match when={props.open === "about"}>
          <props.others.about onClose={close("about")} />
        </Match>
        <Match when={props.open === "since" && props.since}>
          {(since) => <SinceDialog since={since()} onClose={close("since")} />}
        </Match>
        <Match when={props.open === "purpose"}>
          <PurposePanel
            title={props.session.entry().workshop.title}
            purpose={props.session.entry().purpose}
            onClose={close("purpose")}
          />
        </Match>
        <Match when={props.open === "import"}>
          <props.others.import onClose={close("import")} />
        </Match>
        <Match when={props.open === "export"}>
          <props.others.export onClose={close("export")} />
        </Match>
        <Match when={props.open === "late"}>
          <props.others.late onClose={close("late")} />
        </Match>
        <Match when={props.open === "history"}>
          <props.others.history onClose={close("history")} />
        </Match>
        <Match when={props.open === "dots"}>
          <props.others.dots onClose={close("dots")} />
        </Match>
        <Match when={props.open === "search"}>
          <SearchDialog onClose={close("search")} />
        </Match>
        <Match when={props.open === "return"}>
          <ReturnDialog onClose={close("return")} />
        </Match>
        <Match when={props.open === "keys"}>
          <KeysDialog wall={props.others.wallKeys} onClose={close("keys")} />
        </Match>
        <Match when={props.open === "tray"}>
          <TrayDialog session={props.session} kept={props.ownDevice} onClose={close("tray")} />
        </Match>
      </Switch>
    </Suspense>
  );
}
