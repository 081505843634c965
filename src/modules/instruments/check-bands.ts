import { exact, plain } from "#kernel/decimal.ts";
import { seamsOf } from "./bands.ts";
import { isSound } from "./check-tree.ts";
import { extentOf } from "./extent.ts";
import type { BandTableFile, InstrumentFile } from "./format.ts";
import type { Path, Remark } from "./read-yaml-file.ts";
import { toInstrument } from "./to-instrument.ts";

export function bandsCloseUp(file: InstrumentFile): readonly Remark[] {
	if (file.bands === "not-known") return [];
	const twice = file.bands.bands.findIndex(
		({ code }, index, every) =>
			every.findIndex((band) => band.code === code) !== index,
	);
	if (twice >= 0)
		return [
			{
				at: ["bands", "bands", twice],
				message: {
					id: "Satu predikat memakai kode predikat lain.",
					en: "A band has the code of another.",
				},
				fix: {
					id: "Beri setiap predikat kodenya sendiri.",
					en: "Give each band a code of its own.",
				},
			},
		];
	if (!isSound(file)) return [];
	const { from, to } = extentOf(toInstrument(file));
	return seams(
		file.bands,
		file.rounding.decimals,
		{ from: plain(from), to: plain(to) },
		["bands"],
	);
}

export function seams(
	table: BandTableFile,
	decimals: number,
	range: { from: string; to: string },
	at: Path,
): readonly Remark[] {
	const bands = table.bands.map((band) => ({
		...band,
		value: band.value ?? null,
	}));
	return seamsOf(
		{ ...table, bands },
		decimals,
		exact(range.from),
		exact(range.to),
	).flatMap((seam): readonly Remark[] => {
		const where =
			seam.at === null ? [...at, "bands"] : [...at, "bands", seam.at];
		const span =
			seam.from === seam.to ? seam.from : `${seam.from} to ${seam.to}`;
		if (seam.kind === "overlap")
			return [
				{
					at: where,
					message: {
						id: `Rentang predikat bertumpuk di ${span}.`,
						en: `The bands overlap at ${span}.`,
					},
					fix: {
						id: "Setiap nilai hanya boleh masuk satu rentang.",
						en: "Let each value belong to one band only.",
					},
				},
			];
		if (table.holes !== "none") return [];
		return [
			{
				at: where,
				message: {
					id: `Tidak ada rentang yang memuat ${span}.`,
					en: `No band holds ${span}.`,
				},
				fix: {
					id: 'Tutup celah itu; bila sumbernya memang begitu, tulis "holes: known-in-source", bila batasnya tidak diketahui, "holes: not-known".',
					en: 'Close the hole; if the source prints it so, write "holes: known-in-source", if its limits are not known, "holes: not-known".',
				},
			},
		];
	});
}
