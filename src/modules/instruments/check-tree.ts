import type { InstrumentFile, NodeFile } from "./format.ts";
import type { Path, Remark } from "./read-yaml-file.ts";

interface Placed {
	readonly node: NodeFile;
	readonly at: Path;
	readonly above: readonly NodeFile[];
}

const placed = (
	nodes: readonly NodeFile[],
	at: Path,
	above: readonly NodeFile[] = [],
): readonly Placed[] =>
	nodes.flatMap((node, index) => {
		const here = [...at, "nodes", index];
		return [
			{ node, at: here, above },
			...placed(node.nodes ?? [], here, [...above, node]),
		];
	});

export const all = (file: InstrumentFile): readonly Placed[] =>
	placed(file.nodes, []);

export function codesAreUnique(file: InstrumentFile): readonly Remark[] {
	const seen = new Set<string>();
	return all(file).flatMap(({ node: { code }, at }) => {
		if (!seen.has(code)) {
			seen.add(code);
			return [];
		}
		return [
			{
				at: [...at, "code"],
				message: {
					id: `Kode "${code}" dipakai dua kali.`,
					en: `The code "${code}" is used twice.`,
				},
				fix: {
					id: "Beri butir ini kodenya sendiri; kode tidak berubah lagi di kemudian hari.",
					en: "Give this node a code of its own; codes never change later.",
				},
			},
		];
	});
}

export function nodesAreOneThing(file: InstrumentFile): readonly Remark[] {
	return all(file).flatMap(({ node, at }): readonly Remark[] => {
		const children = node.nodes?.length ?? 0;
		if (
			node.answer !== undefined &&
			(children > 0 ||
				node.unknownFor !== undefined ||
				node.aggregate !== undefined)
		) {
			return [
				{
					at: [...at, "code"],
					message: {
						id: `"${node.code}" dijawab dan sekaligus mengumpulkan butir lain.`,
						en: `"${node.code}" is answered and collects at once.`,
					},
					fix: {
						id: 'Hapus "answer", atau pindahkan ke butir di bawahnya.',
						en: 'Remove "answer", or move it to a node below.',
					},
				},
			];
		}
		if (
			node.answer === undefined &&
			children === 0 &&
			node.unknownFor === undefined
		) {
			return [
				{
					at: [...at, "code"],
					message: {
						id: `"${node.code}" tidak dijawab dan tidak berisi butir lain.`,
						en: `"${node.code}" has neither an answer nor nodes.`,
					},
					fix: {
						id: 'Tambahkan "answer" atau "nodes"; bila indikator menurut peraturan tidak diketahui, tulis "unknownFor: everyone".',
						en: 'Add "answer" or "nodes"; where the law\'s indicators are not known, write "unknownFor: everyone".',
					},
				},
			];
		}
		return [];
	});
}

export function answerNamesAreKnown(file: InstrumentFile): readonly Remark[] {
	const names = Object.keys(file.answers ?? {});
	return all(file).flatMap(({ node, at }) =>
		typeof node.answer === "string" && !names.includes(node.answer)
			? [
					{
						at: [...at, "answer"],
						message: {
							id: `"${node.code}" dijawab dengan "${node.answer}", padahal berkas ini tidak menjelaskannya.`,
							en: `"${node.code}" is answered by "${node.answer}", which the file does not define.`,
						},
						fix: {
							id: `Jelaskan di bawah "answers", atau pakai salah satu: ${names.join(", ") || "(belum ada)"}.`,
							en: `Define it under "answers", or use one of: ${names.join(", ") || "(none defined yet)"}.`,
						},
					},
				]
			: [],
	);
}

/** Whether the tree can be read at all; if not, other rules say why. */
export const isSound = (file: InstrumentFile): boolean =>
	answerNamesAreKnown(file).length === 0;

export function articlesAreMarked(file: InstrumentFile): readonly Remark[] {
	return all(file).flatMap(({ node, at, above }) =>
		[node, ...above].every(({ article }) => article === undefined)
			? [
					{
						at: [...at, "code"],
						message: {
							id: `"${node.code}" tidak menyebut pasal atau lampiran yang menjadi dasarnya.`,
							en: `"${node.code}" does not say which article or annex it rests on.`,
						},
						fix: {
							id: 'Tambahkan "article" di sini atau di kelompok di atasnya; bila naskahnya belum dilihat, tulis "article: not-known".',
							en: 'Add "article" here or on the group above; write "article: not-known" where it was not seen.',
						},
					},
				]
			: [],
	);
}

export function unitsAreAmongTheAssessed(
	file: InstrumentFile,
): readonly Remark[] {
	const { units } = file;
	if (units === "every-kind") return [];
	return all(file).flatMap(({ node, at }) => {
		const named = [
			...(node.units ?? []),
			...(Array.isArray(node.unknownFor) ? node.unknownFor : []),
		];
		const stray = named.find((kind) => !units.includes(kind));
		return stray === undefined
			? []
			: [
					{
						at: [...at, "code"],
						message: {
							id: `"${node.code}" ditujukan kepada "${stray}", padahal instrumen ini tidak menilainya.`,
							en: `"${node.code}" is for "${stray}", which the instrument does not assess.`,
						},
						fix: {
							id: `Tambahkan "${stray}" pada "units" di kepala berkas, atau hapus di sini.`,
							en: `Add "${stray}" to "units" at the head of the file, or remove it here.`,
						},
					},
				];
	});
}

export function surveysPoolScales(file: InstrumentFile): readonly Remark[] {
	if (file.use !== "survey" || !isSound(file)) return [];
	return all(file).flatMap(({ node, at, above }) => {
		const kind =
			typeof node.answer === "string"
				? file.answers?.[node.answer]
				: node.answer;
		return kind?.kind === "scale" && above.length === 0
			? []
			: [
					{
						at: [...at, "code"],
						message: {
							id: `"${node.code}" bukan pertanyaan berskala.`,
							en: `"${node.code}" is no question on a scale.`,
						},
						fix: {
							id: 'Survei adalah daftar butir tanpa kelompok yang dijawab dengan "scale".',
							en: 'A survey is a flat list of nodes answered on a "scale".',
						},
					},
				];
	});
}
