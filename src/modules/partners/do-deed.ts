import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import { type Agreement, type Key, subjectKind } from "./agreement.ts";
import { type Move, step } from "./lifecycle.ts";
import { organisationById } from "./organisation-store.ts";
import { mayKeep } from "./policy.ts";
import { lockAgreement, saveAgreement } from "./store.ts";
import { tellOfAgreement } from "./tell.ts";

export const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

export type DeedReason = "no-such-agreement" | "moved-on" | "changed-meanwhile";

interface Deed<Problem> {
	readonly move: Move;
	/** The word of the trail. */
	readonly deed: string;
	/** The revision on the page that somebody acted on; `null` where what is done collides with nothing. */
	readonly revision: number | null;
	/** Answers what of the agreement is different now. */
	readonly change?: (
		tx: Context,
		agreement: Agreement,
	) => Promise<Result<Partial<Agreement>, Problem>>;
}

/** Every deed on an agreement goes the same way, in one transaction: lock, who may, where it stands, who was faster, save, trail, tell. */
export const doDeed = <Problem = never>(
	cx: Context,
	key: Key,
	{ move, deed, revision, change }: Deed<Problem>,
): Promise<Result<Agreement, Problem | Refusal<DeedReason>>> =>
	inTransaction<Result<Agreement, Problem | Refusal<DeedReason>>>(
		cx,
		async (tx) => {
			const agreement = await lockAgreement(tx, key);
			const unit = agreement && (await unitById(tx, agreement.unitId));
			if (!agreement || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
				return refused("no-such-agreement");
			const state = step(agreement.state, move);
			if (!state) return refused("moved-on");
			if (revision !== null && agreement.revision !== revision)
				return refused("changed-meanwhile");
			const done = change ? await change(tx, agreement) : ok({});
			if (!done.ok) return done;
			const changed = {
				...agreement,
				...done.value,
				state,
				revision: agreement.revision + (revision === null ? 0 : 1),
			};
			await saveAgreement(tx, changed);
			await leaveTrail(tx, {
				chain: "operations",
				deed,
				subject: { kind: subjectKind, id: agreement.id },
				details: { unit: unit.id, state },
			});
			const organisation = await organisationById(tx, changed.organisationId);
			if (organisation) await tellOfAgreement(tx, unit, changed, organisation);
			return ok(changed);
		},
	);
