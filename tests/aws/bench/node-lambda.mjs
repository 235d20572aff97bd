// The same two routes on Node 20, with @aws-sdk/client-dynamodb, bundled into one file by esbuild: what a careful team would write.
//
// It does no more than ours, and in places less, always in its own favour: the root key comes in the environment instead of from
// KMS, pages are put together with plain strings, and the loop below stands in for the heavier one that AWS brings along.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request as ask } from "node:http";

import { BatchGetItemCommand, DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";

const { env } = process;
const root = Buffer.from(env.BENCH_ROOT_KEY, "base64");
const derive = (info, bytes) => Buffer.from(hkdfSync("sha256", root, "netwerkt", info, bytes));
const rowsSeal = derive("rows/seal", 32);
const linksMac = derive("links/mac", 64);
const claimsMac = derive("claims/mac", 64);
const front = JSON.parse(readFileSync(env.NETWERKT_FRONT, "utf8"));
const shells = new Map(front.shells.map(([lang, menu, html]) => [`${lang}/${menu}`, html]));
const dynamodb = new DynamoDBClient({ maxAttempts: 3 });

const length = (bytes) => {
  const eight = Buffer.alloc(8);
  eight.writeBigUInt64BE(BigInt(bytes.length));
  return Buffer.concat([eight, bytes]);
};
const placeOf = (partition, sort, path) => Buffer.concat([partition, sort, path].map((part) => length(Buffer.from(part))));

function open(key, sealed, place) {
  const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13));
  cipher.setAAD(place);
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(13, -16)), cipher.final()]);
}

function close(key, plain, place) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(place);
  return Buffer.concat([Buffer.from([1]), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

const escape = (text) =>
  String(text).replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]);

/** Every sealed cell of a record, opened, with its path. */
function cells(value, path, key, row) {
  if (value === null || typeof value !== "object") return [];
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === "$sealed") {
    const plain = open(key, Buffer.from(value.$sealed, "base64"), placeOf(row.pk.B, row.sk.B, path));
    return [[path, JSON.parse(plain.toString("utf8"))]];
  }
  return keys.flatMap((name) => cells(value[name], `${path}/${name}`, key, row));
}

async function status(link) {
  const bytes = Buffer.from(link, "base64url");
  const secret = createHmac("sha256", linksMac).update(bytes.subarray(0, 16)).digest();
  if (bytes.length !== 48 || !timingSafeEqual(secret, bytes.subarray(16))) return page(404, "<h1>404</h1>");
  const id = bytes.subarray(0, 16).toString("hex");
  const at = { pk: { B: Buffer.from(`REQUEST#${id}`) }, sk: { B: Buffer.from("REQUEST") } };
  const keyAt = { pk: { B: Buffer.from(`KEY#${id}`) }, sk: { B: Buffer.from("KEY") } };
  const found = await dynamodb.send(
    new BatchGetItemCommand({
      RequestItems: {
        [env.NETWERKT_TABLE]: { Keys: [at], ConsistentRead: true },
        [env.NETWERKT_KEYS_TABLE]: { Keys: [keyAt], ConsistentRead: true },
      },
    }),
  );
  const [row] = found.Responses[env.NETWERKT_TABLE];
  const [keyRow] = found.Responses[env.NETWERKT_KEYS_TABLE];
  if (!row || !keyRow) return page(404, "<h1>404</h1>");
  const key = open(rowsSeal, Buffer.from(keyRow.b.B), placeOf(keyRow.pk.B, keyRow.sk.B, "key"));
  const record = JSON.parse(Buffer.from(row.b.B).toString("utf8"));
  const list = cells(record, "", key, row).map(([path, said]) => `<dt>${escape(path)}</dt><dd>${escape(said)}</dd>`);
  return page(200, `<h1>${escape(record.state)}</h1><dl>${list.join("")}</dl>`);
}

