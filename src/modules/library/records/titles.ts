import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import { libraryIn } from "../tables.ts";

/** Titles that everybody may read, whoever asks. */
const openTitles = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.record as record")
		.innerJoin(
			"library.collection as collection",
			"collection.id",
			"record.collection_id",
		)
		.where("open_to", "=", "everyone")
		.where("removed_at", "is", null);

export async function countOpenTitles(cx: Context): Promise<number> {
	const { n } = await openTitles(cx)
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	return Number(n);
}

export interface OpenTitle {
	readonly controlNumber: string;
	readonly changedOn: Day;
}

/** Some of them, in an order that stays. */
export const openTitlesFrom = (
	cx: Context,
	skip: number,
	atMost: number,
): Promise<readonly OpenTitle[]> =>
	openTitles(cx)
		.select([
			"control_number as controlNumber",
			asDay("changed_at").as("changedOn"),
		])
		.orderBy("control_number")
		.limit(atMost)
		.offset(skip)
		.execute();
