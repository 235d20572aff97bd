// The Nu HTML checker over a folder of pages.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** The errors it finds in all `.html` files of a folder, one line each; none is an empty list. */
export async function htmlErrors(folder) {
  const args = ["-jar", jar, "--errors-only", "--format", "gnu", "--skip-non-html", folder];
  const { code, said } = await new Promise((done) =>
    execFile("java", args, { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => done({ code: error?.code ?? 0, said: out + err })),
  );
  const lines = said.split("\n").filter((line) => / error: /.test(line));
  if (code !== 0 && lines.length === 0) throw new Error(`the HTML checker could not run: ${said}`);
  return lines.map((line) => line.replace(/^"?file:/, ""));
}
