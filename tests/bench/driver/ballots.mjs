/** Devices that vote, written from the contract. Tokens are signed with the poll's key file where many are wanted at once. */
import { constants, createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";

const bodyBytes = 16_384;

/** A call of the API with a session, answered as JSON; throws where it is refused. */
export async function ask(origin, method, path, cookie, body) {
  const headers = { cookie, origin, "content-type": "application/json" };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${origin}${path}`, { method, headers, ...sent });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

/** A secret approval poll of participants that is open; `window` in seconds. */
export async function openPoll(origin, workshop, cookie, { options, window }) {
  const { poll } = await ask(origin, "POST", `/api/workshops/${workshop}/polls`, cookie, {
    title: "What comes first?",
    method: "approval",
    options: options.map((id) => ({ id, label: id })),
    eligible: ["participant"],
    secrecy: "secret",
    settings: { window },
  });
  return (await ask(origin, "POST", `/api/polls/${poll.id}/open`, cookie)).poll;
}

/** The poll's own private key: what the blind signature of the server would come to, without asking 2,000 times. */
export function signerOf(folder, pollId) {
  const { groups } = JSON.parse(readFileSync(join(folder, "polls", `${pollId}.keys`), "utf8"));
  const der = Buffer.from(groups[0].pkcs8, "base64");
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return (message) => {
    const prefix = randomBytes(32);
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const prepared = Buffer.concat([prefix, message]);
    return Buffer.concat([prefix, sign("sha384", prepared, { key, padding, saltLength: 48 })]);
  };
}

/** A device with a token of a poll; `ballot` writes a body. */
export function newDevice(pollId, signToken) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const ballotKey = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const token = signToken(Buffer.concat([Buffer.from(`ronda-ballot-v1|${pollId}||`), ballotKey]));
  const shortHash = createHash("sha256").update(ballotKey).digest("hex").slice(0, 16);
  const ballot = (seq, approve) => {
    const choices = { approve };
    const hash = createHash("sha256").update(JSON.stringify(choices)).digest("base64url");
    const proof = sign(null, Buffer.from(`ronda-cast-v1|${pollId}|${seq}|${hash}`), privateKey);
    const fields = {
      ballotKey: ballotKey.toString("base64url"),
      token: token.toString("base64url"),
      seq,
      choices,
      proof: proof.toString("base64url"),
    };
    return Buffer.concat([Buffer.from(JSON.stringify(fields)), Buffer.alloc(bodyBytes, " ")]).subarray(
      0,
      bodyBytes,
    );
  };
  return { ballot, shortHash };
}

/** Sends ballots over so many kept connections; returns a function that sends one and resolves with its status. */
export function ballotSender(origin, pollId, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (body) =>
    new Promise((done, fail) => {
      const headers = { "content-type": "application/json", "content-length": body.length };
      const sent = request(
        `${origin}/api/polls/${pollId}/ballot`,
        { method: "PUT", agent, headers },
        (answer) => {
          answer.resume();
          answer.once("end", () => done(answer.statusCode));
        },
      );
      sent.once("error", fail);
      sent.end(body);
    });
  return { send, end: () => agent.destroy() };
}
