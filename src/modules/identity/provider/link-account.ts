import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Gate } from "../gate.ts";
import { asThemselves, ownTrail } from "../own-deed.ts";
import { type SignedIn, type SignInRefusal, signIn } from "../sign-in.ts";
import { identityIn } from "../tables.ts";
import { forgetLinks, keepLink } from "./links.ts";
import { carriedBy, carriedNoMore, carry, type Offer } from "./way.ts";

/** What is offered to this browser to be linked; `null` where nothing is. */
export const offerTo = (cx: Context, request: Request): Offer | null => {
	const carried = carriedBy(cx, request);
	return carried && carried.step !== "there" ? carried : null;
};

/**
 * The person agrees, with the password of here: whoever came by an address alone does not get in. Signs in as the sign-in page
 * would; where a second factor is still to come, the link is written after it.
 */
export async function agreeToLink(
	gate: Gate,
	cx: Context,
	request: Request,
	offer: Offer,
	password: string,
): Promise<Result<SignedIn, SignInRefusal>> {
	const person = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select("user_name as name")
		.where("id", "=", offer.personId)
		.executeTakeFirst();
	if (!person) return refused("wrong");
	const signed = await signIn(gate, cx, request, {
		name: person.name,
		password,
	});
	if (!signed.ok) return signed;
	if (signed.value.next === "code")
		return ok({
			next: "code",
			cookies: [
				...signed.value.cookies,
				carry(cx, { ...offer, step: "agreed" }),
			],
		});
	const linked = await link(cx, signed.value.personId, offer);
	return ok({ ...signed.value, cookies: [...signed.value.cookies, linked] });
}

/**
 * Somebody showed their second factor: writes the link that they agreed to before, in this browser. Answers cookies;
 * none where nothing was agreed.
 */
export async function linkIfAgreed(
	cx: Context,
	request: Request,
	personId: string,
): Promise<readonly string[]> {
	const offer = offerTo(cx, request);
	return offer?.step === "agreed" && offer.personId === personId
		? [await link(cx, personId, offer)]
		: [];
}

async function link(
	cx: Context,
	personId: string,
	offer: Offer,
): Promise<string> {
	await inTransaction(asThemselves(cx, personId), async (tx) => {
		if (await keepLink(tx, personId, offer))
			await ownTrail(tx, "identity.provider-linked", personId);
	});
	return carriedNoMore(cx);
}

/** The account of elsewhere opens nothing here any more. Twice is once. */
export const unlinkAccount = (cx: Context): Promise<void> => {
	const personId = cx.actor.id;
	if (personId === null) throw new Error("a stranger is linked to nothing");
	return inTransaction(cx, async (tx) => {
		if (await forgetLinks(tx, personId))
			await ownTrail(tx, "identity.provider-unlinked", personId);
	});
};
