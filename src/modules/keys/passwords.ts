import { roleNamed, rolesOfMany } from "#identity";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, includes } from "#territory";
import { admitFirst } from "./custodians.ts";
import { makeOfficeKey, officeKeysOf } from "./office-key.ts";
import {
	everHadKey,
	lockPairs,
	makePersonKey,
	relockPersonKeys,
	type Unlocked,
	unlockPersonKey,
} from "./person-key.ts";
import { type BrowserKey, keepUnlocked } from "./unlocked.ts";

/** The rights for which somebody needs a key of their own. */
export const rightsWithKeys = [
	"rights.receive",
	"rights.examine",
	"rights.hold-key",
] as const;

/**
 * A person typed the right password: their key opens with it, for this browser. Whoever has the duty and never had a
 * key is given one; the first officer of an office who receives reports makes the key of the office. `null` where the person
 * needs none, and where theirs opens with another secret.
 */
export async function openByPassword(
	cx: Context,
	{
		personId,
		password,
	}: { readonly personId: string; readonly password: string },
): Promise<BrowserKey | null> {
	const posts = await postsWithKeys(cx, personId);
	if (posts.length === 0) return null;
	const unlocked = await unlockOrMake(cx, personId, password);
	if (!unlocked) return null;
	await takeUpDuties(cx, posts, unlocked);
	return keepUnlocked(cx, unlocked, null);
}

/** A person changed their password themselves, in the transaction of that: what the old one opened the new one opens. */
export const passwordChanged = async (
	tx: Context,
	change: {
		readonly personId: string;
		readonly current: string;
		readonly next: string;
	},
): Promise<void> => void (await relockPersonKeys(tx, change));

async function unlockOrMake(
	cx: Context,
	personId: string,
	secret: string,
): Promise<Unlocked | null> {
	const made = await inTransaction(cx, async (tx) => {
		if (await everHadKey(tx, personId)) return null;
		// Somebody may have signed in twice at once.
		await lockPairs(tx, personId);
		return (await everHadKey(tx, personId))
			? null
			: makePersonKey(tx, { personId, secret, lock: "password" });
	});
	if (made) return made;
	const opened = await unlockPersonKey(cx, personId, secret);
	return opened.ok ? opened.value : null;
}

export interface KeyPost {
	readonly unitId: string;
	readonly receives: boolean;
	/** Keeps keys together with another one. */
	readonly keeps: boolean;
}

/** What falls to the first ones: the key of an office that has none, and being one of the first two custodians. */
export const takeUpDuties = (
	cx: Context,
	posts: readonly KeyPost[],
	unlocked: Unlocked,
): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const offices = posts.flatMap(({ unitId, receives }) =>
			receives ? [unitId] : [],
		);
		const having = await officeKeysOf(tx, offices);
		// Always in the same order: two who sign in at once wait for each other, and not for ever.
		for (const unitId of offices.toSorted())
			if (!having.has(unitId)) await makeOfficeKey(tx, unitId, unlocked);
		if (posts.some(({ keeps }) => keeps)) await admitFirst(tx, unlocked);
	});

/** The offices at which somebody has such a duty today. */
export async function postsWithKeys(
	cx: Context,
	personId: string,
): Promise<readonly KeyPost[]> {
	const today = dayOf(cx.now);
	const roles = (await rolesOfMany(cx, [personId])).get(personId) ?? [];
	return roles.flatMap((held) => {
		const permissions: readonly string[] = roleNamed(held.role).permissions;
		return held.unitId !== null &&
			includes(held, today) &&
			rightsWithKeys.some((right) => permissions.includes(right))
			? [
					{
						unitId: held.unitId,
						receives: permissions.includes("rights.receive"),
						keeps: permissions.includes("rights.hold-key"),
					},
				]
			: [];
	});
}
