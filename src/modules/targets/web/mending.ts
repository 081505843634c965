import { holdingsOf, type Round } from "#assessments";
import type { Context } from "#platform/context.ts";
import type { Province } from "#territory";
import { to } from "#ui/paths.ts";
import { mayReadUnits, ownUnits, reaches, type UnitLine } from "../index.ts";

/** Where something is mended, and what that page is called. */
export interface Way {
	readonly path: string;
	readonly name:
		| "evaluation"
		| "verification"
		| "decision"
		| "predicate"
		| "people"
		| "begin"
		| "papers"
		| "result"
		| "unit";
}

/**
 * For each unit the page where what holds it back is mended, or at least seen, by this viewer. Nobody is led to a
 * page that would refuse them.
 */
export async function mendingWays(
	cx: Context,
	round: Round,
	province: Province,
	units: readonly UnitLine[],
): Promise<ReadonlyMap<string, Way>> {
	const region = { programme: round.programme, province: province.code };
	const own = new Set(ownUnits(cx.actor));
	// A person of an office belongs to it, too, with a role that reaches further.
	const worksAt = new Set(
		cx.actor.grants.flatMap(({ unitId }) => unitId ?? []),
	);
	const reads = mayReadUnits(cx.actor, region).may;
	const verifies = reaches(cx.actor, "assessment.verify", region);
	const decides = reaches(cx.actor, "assessment.decide", region);
	const manages = reaches(cx.actor, "identity.manage", region);
	const drawn = verifies
		? await holdingsOf(cx, round.instrument, round.year)
		: [];
	const judges = ({ id }: UnitLine): boolean =>
		verifies &&
		!worksAt.has(id) &&
		(drawn.length === 0 ||
			drawn.some(
				({ unitId, verifierId }) => unitId === id && verifierId === cx.actor.id,
			));
	const wayOf = (unit: UnitLine): Way => {
		const at = {
			unit: unit.slug,
			instrument: round.instrument,
			year: String(round.year),
		};
		switch (unit.hindrance?.code) {
			case "evaluation-waits":
				if (verifies && !worksAt.has(unit.id))
					return {
						name: "evaluation",
						path: to("/penilaian/:unit/:instrument/:year/langkah", at),
					};
				break;
			case "verification-waits":
			case "returned-overdue":
				if (judges(unit))
					return {
						name: "verification",
						path: to("/verifikasi/:unit/:instrument/:year", at),
					};
				break;
			case "decision-waits":
				if (decides && !worksAt.has(unit.id))
					return {
						name: "decision",
						path: to("/keputusan/:unit/:instrument/:year", at),
					};
				break;
			case "predicate-suspended":
			case "predicate-revoked":
			case "predicate-ended":
				if (decides && !worksAt.has(unit.id))
					return {
						name: "predicate",
						path: to("/keputusan/:unit/:instrument/:year/predikat", at),
					};
				break;
			case "no-account":
				if (manages)
					return {
						name: "people",
						path: to("/kelola/orang", {}, { unit: unit.name }),
					};
				break;
			case "not-requested":
				if (own.has(unit.id) && unit.assessment === null)
					return { name: "begin", path: to("/kerja", {}) };
				break;
			default:
		}
		const state = unit.assessment?.state;
		if (state === "awarded" || state === "refused")
			return {
				name: "result",
				path: to("/hasil/:instrument/:year/unit/:unit", at),
			};
		if (
			state !== undefined &&
			state !== "took-part" &&
			(reads || own.has(unit.id))
		)
			return {
				name: "papers",
				path: to("/penilaian/:unit/:instrument/:year", at),
			};
		return { name: "unit", path: to("/unit/:slug", { slug: unit.slug }) };
	};
	return new Map(units.map((unit) => [unit.id, wayOf(unit)]));
}
