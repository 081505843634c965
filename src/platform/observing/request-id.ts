/** What a proxy may call a request: nothing that a log or a header would have to escape. */
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/**
 * The id of a request: that of a proxy of our own, so that its log and ours are one, and otherwise one of ours. What a
 * stranger writes there is not taken over.
 */
export const requestIdOf = (
	said: string | null,
	trustedProxies: number,
	random: (bytes: number) => Uint8Array,
): string =>
	trustedProxies > 0 && said !== null && wellFormed.test(said)
		? said
		: Buffer.from(random(12)).toString("hex");
