/**
 * Stands in for `lib0/broadcastchannel` in the pages (`client/vite.config.ts`): y-websocket would pass edits between
 * tabs with it, behind the server's back, which `disableBc` turns off. Our own tabs talk through `tab-talk.ts`.
 */
const none = (): void => {};

export const publish = none;
export const subscribe = none;
export const unsubscribe = none;
