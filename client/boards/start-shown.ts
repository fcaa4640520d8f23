/** Whether the purpose was shown in this tab already: once at each start, not at each reload. */
export function startShown(boardId: string): { readonly before: boolean; readonly mark: () => void } {
  const key = `ronda/start/${boardId}`;
  return {
    before: sessionStorage.getItem(key) !== null,
    mark: () => sessionStorage.setItem(key, "1"),
  };
}
