import { stringify } from "csv-stringify/sync";
import { allot, type Draw, lotOf } from "../../index.ts";

/** Everything that went into a published draw, one unit or verifier a row, with the lots that order them. */
export function inputsCsv({ seed, pool }: Draw): string {
	if (!pool) return "";
	const units = pool.units.map(({ slug, unitId, kind, province }) => [
		"unit",
		slug,
		unitId,
		kind,
		province,
		"",
		"",
		"",
		"",
		"",
		lotOf(seed, "unit", slug),
	]);
	const judges = pool.judges.map((judge) => [
		"verifikator",
		judge.id,
		"",
		"",
		judge.provinces.join(" "),
		judge.ownUnits.join(" "),
		judge.served.join(" "),
		judge.conflicts.join(" "),
		String(judge.load),
		String(judge.capacity),
		lotOf(seed, "verifier", judge.id),
	]);
	return sheet(
		[
			"baris",
			"nama",
			"id_unit",
			"jenis",
			"provinsi",
			"unit_sendiri",
			"pernah_bertugas",
			"benturan",
			"sudah_dipegang",
			"paling_banyak",
			"lot",
		],
		[...units, ...judges],
	);
}

/** What the draw gave, drawn again from what was kept; what could not be placed has no verifier. */
export function resultsCsv({ seed, pool }: Draw): string {
	if (!pool) return "";
	const { allotted, unplaced } = allot({ seed, ...pool });
	return sheet(
		["unit", "verifikator", "lainnya", "tidak_dapat_karena"],
		[
			...allotted.map(({ unit, judge, others }) => [
				unit.slug,
				judge,
				others.join(" "),
				"",
			]),
			...unplaced.map(({ unit, why }) => [
				unit.slug,
				"",
				"",
				Object.entries(why)
					.map(([reason, n]) => `${reason} ${n}`)
					.join("; "),
			]),
		],
	);
}

const sheet = (
	head: readonly string[],
	rows: readonly (readonly string[])[],
): string =>
	stringify([[...head], ...rows.map((row) => [...row])], {
		escape_formulas: true,
	});
