import { roleNamed, rolesOfMany } from "#identity";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, includes } from "#territory";
import { makeOfficeKey, officeKeysOf } from "./office-key.ts";
import {
	makePersonKey,
	personKeysOf,
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
 * A person typed the right password: their key opens with it, for this browser. Whoever has the duty and no key yet is
 * given one; the first officer of an office who receives reports makes the key of the office. `null` where the person
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
	for (const { unitId } of posts.filter(({ receives }) => receives))
		if (!(await officeKeysOf(cx, [unitId])).has(unitId))
			await inTransaction(cx, (tx) => makeOfficeKey(tx, unitId, unlocked));
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
	if ((await personKeysOf(cx, [personId])).size === 0)
		return inTransaction(cx, (tx) =>
			makePersonKey(tx, { personId, secret, lock: "password" }),
		);
	const opened = await unlockPersonKey(cx, personId, secret);
	return opened.ok ? opened.value : null;
}

interface KeyPost {
	readonly unitId: string;
	readonly receives: boolean;
}

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
					},
				]
			: [];
	});
}
