import { answerKindsMakeSense } from "./check-answer-kinds.ts";
import { bandsCloseUp } from "./check-bands.ts";
import { factsAnswerWhatIsAsked } from "./check-facts.ts";
import type { Known } from "./check-instrument.ts";
import { numbersCanBeCounted } from "./check-numbers.ts";
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
import type { Remark } from "./read-yaml-file.ts";

export type CheckRule = (file: InstrumentFile) => readonly Remark[];

export const rulesFor = ({ unitKinds, facts }: Known): readonly CheckRule[] => [
	...rules,
	(file) => (unitKinds ? unitKindsExist(file, unitKinds) : []),
	(file) => factsAnswerWhatIsAsked(file, facts),
];

/** What must hold beyond the shape. Each rule reads the whole file and says what to mend where. */
const rules: readonly CheckRule[] = [
	codesAreUnique,
	nodesAreOneThing,
	answerNamesAreKnown,
	articlesAreMarked,
	weightsAddUp,
	gapsAreMarked,
	answerKindsMakeSense,
	numbersCanBeCounted,
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
						message: {
							id: `Syarat "${gate.code}" menunjuk "${gate.node}", padahal butir itu tidak ada di berkas ini.`,
							en: `The gate "${gate.code}" looks at "${gate.node}", which is no node of this file.`,
						},
						fix: {
							id: 'Tulis kode butir yang ada. Yang bukan butir adalah fakta: pakai jenis "veto".',
							en: 'Name the code of a node. What is no node is a fact: use kind "veto".',
						},
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
						message: {
							id: `Tidak ada jenis unit "${kind}".`,
							en: `There is no kind of unit "${kind}".`,
						},
						fix: {
							id: `Pilih dari: ${kinds.join(", ")}.`,
							en: `Use one of: ${kinds.join(", ")}.`,
						},
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
						message: {
							id: `Tahap "${code}" tertulis dua kali.`,
							en: `The stage "${code}" is there twice.`,
						},
						fix: {
							id: "Beri setiap tahap kodenya sendiri.",
							en: "Give each stage a code of its own.",
						},
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
					message: {
						id: "Masa berlaku instrumen berakhir sebelum mulai.",
						en: "The instrument ends before it begins.",
					},
					fix: {
						id: 'Tulis "until" sesudah "from".',
						en: 'Write "until" after "from".',
					},
				},
			]
		: [];
}
