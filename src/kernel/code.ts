import { ok, type Refusal, type Result, refused } from "./result.ts";

/**
 * A code that a person carries on paper: 16 signs of chance (80 bits) and one check sign, in Crockford's
 * base 32. The check sign is our own, because Crockford's needs five signs more (`*~$=U`) that nobody can
 * read out: the sum of all signs, each times another power of two in the field of 32, is nought. It finds
 * every single wrong sign, and every two signs that changed places.
 */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ofChance = 16;
const length = ofChance + 1;

/** Makes a code as it is kept and compared: 17 signs without gaps. `random` answers that many bytes of chance. */
export function makeCode(random: (bytes: number) => Uint8Array): string {
	// 32 divides 256, so each sign is as likely as any other.
	const chance = Array.from(random(ofChance), (byte) => byte & 31);
	return [...chance, sumOf(chance)].map((sign) => signs[sign]).join("");
}

/** As it is printed and read out: in groups of four, `7HKM 4QTW 9XDP 3R8F 5`. */
export const printCode = (code: string): string =>
	code.replace(/.{4}(?=.)/g, "$& ");

/**
 * Reads what a person typed: lower case, spaces and hyphens do not matter; O is read as 0, I and L as 1.
 * As many signs as a code has, but not one: a typing slip, found before anything is looked up.
 */
export function readCode(
	typed: string,
): Result<string, Refusal<"typing-slip" | "not-a-code">> {
	const read = typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, "")
		.replaceAll("O", "0")
		.replace(/[IL]/g, "1");
	if (!/^[0-9A-Z]+$/.test(read) || read.length !== length)
		return refused("not-a-code");
	const values = [...read].map((sign) => signs.indexOf(sign));
	return values.includes(-1) || sumOf(values.slice(0, -1)) !== values.at(-1)
		? refused("typing-slip")
		: ok(read);
}

/** The check sign: the first sign counts times 2^16, the last before it times 2. */
const sumOf = (values: readonly number[]): number =>
	values.reduce((sum, value) => doubled(sum ^ value), 0);

/** Times two in the field of 32, whose rule is x^5 = x^2 + 1. Two runs through all 31 values, so no two places weigh the same. */
const doubled = (value: number): number =>
	value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
