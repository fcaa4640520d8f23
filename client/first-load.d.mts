/** Names of the files of the client's build in `folder` that a page fetches until it is live, in a language. */
export function firstLoad(
  page: "join" | "board" | "vote",
  locale: "en" | "es" | "pt",
  folder: string,
): string[];
