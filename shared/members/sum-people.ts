/** How many people some members are: a device, or somebody without one, may stand for several. */
export function sumPeople(members: readonly { readonly people?: number | undefined }[]): number {
  return members.reduce((sum, { people = 1 }) => sum + people, 0);
}
