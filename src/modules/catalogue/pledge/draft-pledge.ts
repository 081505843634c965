import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import { mayPublish } from "../policy.ts";
import { servicesOf } from "../queries.ts";
import { catalogueIn } from "../tables.ts";
import { toBeSigned } from "./ask-to-review.ts";
import {
	type Pledge,
	type PledgeTyped,
	problem,
	problemsOfPledge,
} from "./pledge.ts";
import { pledgeInTheMaking, pledgesOf } from "./queries.ts";
import { keepCovered } from "./store.ts";

export type DraftRefusal =
	| Refusal<
			"unknown-unit" | "not-your-unit" | "changed-meanwhile" | "is-signed"
	  >
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/**
 * An office draws up its next pledge: one at a time, changed as often as it likes until somebody signs it. `basedOn` is the
 * revision that was on the page, 0 where there was none; `changed-meanwhile`: somebody else saved since, and both are shown.
 */
export const draftPledge = (
	cx: Context,
	unitId: string,
	{ basedOn, typed }: { readonly basedOn: number; readonly typed: PledgeTyped },
): Promise<Result<{ readonly number: number }, DraftRefusal>> =>
	inTransaction<Result<{ readonly number: number }, DraftRefusal>>(
		cx,
		async (tx) => {
			const unit = await unitById(tx, unitId);
			if (!unit || !isOpenOn(unit, dayOf(tx.now)))
				return refused("unknown-unit");
			const decision = mayPublish(tx.actor, {
				unitId,
				province: unit.province.code,
			});
			if (!decision.may) return refused(decision.why);
			const services = await servicesOf(tx, unitId);
			const covers = services.filter(({ slug }) => typed.covers.includes(slug));
			const problems = [
				...problemsOfPledge(typed, dayOf(tx.now)),
				...(covers.length < new Set(typed.covers).size
					? [problem("layanan", "unknown-service")]
					: []),
			];
			if (problems.length > 0)
				return { ok: false, problem: { reason: "mend", problems } };

			const written = await write(tx, unitId, basedOn, typed);
			if (typeof written === "string") return refused(written);
			const key = { unitId, number: written.number };
			await keepCovered(
				tx,
				key,
				covers.map(({ id, version }) => ({ serviceId: id, version })),
			);
			await askToSign(tx, unit, written);
			await leaveTrail(tx, {
				chain: "operations",
				deed: "catalogue.pledge-drafted",
				subject: { kind: "pledge", id: written.id },
				details: { ...key, ...typed },
			});
			return ok({ number: written.number });
		},
	);

/** The draft as it is now: a new one, or the one that was on the page. */
async function write(
	tx: Context,
	unitId: string,
	basedOn: number,
	{ text, place, signer, reviewOn }: PledgeTyped,
): Promise<Pick<Pledge, "number" | "id"> | "changed-meanwhile" | "is-signed"> {
	const said = {
		text: JSON.stringify(text),
		place,
		signer_name: signer.name,
		signer_position: signer.position,
		review_on: reviewOn ?? dayOf(tx.now),
		written_at: tx.now,
		written_by: tx.actor.id,
	};
	const pledges = await pledgesOf(tx, unitId);
	const there = pledgeInTheMaking(pledges);
	if (there?.state === "signed") return "is-signed";
	if (there) {
		const changed = await catalogueIn(tx.db)
			.updateTable("catalogue.pledge")
			.set({ ...said, revision: basedOn + 1 })
			.where("unit_id", "=", unitId)
			.where("number", "=", there.number)
			.where("state", "=", "draft")
			.where("revision", "=", basedOn)
			.returning(["number", "id"])
			.executeTakeFirst();
		return changed ?? "changed-meanwhile";
	}
	if (basedOn !== 0) return "changed-meanwhile";
	const begun = await catalogueIn(tx.db)
		.insertInto("catalogue.pledge")
		.values({
			...said,
			unit_id: unitId,
			number: (pledges[0]?.number ?? 0) + 1,
			id: tx.newId(),
			state: "draft",
			revision: 1,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning(["number", "id"])
		.executeTakeFirst();
	return begun ?? "changed-meanwhile";
}

/** Whoever signs for the office has it among what waits for them. */
const askToSign = (
	tx: Context,
	unit: Unit,
	{ id, number }: Pick<Pledge, "id" | "number">,
) =>
	raise(tx, {
		to: {
			permission: "assessment.declare",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "duty",
		subject: toBeSigned(id),
		says: "catalogue.duty.pledge-sign",
		about: { unit: unit.name },
		path: `/unit/${unit.slug}/maklumat/${number}`,
	});
