import { symmetricDecrypt } from "better-auth/crypto";
import type { Context } from "#platform/context.ts";
import type { Gate } from "./gate.ts";
import { identityIn } from "./tables.ts";

/** Where a person sets up a second factor; pages lead here while a role waits for it. */
export const secondFactorPath = "/akun/faktor-kedua";

/** What an authenticator app has to be told: as an address for a QR code, and as text to type. */
export interface Secret {
	readonly uri: string;
	/** In groups of four. */
	readonly text: string;
}

/** The secret of an enrolment that was begun and not yet confirmed; afterwards it is never shown again. */
export async function pendingSecret(
	gate: Gate,
	cx: Context,
	personId: string,
): Promise<Secret | null> {
	const row = await identityIn(cx.db)
		.selectFrom("identity.second_factor as factor")
		.innerJoin("identity.person as person", "person.id", "factor.person_id")
		.select(["factor.secret", "person.user_name as userName"])
		.where("factor.person_id", "=", personId)
		.where("factor.verified", "=", false)
		.executeTakeFirst();
	if (!row) return null;
	const { secretConfig } = await gate.auth.$context;
	const secret = await symmetricDecrypt({
		key: secretConfig,
		data: row.secret,
	});
	return secretFor(row.userName, base32(new TextEncoder().encode(secret)));
}

/** Takes away the second factor of a person, and every sign-in that waits for a code of it. */
export async function forgetSecondFactor(
	tx: Context,
	personId: string,
): Promise<void> {
	const db = identityIn(tx.db);
	await db
		.deleteFrom("identity.second_factor")
		.where("person_id", "=", personId)
		.execute();
	await db
		.updateTable("identity.person")
		.set({ two_factor_enabled: false })
		.where("id", "=", personId)
		.execute();
	await forgetHalfSignIns(tx, personId);
}

/** Ends every sign-in whose password was right and whose code is still to come. */
export async function forgetHalfSignIns(
	tx: Context,
	personId: string,
): Promise<void> {
	await identityIn(tx.db)
		.deleteFrom("identity.verification")
		.where("value", "=", personId)
		.execute();
}

/** The library would name the account by its e-mail address; people here are known by their user name. */
const secretFor = (userName: string, secret: string): Secret => ({
	uri: `otpauth://totp/Rangkul:${encodeURIComponent(userName)}?secret=${secret}&issuer=Rangkul&digits=6&period=30`,
	text: secret.replace(/.{4}(?=.)/g, "$& "),
});

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, section 6, without padding: what authenticator apps read. */
export function base32(bytes: Uint8Array): string {
	const bits = Array.from(bytes, (byte) =>
		byte.toString(2).padStart(8, "0"),
	).join("");
	const groups = bits.match(/.{1,5}/g) ?? [];
	return groups
		.map((group) => alphabet[Number.parseInt(group.padEnd(5, "0"), 2)])
		.join("");
}
