import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { fewestTold } from "../counting/hide-parts.ts";
import { lockMixing } from "../counting/lock-mixing.ts";
import { lastClosed, periodOf } from "../survey.ts";

/**
 * Gives what people wrote in a quarter that closed with fewer than ten counted people to the quarter that runs, where
 * their answers count now: nobody could ever read it in the other.
 */
export const handOnRemarks = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		// So that no answer is counted between the sum and the move.
		await lockMixing(tx);
		const today = dayOf(tx.now);
		const closed = lastClosed(today);
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
						having sum(n) >= ${fewestTold}
					) as told
					where told.unit_id = remark.unit_id
						and told.instrument = remark.instrument
						and told.period = remark.period
				)`.execute(tx.db);
	});
