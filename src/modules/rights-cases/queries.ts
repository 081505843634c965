import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { CaseHeader, Head } from "./case.ts";
import { mayLearnOfEach } from "./graph/organisation.ts";
import { asReader } from "./opening/as-reader.ts";
import { takeInHand } from "./opening/case-hand.ts";
import { heldRows, keyOutOf, officesOf } from "./opening/holders.ts";
import { headIn } from "./opening/open-case.ts";
import { mayWorkOn } from "./policy.ts";
import { headers } from "./store.ts";

/** A row of the list: nothing of what was said, and no name. */
export interface ListedCase extends CaseHeader {
	/** Somebody is in danger now. */
	readonly inDanger: boolean;
	readonly childConcerned: boolean;
}

export interface Listed {
	readonly cases: readonly ListedCase[];
	/** There are more after these. */
	readonly more: boolean;
}

/** How many are opened at once to see whether they may be shown. */
const atOnce = 100;

/**
 * The cases that lie ready for whoever asks, the oldest open ones first. Their heads are opened, and whoever must never
 * learn of one by now does not find it here; so there is no count of what is left out.
 */
export const casesFor = (
	cx: Context,
	unlocked: Unlocked,
	{
		skip = 0,
		take = 30,
		ended = false,
	}: {
		readonly skip?: number;
		readonly take?: number;
		readonly ended?: boolean;
	} = {},
): Promise<Listed> =>
	inTransaction(cx, async (tx) => {
		const reader = {
			personId: unlocked.personId,
			offices: await officesOf(tx, unlocked.personId),
		};
		const shown: ListedCase[] = [];
		for (let from = 0; ; from += atOnce) {
			const rows = await asReader(tx, reader, () =>
				headers(tx)
					.where("case_file.ended_on", ended ? "is not" : "is", null)
					.orderBy("case_file.received_on")
					.orderBy("case_file.id")
					.limit(atOnce)
					.offset(from)
					.execute(),
			);
			shown.push(...(await ofThese(tx, unlocked, reader, rows)));
			if (rows.length < atOnce || shown.length > skip + take) break;
		}
		return {
			cases: shown.slice(skip, skip + take),
			more: shown.length > skip + take,
		};
	});

async function ofThese(
	tx: Context,
	unlocked: Unlocked,
	reader: { readonly personId: string; readonly offices: readonly string[] },
	rows: readonly (CaseHeader & { readonly head: Uint8Array })[],
): Promise<readonly ListedCase[]> {
	if (rows.length === 0) return [];
	const held = Map.groupBy(
		await asReader(tx, reader, () =>
			heldRows(tx)
				.where(
					"holder.case_id",
					"in",
					rows.map(({ id }) => id),
				)
				.execute(),
		),
		({ caseId }) => caseId,
	);
	const opened: { readonly row: CaseHeader; readonly head: Head }[] = [];
	for (const { head: sealed, ...row } of rows) {
		const secret = await keyOutOf(tx, unlocked, held.get(row.id) ?? []);
		if (!secret || !mayWorkOn(tx.actor, row).may) continue;
		const hand = takeInHand(secret, row.id, tx.random);
		opened.push({ row, head: headIn(hand, { head: sealed }) });
	}
	if (opened.length === 0) return [];
	const rules = await mayLearnOfEach(
		tx,
		opened.map(({ head }) => head.concerned),
		[unlocked.personId],
	);
	return opened.flatMap(({ row, head }, at) =>
		rules[at]?.(unlocked.personId).may
			? [
					{
						...row,
						inDanger: head.inDanger === "yes",
						childConcerned: head.childConcerned === "yes",
					},
				]
			: [],
	);
}
