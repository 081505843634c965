import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";

/** How it went with what was asked of an office by a procedure, in the twelve months up to today. */
export interface RequestFigures {
	readonly ended: number;
	readonly granted: number;
	readonly refused: number;
	/** Of those with a last day: ended on it or before. */
	readonly inTime: number;
	readonly promised: number;
	/** Open now, and past the last day that was promised. */
	readonly late: number;
}

/** Fewer than this tell about single people, and are not told. Ours. */
export const toldFrom = 10;

/** Counts of one office and procedure; `null` where too few have ended to be told. */
export async function figuresOf(
	cx: Context,
	unitId: string,
	procedure: string,
): Promise<RequestFigures | null> {
	const today = dayOf(cx.now);
	const { rows } = await sql<Record<keyof RequestFigures, string>>`
		select
			count(*) filter (where ended_on is not null) as ended,
			count(*) filter (where outcome = 'granted') as granted,
			count(*) filter (where outcome = 'refused') as refused,
			count(*) filter (where ended_on <= promised_on) as "inTime",
			count(*) filter (where ended_on is not null and promised_on is not null) as promised,
			count(*) filter (where ended_on is null and promised_on < ${today}::date) as late
		from requests.request
		where unit_id = ${unitId} and procedure = ${procedure} and filed_on is not null
			and (ended_on is null or ended_on > ${today}::date - 365)`.execute(cx.db);
	const [row] = rows;
	const figures = row && {
		ended: Number(row.ended),
		granted: Number(row.granted),
		refused: Number(row.refused),
		inTime: Number(row.inTime),
		promised: Number(row.promised),
		late: Number(row.late),
	};
	return figures && figures.ended >= toldFrom ? figures : null;
}
