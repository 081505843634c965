import { randomBytes } from "node:crypto";
import { masked, unmasked } from "./masked.ts";
import { digest, sameText } from "./signed.ts";

/** The hidden field that says whose form it is, also after the session that it was shown in has ended. */
export const ownerField = "pemilik";

/**
 * A person as a keyed digest that says nothing of them: 24 signs of base64url. It names what belongs to a person
 * where no name may stand, on a device and beside a draft.
 */
export const ownerOf = (secret: string, personId: string): string =>
	digest(secret, "owner", personId).slice(0, signs);

/** Proof in a form that it was handed to this person. Nobody else can make one. */
export const ownerSeal = (
	secret: string,
	owner: string,
	random: (bytes: number) => Uint8Array = randomBytes,
): string => masked(owner + signatureOf(secret, owner), random);

/** The owner that a seal names; `null` where it is not ours. */
export function ownerIn(secret: string, seal: string): string | null {
	const text = unmasked(seal);
	const owner = text.slice(0, signs);
	return sameText(text.slice(signs), signatureOf(secret, owner)) ? owner : null;
}

const signs = 24;
const signatureOf = (secret: string, owner: string): string =>
	digest(secret, "owner-seal", owner).slice(0, signs);
