import type { Context } from "#platform/context.ts";
import { lettersIn } from "../tables.ts";
import type { Ending, Letter } from "./letter.ts";

const letters = (cx: Context) =>
	lettersIn(cx.db)
		.selectFrom("letters.letter as letter")
		.leftJoin("letters.letter_end as ended", "ended.number", "letter.number")
		.select([
			"letter.number",
			"letter.kind",
			"letter.unit_id as unitId",
			"letter.assessment_id as assessmentId",
			"letter.instrument",
			"letter.round_year as year",
			"letter.issued_at as issuedAt",
			"letter.states",
			"ended.how",
			"ended.replaced_by as by",
			"ended.reason",
			"ended.at",
		]);

type Row = Awaited<ReturnType<ReturnType<typeof letters>["execute"]>>[number];

const fromRow = ({ how, by, reason, at, ...letter }: Row): Letter => ({
	...letter,
	end: endOf(how, by, reason, at),
});

function endOf(
	how: Row["how"],
	by: string | null,
	reason: string | null,
	at: Date | null,
): Ending | null {
	if (how === null || at === null) return null;
	return how === "replaced"
		? { how, by: by ?? "", at }
		: { how, reason: reason ?? "", at };
}

/** The letter that bears the number, with how it stands; null where none does. */
export async function letterNow(
	cx: Context,
	number: string,
): Promise<Letter | null> {
	const row = await letters(cx)
		.where("letter.number", "=", number)
		.executeTakeFirst();
	return row ? fromRow(row) : null;
}

/** Every letter of an assessment, the youngest first. */
export const lettersOf = async (
	cx: Context,
	assessmentId: string,
): Promise<Letter[]> =>
	(
		await letters(cx)
			.where("letter.assessment_id", "=", assessmentId)
			.orderBy("letter.issued_at", "desc")
			.orderBy("letter.number", "desc")
			.execute()
	).map(fromRow);

/** Every annex of the decrees of a round, the youngest first. */
export const listsOf = async (
	cx: Context,
	instrument: string,
	year: number,
): Promise<Letter[]> =>
	(
		await letters(cx)
			.where("letter.instrument", "=", instrument)
			.where("letter.round_year", "=", year)
			.where("letter.kind", "=", "decree-list")
			.orderBy("letter.issued_at", "desc")
			.orderBy("letter.number", "desc")
			.execute()
	).map(fromRow);
