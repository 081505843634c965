import { sql } from "kysely";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import { kindName } from "#units";
import type { Entry } from "./entry.ts";
import { searchIn } from "./tables.ts";

/** A unit in a span of time in which nothing of it changed. */
export interface Stretch {
	readonly unitId: string;
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly regency: string;
	readonly province: string;
	readonly from: Day;
	readonly until: Day | null;
}

/** What became of some units, or of all of them, by unit and oldest first. */
export async function stretchesOf(
	cx: Context,
	unitIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly Stretch[]>> {
	const rows = await searchIn(cx.db)
		.selectFrom("units.directory as directory")
		.select([
			"unit_id as unitId",
			"slug",
			"name",
			"kind",
			"regency_name as regency",
			"province_name as province",
			asDay("directory.valid_from").as("from"),
			asDayOrNull("directory.valid_until").as("until"),
		])
		.$if(unitIds !== undefined, (some) =>
			some.where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`),
		)
		.orderBy("directory.valid_from")
		.execute();
	return Map.groupBy(rows, ({ unitId }) => unitId);
}

/** Units as they are found from today on: by the name of the day, and by those that they bore before. */
export const unitEntries = (
	units: ReadonlyMap<string, readonly Stretch[]>,
	now: Date,
): Entry[] =>
	[...units.values()].flatMap((stretches) =>
		foundFrom(stretches, dayOf(now)).map((stretch): Entry => {
			const { unitId, slug, name, kind, regency, province } = stretch;
			const { from, until, endedOn } = stretch;
			const place = `${regency}, ${province}`;
			const says = (lang: Language) => `${kindName(kind, lang)}, ${place}`;
			return {
				kind: "unit",
				subject: unitId,
				title: { id: name },
				says: { id: says("id"), en: says("en") },
				keywords: [says("id"), says("en"), ...namesBefore(stretches, from)]
					.filter((words) => words !== name)
					.join(" "),
				href: `/unit/${slug}`,
				from,
				until,
				endedOn,
			};
		}),
	);

/** The stretches that a search of today or later shows; of a unit that closes, the last one goes on as closed. */
export function foundFrom(
	stretches: readonly Stretch[],
	today: Day,
): readonly (Stretch & { readonly endedOn: Day | null })[] {
	const last = stretches.at(-1);
	const living = stretches
		.filter(({ until }) => until === null || until > today)
		.map((stretch) => ({ ...stretch, endedOn: null }));
	if (!last?.until) return living;
	return [
		...living,
		{ ...last, from: last.until, until: null, endedOn: last.until },
	];
}

const namesBefore = (
	stretches: readonly Stretch[],
	day: Day,
): readonly string[] => [
	...new Set(
		stretches.filter(({ from }) => from < day).map(({ name }) => name),
	),
];
