const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A number that can be read out on the telephone; it leads to the line in the log. */
export const makeReference = (): string =>
	Array.from(
		crypto.getRandomValues(new Uint8Array(8)),
		(byte) => signs[byte % 32],
	).join("");
