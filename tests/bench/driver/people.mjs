/** Workshops, boards and sessions on our server, through its public interface. The peers need none. */

/** Makes a workshop; returns the facilitator's cookie, the board and the links. */
export async function createWorkshop(origin, cookie) {
  const response = await call(
    origin,
    "/api/workshops",
    { title: "Bench", locale: "en", name: "Facilitator" },
    cookie,
  );
  const body = await response.json();
  return {
    cookie: cookie ?? cookieOf(response),
    board: body.boards[0].id,
    workshop: body.workshop.id,
    token: body.invites.participant.token,
  };
}

/** Joins `count` people, each with a session of their own; returns their cookies. */
export async function joinPeople(origin, token, count) {
  const cookies = [];
  for (let i = 0; i < count; i++) {
    const response = await call(origin, "/api/join", { token, name: `Person ${i}` });
    cookies.push(cookieOf(response));
  }
  return cookies;
}

/** Joins with a session that is there already. */
export const joinWith = (origin, token, cookie) =>
  call(origin, "/api/join", { token, name: "Person" }, cookie);

/** How a facilitator commands a session: each on the version that the last answer told. */
export function leadSession({ origin, workshop, cookie }) {
  let version;
  return async (command) => {
    if (version === undefined) {
      const view = await checked(fetch(`${origin}/api/workshops/${workshop}`, { headers: { cookie } }));
      version = (await view.json()).version;
    }
    const answer = await call(origin, `/api/workshops/${workshop}/session`, { ...command, version }, cookie);
    const told = await answer.json();
    version = told.version;
    return told;
  };
}

/** Loads a Yjs update into a board, as a facilitator's import. */
export async function importState(origin, board, cookie, update) {
  await checked(
    fetch(`${origin}/api/boards/${board}/import?format=yjs`, {
      method: "POST",
      headers: { cookie, origin, "content-type": "application/octet-stream" },
      body: update,
    }),
  );
}

function call(origin, path, body, cookie) {
  const headers = { "content-type": "application/json", origin, ...(cookie ? { cookie } : {}) };
  return checked(fetch(origin + path, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function checked(sent) {
  const response = await sent;
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}

const cookieOf = (response) => response.headers.getSetCookie()[0].split(";")[0];
