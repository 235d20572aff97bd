// What infra/README.md says about backup and restore, done: a request, a backup, the data lost, the backup restored.

import assert from "node:assert/strict";
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { command, startSite, temporaryFolder } from "./start.mjs";

const wish = {
  org_type: "school",
  org_name: "Het Bildung College",
  town: "Amersfoort",
  group_size: "40",
  age_bands: ["16_17"],
  period: "asap",
  contact_name: "Zoë",
  contact_email: "zoe@bildung.example",
  consent_contact: "yes",
};

test("a request that was backed up is there again after the data was lost", async (t) => {
  const place = await temporaryFolder();
  t.after(() => place.remove());
  const [data, kept, backup] = ["data", "kept", "backup.sqlite"].map((name) => join(place.path, name));
  await mkdir(data);

  // While the server runs, somebody asks, and a backup is made.
  let site = await startSite(data);
  t.after(() => site.stop());
  const answer = await fetch(`${site.origin}/api/workshop_request`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  const { reference, status_url } = await answer.json();
  const statusPage = () => fetch(site.origin + new URL(status_url).pathname);
  assert.equal((await statusPage()).status, 200);
  await command("backup", "--data", data, backup);
  await assert.rejects(() => command("restore", "--data", data, "--replace", backup), /Stop the server/);
  await site.stop();

  // The data is lost; only the key and the list of the erased were kept elsewhere.
  await mkdir(kept);
  for (const name of ["root.key", "erased.log"]) await cp(join(data, name), join(kept, name), { force: true }).catch(absent);
  await rm(data, { recursive: true });
  await cp(kept, data, { recursive: true });

  // Control: without restoring, the request is not there.
  site = await startSite(data);
  assert.equal((await statusPage()).status, 404);
  await site.stop();

  await command("restore", "--data", data, "--replace", backup);
  site = await startSite(data);
  const page = await (await statusPage()).text();
  assert.ok(page.includes(reference) && page.includes("Amersfoort"), "the request is there, and can be read");
  await site.stop();

  // Control: with another key the backup is refused.
  const other = join(place.path, "other");
  site = await startSite(other);
  await site.stop();
  await assert.rejects(() => command("restore", "--data", other, "--replace", backup), /key/);
});

/** Nobody was erased yet, so the list may not be there; anything else is a failure. */
function absent(error) {
  if (error.code !== "ENOENT") throw error;
}
