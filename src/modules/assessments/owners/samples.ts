import { sampleActor } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { findCase } from "../case.ts";
import { assignOwners } from "./assign-owners.ts";
import { handOverPart } from "./hand-over-part.ts";
import { sendPartBack } from "./send-part-back.ts";

/** What the region asks an office to mend, in the words of an office. */
const toMend =
	"Tahun data butir struktur belum sama dengan tahun kinerja. Periksa lagi angkanya.";

/**
 * Empat Lawang gives four of its ten rights to three offices: one hands its part over, one part comes back with a
 * reason, one is still being filled in. The region answers the others itself.
 */
export async function seedOwners(cx: Context, year: number): Promise<void> {
	const named = {
		unit: "kabupaten-empat-lawang",
		instrument: "kkpham-2021",
		year,
	} as const;
	const [dewi, eko, lina] = [
		sampleActor("dewi"),
		sampleActor("eko"),
		sampleActor("lina"),
	];
	const found = await findCase(cx, named);
	if (!found) throw new Error("Empat Lawang has no sample assessment");
	const [documents, social, health] = [
		unitId("disdukcapil-empat-lawang"),
		unitId("dinsos-empat-lawang"),
		unitId("dinkes-empat-lawang"),
	];
	await done(
		assignOwners(daysAgo(cx, 120, dewi), found, {
			"4": social,
			"5": documents,
			"6": health,
			"10": health,
		}),
	);
	await done(handOverPart(daysAgo(cx, 60, eko), found, documents));
	await done(handOverPart(daysAgo(cx, 55, lina), found, social));
	await done(sendPartBack(daysAgo(cx, 50, dewi), found, social, toMend));
}

const daysAgo = (cx: Context, days: number, actor: Actor): Context =>
	withActor(at(cx, new Date(cx.now.getTime() - days * 86_400_000)), actor);

async function done(
	deed: Promise<{ readonly ok: boolean; readonly problem?: unknown }>,
): Promise<void> {
	const result = await deed;
	if (!result.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(result.problem)}`,
		);
}