async function contact(body) {
  const said = JSON.parse(body);
  for (const field of ["topic", "message", "contact_name", "contact_email"]) {
    if (typeof said[field] !== "string" || said[field].trim() === "") return json(422, { field });
  }
  const id = randomBytes(16).toString("hex");
  const now = new Date().toISOString();
  const same = createHmac("sha256", claimsMac).update(JSON.stringify(said)).digest("base64url");
  // Longer than ours: ours draws again when a number is taken, this would stop.
  const reference = `BU-2026-${String(randomBytes(4).readUInt32BE() % 1_000_000_000).padStart(9, "0")}`;
  const key = randomBytes(32);
  const at = [`REQUEST#${id}`, "REQUEST"];
  const seal = (path, text) => ({ $sealed: close(key, Buffer.from(JSON.stringify(text)), placeOf(...at, path)).toString("base64") });
  const asker = "/asked/contact/asker";
  const record = {
    id, reference, person: id, lang: said.lang ?? "nl", state: "received", history: [[now, "asked"]], same,
    asked: { contact: {
      topic: said.topic, message: seal("/asked/contact/message", said.message),
      asker: { name: seal(`${asker}/name`, said.contact_name), email: seal(`${asker}/email`, said.contact_email), phone: seal(`${asker}/phone`, said.contact_phone ?? "") },
    } },
  };
  const row = (table, [pk, sk], more) => ({
    Put: {
      TableName: table,
      Item: { pk: { B: Buffer.from(pk) }, sk: { B: Buffer.from(sk) }, v: { N: "1" }, ...more },
      ConditionExpression: "attribute_not_exists(pk)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  });
  const body_of = (value) => ({ b: { B: Buffer.from(JSON.stringify(value)) } });
  const index = (ip, is) => ({ ip: { B: Buffer.from(ip) }, is: { B: Buffer.from(is) } });
  const letters = ["copy", "notice"].map((what) => {
    const event = randomBytes(16).toString("hex");
    return row(env.NETWERKT_TABLE, [`EVENT#${event}`, "DUE"], { ...body_of({ event, what, request: id, next: now }), ...index("DUE", `${now}#${event}`) });
  });
  const keyAt = [`KEY#${id}`, "KEY"];
  const wrapped = close(rowsSeal, key, placeOf(...keyAt, "key"));
  await dynamodb.send(
    new TransactWriteItemsCommand({
      ClientRequestToken: randomBytes(16).toString("hex"),
      TransactItems: [
        row(env.NETWERKT_KEYS_TABLE, keyAt, { b: { B: wrapped }, s: { S: randomBytes(8).toString("hex") } }),
        row(env.NETWERKT_TABLE, at, { ...body_of(record), ...index("REQUESTS#received", id) }),
        ...letters,
        row(env.NETWERKT_TABLE, [`REFERENCE#${reference}`, "CLAIM"], { s: { S: id } }),
        row(env.NETWERKT_TABLE, [`SAME#${same}`, "CLAIM"], { s: { S: id } }),
      ],
    }),
  );
  const link = Buffer.concat([Buffer.from(id, "hex"), createHmac("sha256", linksMac).update(Buffer.from(id, "hex")).digest()]);
  return json(201, { reference, status_url: `${env.NETWERKT_BASE_URL}/nl/contact/status/${link.toString("base64url")}` });
}

const json = (statusCode, value) => ({ statusCode, headers: { "content-type": "application/json" }, body: JSON.stringify(value) });
const page = (statusCode, main) => ({
  statusCode,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: shells.get("nl/public").replace("<!--slot:main-->", () => main).replace(/<!--slot:[a-z]+-->/g, ""),
});

async function handler(event) {
  const { method, path } = event.requestContext.http;
  const body = event.isBase64Encoded ? Buffer.from(event.body, "base64").toString("utf8") : event.body;
  if (method === "POST" && path === "/api/contact") return contact(body);
  const opened = /^\/nl\/contact\/status\/([\w-]+)$/.exec(path);
  return method === "GET" && opened ? status(opened[1]) : page(404, "<h1>404</h1>");
}

// The loop of a Lambda: the next event, its answer, and again.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(":");
function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const sent = ask({ agent, host, port, method, path: `/2018-06-01/runtime/invocation/${path}` }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve({ id: answer.headers["lambda-runtime-aws-request-id"], body: Buffer.concat(chunks) }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
for (;;) {
  const { id, body } = await call("GET", "next");
  await call("POST", `${id}/response`, JSON.stringify(await handler(JSON.parse(body.toString("utf8")))));
}
