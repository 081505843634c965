import { sql } from "kysely";
import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, beginningOf, type Day, dayAfter, dayOf } from "#territory";
import type { Unit } from "#units";
import { factKind } from "./kinds.ts";
import { factsIn } from "./tables.ts";

/** A month's figure of a unit as its own system told it. */
export interface Told {
	readonly fact: string;
	/** `2026-10`. */
	readonly month: string;
	readonly numerator: number;
	readonly denominator: number;
	/** 1 for what was told first, one more for each correction. */
	readonly version: number;
	readonly at: Date;
}

export type TellRefusal = Refusal<
	| "not-its-system"
	| "unknown-fact"
	| "month-not-over"
	| "month-too-old"
	| "before-opening"
	| "more-than-all"
>;

/** Months back that may still be told or corrected: two whole periods. */
const mostMonths = 24;

export const isMonth = (text: string): boolean =>
	/^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** A system tells figures of the unit for which it was registered. */
const mayTell = (actor: Actor, unitId: string): Decision<"not-its-system"> =>
	unless([!holds(actor, "figures.tell", { unitId }), "not-its-system"]);

/** Keeps a month's figure. The same figure again changes nothing; another one is a correction, and the one before stays. */
export const tellFigure = (
	cx: Context,
	unit: Pick<Unit, "id" | "openedOn" | "closedOn">,
	told: Pick<Told, "fact" | "month" | "numerator" | "denominator">,
): Promise<Result<Told, TellRefusal>> =>
	inTransaction<Result<Told, TellRefusal>>(cx, async (tx) => {
		const decision = mayTell(tx.actor, unit.id);
		if (!decision.may) return refused(decision.why);
		const reason = whatIsWrong(unit, told, dayOf(tx.now));
		if (reason) return refused(reason);
		// Two systems of a unit at once: the second sees what the first told.
		await sql`select pg_advisory_xact_lock(hashtext(${`facts.told ${unit.id} ${told.fact} ${told.month}`}))`.execute(
			tx.db,
		);
		const before = await newestOf(tx, unit.id, told);
		if (
			before?.numerator === told.numerator &&
			before.denominator === told.denominator
		)
			return ok(before);
		const { fact, month, numerator, denominator } = told;
		const version = (before?.version ?? 0) + 1;
		await factsIn(tx.db)
			.insertInto("facts.told")
			.values({
				unit_id: unit.id,
				fact,
				month: firstDay(month),
				version,
				numerator,
				denominator,
				by_system: tx.actor.id ?? "",
				at: tx.now,
			})
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "figure.told",
			subject: { kind: "unit", id: unit.id },
			details: { fact, month, version, numerator, denominator },
		});
		return ok({ fact, month, numerator, denominator, version, at: tx.now });
	});

function whatIsWrong(
	unit: Pick<Unit, "openedOn" | "closedOn">,
	{
		fact,
		month,
		numerator,
		denominator,
	}: Pick<Told, "fact" | "month" | "numerator" | "denominator">,
	today: Day,
): TellRefusal["reason"] | null {
	if (!factKind(fact)?.told) return "unknown-fact";
	const thisMonth = today.slice(0, 7);
	if (month >= thisMonth) return "month-not-over";
	if (month < monthsBefore(thisMonth, mostMonths)) return "month-too-old";
	if (
		month < unit.openedOn.slice(0, 7) ||
		(unit.closedOn !== null && firstDay(month) >= unit.closedOn)
	)
		return "before-opening";
	return numerator > denominator ? "more-than-all" : null;
}

const newestOf = async (
	tx: Context,
	unitId: string,
	{ fact, month }: Pick<Told, "fact" | "month">,
): Promise<Told | null> =>
	(
		await rows(tx, unitId, fact)
			.where("month", "=", firstDay(month))
			.limit(1)
			.execute()
	).map(asTold)[0] ?? null;

/** What holds of each month, the oldest month first, after one of them. */
export const toldAfter = async (
	cx: Context,
	unitId: string,
	fact: string,
	{ after, atMost }: { readonly after: string | null; readonly atMost: number },
): Promise<readonly Told[]> =>
	(
		await rows(cx, unitId, fact)
			.$if(after !== null, (query) =>
				query.where("month", ">", firstDay(after ?? "")),
			)
			.limit(atMost)
			.execute()
	).map(asTold);

/** What was known on a day of the months from one to another, both in it. */
export const toldBetween = async (
	cx: Context,
	unitId: string,
	fact: string,
	{ from, until, known }: { from: string; until: string; known: Day },
): Promise<readonly Told[]> =>
	(
		await rows(cx, unitId, fact)
			.where("month", ">=", firstDay(from))
			.where("month", "<=", firstDay(until))
			.where("at", "<", beginningOf(dayAfter(known)))
			.execute()
	).map(asTold);

const rows = (cx: Context, unitId: string, fact: string) =>
	factsIn(cx.db)
		.selectFrom("facts.told")
		.distinctOn("month")
		.select([
			"fact",
			asDay("month").as("day"),
			"numerator",
			"denominator",
			"version",
			"at",
		])
		.where("unit_id", "=", unitId)
		.where("fact", "=", fact)
		.orderBy("month")
		.orderBy("version", "desc");

const asTold = ({
	day,
	...told
}: Omit<Told, "month"> & { readonly day: Day }): Told => ({
	...told,
	month: day.slice(0, 7),
});

const firstDay = (month: string): Day => `${month}-01`;

/** The month that lies so many before. */
export function monthsBefore(month: string, n: number): string {
	const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - n;
	return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
}
