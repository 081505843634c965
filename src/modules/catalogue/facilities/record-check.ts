import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { settle } from "#notices";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { voicesOf } from "../contests/ask-for-answers.ts";
import { checkerAt } from "../policy.ts";
import { catalogueIn } from "../tables.ts";
import { lookAgainAt } from "./ask-to-look.ts";
import { facilityKindNamed } from "./kinds.ts";
import {
	longestPlace,
	problemsOfCheck,
	type SeenNow,
} from "./problem-of-check.ts";

/** Where a facility stands. */
export interface FacilityKey {
	readonly unitId: string;
	readonly id: string;
}

export type CheckRefusal =
	| Refusal<"unknown-unit" | "unknown-kind" | "unknown-facility" | "not-yours">
	| { readonly reason: "changed-meanwhile" }
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** A facility of an office is written down for the first time, as somebody saw it today. */
export const recordFacility = (
	cx: Context,
	unitId: string,
	{
		kind,
		place,
		seen,
	}: {
		readonly kind: string;
		readonly place: string;
		readonly seen: SeenNow;
	},
): Promise<Result<FacilityKey, CheckRefusal>> =>
	inTransaction<Result<FacilityKey, CheckRefusal>>(cx, async (tx) => {
		const key = { unitId, id: tx.newId() };
		if (!facilityKindNamed(kind)) return refused("unknown-kind");
		const where = place.trim();
		if (where === "" || where.length > longestPlace)
			return mend([
				{ field: "tempat", says: "catalogue.facility.problem.place" },
			]);
		const written = await writeCheck(tx, key, { kind, number: 1, seen }, () =>
			catalogueIn(tx.db)
				.insertInto("catalogue.facility")
				.values({ unit_id: unitId, id: key.id, kind, place: where, checks: 1 })
				.execute(),
		);
		return written.ok ? ok(key) : written;
	});

/**
 * Somebody looked again. `changed-meanwhile`: a check came between the page and this deed; both are shown. What was contested
 * before speaks of an older check from now on.
 */
export const checkFacility = (
	cx: Context,
	key: FacilityKey,
	{ basedOn, seen }: { readonly basedOn: number; readonly seen: SeenNow },
): Promise<Result<FacilityKey, CheckRefusal>> =>
	inTransaction<Result<FacilityKey, CheckRefusal>>(cx, async (tx) => {
		const facility = await catalogueIn(tx.db)
			.selectFrom("catalogue.facility")
			.select(["kind", "checks"])
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.forUpdate()
			.executeTakeFirst();
		if (!facility) return refused("unknown-facility");
		if (facility.checks !== basedOn) return refused("changed-meanwhile");
		const number = facility.checks + 1;
		const written = await writeCheck(
			tx,
			key,
			{ kind: facility.kind, number, seen },
			() =>
				catalogueIn(tx.db)
					.updateTable("catalogue.facility")
					.set({ checks: number })
					.where("unit_id", "=", key.unitId)
					.where("id", "=", key.id)
					.execute(),
		);
		return written.ok ? ok(key) : written;
	});

async function writeCheck(
	tx: Context,
	key: FacilityKey,
	said: Omit<CheckSaid, "by">,
	first: () => Promise<unknown>,
): Promise<Result<null, CheckRefusal>> {
	const unit = await unitById(tx, key.unitId, dayOf(tx.now));
	if (!unit) return refused("unknown-unit");
	const by = checkerAt(tx.actor, {
		unitId: key.unitId,
		province: unit.province.code,
	});
	return by
		? keepCheck(tx, key, { ...said, by: { is: by } }, first)
		: refused("not-yours");
}

/** Who looked: somebody of the house, or an organisation by its invitation. */
export type Looked =
	| { readonly is: "unit" | "verifier" }
	| {
			readonly is: "organisation";
			readonly invitationId: string;
			/** Of the form: sent twice, it is one check. */
			readonly formHash: Uint8Array;
	  };

interface CheckSaid {
	readonly kind: string;
	readonly number: number;
	readonly seen: SeenNow;
	readonly by: Looked;
}

/** What whoever may look saw becomes the check that holds: added to the others, never in place of one. */
export async function keepCheck(
	tx: Context,
	{ unitId, id }: FacilityKey,
	{ kind, number, seen, by }: CheckSaid,
	first: () => Promise<unknown>,
): Promise<Result<null, CheckRefusal>> {
	const today = dayOf(tx.now);
	const known = facilityKindNamed(kind);
	if (!known) return refused("unknown-kind");
	const problems = problemsOfCheck(known, seen, today);
	if (problems.length > 0) return mend(problems);
	const invited = by.is === "organisation" ? by : null;
	await first();
	await catalogueIn(tx.db)
		.insertInto("catalogue.facility_check")
		.values({
			unit_id: unitId,
			facility_id: id,
			number,
			condition: seen.condition,
			measures: JSON.stringify(seen.measures),
			says: seen.says.trim(),
			photo_as: seen.photo?.keptAs ?? null,
			photo_on: seen.photo?.takenOn ?? null,
			photo_shows: seen.photo?.shows.trim() ?? null,
			checked_on: today,
			checked_by: by.is,
			person_id: invited ? null : tx.actor.id,
			invitation_id: invited?.invitationId ?? null,
			form_hash: invited?.formHash ?? null,
		})
		.execute();
	await settle(tx, voicesOf(id));
	await settle(tx, lookAgainAt(id));
	await leaveTrail(tx, {
		chain: "operations",
		deed: "catalogue.facility-checked",
		subject: { kind: "facility", id },
		details: { unitId, kind, number, condition: seen.condition, by: by.is },
	});
	await announce(tx, {
		name: "catalogue.facility-checked",
		body: { unitId, facilityId: id, kind, number },
	});
	return ok(null);
}

const mend = (
	problems: readonly FieldProblem[],
): { ok: false; problem: CheckRefusal } => ({
	ok: false,
	problem: { reason: "mend", problems },
});
