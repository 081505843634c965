import { exact } from "#kernel/decimal.ts";
import type { Said } from "#kernel/text.ts";
import { kindsIn } from "./check-answer-kinds.ts";
import { all } from "./check-tree.ts";
import type { AnswerKindFile, InstrumentFile } from "./format.ts";
import type { Path, Remark } from "./read-yaml-file.ts";

/** No regulation prints finer or larger numbers, and a file that does may ask for more than a computer has. */
const mostDigits = 15;
const mostDecimals = 10;
const highestLevel = 100;

/** Whether everything can be counted: nothing is divided by zero, nothing is worth less than nothing, no number is without end. */
export const numbersCanBeCounted = (
	file: InstrumentFile,
): readonly Remark[] => [
	...decimalsIn(file, []).flatMap(({ text, at }) =>
		isShort(text) ? [] : [remark(at, tooLong)],
	),
	...(file.rounding.decimals > mostDecimals
		? [remark(["rounding", "decimals"], tooFine)]
		: []),
	...(isMore(file.top) ? [] : [remark(["top"], notAboveZero)]),
	...[
		{ rules: file, at: [] as Path },
		...all(file).map(({ node, at }) => ({ rules: node, at })),
	].flatMap(({ rules: { convert, cap }, at }) =>
		[
			{ text: convert?.times, at: [...at, "convert", "times"] },
			{ text: convert?.dividedBy, at: [...at, "convert", "dividedBy"] },
			{ text: cap, at: [...at, "cap"] },
		].flatMap((each) =>
			each.text === undefined || isMore(each.text)
				? []
				: [remark(each.at, notAboveZero)],
		),
	),
	...all(file).flatMap(({ node: { weight }, at }) =>
		weight !== undefined && exact(weight).isNegative()
			? [remark([...at, "weight"], belowZero)]
			: [],
	),
	...kindsIn(file).flatMap(({ kind, at }) => ofKind(kind, at)),
];

function ofKind(kind: AnswerKindFile, at: Path): readonly Remark[] {
	switch (kind.kind) {
		case "scale":
			return kind.to > highestLevel ? [remark([...at, "to"], tooHigh)] : [];
		case "multi-select":
			return kind.enough === undefined || isMore(kind.enough)
				? []
				: [remark([...at, "enough"], notAboveZero)];
		case "number":
		case "count":
		case "ratio":
			return [
				...(kind.decimals > mostDecimals
					? [remark([...at, "decimals"], tooFine)]
					: []),
				...(kind.kind !== "ratio" || isMore(kind.per)
					? []
					: [remark([...at, "per"], notAboveZero)]),
				...(kind.bands ? worthOf(kind.bands.bands, at) : []),
			];
		default:
			return [];
	}
}

function worthOf(
	bands: readonly { readonly value?: string }[],
	at: Path,
): readonly Remark[] {
	const values = bands.map(({ value }) => exact(value ?? 0));
	const negative = values.findIndex((value) => value.isNegative());
	if (negative >= 0)
		return [remark([...at, "bands", "bands", negative, "value"], belowZero)];
	return values.every((value) => value.isZero())
		? [remark([...at, "bands", "bands"], notAboveZero)]
		: [];
}

const isMore = (text: string): boolean => exact(text).gt(0);

const isShort = (text: string): boolean =>
	text
		.replace("-", "")
		.split(".")
		.every((digits) => digits.length <= mostDigits);

/** Every decimal of the file, wherever it stands; texts that only look like one are short as well. */
function decimalsIn(
	value: unknown,
	at: Path,
): readonly { readonly text: string; readonly at: Path }[] {
	if (typeof value === "string")
		return /^-?\d+(\.\d+)?$/.test(value) && isDecimalKey(at.at(-1))
			? [{ text: value, at }]
			: [];
	return typeof value === "object" && value !== null
		? Object.entries(value).flatMap(([key, part]) =>
				decimalsIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
			)
		: [];
}

const isDecimalKey = (key: unknown): boolean =>
	[
		"top",
		"weight",
		"cap",
		"times",
		"dividedBy",
		"value",
		"from",
		"above",
		"to",
		"below",
		"per",
		"enough",
		"atLeast",
	].includes(String(key));

interface Words {
	readonly message: Said;
	readonly fix: Said;
}

const remark = (at: Path, words: Words): Remark => ({ at, ...words });

const notAboveZero: Words = {
	message: {
		id: "Angka di sini harus lebih dari nol.",
		en: "The number here must be more than zero.",
	},
	fix: {
		id: "Tulis angka di atas 0, atau hapus bila tidak dipakai.",
		en: "Write a number above 0, or remove it if it is not used.",
	},
};
const belowZero: Words = {
	message: {
		id: "Angka di sini di bawah nol.",
		en: "The number here is below zero.",
	},
	fix: { id: "Tulis 0 atau lebih.", en: "Write 0 or more." },
};
const tooLong: Words = {
	message: {
		id: `Angka di sini lebih panjang dari ${mostDigits} digit di depan atau di belakang koma.`,
		en: `The number here has more than ${mostDigits} digits before or after the point.`,
	},
	fix: {
		id: "Tulis angka seperti tercetak dalam sumber.",
		en: "Write the number as the source prints it.",
	},
};
const tooFine: Words = {
	message: {
		id: `Lebih dari ${mostDecimals} angka di belakang koma.`,
		en: `More than ${mostDecimals} decimals.`,
	},
	fix: {
		id: `Tulis paling banyak ${mostDecimals}.`,
		en: `Write ${mostDecimals} at most.`,
	},
};
const tooHigh: Words = {
	message: {
		id: `Skala ini lebih tinggi dari ${highestLevel}.`,
		en: `The scale ends above ${highestLevel}.`,
	},
	fix: {
		id: 'Pakai jenis "number" untuk angka sebesar itu.',
		en: 'Use kind "number" for a figure of that size.',
	},
};
