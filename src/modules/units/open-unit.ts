import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { refreshDirectory } from "./directory.ts";
import { mayManageUnits } from "./policy.ts";
import {
	insertUnits,
	knownRegencies,
	loadUnits,
	lockTree,
	refreshClosure,
	takenSlugs,
} from "./store.ts";
import {
	type Life,
	lifeOf,
	type NewUnit,
	outlasts,
	type UnitRefusal,
} from "./unit.ts";

/** Opens one unit. Answers its id. */
export async function openUnit(
	cx: Context,
	unit: NewUnit,
): Promise<Result<string, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		const id = unit.id ?? tx.newId();
		const written = await write(tx, [{ ...unit, id }]);
		if (!written.ok) return written;
		const { slug, kind, openedOn } = unit;
		await leaveTrail(tx, {
			chain: "operations",
			deed: "unit.opened",
			subject: { kind: "unit", id },
			details: { slug, kind, openedOn, under: unit.under ?? null },
		});
		await announce(tx, {
			name: "unit.opened",
			body: { unitId: id, from: openedOn },
		});
		return ok(id);
	});
}

/**
 * Opens many units at once, for imports and seeds run by whoever runs the program: no right is asked.
 * Units may stand under others of the list, in any order. All or none. Answers how many.
 */
export async function openUnits(
	cx: Context,
	units: readonly NewUnit[],
): Promise<Result<number, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const written = await write(
			tx,
			units.map((unit) => ({ ...unit, id: unit.id ?? tx.newId() })),
		);
		if (!written.ok) return written;
		await leaveTrail(tx, {
			chain: "operations",
			deed: "units.imported",
			subject: { kind: "units", id: tx.newId() },
			details: { count: units.length },
		});
		await announce(tx, {
			name: "units.imported",
			body: { count: units.length },
		});
		return ok(units.length);
	});
}

type Identified = NewUnit & { readonly id: string };
type WithLife = Identified & { readonly life: Life };

async function write(
	tx: Context,
	units: readonly Identified[],
): Promise<Result<null, UnitRefusal>> {
	const alive: WithLife[] = [];
	for (const unit of units) {
		const life = lifeOf(unit);
		if (!life.ok) return life;
		alive.push({ ...unit, life: life.value });
	}
	await lockTree(tx);
	const objection = await objectionTo(tx, alive);
	if (objection) return { ok: false, problem: objection };
	await insertUnits(tx, alive);
	const ids = units.map(({ id }) => id);
	const closed = await refreshClosure(tx, ids);
	if (!closed.ok) return closed;
	await refreshDirectory(tx, ids);
	return ok(null);
}

/** What the data say against the units: words in use, places and units above that are not there. */
async function objectionTo(
	tx: Context,
	units: readonly WithLife[],
): Promise<UnitRefusal | null> {
	const slugs = units.map(({ slug }) => slug);
	const taken = await takenSlugs(tx, slugs);
	const regencies = await knownRegencies(tx);
	const others = units.flatMap(({ life, succeededBy = [] }) => [
		...life.memberships.map(({ parentId }) => parentId),
		...succeededBy,
	]);
	const known = await loadUnits(tx, [...new Set(others)].filter(isUuid));
	for (const { id, slug, openedOn, closedOn } of units)
		known.set(id, { id, slug, from: openedOn, until: closedOn ?? null });
	for (const { slug, regencyCode, life, succeededBy = [] } of units) {
		if (taken.has(slug)) return { reason: "slug-taken", about: { slug } };
		taken.add(slug);
		if (!regencies.has(regencyCode))
			return {
				reason: "unknown-regency",
				about: { slug, regency: regencyCode },
			};
		if (succeededBy.some((other) => !known.has(other)))
			return { reason: "unknown-successor", about: { slug } };
		for (const membership of life.memberships) {
			const parent = known.get(membership.parentId);
			if (!parent) return { reason: "unknown-parent", about: { slug } };
			if (!outlasts(parent, membership))
				return {
					reason: "parent-not-open",
					about: { slug, parent: parent.slug },
				};
		}
	}
	return null;
}
