import { personByUserName } from "#identity";
import { cast, samplePassword } from "#identity/samples";
import type { Context } from "#platform/context.ts";
import { admitFirst } from "./custodians.ts";
import {
	makeOfficeKey,
	nothingSealed,
	officeKeysOf,
	shareOfficeKey,
} from "./office-key.ts";
import { postsWithKeys } from "./passwords.ts";
import {
	makePersonKey,
	personKeysOf,
	type Unlocked,
	unlockPersonKey,
} from "./person-key.ts";

/** Keys of all sample people who need one, locked with the password that everybody knows; each office shares its own. */
export async function seedKeys(cx: Context): Promise<void> {
	const opened = new Map<string, Unlocked>();
	for (const { userName } of cast) {
		const person = await personByUserName(cx, userName);
		const posts = person ? await postsWithKeys(cx, person.id) : [];
		if (!person || posts.length === 0) continue;
		if ((await personKeysOf(cx, [person.id])).size > 0) return;
		const unlocked = await makePersonKey(cx, {
			personId: person.id,
			secret: samplePassword,
			lock: "password",
		});
		for (const { unitId, receives } of posts) {
			if (!receives) continue;
			const office = (await officeKeysOf(cx, [unitId])).get(unitId);
			const colleague = opened.get(office?.holders[0] ?? "");
			if (colleague)
				await shareOfficeKey(cx, colleague, unitId, person.id, nothingSealed);
			else await makeOfficeKey(cx, unitId, unlocked);
		}
		if (posts.some(({ keeps }) => keeps)) await admitFirst(cx, unlocked);
		opened.set(person.id, unlocked);
	}
}

/** The pair of a sample person, open. */
export async function sampleUnlocked(
	cx: Context,
	personId: string,
): Promise<Unlocked> {
	const opened = await unlockPersonKey(cx, personId, samplePassword);
	if (!opened.ok) throw new Error(`no key of ${personId}`);
	return opened.value;
}
