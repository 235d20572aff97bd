// Figures as files: a CSV file and a sheet (xlsx, which is XML in a zip file), read as plain numbers.

import { inflateRawSync } from "node:zlib";

/** The rows of a CSV file with semicolons, by the names in its first row. */
export function rowsOf(csv) {
  if (!csv.startsWith("\ufeff")) throw new Error("without a mark of its encoding a spreadsheet misreads the file");
  const [head, ...lines] = csv.slice(1).trimEnd().split("\r\n");
  const names = head.split(";");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, at) => [names[at], cell])));
}

/** The numbers in the first sheet, row by row; rows without any are left out. */
export function numbersOf(xlsx) {
  const sheet = unzipped(xlsx, "xl/worksheets/sheet1.xml").toString();
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
  const cells = rows.map(([, row]) => [...row.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].filter(([, about]) => !/\bt="/.test(about)));
  return cells.map((row) => row.map(([, , cell]) => Number(cell.match(/<v>(.*?)<\/v>/)[1]))).filter((row) => row.length > 0);
}

/** One file out of a zip file, by way of the list at its end. */
function unzipped(zip, name) {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0) throw new Error("this is no zip file");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, ...lengths] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    if (zip.toString("utf8", at + 46, at + 46 + lengths[0]) === name) {
      const local = zip.readUInt32LE(at + 42);
      const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(begins, begins + size);
      return zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    }
    at += 46 + lengths.reduce((sum, length) => sum + length);
  }
  throw new Error(`there is no ${name} in it`);
}
