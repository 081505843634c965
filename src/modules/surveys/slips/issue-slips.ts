import { createHash } from "node:crypto";
import { servicesOf } from "#catalogue";
import { makeCode, printCode } from "#kernel/code.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, dayOf } from "#territory";
import { unitById } from "#units";
import { mayRun } from "../policy.ts";
import { surveyOf } from "../queries.ts";
import { isOpen, noService } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { slipHash } from "./slip-code.ts";

/** At most so many slips at once, and so many days for which they are good. */
export const mostSlips = 200;
export const longestGood = 90;

export interface SlipsAsked {
	readonly unitId: string;
	readonly instrument: string;
	/** Id of the service after which they are handed out; `null` for any. */
	readonly serviceId: string | null;
	/** From 1 to `mostSlips`. */
	readonly count: number;
	/** Today counts: 1 is good today alone. */
	readonly validDays: number;
	/** The key of the form: sent again it makes no more; `null` where none is sent twice. */
	readonly form: string | null;
}

/** Shown once: nobody can have the codes again. */
export interface SlipsIssued {
	/** As they are printed, in no order that the table knows. */
	readonly codes: readonly string[];
	/** First day on which they are no longer good. */
	readonly expiresOn: Day;
}

export type IssueRefusal = Refusal<
	| "unknown-unit"
	| "not-your-unit"
	| "no-such-survey"
	| "closed"
	| "unknown-service"
	| "count"
	| "days"
	| "made-already"
>;

/** Makes slips to hand out after a service. The trail tells how many, and nothing by which one could be found. */
export const issueSlips = (
	cx: Context,
	asked: SlipsAsked,
): Promise<Result<SlipsIssued, IssueRefusal>> =>
	inTransaction<Result<SlipsIssued, IssueRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, asked.unitId, dayOf(tx.now));
		if (!unit) return refused("unknown-unit");
		const may = mayRun(tx.actor, {
			unitId: unit.id,
			province: unit.province.code,
		});
		return may.may ? makeSlips(tx, asked) : refused(may.why);
	});

/**
 * One slip for somebody who was just served: for modules that serve, which know themselves who may. Call it inside the
 * transaction of the service only if that leaves nothing by which the slip can be found again: hand the code to the
 * person, and keep it nowhere, neither beside their case nor in a message.
 */
export const issueSlip = (
	cx: Context,
	of: Pick<SlipsAsked, "unitId" | "instrument" | "serviceId">,
): Promise<Result<SlipsIssued, IssueRefusal>> =>
	inTransaction<Result<SlipsIssued, IssueRefusal>>(cx, (tx) =>
		makeSlips(tx, { ...of, count: 1, validDays: 30, form: null }),
	);

async function makeSlips(
	tx: Context,
	{ unitId, instrument, serviceId, count, validDays, form }: SlipsAsked,
): Promise<Result<SlipsIssued, IssueRefusal>> {
	if (!isBetween(count, 1, mostSlips)) return refused("count");
	if (!isBetween(validDays, 1, longestGood)) return refused("days");
	const today = dayOf(tx.now);
	const survey = await surveyOf(tx, unitId, instrument);
	if (!survey) return refused("no-such-survey");
	if (!isOpen(survey, today)) return refused("closed");
	if (serviceId !== null && !(await isServiceOf(tx, unitId, serviceId)))
		return refused("unknown-service");
	const noted = await surveysIn(tx.db)
		.insertInto("surveys.slips_made")
		.values({
			unit_id: unitId,
			instrument,
			service_id: serviceId ?? noService,
			made_on: today,
			id: idOf(form ?? Buffer.from(tx.random(16)).toString("hex")),
			slips: count,
			by_id: tx.actor.id,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("slips")
		.executeTakeFirst();
	if (!noted) return refused("made-already");
	const codes = Array.from({ length: count }, () => makeCode(tx.random));
	const expiresOn = dayOf(new Date(tx.now.getTime() + validDays * 86_400_000));
	await surveysIn(tx.db)
		.insertInto("surveys.slip")
		.values(
			codes
				.map((code) => Buffer.from(slipHash(code)))
				// By hash, which is chance: the sheet has another order than the table.
				.sort(Buffer.compare)
				.map((hash) => ({
					hash,
					unit_id: unitId,
					instrument,
					service_id: serviceId,
					issued_on: today,
					expires_on: expiresOn,
				})),
		)
		.execute();
	await leaveTrail(tx, {
		chain: "operations",
		deed: "survey.slips-issued",
		subject: { kind: "unit", id: unitId },
		details: { instrument, slips: count },
	});
	return ok({ codes: codes.map(printCode), expiresOn });
}

const isBetween = (n: number, least: number, most: number): boolean =>
	Number.isInteger(n) && n >= least && n <= most;

const isServiceOf = async (
	tx: Context,
	unitId: string,
	serviceId: string,
): Promise<boolean> =>
	(await servicesOf(tx, unitId)).some(({ id }) => id === serviceId);

/** A UUID that says nothing of the time. */
const idOf = (form: string): string =>
	createHash("sha256")
		.update(`survey slips ${form}`)
		.digest("hex")
		.slice(0, 32)
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
