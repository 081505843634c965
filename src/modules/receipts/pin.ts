import { randomBytes } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";

/** A PIN of one's own beside the code: six digits, as at a cash machine. */
export const pinDigits = 6;

/** What was typed without its gaps; not yet known to be a PIN. */
export const readPin = (typed: string): string =>
	typed.replace(/[\s\p{Pd}]/gu, "");

export const isPin = (text: string): boolean =>
	new RegExp(`^[0-9]{${pinDigits}}$`).test(text);

// Argon2id as for passwords (RFC 9106, low memory). Algorithm 2 is Argon2id, a const enum in the library.
const cost: Options = {
	algorithm: 2,
	memoryCost: 19_456,
	timeCost: 2,
	parallelism: 1,
};

/** Over code and PIN: a million PINs are soon tried, but not without the code, which stands nowhere. */
export const hashPin = (code: string, pin: string): Promise<string> =>
	hash(`${code} ${pin}`, cost);

/**
 * Whether the PIN fits. Where none was set, or there is no such code, a hash of chance is asked in its place, so
 * that every answer costs the same.
 */
export async function pinFits(
	kept: string | null,
	code: string,
	typed: string,
): Promise<boolean> {
	ofNobody ??= hash(randomBytes(32), cost);
	const fits = await verify(
		kept ?? (await ofNobody),
		`${code} ${typed.slice(0, longestTyped)}`,
	);
	return kept === null || fits;
}
let ofNobody: Promise<string> | undefined;
const longestTyped = 64;
