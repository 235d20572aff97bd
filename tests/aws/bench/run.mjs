// Measures our Lambda against the same two routes on Node 20: tests/aws/with-dynamodb node tests/aws/bench/run.mjs
//
// Both are started as AWS starts them (a Runtime API, one process, one event at a time) on the same machine, in turn in the same
// run, over plain http and over TLS. What is measured: from the start of the process to its first answer; each answer when warm; the
// most memory; what is uploaded. DynamoDB Local takes longer for an answer than either of the two, and most of all for its first to a
// new connection. So that functions are compared and not that, whoever looks is answered by a table that says again what DynamoDB
// Local once said to the very same question; what is written goes to DynamoDB Local.

import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Agent, createServer, request as askOver } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { build } from "esbuild";

const root = new URL("../../../", import.meta.url).pathname;
const [colds, warms] = [Number(process.env.BENCH_COLDS ?? 15), Number(process.env.BENCH_WARMS ?? 400)];
const bootstrap = process.env.NETWERKT_BOOTSTRAP ?? join(root, "target/lambda/bootstrap");
const behind = process.env.NETWERKT_DYNAMODB;
if (!behind) throw new Error("run this with tests/aws/with-dynamodb");
const folder = mkdtempSync(join(tmpdir(), "bench-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

// ── What both need ───────────────────────────────────────────────────────────────────────────────────────────────────

execFileSync(join(root, "target/debug/netwerkt"), ["build", "--content", join(root, "content"), "--out", join(folder, "site"),
  "--functions-out", folder, "--base-url", "https://www.example.org"], { cwd: root });
const front = join(folder, "front.json");
const bundle = join(folder, "index.mjs");
await build({ entryPoints: [new URL("node-lambda.mjs", import.meta.url).pathname], outfile: bundle, bundle: true, minify: true,
  platform: "node", target: "node20", format: "esm", logLevel: "error",
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' } });

const credentials = { accessKeyId: "bench", secretAccessKey: "bench" };
const admin = new DynamoDBClient({ endpoint: behind, region: "eu-west-1", credentials });
const names = { rows: `bench-${process.pid}-rows`, keys: `bench-${process.pid}-keys` };
const bytes = (name) => ({ AttributeName: name, AttributeType: "B" });
const schema = (hash, range) => [{ AttributeName: hash, KeyType: "HASH" }, { AttributeName: range, KeyType: "RANGE" }];
await admin.send(new CreateTableCommand({ TableName: names.keys, BillingMode: "PAY_PER_REQUEST", KeySchema: schema("pk", "sk"),
  AttributeDefinitions: [bytes("pk"), bytes("sk")] }));
await admin.send(new CreateTableCommand({ TableName: names.rows, BillingMode: "PAY_PER_REQUEST", KeySchema: schema("pk", "sk"),
  AttributeDefinitions: ["pk", "sk", "ip", "is"].map(bytes),
  GlobalSecondaryIndexes: [{ IndexName: "index", KeySchema: schema("ip", "is"), Projection: { ProjectionType: "ALL" } }] }));

const rootKey = randomBytes(32).toString("base64");
const kms = (_request, response) => {
  response.setHeader("content-type", "application/x-amz-json-1.1");
  response.end(JSON.stringify({ KeyId: "bench", Plaintext: rootKey }));
};
const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
  "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE", "-keyout", key, "-out", certificate], { stdio: "ignore" });
const tls = { key: readFileSync(key), cert: readFileSync(certificate) };
const listen = (server) => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

/** What the table said to whom: only filled, and only said again, while nothing is written. */
const remembered = new Map();
let looking = false;
const agent = new Agent({ keepAlive: true });
function table(asked, answer) {
  const parts = [];
  asked.on("data", (part) => parts.push(part));
  asked.on("end", () => {
    const body = Buffer.concat(parts);
    const question = `${asked.headers["x-amz-target"]} ${body}`;
    const tell = ({ status, headers, text }) => answer.writeHead(status, headers).end(text);
    if (looking && remembered.has(question)) return tell(remembered.get(question));
    const onward = askOver(new URL(asked.url, behind), { agent, method: asked.method, headers: { ...asked.headers, host: new URL(behind).host } });
    onward.on("error", () => answer.destroy());
    onward.on("response", (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const told = { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks) };
        if (looking && told.status === 200) remembered.set(question, told);
        tell(told);
      });
    });
    onward.end(body);
  });
}
const ways = {
  http: { dynamodb: `http://127.0.0.1:${await listen(createServer(table))}`, kms: `http://127.0.0.1:${await listen(createServer(kms))}` },
  TLS: { dynamodb: `https://localhost:${await listen(createSecureServer(tls, table))}`, kms: `https://localhost:${await listen(createSecureServer(tls, kms))}` },
};

