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
import { isAlarmed } from "./safety/safety.ts";
import { headers } from "./store.ts";
import { rightsCasesIn } from "./tables.ts";

/** A row of the list: nothing of what was said, and no name. */
export interface ListedCase extends CaseHeader {
	/** Somebody is in danger now. */
	readonly inDanger: boolean;
	readonly childConcerned: boolean;
	/** Somebody said that they are not safe, and nobody wrote yet what was done. */
	readonly alarmed: boolean;
	/** Somebody said how they are, and no officer has read it. */
	readonly answered: boolean;
}

export interface Listed {
	readonly cases: readonly ListedCase[];
	/** There are more after these. */
	readonly more: boolean;
}

/** How many are opened at once to see whether they may be shown. */
const atOnce = 100;

/**
 * The cases that lie ready for whoever asks, the oldest open ones first; before them those where an answer waits, whoever is
 * in danger first, ended or not. Their heads are opened, and whoever must never
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
		const waits = await waitingFor(tx, reader);
		const first = ended ? [] : await firstOf(tx, unlocked, reader, waits);
		const shown: ListedCase[] = [...first];
		for (let from = 0; ; from += atOnce) {
			const rows = await asReader(tx, reader, () =>
				headers(tx)
					.where("case_file.ended_on", ended ? "is not" : "is", null)
					.$if(first.length > 0, (rows) =>
						rows.where(
							"case_file.id",
							"not in",
							first.map(({ id }) => id),
						),
					)
					.orderBy("case_file.received_on")
					.orderBy("case_file.id")
					.limit(atOnce)
					.offset(from)
					.execute(),
			);
			shown.push(...(await ofThese(tx, unlocked, reader, rows, waits)));
			if (rows.length < atOnce || shown.length > skip + take) break;
		}
		return {
			cases: shown.slice(skip, skip + take),
			more: shown.length > skip + take,
		};
	});

interface Reader {
	readonly personId: string;
	readonly offices: readonly string[];
}

/** Ids of the cases of this reader where an answer waits. What was answered is not said here. */
async function waitingFor(
	tx: Context,
	{ personId, offices }: Reader,
): Promise<ReadonlySet<string>> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.answer as answer")
		.innerJoin("rights_cases.holder as holder", (join) =>
			join
				.onRef("holder.unit_id", "=", "answer.unit_id")
				.onRef("holder.case_id", "=", "answer.case_id"),
		)
		.select("answer.case_id as caseId")
		.where("holder.key_of", "=", "case")
		.where("holder.kind", "in", ["person", "office"])
		.where("holder.holder_id", "in", [personId, ...offices])
		.execute();
	return new Set(rows.map(({ caseId }) => caseId));
}

/** Where an answer waits: danger first, then the oldest. */
async function firstOf(
	tx: Context,
	unlocked: Unlocked,
	reader: Reader,
	waits: ReadonlySet<string>,
): Promise<readonly ListedCase[]> {
	if (waits.size === 0) return [];
	const rows = await asReader(tx, reader, () =>
		headers(tx)
			.where("case_file.id", "in", [...waits])
			.orderBy("case_file.received_on")
			.orderBy("case_file.id")
			.execute(),
	);
	const all = await ofThese(tx, unlocked, reader, rows, waits);
	return all.toSorted((a, b) => Number(b.alarmed) - Number(a.alarmed));
}

async function ofThese(
	tx: Context,
	unlocked: Unlocked,
	reader: Reader,
	rows: readonly (CaseHeader & { readonly head: Uint8Array })[],
	waits: ReadonlySet<string>,
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
						alarmed: isAlarmed(head),
						answered: waits.has(row.id),
					},
				]
			: [],
	);
}
