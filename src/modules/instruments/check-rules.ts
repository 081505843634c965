import { answerKindsMakeSense } from "./check-answer-kinds.ts";
import { bandsCloseUp } from "./check-bands.ts";
import type { Remark } from "./check-instrument.ts";
import {
	all,
	answerNamesAreKnown,
	articlesAreMarked,
	codesAreUnique,
	nodesAreOneThing,
	surveysPoolScales,
	unitsAreAmongTheAssessed,
} from "./check-tree.ts";
import { gapsAreMarked, weightsAddUp } from "./check-weights.ts";
import type { InstrumentFile } from "./format.ts";

export type CheckRule = (file: InstrumentFile) => readonly Remark[];

export const rulesFor = (
	unitKinds: readonly string[] | undefined,
): readonly CheckRule[] =>
	unitKinds ? [...rules, (file) => unitKindsExist(file, unitKinds)] : rules;

/** What must hold beyond the shape. Each rule reads the whole file and says what to mend where. */
const rules: readonly CheckRule[] = [
	codesAreUnique,
	nodesAreOneThing,
	answerNamesAreKnown,
	articlesAreMarked,
	weightsAddUp,
	gapsAreMarked,
	answerKindsMakeSense,
	bandsCloseUp,
	gatesNameNodes,
	unitsAreAmongTheAssessed,
	stagesAreUnique,
	surveysPoolScales,
	datesRunForward,
];

function gatesNameNodes(file: InstrumentFile): readonly Remark[] {
	const codes = new Set(all(file).map(({ node }) => node.code));
	return (file.gates ?? []).flatMap((gate, index) =>
		gate.kind !== "veto" && !codes.has(gate.node)
			? [
					{
						at: ["gates", index, "node"],
						message: `The gate "${gate.code}" looks at "${gate.node}", which is no node of this file.`,
						fix: 'Name the code of a node. What is no node is a fact: use kind "veto".',
					},
				]
			: [],
	);
}

function unitKindsExist(
	{ units }: InstrumentFile,
	kinds: readonly string[],
): readonly Remark[] {
	if (units === "every-kind") return [];
	return units.flatMap((kind, index) =>
		kinds.includes(kind)
			? []
			: [
					{
						at: ["units", index],
						message: `There is no kind of unit "${kind}".`,
						fix: `Use one of: ${kinds.join(", ")}.`,
					},
				],
	);
}

function stagesAreUnique({ stages }: InstrumentFile): readonly Remark[] {
	return stages.flatMap(({ code }, index) =>
		stages.findIndex((stage) => stage.code === code) === index
			? []
			: [
					{
						at: ["stages", index, "code"],
						message: `The stage "${code}" is there twice.`,
						fix: "Give each stage a code of its own.",
					},
				],
	);
}

function datesRunForward({ valid }: InstrumentFile): readonly Remark[] {
	return valid.from !== "not-known" &&
		valid.until !== undefined &&
		valid.until < valid.from
		? [
				{
					at: ["valid", "until"],
					message: "The instrument ends before it begins.",
					fix: 'Write "until" after "from".',
				},
			]
		: [];
}
