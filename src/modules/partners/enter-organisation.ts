import { z } from "zod";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, dayOf, provincesAt } from "#territory";
import { type Unit, unitById } from "#units";
import { alikeTo } from "./alike.ts";
import { placeOf } from "./do-deed.ts";
import {
	type Described,
	type Organisation,
	organisationFields,
	organisationKind,
	organisationOf,
	type TypedOrganisation,
} from "./organisation.ts";
import {
	everyOrganisation,
	insertOrganisation,
	lockOrganisation,
	otherOfName,
	saveOrganisation,
} from "./organisation-store.ts";
import { mayDescribe, mayKeep } from "./policy.ts";
import { describedBy } from "./queries.ts";
import { tellOfOrganisation } from "./watch-agreements.ts";

export interface Problems {
	readonly problems: readonly FieldProblem[];
	/** Those that are known and may be the same. */
	readonly alike?: readonly Organisation[];
}
export type OrganisationReason =
	| "no-such-partner"
	| "of-others"
	| "changed-meanwhile";
export type MergeRefusal = Refusal<
	"no-such-other" | "merged-already" | "others-lead-here" | "not-merged"
>;
export type OrganisationRefusal = Problems | Refusal<OrganisationReason>;

/** Enters an organisation, once for all offices. One that may be known already is asked about first. Answers its id. */
export const enterOrganisation = (
	cx: Context,
	unitId: string,
	typed: TypedOrganisation,
): Promise<Result<string, OrganisationRefusal>> =>
	inTransaction<Result<string, OrganisationRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-partner");
		const read = await readOrganisation(tx, typed, null);
		if (!read.ok) return read;
		const id = tx.newId();
		if (!(await insertOrganisation(tx, id, unitId, read.value)))
			return { ok: false, problem: sameName(read.value.name) };
		await left(tx, "partner.entered", id, unit);
		return ok(id);
	});

/** Changes what is said of it: by an office that has to do with it. */
export const changeOrganisation = (
	cx: Context,
	unitId: string,
	{ id, revision }: Pick<Organisation, "id" | "revision">,
	typed: TypedOrganisation,
): Promise<Result<Organisation, OrganisationRefusal>> =>
	onOrganisation(cx, unitId, { id, revision }, async (tx, unit, before) => {
		const read = await readOrganisation(tx, typed, before.id);
		if (!read.ok) return read;
		return keep(tx, unit, "partner.changed", { ...before, ...read.value });
	});

/** It is no more, from a day on. Offices that have an agreement with it are told; taken back with no day. */
export const dissolveOrganisation = (
	cx: Context,
	unitId: string,
	key: Pick<Organisation, "id" | "revision">,
	dissolvedOn: Day | null,
): Promise<Result<Organisation, OrganisationRefusal>> =>
	onOrganisation(cx, unitId, key, async (tx, unit, before) => {
		const wrong = problemOfDissolving(before, dissolvedOn, dayOf(tx.now));
		if (wrong)
			return {
				ok: false,
				problem: {
					problems: [{ field: "bubar", says: `partners.problem.${wrong}` }],
				},
			};
		const kept = await keep(
			tx,
			unit,
			dissolvedOn === null ? "partner.not-dissolved" : "partner.dissolved",
			{ ...before, dissolvedOn },
		);
		await tellOfOrganisation(tx, before.id);
		return kept;
	});

function problemOfDissolving(
	before: Organisation,
	day: Day | null,
	today: Day,
): "no-day" | "day-to-come" | null {
	if (day === null) return before.dissolvedOn === null ? "no-day" : null;
	return day > today ? "day-to-come" : null;
}

/** Every deed on an organisation goes the same way: lock, who may, who was faster. */
export const onOrganisation = <Problem = never>(
	cx: Context,
	unitId: string,
	{ id, revision }: Pick<Organisation, "id" | "revision">,
	does: (
		tx: Context,
		unit: Unit,
		before: Organisation,
	) => Promise<Result<Organisation, Problem | OrganisationRefusal>>,
) =>
	inTransaction<Result<Organisation, Problem | OrganisationRefusal>>(
		cx,
		async (tx) => {
			const unit = await unitById(tx, unitId);
			const before = await lockOrganisation(tx, id);
			if (!unit || !before || !mayKeep(tx.actor, placeOf(unit)).may)
				return refused("no-such-partner");
			const known = await describedBy(tx, before);
			if (!mayDescribe(tx.actor, placeOf(unit), known).may)
				return refused("of-others");
			return before.revision === revision
				? does(tx, unit, before)
				: refused("changed-meanwhile");
		},
	);

/** Saves what is said now as a version more, with the office that says it. */
export async function keep(
	tx: Context,
	unit: Unit,
	deed: string,
	changed: Organisation,
): Promise<Result<Organisation, OrganisationRefusal>> {
	const kept = { ...changed, revision: changed.revision + 1 };
	await saveOrganisation(tx, unit.id, kept);
	await left(tx, deed, kept.id, unit);
	return ok(kept);
}

/** What is told upwards when an organisation is said to be another than before. */
export const organisationMoved = "partners.organisation-moved";
export const OrganisationMoved = z.object({ organisationId: z.uuid() });
export type OrganisationMoved = z.output<typeof OrganisationMoved>;

async function left(
	tx: Context,
	deed: string,
	id: string,
	unit: Unit,
): Promise<void> {
	await leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: organisationKind, id },
		details: { unit: unit.id },
	});
	await announce(tx, { name: organisationMoved, body: { organisationId: id } });
}

async function readOrganisation(
	tx: Context,
	typed: TypedOrganisation,
	id: string | null,
): Promise<Result<Described, Problems>> {
	const provinces = await provincesAt(tx, dayOf(tx.now));
	const read = organisationOf(
		typed,
		new Set(provinces.map(({ code }) => code)),
	);
	if ("problems" in read) return { ok: false, problem: read };
	const { described } = read;
	const same = await otherOfName(tx, described.name, id);
	if (same)
		return {
			ok: false,
			problem: { ...sameName(described.name), alike: [same] },
		};
	if (typed.another) return ok(described);
	const known = await everyOrganisation(tx);
	const alike = alikeTo(
		described,
		known.filter((one) => one.id !== id),
	);
	return alike.length === 0
		? ok(described)
		: {
				ok: false,
				problem: {
					problems: [
						{
							field: organisationFields.another,
							says: "partners.problem.alike",
						},
					],
					alike,
				},
			};
}

const sameName = (name: string): Problems => ({
	problems: [
		{
			field: organisationFields.name,
			says: "partners.problem.same-name",
			about: { name: name.slice(0, 80) },
		},
	],
});
