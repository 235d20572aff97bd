// An app for codes on somebody's phone, as RFC 6238 describes it: six digits of HMAC-SHA-1, new every thirty seconds.

import { createHmac } from "node:crypto";

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export class Phone {
  #secret;

  /** With the secret as it is typed in, spaces or not. */
  constructor(typed) {
    const bits = [...typed.replaceAll(/\s/g, "")].map((sign) => signs.indexOf(sign).toString(2).padStart(5, "0")).join("");
    this.#secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  }

  /** The code it shows at this moment, in milliseconds. */
  shows(moment = Date.now()) {
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
    const digest = createHmac("sha1", this.#secret).update(step).digest();
    const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, "0");
  }
}
