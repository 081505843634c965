import { slug } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { takenSlugs } from "./store.ts";
import { isSlug, takenByPages } from "./unit.ts";

/** How many numbers are tried behind a word that is taken. */
const tries = 50;

/** A free word for addresses out of a name: `rutan-serang`, else `rutan-serang-2`; "" where nothing can be made of it. */
export async function proposeSlug(cx: Context, name: string): Promise<string> {
	const word = slug(name).slice(0, 80).replace(/-+$/, "");
	if (word === "") return "";
	const words = [
		word,
		...Array.from({ length: tries }, (_, at) => `${word}-${at + 2}`),
	].filter(isSlug);
	const taken = await takenSlugs(cx, words);
	return words.find((one) => !taken.has(one) && !takenByPages.has(one)) ?? "";
}
