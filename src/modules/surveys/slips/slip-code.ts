import { createHash } from "node:crypto";

/** As it is kept: eighty bits of chance need no salt, and the code itself is nowhere. */
export const slipHash = (code: string): Uint8Array =>
	createHash("sha256").update(`survey slip ${code}`).digest();
