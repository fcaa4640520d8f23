import { createBell } from "./bell.ts";
import { usePlace } from "./going-on.ts";
import { useLiveSession } from "./live-session.ts";
import { createSpokenNews } from "./spoken-news.ts";
import { useTimeLeft } from "./TimeLeft.tsx";

/** What is heard of a session: news for a screen reader, and a bell where one wishes it. Nothing to see. */
export function SessionAloud() {
  const live = useLiveSession();
  const left = useTimeLeft();
  createSpokenNews(live, left, usePlace().name);
  createBell(live.bell, left);
  return undefined;
}