// ── One Lambda ───────────────────────────────────────────────────────────────────────────────────────────────────────

const kinds = {
  ours: (env) => spawn(bootstrap, [], { env, stdio: ["ignore", "pipe", "pipe"] }),
  node: (env) => spawn(process.execPath, [bundle], { env, stdio: ["ignore", "pipe", "pipe"] }),
};

/** Starts one, and gives how to ask it: each answer with the milliseconds it took. */
async function start(kind, way) {
  let waiting;
  let ready = new Promise((resolve) => (waiting = resolve));
  const answers = new Map();
  const runtime = createServer((request, response) => {
    if (request.url.endsWith("/next")) return waiting(response);
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const id = request.url.split("/").at(-2);
      answers.get(id)(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      response.writeHead(202).end();
    });
  });
  const port = await listen(runtime);
  const began = performance.now();
  const child = kinds[kind]({
    PATH: process.env.PATH, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`, AWS_LAMBDA_FUNCTION_NAME: "bench",
    AWS_LAMBDA_FUNCTION_VERSION: "1", AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256", AWS_LAMBDA_LOG_GROUP_NAME: "bench",
    AWS_LAMBDA_LOG_STREAM_NAME: "bench", _HANDLER: "registrations", AWS_REGION: "eu-west-1", AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench", AWS_ENDPOINT_URL_DYNAMODB: ways[way].dynamodb, AWS_ENDPOINT_URL_KMS: ways[way].kms,
    NETWERKT_TABLE: names.rows, NETWERKT_KEYS_TABLE: names.keys, NETWERKT_FRONT: front, NETWERKT_BASE_URL: "https://www.example.org",
    NETWERKT_ROOT_KEY: "AAAA", NETWERKT_MAIL_FROM: "us@example.org", NETWERKT_COORDINATOR_EMAIL: "us@example.org", BENCH_ROOT_KEY: rootKey,
    MALLOC_ARENA_MAX: "1", SSL_CERT_FILE: certificate, NODE_EXTRA_CA_CERTS: certificate,
  });
  let [said, log, ending] = ["", "", false];
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (log = (log + chunk).slice(-4000)));
  child.on("exit", (code) => {
    if (ending) return;
    console.error(`${kind} over ${way} ended by itself (${code}):\n${log}`);
    process.exit(1);
  });
  let nth = 0;
  async function ask(event, from) {
    const response = await ready;
    ready = new Promise((resolve) => (waiting = resolve));
    const id = `${++nth}`;
    const answered = new Promise((resolve) => answers.set(id, resolve));
    const begin = from ?? performance.now();
    response.setHeader("lambda-runtime-aws-request-id", id);
    response.setHeader("lambda-runtime-deadline-ms", "4000000000000");
    response.setHeader("lambda-runtime-invoked-function-arn", "arn:aws:lambda:eu-west-1:123456789012:function:bench");
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(event));
    const answer = await answered;
    return { answer, took: performance.now() - begin };
  }
  return {
    first: (event) => ask(event, began),
    ask,
    memory: () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024,
    figures: () => said.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line)),
    async end() {
      ending = true;
      const ended = new Promise((resolve) => child.on("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      runtime.closeAllConnections();
      runtime.close();
    },
  };
}

function event(method, path, body) {
  return {
    version: "2.0", routeKey: "$default", rawPath: path, rawQueryString: "", cookies: [],
    headers: { host: "www.example.org", "content-type": "application/json", "user-agent": "bench" },
    requestContext: { accountId: "1", apiId: "bench", domainName: "www.example.org", domainPrefix: "www", requestId: "1", routeKey: "$default",
      stage: "$default", time: "14/Sep/2026:07:00:00 +0000", timeEpoch: 1789369200000,
      http: { method, path, protocol: "HTTP/1.1", sourceIp: `192.0.2.${1 + Math.floor(Math.random() * 250)}`, userAgent: "bench" } },
    body: body && Buffer.from(JSON.stringify(body)).toString("base64"), isBase64Encoded: Boolean(body),
  };
}
let messages = 0;
const message = () => event("POST", "/api/contact", { lang: "nl", topic: "other", message: `Wanneer komen jullie weer? ${++messages}`,
  contact_name: "Noor Voorbeeld", contact_email: "noor@school.example", contact_phone: "0612345678" });

/** Somebody writes, and gets the address where they see it. */
async function writes(lambda, how) {
  const sent = message();
  // The limit for one address would stop a bench: each message comes from another.
  sent.requestContext.http.sourceIp = `10.${messages % 250}.${Math.floor(messages / 250) % 250}.9`;
  const { answer, took } = await lambda[how](sent);
  if (answer.statusCode !== 201) throw new Error(`written: ${JSON.stringify(answer).slice(0, 300)}`);
  return { took, path: new URL(JSON.parse(answer.body).status_url).pathname };
}

async function looks(lambda, path, how = "ask") {
  const { answer, took } = await lambda[how](event("GET", path));
  if (answer.statusCode !== 200) throw new Error(`looked: ${JSON.stringify(answer).slice(0, 300)}`);
  return took;
}

// ── Measuring ────────────────────────────────────────────────────────────────────────────────────────────────────────

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const measured = {};
for (const way of Object.keys(ways)) {
  const [cold, look, write, memory, path] = [0, 0, 0, 0, 0].map(() => ({ ours: [], node: [] }));
  for (const kind of Object.keys(kinds)) {
    const lambda = await start(kind, way);
    path[kind] = (await writes(lambda, "first")).path;
    await lambda.end();
  }
  looking = true;
  for (let nth = 0; nth < colds; nth += 1) {
    for (const kind of Object.keys(kinds)) {
      const lambda = await start(kind, way);
      cold[kind].push(await looks(lambda, path[kind], "first"));
      await lambda.end();
    }
  }
  const lambdas = { ours: await start("ours", way), node: await start("node", way) };
  const each = async (measures, into) => {
    for (let nth = 0; nth < warms + 50; nth += 1) {
      for (const [kind, lambda] of Object.entries(lambdas)) {
        const took = await measures(kind, lambda);
        if (nth >= 50) into[kind].push(took);
      }
    }
  };
  await each((kind, lambda) => looks(lambda, path[kind]), look);
  looking = false;
  remembered.clear();
  await each(async (_kind, lambda) => (await writes(lambda, "ask")).took, write);
  for (const [kind, lambda] of Object.entries(lambdas)) memory[kind].push(lambda.memory());
  measured[way] = { cold, look, write, memory };
  measured.figures = lambdas.ours.figures();
  for (const lambda of Object.values(lambdas)) await lambda.end();
}

const zipped = (...files) => files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file), { level: 9 }).length + 200, 22);
const size = { ours: { raw: statSync(bootstrap).size, zipped: zipped(bootstrap, front) }, node: { raw: statSync(bundle).size, zipped: zipped(bundle, front) } };

// ── Telling ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const lines = [];
const aims = [];
const row = (what, ours, node, unit, aim) => {
  const ratio = node / ours;
  lines.push(`| ${what} | ${ours.toFixed(ours < 10 ? 2 : 1)} ${unit} | ${node.toFixed(node < 10 ? 2 : 1)} ${unit} | ${ratio.toFixed(1)} × |${aim ? ` ≥ ${aim} × |` : " |"}`);
  if (aim) aims.push([what, ratio >= aim]);
};
for (const way of Object.keys(ways)) {
  const { cold, look, write, memory } = measured[way];
  row(`start → first answer, ${way}, median of ${colds}`, at(cold.ours, 0.5), at(cold.node, 0.5), "ms", way === "http" ? 20 : 6);
  row(`start → first answer, ${way}, p95`, at(cold.ours, 0.95), at(cold.node, 0.95), "ms");
  row(`warm, look (1 read), ${way}, p50 of ${warms}`, at(look.ours, 0.5), at(look.node, 0.5), "ms", 4);
  row(`warm, look, ${way}, p95`, at(look.ours, 0.95), at(look.node, 0.95), "ms");
  row(`warm, write (1 transaction), ${way}, p50 of ${warms}`, at(write.ours, 0.5), at(write.node, 0.5), "ms");
  row(`warm, write, ${way}, p95`, at(write.ours, 0.95), at(write.node, 0.95), "ms");
  row(`most memory, ${way}`, memory.ours[0], memory.node[0], "MB", 6);
}
const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(2);
lines.push(`| size, raw | ${megabytes(size.ours.raw)} MB | ${megabytes(size.node.raw)} MB and Node itself | | |`);
lines.push(`| size, zipped with the front | ${megabytes(size.ours.zipped)} MB | ${megabytes(size.node.zipped)} MB and Node itself | | ≤ 3 MB |`);
aims.push(["zipped", size.ours.zipped <= 3 * 1024 * 1024]);
const cost = (writing) => measured.figures.find((line) => line.WriteUnits > 0 === writing);
console.log(`figures: ${cpus()[0].model.trim()}, ${cpus().length} processors, Node ${process.version}`);
console.log("| | ours | Node 20 | ratio | aim |\n|---|---|---|---|---|");
console.log(lines.join("\n"));
for (const [what, writing] of [["look", false], ["write", true]]) {
  const { TableRequests, ReadUnits, WriteUnits } = cost(writing);
  console.log(`figures: ${what}: ${TableRequests} request(s) to DynamoDB, ${ReadUnits} read units, ${WriteUnits} write units`);
}
for (const [what, met] of aims) console.log(`aim ${met ? "met" : "NOT met"}: ${what}`);
process.exit(0);
