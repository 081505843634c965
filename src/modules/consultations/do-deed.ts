import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { carriersOf, type Unit, unitById } from "#units";
import { type Consultation, type Key, subjectKind } from "./consultation.ts";
import { keepStep } from "./keep-step.ts";
import { type Move, step } from "./lifecycle.ts";
import { mayKeep, type Place } from "./policy.ts";
import { lockConsultation, saveConsultation } from "./store.ts";
import { announceConsultation, tellOfConsultation } from "./tell.ts";

export const placeOf = (unit: Unit): Place => ({
	unitId: unit.id,
	province: unit.province.code,
});

/** Where somebody looks after what an office asked: there, and once it is closed wherever its work goes on. */
export const placesOf = async (
	cx: Context,
	unit: Unit,
): Promise<readonly Place[]> => (await carriersOf(cx, unit)).map(placeOf);

export type DeedReason =
	| "no-such-consultation"
	| "moved-on"
	| "changed-meanwhile";

interface Deed<Problem> {
	readonly move: Move;
	/** The word of the trail. */
	readonly deed: string;
	/** The revision on the page that somebody acted on. */
	readonly revision: number;
	/** Answers what of it is different now. */
	readonly change?: (
		tx: Context,
		consultation: Consultation,
	) => Promise<Result<Partial<Consultation>, Problem>>;
}

/** Every deed on a consultation goes the same way, in one transaction: lock, who may, where it stands, who was faster, save, trail. */
export const doDeed = <Problem = never>(
	cx: Context,
	key: Key,
	{ move, deed, revision, change }: Deed<Problem>,
): Promise<Result<Consultation, Problem | Refusal<DeedReason>>> =>
	inTransaction<Result<Consultation, Problem | Refusal<DeedReason>>>(
		cx,
		async (tx) => {
			const own = await lockOwn(tx, key);
			if (!own) return refused("no-such-consultation");
			const { unit, consultation } = own;
			const state = step(consultation.state, move);
			if (!state) return refused("moved-on");
			if (consultation.revision !== revision)
				return refused("changed-meanwhile");
			const done = change ? await change(tx, consultation) : ok({});
			if (!done.ok) return done;
			const changed = {
				...consultation,
				...done.value,
				state,
				revision: consultation.revision + 1,
			};
			await saveConsultation(tx, changed);
			if (changed.closedEarlyAt !== consultation.closedEarlyAt)
				await keepStep(tx, key);
			await tellOfConsultation(tx, unit, changed);
			await announceConsultation(tx, changed);
			await leaveTrail(tx, {
				chain: "operations",
				deed,
				subject: { kind: subjectKind, id: key.id },
				details: { unit: unit.id, state },
			});
			return ok(changed);
		},
	);

/** A consultation under its lock, for the people of its office; `null` for others. */
export async function lockOwn(
	tx: Context,
	key: Key,
): Promise<{
	readonly unit: Unit;
	readonly consultation: Consultation;
} | null> {
	const consultation = await lockConsultation(tx, key);
	const unit = consultation && (await unitById(tx, key.unitId));
	return consultation &&
		unit &&
		mayKeep(tx.actor, ...(await placesOf(tx, unit))).may
		? { unit, consultation }
		: null;
}
