import { openUnder, sealTo, sealUnder } from "#platform/envelope.ts";

/** Whoever has this has the case open. It holds the key where no log, no page and no error can find it. */
export interface CaseHand {
	/** Seals something of the case. `about` says what and where: `piece 0190…`. */
	readonly seal: (about: string, bytes: Uint8Array) => Uint8Array;
	readonly open: (about: string, sealed: Uint8Array) => Uint8Array;
	readonly sealJson: (about: string, body: unknown) => Uint8Array;
	readonly openJson: (about: string, sealed: Uint8Array) => unknown;
	/** The key itself, in a sealed box to somebody. */
	readonly wrapTo: (publicKey: Uint8Array) => Uint8Array;
	/** The key in whatever box the caller makes of it. */
	readonly wrap: <Box>(box: (key: Uint8Array) => Box) => Box;
}

/** Takes a key into the hand, for the case of this id. */
export function takeInHand(
	key: Uint8Array,
	caseId: string,
	random: (bytes: number) => Uint8Array,
): CaseHand {
	const about = (what: string) => `case ${caseId} ${what}`;
	const seal = (what: string, bytes: Uint8Array) =>
		sealUnder(key, bytes, about(what), random);
	const open = (what: string, sealed: Uint8Array) => {
		const bytes = openUnder(key, sealed, about(what));
		// It was changed, or put where it does not belong: nobody is shown what is left.
		if (!bytes) throw new Error("something of a case is not what was sealed");
		return bytes;
	};
	return {
		seal,
		open,
		sealJson: (what, body) =>
			seal(what, new TextEncoder().encode(JSON.stringify(body))),
		openJson: (what, sealed) =>
			JSON.parse(new TextDecoder().decode(open(what, sealed))),
		wrapTo: (publicKey) => sealTo(publicKey, key),
		wrap: (box) => box(key),
	};
}
