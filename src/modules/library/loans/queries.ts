import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Visit } from "#receipts";
import { type Day, dayOf } from "#territory";
import { cardKind, type Member } from "../members/member.ts";
import { memberByKey } from "../members/store.ts";
import { mayKeep } from "../policy.ts";
import { type Wish, wishesOf } from "../reservations/queries.ts";
import { libraryIn } from "../tables.ts";
import { lastDeedOf } from "./deeds.ts";
import { openCardOf } from "./desk.ts";
import type { CopyAtDesk } from "./loan.ts";
import { copiesOfMember, copiesOverdue } from "./store.ts";

/** What the page of the one box shows. */
export interface Desk {
	readonly member: Member | null;
	readonly copies: readonly CopyAtDesk[];
	/** What lies ready for them. */
	readonly ready: readonly Wish[];
	/** The last deed, as long as it can be undone. */
	readonly last: "lent" | "returned" | "renewed" | null;
}

/** The desk of whoever acts; `null` to whoever does not keep the library. */
export async function deskOf(
	cx: Context,
	unitId: string,
): Promise<Desk | null> {
	if (!mayKeep(cx.actor, { unitId }).may) return null;
	const member = await openCardOf(cx, unitId);
	const last = await lastDeedOf(cx, unitId);
	const wishes = member ? await wishesOf(cx, member.id) : [];
	return {
		member,
		copies: member ? await copiesOfMember(cx, member.id) : [],
		ready: wishes.filter(({ state }) => state === "kept"),
		last: last?.kind ?? null,
	};
}

/** What a card shows to its bearer. */
export interface Card {
	readonly member: Member;
	readonly copies: readonly CopyAtDesk[];
	readonly wishes: readonly Wish[];
}

/** The card that somebody showed, with its PIN. */
export async function cardOfVisit(
	cx: Context,
	{ kind, subjectId, unitId }: Visit,
): Promise<Card | null> {
	if (kind !== cardKind) return null;
	const member = await memberByKey(cx, { unitId, id: subjectId });
	return (
		member && {
			member,
			copies: await copiesOfMember(cx, member.id),
			wishes: await wishesOf(cx, member.id),
		}
	);
}

/** A copy that ought to be back. */
export interface Overdue {
	readonly title: string;
	readonly barcode: string;
	readonly dueOn: Day;
	readonly name: string;
	readonly contact: string;
}

/** What is out past its last day, the longest first, with whom to call; `null` to whoever does not keep it. */
export async function overdueAt(
	cx: Context,
	unitId: string,
): Promise<readonly Overdue[] | null> {
	if (!mayKeep(cx.actor, { unitId }).may) return null;
	const members = new Map<string, Member | null>();
	const lines: Overdue[] = [];
	for (const copy of await copiesOverdue(cx, unitId, dayOf(cx.now))) {
		if (!copy.loan) continue;
		const { memberId: id, dueOn } = copy.loan;
		if (!members.has(id))
			members.set(id, await memberByKey(cx, { unitId, id }));
		const member = members.get(id);
		lines.push({
			title: copy.title,
			barcode: copy.barcode,
			dueOn,
			name: member?.name ?? "",
			contact: member?.contact ?? "",
		});
	}
	return lines;
}

/** Copies lent in each month, the newest first. Counted of loans that name nobody. */
export async function lentByMonth(
	cx: Context,
	unitId: string,
): Promise<readonly { readonly month: string; readonly n: number }[]> {
	const rows = await libraryIn(cx.db)
		.selectFrom("library.loan")
		.select(({ fn }) => [
			sql<string>`to_char(lent_on, 'YYYY-MM')`.as("month"),
			fn.countAll<string>().as("n"),
		])
		.where("unit_id", "=", unitId)
		.groupBy("month")
		.orderBy("month", "desc")
		.limit(24)
		.execute();
	return rows.map(({ month, n }) => ({ month, n: Number(n) }));
}
