import type { LastChange } from "#calendar";
import type { Context } from "#platform/context.ts";
import { moment } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** What the calendar is told when it is mounted: it stands below the people, and does not know them. */
export interface Mounting {
	/** The names of people by id. */
	readonly namesOf: (
		cx: Context,
		ids: readonly (string | null)[],
	) => Promise<ReadonlyMap<string, string>>;
}

/** "Agus Setiawan, Minggu, 22 November 2026, 14.02 WIB": who changed it last, and when. */
export async function lastChangeInWords(
	cx: Context,
	view: View,
	{ namesOf }: Mounting,
	{ by, at }: LastChange,
): Promise<string> {
	const names = await namesOf(cx, [by]);
	const who = by === null ? "Rangkul" : (names.get(by) ?? by);
	return at === null ? who : `${who}, ${moment(view.lang, at)}`;
}
