import type { Path, Remark } from "./check-instrument.ts";
import type { InstrumentFile, NodeFile } from "./format.ts";

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
				message: `The code "${code}" is used twice.`,
				fix: "Give this node a code of its own; codes never change later.",
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
					message: `"${node.code}" is answered and collects at once.`,
					fix: 'Remove "answer", or move it to a node below.',
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
					message: `"${node.code}" has neither an answer nor nodes.`,
					fix: 'Add "answer" or "nodes"; where the law\'s indicators are not known, write "unknownFor: everyone".',
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
						message: `"${node.code}" is answered by "${node.answer}", which the file does not define.`,
						fix: `Define it under "answers", or use one of: ${names.join(", ") || "(none defined yet)"}.`,
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
						message: `"${node.code}" does not say which article or annex it rests on.`,
						fix: 'Add "article" here or on the group above; write "article: not-known" where it was not seen.',
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
						message: `"${node.code}" is for "${stray}", which the instrument does not assess.`,
						fix: `Add "${stray}" to "units" at the head of the file, or remove it here.`,
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
						message: `"${node.code}" is no question on a scale.`,
						fix: 'A survey is a flat list of nodes answered on a "scale".',
					},
				];
	});
}
