import { type Remark, readYamlFile, type YamlRead } from "#instruments";
import { requestRemarks } from "./check-request.ts";
import type { Procedure } from "./procedure.ts";
import {
	notKnown,
	type ProcedureFile,
	procedureFile,
	toProcedure,
} from "./procedure-file.ts";

/** Reads and checks the text of a procedure: its shape, and that its clocks can run. */
export function readProcedure(text: string, file: string): YamlRead<Procedure> {
	const { content, findings } = readYamlFile(
		text,
		file,
		procedureFile,
		remarksOn,
	);
	return { findings, content: content && toProcedure(content) };
}

const remarksOn = (file: ProcedureFile): readonly Remark[] => [
	...honesty(file),
	...total(file),
	...file.steps.flatMap((_, at) => stepRemarks(file, at)),
	...requestRemarks(file),
];

/** What was not compared with the printed text says so. */
const honesty = ({ verified, note }: ProcedureFile): readonly Remark[] =>
	verified || note
		? []
		: [
				{
					at: ["verified"],
					message: {
						id: "Tidak tertulis apa yang belum dicocokkan.",
						en: "It does not say what was not compared.",
					},
					fix: {
						id: 'Tambahkan "note" dalam kedua bahasa.',
						en: 'Add "note" in both languages.',
					},
				},
			];

/** The one clock of the whole case is one of its steps, with a limit, or it is said that none is known. */
function total({ total, steps }: ProcedureFile): readonly Remark[] {
	const step = steps.find(({ code }) => code === total);
	return total === notKnown || (step && step.days !== notKnown)
		? []
		: [
				{
					at: ["total"],
					message: {
						id: `Tidak ada tahap "${total}" yang berbatas waktu.`,
						en: `There is no step "${total}" with a limit.`,
					},
					fix: {
						id: `Sebut kode tahap yang menghitung seluruh perkara, atau "${notKnown}".`,
						en: `Name the code of the step that counts the whole case, or "${notKnown}".`,
					},
				},
			];
}

function stepRemarks(file: ProcedureFile, at: number): readonly Remark[] {
	const step = file.steps[at];
	if (!step) return [];
	const remarks: Remark[] = [];
	if (file.steps.findIndex(({ code }) => code === step.code) !== at)
		remarks.push({
			at: ["steps", at, "code"],
			message: {
				id: `Tahap "${step.code}" tertulis dua kali.`,
				en: `The step "${step.code}" stands there twice.`,
			},
			fix: { id: "Beri kode lain.", en: "Give it another code." },
		});
	if (!Object.hasOwn(file.events, step.from))
		remarks.push({
			at: ["steps", at, "from"],
			message: {
				id: `Tidak ada peristiwa "${step.from}".`,
				en: `There is no event "${step.from}".`,
			},
			fix: {
				id: `Pakai salah satu: ${Object.keys(file.events).join(", ")}.`,
				en: `Use one of: ${Object.keys(file.events).join(", ")}.`,
			},
		});
	if (!file.basis.some(({ regulation }) => regulation === step.regulation))
		remarks.push({
			at: ["steps", at, "regulation"],
			message: {
				id: `"${step.regulation}" tidak ada di bawah "basis".`,
				en: `"${step.regulation}" does not stand under "basis".`,
			},
			fix: {
				id: "Tulis peraturannya di sana, dengan sumbernya.",
				en: "Write the regulation there, with its source.",
			},
		});
	if (step.code === notKnown)
		remarks.push({
			at: ["steps", at, "code"],
			message: {
				id: `"${notKnown}" bukan kode tahap.`,
				en: `"${notKnown}" is no code of a step.`,
			},
			fix: { id: "Beri kode lain.", en: "Give it another code." },
		});
	if (step.days !== notKnown)
		for (const days of step.remind)
			if (days >= step.days)
				remarks.push({
					at: ["steps", at, "remind"],
					message: {
						id: `Pengingat ${days} hari sebelumnya jatuh sebelum tahap ini mulai.`,
						en: `A reminder ${days} days before falls before the step begins.`,
					},
					fix: {
						id: `Tulis kurang dari ${step.days}.`,
						en: `Write less than ${step.days}.`,
					},
				});
	return remarks;
}
