/** How many people one device, or somebody without one, may stand for. Beside no schema, because screens load it. */
export const mostPeople = 30;
