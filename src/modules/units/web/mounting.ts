import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import { moment } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { LastChange } from "#units";

/** What the units are told when they are mounted: they stand below the people, and do not know them. */
export interface Mounting {
	/** The names of people by id. */
	readonly namesOf: (
		cx: Context,
		ids: readonly (string | null)[],
	) => Promise<ReadonlyMap<string, string>>;
	/** What higher modules say of a unit, below its facts. */
	readonly beside: (
		cx: Context,
		view: View,
		unitId: string,
	) => Promise<Content>;
}

/** "Agus Setiawan, Minggu, 22 November 2026, 14.02 WIB"; null when nobody changed it since it came with an import. */
export async function lastChangeInWords(
	cx: Context,
	view: View,
	{ namesOf }: Mounting,
	{ by, at }: LastChange,
): Promise<string | null> {
	if (at === null) return null;
	const names = await namesOf(cx, [by]);
	const who = by === null ? "Rangkul" : (names.get(by) ?? by);
	return `${who}, ${moment(view.lang, at)}`;
}
