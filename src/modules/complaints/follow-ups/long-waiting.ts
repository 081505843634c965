import { sql } from "kysely";
import { raise, subjectsTold } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf, daysAfter } from "#territory";
import { unitById } from "#units";
import { type Key, type Kind, subjectKind } from "../complaint.ts";
import { assigneeOf } from "../handling/desk-row.ts";
import { handlersAt, noticeOf } from "../handling/tell-people.ts";
import { hasEnded, type State, states } from "../lifecycle.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { knownToAll } from "./known-to-all.ts";

/** In these somebody waits to hear from the office. Where it asked, and nobody answered yet, it waits as well: the days go on. */
const unanswered: readonly State[] = states.filter(
	(state) => !hasEnded(state) && state !== "answered",
);

/** What waits for an answer, of what everybody reads. */
export interface Waiting {
	readonly unitId: string;
	/** Of the copy. */
	readonly id: string;
	readonly kind: Kind;
	readonly title: string;
	readonly state: State;
	/** The first day of the month in which it was told: the day itself is for whoever was there. */
	readonly since: Day;
}

/** Where a list goes on: after a day, or after one thing of that day. */
interface After {
	readonly since: Day;
	/** `null`: after all of that day. */
	readonly id: string | null;
}

/** By the clocks of Jakarta, as `dayOf` counts. */
const filedOn = sql<Day>`(told.filed_at at time zone 'Asia/Jakarta')::date`;

const waiting = (cx: Context, before: Day) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.complaint as told")
		.where("told.state", "in", [...unanswered])
		.where(sql<boolean>`${filedOn} < ${before}::date`)
		// Thanks ask for no answer.
		.where("told.kind", "!=", "praise");

/**
 * Copies that everybody reads, told in a month that was over before a day, and not answered: the oldest first, some at a time. They are asked
 * for by month as they are told by month: whoever looks every day would otherwise read off their coming on which day each was told.
 */
export async function publicWaiting(
	cx: Context,
	before: Day,
	{ since, id }: After,
	atMost: number,
): Promise<readonly Waiting[]> {
	const month = sql`date_trunc('month', ${filedOn})`;
	const { rows } = await sql<Waiting>`
		select * from ${waiting(cx, before)
			.innerJoin("complaints.published as copy", (join) =>
				join
					.onRef("copy.unit_id", "=", "told.unit_id")
					.onRef("copy.complaint_id", "=", "told.id"),
			)
			.select([
				"copy.unit_id as unitId",
				"copy.id",
				"copy.kind",
				"copy.title",
				"told.state",
				sql<Day>`${month}::date::text`.as("since"),
			])
			.where(
				sql<boolean>`(${month} + interval '1 month')::date <= ${before}::date`,
			)
			.where("copy.withdrawn_on", "is", null)
			// What must not be known somewhere is neither listed nor counted.
			.where(knownToAll)
			.as("waiting")}
		where since > ${since} or (since = ${since} and id > ${id})
		order by since, id
		limit ${atMost}`.execute(cx.db);
	return rows;
}

/** How many others wait that nobody but those concerned may read: a count of people, for `disclosure` to tell or not. */
export async function countWaitingUnseen(
	cx: Context,
	before: Day,
): Promise<number> {
	const { n } = await waiting(cx, before)
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where(knownToAll)
		.where(
			sql<boolean>`not exists (
				select from complaints.published as copy
				where copy.unit_id = told.unit_id
					and copy.complaint_id = told.id
					and copy.withdrawn_on is null
			)`,
		)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** So many are looked at together. */
const atOnce = 500;

/**
 * Tells whoever has it, or all at the desk where nobody took it, that somebody has waited since before a day: whatever it is about, and never
 * those for whom it does not exist. Once for each. Answers how many.
 */
export async function tellLongWaiting(
	cx: Context,
	before: Day,
	days: number,
): Promise<number> {
	let told = 0;
	let after: string | null = null;
	for (;;) {
		const keys: readonly Key[] = await waiting(cx, before)
			.select(["told.unit_id as unitId", "told.id"])
			.where("told.handler_id", "is not", null)
			// Who follows another one is answered with it.
			.where(
				sql<boolean>`not exists (
					select from complaints.merged
					where merged.unit_id = told.unit_id and merged.complaint_id = told.id
				)`,
			)
			.$if(after !== null, (query) => query.where("told.id", ">", after ?? ""))
			.orderBy("told.id")
			.limit(atOnce)
			.execute();
		const known = await subjectsTold(cx, subjectKind, keys.map(toldAs));
		for (const key of keys)
			if (!known.has(toldAs(key)))
				told += await inTransaction(cx, (tx) => tell(tx, key, days));
		const last = keys.at(-1);
		if (!last || keys.length < atOnce) return told;
		after = last.id;
	}
}

/** Begins with its id, so that whatever hides or forgets the complaint finds it too. */
const toldAs = ({ id }: Pick<Key, "id">): string => `${id} waits`;

async function tell(tx: Context, key: Key, days: number): Promise<number> {
	const complaint = await complaintByKey(tx, key);
	const office =
		complaint?.handlerId && (await unitById(tx, complaint.handlerId));
	if (!complaint || !office) return 0;
	const owner = await assigneeOf(tx, complaint);
	const notice = await noticeOf(tx, complaint);
	await raise(tx, {
		...notice,
		to:
			owner === null
				? {
						permission: (await handlersAt(tx, office)).permission,
						unitId: office.id,
						province: office.province.code,
					}
				: { personId: owner },
		kind: "news",
		subject: { kind: subjectKind, id: toldAs(key) },
		says: "complaints.news.waits-long",
		about: { ...notice.about, days },
		due: daysAfter(dayOf(complaint.filedAt), days),
		mailFrom: tx.now,
	});
	return 1;
}
