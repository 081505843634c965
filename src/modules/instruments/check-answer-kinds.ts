import { exact } from "#kernel/decimal.ts";
import { seams } from "./check-bands.ts";
import { all } from "./check-tree.ts";
import type {
	AnswerKindFile,
	BandTableFile,
	InstrumentFile,
} from "./format.ts";
import type { Path, Remark } from "./read-yaml-file.ts";

export function answerKindsMakeSense(file: InstrumentFile): readonly Remark[] {
	return kindsIn(file).flatMap(({ kind, at }): readonly Remark[] => {
		switch (kind.kind) {
			case "choice":
			case "multi-select":
				return optionsMakeSense(kind.options, kind.kind, at);
			case "scale":
				return scaleMakesSense(kind, at);
			case "number":
			case "count":
			case "ratio":
				return figureMakesSense(kind, at);
			default:
				return [];
		}
	});
}

interface PlacedKind {
	readonly kind: AnswerKindFile;
	readonly at: Path;
}

/** Every answer kind of a file, named or written out. */
export const kindsIn = (file: InstrumentFile): readonly PlacedKind[] => [
	...Object.entries(file.answers ?? {}).map(([name, kind]) => ({
		kind,
		at: ["answers", name],
	})),
	...all(file).flatMap(({ node: { answer }, at }) =>
		answer === undefined || typeof answer === "string"
			? []
			: [{ kind: answer, at: [...at, "answer"] }],
	),
];

type Options = Extract<AnswerKindFile, { kind: "choice" }>["options"];

function optionsMakeSense(
	options: Options,
	kind: "choice" | "multi-select",
	at: Path,
): readonly Remark[] {
	const codes = options.map(({ code }) => code);
	const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
	if (twice >= 0)
		return [
			{
				at: [...at, "options", twice],
				message: {
					id: `Pilihan "${codes[twice]}" tertulis dua kali.`,
					en: `The option "${codes[twice]}" is there twice.`,
				},
				fix: {
					id: "Beri setiap pilihan kodenya sendiri.",
					en: "Give each option a code of its own.",
				},
			},
		];
	const values = options.map(({ value }) => exact(value));
	if (values.some((value) => value.isNegative()))
		return [
			{
				at: [...at, "options"],
				message: {
					id: "Ada pilihan yang bernilai di bawah nol.",
					en: "An option is worth less than nothing.",
				},
				fix: {
					id: "Tulis nilai 0 atau lebih.",
					en: "Write values of 0 or more.",
				},
			},
		];
	if (values.every((value) => value.isZero()))
		return [
			{
				at: [...at, "options"],
				message: {
					id: "Tidak ada pilihan yang bernilai.",
					en: "No option is worth anything.",
				},
				fix: {
					id: "Beri pilihan terbaik nilai tertinggi.",
					en: "Give the best option the highest value.",
				},
			},
		];
	const unordered =
		kind === "choice" &&
		values.some(
			(value, index) => index > 0 && value.gt(values[index - 1] ?? value),
		);
	return unordered
		? [
				{
					at: [...at, "options"],
					message: {
						id: "Pilihan tidak berurutan dari yang terbaik.",
						en: "The options are not ordered from best to worst.",
					},
					fix: {
						id: "Tulis pilihan dengan nilai tertinggi lebih dulu.",
						en: "Put the option with the highest value first.",
					},
				},
			]
		: [];
}

function scaleMakesSense(
	{ from, to, statements }: Extract<AnswerKindFile, { kind: "scale" }>,
	at: Path,
): readonly Remark[] {
	if (to <= from)
		return [
			{
				at: [...at, "to"],
				message: {
					id: "Skala berakhir sebelum mulai.",
					en: "The scale ends before it begins.",
				},
				fix: {
					id: 'Tulis "from" lebih kecil daripada "to".',
					en: 'Write "from" below "to".',
				},
			},
		];
	if (statements && statements.length !== to - from + 1) {
		return [
			{
				at: [...at, "statements"],
				message: {
					id: `Skala ini punya ${to - from + 1} tingkat dan ${statements.length} pernyataan.`,
					en: `The scale has ${to - from + 1} levels and ${statements.length} statements.`,
				},
				fix: {
					id: "Tulis satu pernyataan untuk setiap tingkat, mulai dari yang terendah, atau tidak sama sekali.",
					en: "Write one statement per level, from the lowest, or none.",
				},
			},
		];
	}
	return [];
}

type FigureFile = Extract<
	AnswerKindFile,
	{ kind: "number" | "count" | "ratio" }
>;

function figureMakesSense(kind: FigureFile, at: Path): readonly Remark[] {
	const { range, bands, decimals } = kind;
	const [from, to] = [exact(range.from), exact(range.to)];
	if (to.lte(from))
		return [
			{
				at: [...at, "range"],
				message: {
					id: "Rentang angka yang masuk akal berakhir sebelum mulai.",
					en: "The plausible range ends before it begins.",
				},
				fix: {
					id: 'Tulis "from" lebih kecil daripada "to".',
					en: 'Write "from" below "to".',
				},
			},
		];
	if (kind.kind === "count" && decimals > 0)
		return [
			{
				at: [...at, "decimals"],
				message: {
					id: "Sebuah cacah memakai angka di belakang koma.",
					en: "A count has decimals.",
				},
				fix: {
					id: 'Tulis "decimals: 0", atau pakai jenis "number".',
					en: 'Write "decimals: 0", or use kind "number".',
				},
			},
		];
	if (kind.kind === "ratio" && !from.isZero())
		return [
			{
				at: [...at, "range"],
				message: {
					id: "Rasio tidak dapat di bawah 0.",
					en: "A ratio cannot be below 0.",
				},
				fix: { id: "Mulai rentangnya dari 0.", en: "Start its range at 0." },
			},
		];
	if (!bands) return [];
	const unworthy = bands.bands.findIndex(({ value }) => value === undefined);
	if (unworthy >= 0)
		return [
			{
				at: [...at, "bands", "bands", unworthy],
				message: {
					id: "Satu rentang tidak menyebut nilainya.",
					en: "A band does not say what it is worth.",
				},
				fix: { id: 'Tambahkan "value".', en: 'Add "value".' },
			},
		];
	return [
		...seams(bands, decimals, range, [...at, "bands"]),
		...worthFollowsDirection(kind, bands, at),
	];
}

function worthFollowsDirection(
	{ direction }: FigureFile,
	{ bands }: BandTableFile,
	at: Path,
): readonly Remark[] {
	const rising = bands
		.map((band) => ({
			start: exact(band.from ?? band.above ?? "-1e15"),
			value: exact(band.value ?? 0),
		}))
		.sort((a, b) => a.start.comparedTo(b.start))
		.map(({ value }) => value);
	const wrong = rising.some((value, index) => {
		const before = rising[index - 1];
		return (
			before &&
			(direction === "higher-is-better" ? value.lt(before) : value.gt(before))
		);
	});
	return wrong
		? [
				{
					at: [...at, "direction"],
					message: {
						id: `Nilai rentang tidak mengikuti "${direction}".`,
						en: `The bands do not follow "${direction}".`,
					},
					fix: {
						id: "Balik arahnya, atau perbaiki nilai rentangnya.",
						en: "Turn the direction, or correct the values of the bands.",
					},
				},
			]
		: [];
}
