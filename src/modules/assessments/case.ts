import { type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Unit, unitBySlug } from "#units";
import { type Allotment, allotmentOf } from "./allotment/allotment.ts";
import type { Assessment, Named } from "./assessment.ts";
import { ownershipOf } from "./owners/owner-store.ts";
import type { Ownership } from "./owners/ownership.ts";
import type { Place } from "./policy.ts";
import { fromRow, lock } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

/** An assessment with all that a use case about it must know. */
export interface Case {
	readonly assessment: Assessment;
	readonly unit: Unit;
	readonly place: Place;
	readonly instrument: Instrument;
	/** What the draw of its round says of it; null where none was published. */
	readonly allotment: Allotment | null;
	/** Which offices of the unit answer for what. */
	readonly owners: Ownership;
	/** Codes of the items that whoever asks may see; left out where they see all. */
	readonly only?: ReadonlySet<string>;
}

/** Finds by unit, instrument and year, as addresses name it; null when there is none. */
export async function findCase(
	cx: Context,
	{ unit: slug, instrument: id, year }: Named,
): Promise<Case | null> {
	// A unit that was closed keeps its results: it is found as it was last.
	const unit = await unitBySlug(cx, slug);
	const instrument = instrumentNamed(id);
	if (
		!unit ||
		!instrument ||
		!Number.isInteger(year) ||
		year < 1900 ||
		year > 2200
	)
		return null;
	const row = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.selectAll()
		.where("unit_id", "=", unit.id)
		.where("instrument", "=", id)
		.where("year", "=", year)
		.executeTakeFirst();
	if (!row) return null;
	const assessment = fromRow(row);
	const owners = await ownershipOf(cx, assessment, instrument);
	return {
		assessment,
		unit,
		place: placeIn(unit, owners),
		instrument,
		allotment: await allotmentOf(cx, assessment),
		owners,
	};
}

/** The same with the assessment locked until the transaction ends. */
export async function lockCase(tx: Context, found: Case): Promise<Case> {
	const assessment = await lock(tx, found.assessment);
	const owners = await ownershipOf(tx, assessment, found.instrument);
	return {
		...found,
		assessment,
		allotment: await allotmentOf(tx, assessment),
		owners,
		place: placeIn(found.unit, owners),
	};
}

export const placeOf = (unit: Unit): Place => ({
	unitId: unit.id,
	province: unit.province.code,
});

/** The same with the offices that answer for some of the assessment. */
const placeIn = (unit: Unit, { owners }: Ownership): Place =>
	owners.size === 0
		? placeOf(unit)
		: { ...placeOf(unit), offices: [...new Set(owners.values())] };
