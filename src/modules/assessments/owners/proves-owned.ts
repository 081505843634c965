import { type SqlBool, sql } from "kysely";
import type { Pinned } from "#evidence";
import { applicable, type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import type { Assessment } from "../assessment.ts";
import { placeOf } from "../case.ts";
import type { Use } from "../proof/uses-of.ts";
import { fromRow } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { ownershipOf } from "./owner-store.ts";
import { ownerOf } from "./ownership.ts";
import { answersAs } from "./policy.ts";

type OwnedUse = Pick<Use, "instrument" | "year" | "code">;

/** Where a version of a document proves something now that an office of this person answers for. */
export const provesOwned = async (
	cx: Context,
	unit: Unit,
	pinned: Pinned,
): Promise<readonly OwnedUse[]> =>
	(await ownedUses(cx, unit, [pinned])).get(pinKey(pinned)) ?? [];

export const pinKey = ({ id, version }: Pinned): string => `${id} ${version}`;

/** The same of many at once, by {@link pinKey}; what proves nothing of theirs is left out. */
export async function ownedUses(
	cx: Context,
	unit: Unit,
	pinned: readonly Pinned[],
): Promise<ReadonlyMap<string, readonly OwnedUse[]>> {
	const links = await assessmentsIn(cx.db)
		.selectFrom("assessments.proof")
		.select([
			"assessment_id",
			"code",
			"evidence_id as id",
			"evidence_version as version",
		])
		.where("unit_id", "=", unit.id)
		.where(
			sql<SqlBool>`(evidence_id, evidence_version) in (select * from unnest(${pinned.map(({ id }) => id)}::uuid[], ${pinned.map(({ version }) => version)}::integer[]))`,
		)
		.where("removed_at", "is", null)
		.execute();
	const found = new Map<string, OwnedUse[]>();
	if (links.length === 0) return found;
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.selectAll()
		.where("unit_id", "=", unit.id)
		.where("id", "in", [
			...new Set(links.map(({ assessment_id }) => assessment_id)),
		])
		.execute();
	for (const row of rows) {
		const assessment = fromRow(row);
		const instrument = instrumentNamed(assessment.instrument);
		if (!instrument) continue;
		const own = await ownedCodes(cx, unit, assessment, instrument);
		for (const { assessment_id, code, ...pin } of links)
			if (assessment_id === assessment.id && own.has(code))
				found.set(pinKey(pin), [
					...(found.get(pinKey(pin)) ?? []),
					{ instrument: instrument.id, year: assessment.year, code },
				]);
	}
	return found;
}

/** Codes of the items that an office of this person answers for. */
async function ownedCodes(
	cx: Context,
	unit: Unit,
	assessment: Assessment,
	instrument: Instrument,
): Promise<ReadonlySet<string>> {
	const owners = await ownershipOf(cx, assessment, instrument);
	return new Set(
		applicable(instrument, unit).flatMap((asked) => {
			const owner = ownerOf(owners, asked);
			return owner !== null &&
				answersAs(cx.actor, assessment.programme, placeOf(unit), owner)
				? [asked.indicator.code]
				: [];
		}),
	);
}
