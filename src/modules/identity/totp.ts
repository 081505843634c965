import { createHmac } from "node:crypto";

/** In milliseconds. */
const halfMinute = 30_000;

/** The six digits of one half minute (RFC 6238 over RFC 4226), as authenticator apps and the sign-in library make them. */
export function codeAt(secret: Uint8Array, step: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac("sha1", secret).update(counter).digest();
	const start = (mac.at(-1) ?? 0) & 0x0f;
	return String((mac.readUInt32BE(start) & 0x7fff_ffff) % 1_000_000).padStart(
		6,
		"0",
	);
}

export const stepAt = (now: number): number => Math.floor(now / halfMinute);

/**
 * The half minute whose code this is: the present one, or its neighbours, which the sign-in library accepts
 * too. Where two have the same code the later counts, so that neither can be used again.
 */
export const stepOf = (
	secret: Uint8Array,
	code: string,
	now: number,
): number | null =>
	[1, 0, -1]
		.map((away) => stepAt(now) + away)
		.find((step) => codeAt(secret, step) === code) ?? null;
