import type { Remark } from "#instruments";
import type { ProcedureFile } from "./procedure-file.ts";

type Request = NonNullable<ProcedureFile["request"]>;

/** Stands for the stage where something is. */
export const sameStage = "same";

/** What no shape can say of a request: that each stage is reached and left, and that nobody is refused without a reason. */
export function requestRemarks(file: ProcedureFile): readonly Remark[] {
	const { request } = file;
	return request
		? [
				...moveRemarks(file, request),
				...stageRemarks(request),
				...fieldRemarks(request),
				...paperRemarks(file, request),
			]
		: [];
}

const remark = (
	at: Remark["at"],
	id: string,
	en: string,
	fix: { readonly id: string; readonly en: string },
): Remark => ({ at: ["request", ...at], message: { id, en }, fix });

const knownStage = {
	id: "Pakai kode tahap yang ada.",
	en: "Use a stage that is there.",
};

function moveRemarks(file: ProcedureFile, request: Request): readonly Remark[] {
	const stages = new Map(request.stages.map((stage) => [stage.code, stage]));
	return request.moves.flatMap((move, at) => [
		...[...move.from, move.to]
			.filter((code) => code !== sameStage && !stages.has(code))
			.map((code) =>
				remark(
					["moves", at],
					`Tidak ada tahap "${code}".`,
					`There is no stage "${code}".`,
					knownStage,
				),
			),
		...(move.event !== undefined && !Object.hasOwn(file.events, move.event)
			? [
					remark(
						["moves", at, "event"],
						`Tidak ada peristiwa "${move.event}".`,
						`There is no event "${move.event}".`,
						{ id: "Tulis di bawah events.", en: "Write it under events." },
					),
				]
			: []),
		...[...move.finishes, ...(move.extends === undefined ? [] : [move.extends])]
			.filter((code) => !file.steps.some((step) => step.code === code))
			.map((code) =>
				remark(
					["moves", at, "finishes"],
					`Tidak ada langkah "${code}".`,
					`There is no step "${code}".`,
					{ id: "Pakai kode dari steps.", en: "Use a code of steps." },
				),
			),
		...refusalRemarks(move, at, stages.get(move.to)?.ends === "refused"),
		...secondOfItsName(request.moves, at, "moves"),
	]);
}

/** Whoever is refused reads why, by which rule, and how to object. */
const refusalRemarks = (
	move: Request["moves"][number],
	at: number,
	refuses: boolean,
): readonly Remark[] =>
	!refuses || move.by === "applicant"
		? []
		: (["words", "basis", "objection"] as const)
				.filter((asked) => !move.says.includes(asked))
				.map((asked) =>
					remark(
						["moves", at, "says"],
						`Penolakan tanpa "${asked}".`,
						`A refusal without "${asked}".`,
						{ id: `Tambahkan ${asked}.`, en: `Add ${asked}.` },
					),
				);

function stageRemarks({ stages, moves }: Request): readonly Remark[] {
	return stages.flatMap((stage, at) => {
		const left = moves.some(({ from }) => from.includes(stage.code));
		const reached = at === 0 || moves.some(({ to }) => to === stage.code);
		return [
			...(reached
				? []
				: [
						remark(
							["stages", at],
							`Tahap "${stage.code}" tidak pernah tercapai.`,
							`The stage "${stage.code}" is never reached.`,
							{ id: "Tambahkan langkah ke sana.", en: "Add a move to it." },
						),
					]),
			...((stage.ends === undefined) === left
				? []
				: [
						remark(
							["stages", at],
							left
								? `Tahap akhir "${stage.code}" masih punya jalan keluar.`
								: `Tahap "${stage.code}" tidak punya jalan keluar.`,
							left
								? `The last stage "${stage.code}" can still be left.`
								: `The stage "${stage.code}" cannot be left.`,
							{ id: "Perbaiki moves atau ends.", en: "Mend moves or ends." },
						),
					]),
			...secondOfItsName(stages, at, "stages"),
		];
	});
}

const fieldRemarks = ({ fields }: Request): readonly Remark[] =>
	fields.flatMap((field, at) => [
		...((field.kind === "choice") === (field.choices !== undefined)
			? []
			: [
					remark(
						["fields", at],
						`"${field.code}" adalah pilihan tanpa daftar, atau sebaliknya.`,
						`"${field.code}" is a choice without a list, or the other way round.`,
						{ id: "Perbaiki choices.", en: "Mend choices." },
					),
				]),
		...(field.when === undefined ||
		fields.slice(0, at).some(({ code }) => code === field.when?.field)
			? []
			: [
					remark(
						["fields", at, "when"],
						`"${field.when.field}" tidak ditanyakan sebelumnya.`,
						`"${field.when.field}" is not asked before it.`,
						{ id: "Pindahkan ke bawah.", en: "Move it down." },
					),
				]),
		...secondOfItsName(fields, at, "fields"),
	]);

const paperRemarks = (
	file: ProcedureFile,
	{ papers }: Request,
): readonly Remark[] =>
	papers.flatMap((paper, at) => [
		...(file.basis.some(({ regulation }) => regulation === paper.regulation)
			? []
			: [
					remark(
						["papers", at, "regulation"],
						`"${paper.regulation}" tidak ada di bawah basis.`,
						`"${paper.regulation}" does not stand under basis.`,
						{ id: "Tulis di sana.", en: "Write it there." },
					),
				]),
		...secondOfItsName(papers, at, "papers"),
	]);

const secondOfItsName = (
	all: readonly { readonly code: string }[],
	at: number,
	where: string,
): readonly Remark[] =>
	all.findIndex(({ code }) => code === all[at]?.code) === at
		? []
		: [
				remark(
					[where, at, "code"],
					`"${all[at]?.code}" tertulis dua kali.`,
					`"${all[at]?.code}" stands there twice.`,
					{ id: "Beri kode lain.", en: "Give it another code." },
				),
			];
