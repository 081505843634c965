import { sql } from "kysely";
import { exact, plain } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { surveysIn } from "../tables.ts";
import type { BroughtSurvey } from "./brought-survey.ts";

/** One unit, one instrument, one span: what there can be only one index of. */
export const broughtKey = ({
	unitId,
	instrument,
	span,
}: Pick<BroughtSurvey, "unitId" | "instrument" | "span">): string =>
	`${unitId} ${instrument} ${span}`;

export interface KnownBrought extends BroughtSurvey {
	readonly id: string;
}

/** Every brought index of some units, by {@link broughtKey}. */
export async function knownBrought(
	cx: Context,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, KnownBrought>> {
	if (unitIds.length === 0) return new Map();
	const rows = await columns(cx)
		// One parameter: a statement takes 65,535.
		.where(sql<boolean>`unit_id = any(${[...new Set(unitIds)]}::uuid[])`)
		.execute();
	return new Map(rows.map(asBrought).map((row) => [broughtKey(row), row]));
}

/** What other systems told of a unit, the latest span first. */
export const broughtOf = async (
	cx: Context,
	unitId: string,
): Promise<readonly KnownBrought[]> =>
	(
		await columns(cx)
			.where("unit_id", "=", unitId)
			.orderBy("starts_on", "desc")
			.orderBy("span", "desc")
			.orderBy("instrument")
			.execute()
	).map(asBrought);

export const hasBrought = async (
	cx: Context,
	unitId: string,
): Promise<boolean> =>
	(await surveysIn(cx.db)
		.selectFrom("surveys.brought")
		.select("span")
		.where("unit_id", "=", unitId)
		.limit(1)
		.executeTakeFirst()) !== undefined;

const columns = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.brought")
		.select([
			"unit_id as unitId",
			"instrument",
			"span",
			"id",
			"index",
			"people",
			"source",
			"link",
		]);

/** `87.350` is 87.35: the exact number, not how it was typed. */
const asBrought = ({ index, ...row }: KnownBrought): KnownBrought => ({
	...row,
	index: plain(exact(index)),
});
