import { tellReach } from "#channels";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, daysAfter } from "#territory";
import { memberKind } from "../members/member.ts";
import { libraryIn } from "../tables.ts";
import { terms } from "../terms.ts";

/**
 * Whoever chose so hears that there is news some days before a copy has to be back; what, their card says. Once for
 * each last day: a loan that was made longer is told of again.
 */
export const remindReaders = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const on = daysAfter(dayOf(tx.now), terms.remindBefore);
		const due = await libraryIn(tx.db)
			.selectFrom("library.loan")
			.select(["unit_id as unitId", "member_id as id"])
			.distinct()
			.where("returned_on", "is", null)
			.where("due_on", "<=", on)
			.where("reminded", "=", false)
			.execute();
		for (const { unitId, id } of due)
			if (id) await tellReach(tx, { unitId, kind: memberKind, id });
		await libraryIn(tx.db)
			.updateTable("library.loan")
			.set({ reminded: true })
			.where("returned_on", "is", null)
			.where("due_on", "<=", on)
			.where("reminded", "=", false)
			.execute();
		return due.length;
	});
