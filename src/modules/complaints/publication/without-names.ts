import { hiddenName, mask } from "#kernel/mask.ts";
import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { unsealContact } from "../store.ts";

/**
 * What finds the words of the contact, as words of their own, in capitals or not. Which words are taken out says who told
 * it: whoever calls has asked whether those who wrote them, and read them again, may learn that.
 */
export async function ownWordsOf(
	cx: Context,
	key: Key,
): Promise<readonly RegExp[]> {
	return Object.values((await unsealContact(cx, key)) ?? {})
		.flatMap((said) => said?.split(/\s+/) ?? [])
		.filter((word) => word.length > 2)
		.map(
			(word) =>
				new RegExp(
					`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
					"giu",
				),
		);
}

/** Words as strangers may read them: masked, and without what somebody said of themselves. */
export const withoutNames = (words: string, own: readonly RegExp[]): string =>
	own.reduce((left, word) => left.replace(word, hiddenName), mask(words));
