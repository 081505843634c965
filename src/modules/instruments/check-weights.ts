import { exact, plain, sum } from "#kernel/decimal.ts";
import { all } from "./check-tree.ts";
import type { InstrumentFile, NodeFile } from "./format.ts";
import type { Path, Remark } from "./read-yaml-file.ts";

/** Printed weights of a mean add up to 1 or to 100. If the source's own do not, `weights.note` must say so. */
export function weightsAddUp(file: InstrumentFile): readonly Remark[] {
	return broods(file).flatMap(
		({ at, nodes, weights, aggregate }): readonly Remark[] => {
			if (nodes.length === 0) return [];
			const equal = weights?.kind === "equal";
			const odd = nodes.findIndex(
				({ weight }) => (weight === undefined) !== equal,
			);
			if (odd >= 0) {
				const code = nodes[odd]?.code ?? "";
				return [
					equal
						? {
								at: [...at, "nodes", odd, "weight"],
								message: {
									id: `"${code}" berbobot sendiri, padahal yang lain sama rata.`,
									en: `"${code}" has a weight among equals.`,
								},
								fix: {
									id: 'Hapus "weight", atau tulis "weights: { kind: printed, … }" pada kelompok di atasnya.',
									en: 'Remove "weight", or write "weights: { kind: printed, … }" on the group above.',
								},
							}
						: {
								at: [...at, "nodes", odd, "code"],
								message: {
									id: `"${code}" belum berbobot.`,
									en: `"${code}" has no weight.`,
								},
								fix: {
									id: 'Tambahkan "weight"; bila bobotnya tidak diketahui, tulis "weights: { kind: equal, verified: false, note: … }" pada kelompok di atasnya.',
									en: 'Add "weight"; where the weights are not known, write "weights: { kind: equal, verified: false, note: … }" on the group above.',
								},
							},
				];
			}
			if (
				equal ||
				aggregate === "sum" ||
				aggregate === "minimum" ||
				weights?.note
			)
				return [];
			const negative = nodes.findIndex(({ weight }) =>
				exact(weight ?? 0).isNegative(),
			);
			if (negative >= 0) {
				return [
					{
						at: [...at, "nodes", negative, "weight"],
						message: {
							id: "Ada bobot di bawah nol.",
							en: "A weight is negative.",
						},
						fix: {
							id: "Tulis bobot 0 atau lebih.",
							en: "Write a weight of 0 or more.",
						},
					},
				];
			}
			const total = sum(nodes.map(({ weight }) => exact(weight ?? 0)));
			if (total.eq(1) || total.eq(100)) return [];
			return [
				{
					at: [...at, "nodes", 0, "weight"],
					message: {
						id: `Bobot di sini berjumlah ${plain(total)}.`,
						en: `These weights add up to ${plain(total)}.`,
					},
					fix: {
						id: 'Perbaiki sampai berjumlah 100 (atau 1); bila peraturannya sendiri menulis begitu, katakan di "weights.note".',
						en: 'Correct them to add up to 100 (or 1); if the regulation itself prints them so, say that in "weights.note".',
					},
				},
			];
		},
	);
}

/** What is assumed or not known must say what, so that every page can repeat it. */
export function gapsAreMarked(file: InstrumentFile): readonly Remark[] {
	const remark = (at: Path, what: { id: string; en: string }): Remark => ({
		at,
		message: {
			id: `${what.id} ditandai belum dicocokkan, tetapi tidak disebut apa yang masih terbuka.`,
			en: `${what.en} is marked as not verified, but nothing says what is open.`,
		},
		fix: {
			id: 'Tambahkan "note" dalam bahasa Indonesia dan Inggris yang menyebut apa yang dianggap atau belum diketahui.',
			en: 'Add a "note" in Indonesian and English that says what is assumed or not known.',
		},
	});
	return [
		...((!file.verified || !file.complete) && !file.note
			? [remark(["verified"], { id: "Berkas ini", en: "The file" })]
			: []),
		...broods(file).flatMap(({ at, weights }) =>
			weights && !weights.verified && !weights.note
				? [
						remark([...at, "weights"], {
							id: "Satu set bobot",
							en: "A set of weights",
						}),
					]
				: [],
		),
		...(file.bands !== "not-known" && !file.bands.verified && !file.bands.note
			? [remark(["bands"], { id: "Tabel predikat", en: "The table of bands" })]
			: []),
		...(file.verified && all(file).some(({ node }) => node.verified === false)
			? [
					{
						at: ["verified"],
						message: {
							id: "Berkas ditandai sudah dicocokkan, padahal ada butir yang belum.",
							en: "The file is marked verified, but a node in it is not.",
						},
						fix: {
							id: 'Tulis "verified: false" dan sebuah "note".',
							en: 'Write "verified: false" and a "note".',
						},
					},
				]
			: []),
	];
}

interface Brood {
	readonly at: Path;
	readonly nodes: readonly NodeFile[];
	readonly weights: InstrumentFile["weights"];
	readonly aggregate: NodeFile["aggregate"];
}

/** Every branch with its children and the weights that hold there. */
function broods(file: InstrumentFile): readonly Brood[] {
	const below = (
		nodes: readonly NodeFile[],
		at: Path,
		weights: Brood["weights"],
		aggregate: Brood["aggregate"],
	): readonly Brood[] => [
		{ at, nodes, weights, aggregate },
		...nodes.flatMap((node, index) =>
			node.nodes
				? below(
						node.nodes,
						[...at, "nodes", index],
						node.weights ?? weights,
						node.aggregate,
					)
				: [],
		),
	];
	return below(file.nodes, [], file.weights, file.aggregate);
}
