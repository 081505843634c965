import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Dimension, type Groups, groupsIn } from "#surveys";
import type { Key } from "../consultation.ts";
import { consultationsIn } from "../tables.ts";
import { unsaid } from "./shown-among.ts";

/** By what it is told who was heard; the area is the regency or city in which people live. */
export const heardDimensions = [
	"sex",
	"age",
	"disability",
	"condition",
] as const satisfies readonly Dimension[];

/** Of another province. */
export const elsewhere = "elsewhere";

/** Counts one person by what they said of themselves. Who said what is kept nowhere. */
export async function countHeard(
	tx: Context,
	{ unitId, id }: Key,
	{ groups, area }: { readonly groups: Groups; readonly area: string },
): Promise<void> {
	const cells = [
		["all", unsaid],
		["area", area || unsaid],
		...heardDimensions.flatMap((dimension) =>
			groupsIn(dimension, groups).map((word) => [dimension, word]),
		),
	];
	await consultationsIn(tx.db)
		.insertInto("consultations.heard")
		.values(
			cells.map(([dimension = "", word = ""]) => ({
				unit_id: unitId,
				consultation_id: id,
				dimension,
				word,
				n: 1,
			})),
		)
		.onConflict((conflict) =>
			conflict
				.constraint("heard_key")
				.doUpdateSet({ n: sql`heard.n + excluded.n` }),
		)
		.execute();
}
