import { sql } from "kysely";
import {
	type Evidence,
	evidenceWithBytes,
	type Pair,
	type PairState,
	pairOf,
	pairsOf,
	pairsOfFiles,
	type Side,
} from "#evidence";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { UnitsViews } from "#units";
import type { Place } from "../policy.ts";
import { assessmentsIn } from "../tables.ts";
import { type HandedIn, handedInWith } from "./handed-in.ts";
import { mayJudgePair, shownOf } from "./policy.ts";

/** One file of a pair with its unit, and what it proves there. */
export interface SideSeen extends Side {
	readonly unit: {
		readonly slug: string;
		readonly name: string;
		readonly provinceName: string;
	};
	readonly place: Place;
	/** The version with which the unit first kept these bytes. */
	readonly first: Evidence;
	readonly uses: readonly HandedIn[];
	/** How much of this side the viewer is shown. */
	readonly shown: "whole" | "least";
}

/** A pair as whoever judges it finds it: the older file first. */
export interface PairSeen extends Omit<Pair, "sides"> {
	readonly sides: readonly [SideSeen, SideSeen];
}

/** The pair, if it is this person's to judge; a pair with a side of their own unit says so. */
export async function pairSeen(
	cx: Context,
	id: string,
): Promise<PairSeen | "own-unit" | null> {
	const pair = isUuid(id) ? await pairOf(cx, id) : undefined;
	const [seen] = pair ? await sidesOf(cx, [pair]) : [];
	if (!seen) return null;
	const decision = mayJudgePair(cx.actor, seen.sides);
	if (decision.may) return seen;
	return decision.why === "own-unit" ? "own-unit" : null;
}

/** All pairs in these states that are this person's to judge, those found last first. */
export async function pairsSeen(
	cx: Context,
	states: readonly PairState[],
): Promise<PairSeen[]> {
	const seen = await sidesOf(cx, await pairsOf(cx, { states }));
	return seen.filter(({ sides }) => mayJudgePair(cx.actor, sides).may);
}

/** Pairs of files of a unit that wait, or were found copied, if they are this person's to judge; by hash. */
export async function pairsOfProofs(
	cx: Context,
	unitId: string,
	proofs: readonly Pick<Evidence, "sha256">[],
): Promise<ReadonlyMap<string, readonly PairSeen[]>> {
	const hashes = [...new Set(proofs.map(({ sha256 }) => sha256))];
	const pairs = (await pairsOfFiles(cx, unitId, hashes)).filter(
		({ state }) => state !== "harmless",
	);
	const seen = (await sidesOf(cx, pairs)).filter(
		({ sides }) => mayJudgePair(cx.actor, sides).may,
	);
	return new Map(
		hashes.map((sha256) => [
			sha256,
			seen.filter(({ sides }) =>
				sides.some((side) => side.unitId === unitId && side.sha256 === sha256),
			),
		]),
	);
}

/** With units, files and uses. A pair whose file or unit is not there any more is left out. */
export async function sidesOf(
	cx: Context,
	pairs: readonly Pair[],
): Promise<PairSeen[]> {
	if (pairs.length === 0) return [];
	const sides = pairs.flatMap((pair) => pair.sides);
	const files = await evidenceWithBytes(cx, sides);
	const units = await unitsOf(cx, sides);
	const uses = await handedInWith(cx, files);
	const seenSide = ({ unitId, sha256 }: Side): SideSeen[] => {
		const unit = units.get(unitId);
		const kept = files.filter(
			(file) => file.unitId === unitId && file.sha256 === sha256,
		);
		const [first] = kept;
		if (!unit || !first) return [];
		const { province, ...named } = unit;
		const asked = {
			place: { unitId, province },
			uses: uses.filter((use) =>
				kept.some(
					({ id, version }) =>
						use.unitId === unitId &&
						use.evidenceId === id &&
						use.version === version,
				),
			),
		};
		const shown = shownOf(cx.actor, asked);
		return [{ unitId, sha256, unit: named, ...asked, first, shown }];
	};
	return pairs.flatMap((pair) => {
		const [one, two] = pair.sides.flatMap(seenSide);
		if (!one || !two) return [];
		const older = one.first.keptAt <= two.first.keptAt;
		return [{ ...pair, sides: older ? [one, two] : [two, one] }];
	});
}

async function unitsOf(cx: Context, sides: readonly Side[]) {
	const rows = await assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.distinctOn("unit.unit_id")
		.select([
			"unit.unit_id as unitId",
			"unit.slug",
			"unit.name",
			"unit.province_code as province",
			"unit.province_name as provinceName",
		])
		.where(
			"unit.unit_id",
			"in",
			sides.map(({ unitId }) => unitId),
		)
		.where("unit.valid_from", "<=", sql<string>`${dayOf(cx.now)}`)
		.orderBy("unit.unit_id")
		.orderBy("unit.valid_from", "desc")
		.execute();
	return new Map(rows.map(({ unitId, ...unit }) => [unitId, unit]));
}
