const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * What staff call a thing that has no name: eight signs of chance, read out in two groups, `7HKM-4QTW`. No I, L, O, U:
 * nobody hears them wrong. It opens nothing.
 */
export const makeRef = (random: (bytes: number) => Uint8Array): string =>
	Array.from(random(8), (byte) => signs[byte & 31])
		.join("")
		.replace(/^.{4}/, "$&-");
