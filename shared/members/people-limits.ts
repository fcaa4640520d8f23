/** How many people one device, or somebody without one, may stand for. Limits stand beside no schema, because screens load them. */
export const mostPeople = 30;

/** How many lists of groups one workshop may ask about, and how many groups each may name, with how long a name. */
export const mostLists = 3;
export const mostGroups = 12;
export const longestGroup = 60;
