import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, type Day, dayOf } from "#territory";
import { unitById } from "#units";
import { mayOffer } from "../policy.ts";
import { requestProcedure } from "../request.ts";
import { requestsIn } from "../tables.ts";

/** That an office takes something in, and within how many days it promises to be done. */
export interface Offer {
	readonly unitId: string;
	readonly procedure: string;
	/** The service in the catalogue whose published standard it is; `null` where none was named. */
	readonly serviceId: string | null;
	/** Working days of its published standard; `null` where it promises none. */
	readonly promisedDays: number | null;
	readonly since: Day;
}

/** An office takes in what is asked for by a procedure, or changes what it promises. */
export const offer = (
	cx: Context,
	unitId: string,
	{
		procedure,
		serviceId,
		promisedDays,
	}: Pick<Offer, "procedure" | "serviceId" | "promisedDays">,
): Promise<
	Result<
		null,
		Refusal<"unknown-unit" | "unknown-procedure" | "not-yours" | "no-days">
	>
> =>
	inTransaction(cx, async (tx) => {
		const unit = await unitById(tx, unitId, dayOf(tx.now));
		if (!unit) return refused("unknown-unit");
		const decision = mayOffer(tx.actor, {
			unitId,
			province: unit.province.code,
		});
		if (!decision.may) return refused(decision.why);
		if (!requestProcedure(procedure)) return refused("unknown-procedure");
		if (promisedDays !== null && !isPromise(promisedDays))
			return refused("no-days");
		const said = { service_id: serviceId, promised_days: promisedDays };
		await requestsIn(tx.db)
			.insertInto("requests.offer")
			.values({ unit_id: unitId, procedure, since: dayOf(tx.now), ...said })
			.onConflict((conflict) =>
				conflict.columns(["unit_id", "procedure"]).doUpdateSet(said),
			)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "request.offered",
			subject: { kind: "unit", id: unitId },
			details: { procedure, promisedDays },
		});
		return ok(null);
	});

/** An office takes it in no more; what was asked for before goes on. */
export const endOffer = (
	cx: Context,
	unitId: string,
	procedure: string,
): Promise<Result<null, Refusal<"unknown-unit" | "not-yours">>> =>
	inTransaction(cx, async (tx) => {
		const unit = await unitById(tx, unitId, dayOf(tx.now));
		if (!unit) return refused("unknown-unit");
		const decision = mayOffer(tx.actor, {
			unitId,
			province: unit.province.code,
		});
		if (!decision.may) return refused(decision.why);
		await requestsIn(tx.db)
			.deleteFrom("requests.offer")
			.where("unit_id", "=", unitId)
			.where("procedure", "=", procedure)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "request.offer-ended",
			subject: { kind: "unit", id: unitId },
			details: { procedure },
		});
		return ok(null);
	});

const isPromise = (days: number): boolean =>
	Number.isInteger(days) && days >= 1 && days <= 1000;

export async function offerOf(
	cx: Context,
	unitId: string,
	procedure: string,
): Promise<Offer | null> {
	return (
		(await offerRows(cx)
			.where("unit_id", "=", unitId)
			.where("procedure", "=", procedure)
			.executeTakeFirst()) ?? null
	);
}

/**
 * The working days that each of these offices promises for what is asked of it: `null` where it promises none, `undefined`
 * where it does not take it in. Asked for by many at once.
 */
export async function promisesOf(
	cx: Context,
	asked: readonly Pick<Offer, "unitId" | "procedure">[],
): Promise<(unitId: string, procedure: string) => number | null | undefined> {
	const keyOf = (unitId: string, procedure: string) => `${unitId} ${procedure}`;
	const once = new Map(
		asked.map((one) => [keyOf(one.unitId, one.procedure), one]),
	);
	const { rows } = await sql<
		Pick<Offer, "unitId" | "procedure" | "promisedDays">
	>`
		select unit_id as "unitId", procedure, promised_days as "promisedDays"
		from requests.offer
		join jsonb_to_recordset(${JSON.stringify([...once.values()])}::jsonb) as asked ("unitId" uuid, "procedure" text)
			using (procedure)
		where unit_id = "unitId"`.execute(cx.db);
	const days = new Map(
		rows.map(({ unitId, procedure, promisedDays }) => [
			keyOf(unitId, procedure),
			promisedDays,
		]),
	);
	return (unitId, procedure) => days.get(keyOf(unitId, procedure));
}

/** What an office takes in, in the order of the procedures. */
export const offersOf = (cx: Context, unitId: string): Promise<Offer[]> =>
	offerRows(cx).where("unit_id", "=", unitId).orderBy("procedure").execute();

/** Which offices take it in. */
export const officesOffering = (
	cx: Context,
	procedure: string,
): Promise<Offer[]> =>
	offerRows(cx).where("procedure", "=", procedure).orderBy("unit_id").execute();

/** What is asked for at the service of a catalogue; none where one cannot ask here. */
export const offersOfService = (
	cx: Context,
	{
		unitId,
		serviceId,
	}: { readonly unitId: string; readonly serviceId: string },
): Promise<Offer[]> =>
	offerRows(cx)
		.where("unit_id", "=", unitId)
		.where("service_id", "=", serviceId)
		.execute();

const offerRows = (cx: Context) =>
	requestsIn(cx.db)
		.selectFrom("requests.offer")
		.select([
			"unit_id as unitId",
			"procedure",
			"service_id as serviceId",
			"promised_days as promisedDays",
			asDay("since").as("since"),
		]);
