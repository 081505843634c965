import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { fewestIn } from "../counting/fewest-in.ts";
import { lockMixing } from "../counting/lock-mixing.ts";
import { lastClosed, periodOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/**
 * Gives what people wrote in a quarter that closed with fewer counted people than are told to the quarter that runs, where
 * their answers count now: nobody could ever read it in the other.
 */
export const handOnRemarks = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		// So that no answer is counted between the sum and the move.
		await lockMixing(tx);
		const today = dayOf(tx.now);
		const closed = lastClosed(today);
		const fewest = await fewestIn(tx);
		const rows = await surveysIn(tx.db)
			.selectFrom("surveys.unit_counter")
			.select("period")
			.distinct()
			.where("period", "<=", closed)
			.execute();
		const periods = rows.map(({ period }) => period);
		await sql`
			update surveys.remark as remark
			set period = ${periodOf(today)}
			where remark.period <= ${closed}
				and not exists (
					select 1
					from (
						select unit_id, instrument, period
						from surveys.unit_counter
						where period <= ${closed}
						group by unit_id, instrument, period
						having sum(n) >= (
							select fewest from unnest(
								${periods}::smallint[], ${periods.map(fewest)}::integer[]
							) as set (of_period, fewest)
							where of_period = period
						)
					) as told
					where told.unit_id = remark.unit_id
						and told.instrument = remark.instrument
						and told.period = remark.period
				)`.execute(tx.db);
	});
