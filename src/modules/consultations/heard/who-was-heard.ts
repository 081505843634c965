import type { Context } from "#platform/context.ts";
import { headings } from "#surveys";
import { dayOf, regenciesAt } from "#territory";
import type { Unit } from "#units";
import { type Consultation, isCounted } from "../consultation.ts";
import { fewestOf } from "../fewest-of.ts";
import { consultationsIn } from "../tables.ts";
import { elsewhere, heardDimensions } from "./count-heard.ts";
import { shownAmong, unsaid } from "./shown-among.ts";

export type HeardDimension = (typeof heardDimensions)[number] | "area";

/** One group, or one regency. */
export interface HeardGroup {
	readonly dimension: HeardDimension;
	readonly word: string;
	/** The name of a regency or city. */
	readonly name?: string;
	/** `null`: fewer than may be told, or hidden so that fewer are not worked out. */
	readonly n: number | null;
}

/**
 * Who was heard, by group and by area, and so who was not: out of what people said of themselves, and only what the layer
 * of disclosure lets through. Told once, when nothing is counted any more: of two tellings the difference would be somebody.
 * `null` before.
 */
export async function whoWasHeard(
	cx: Context,
	unit: Unit,
	consultation: Consultation,
): Promise<readonly HeardGroup[] | null> {
	if (!isCounted(consultation, unit, cx.now)) return null;
	const counted = await countedIn(cx, consultation);
	const least = await fewestOf(cx, consultation, unit);
	const regencies = await regenciesAt(cx, dayOf(cx.now), unit.province.code);
	const names = new Map(regencies.map(({ code, name }) => [code, name]));
	return [
		...heardDimensions.flatMap((dimension) =>
			tablesOf(dimension).flatMap((words) =>
				toldOf(counted, dimension, words, least),
			),
		),
		...toldOf(counted, "area", [...names.keys(), elsewhere], least).map(
			(one) => {
				const name = names.get(one.word);
				return name === undefined ? one : { ...one, name };
			},
		),
	];
}

/** Tables that are protected by themselves: where several words may be true of a person, one for each. */
function tablesOf(
	dimension: (typeof heardDimensions)[number],
): readonly (readonly string[])[] {
	if (dimension === "disability") return [["with", "without"]];
	const heading = headings.find(({ code }) => code === dimension);
	const words = heading?.words ?? [];
	return heading?.several ? words.map((word) => [word]) : [words];
}

type Counted = ReadonlyMap<string, number>;

function toldOf(
	counted: Counted,
	dimension: HeardDimension,
	words: readonly string[],
	least: number,
): readonly HeardGroup[] {
	const n = new Map(
		words.map((word) => [word, counted.get(`${dimension} ${word}`) ?? 0]),
	);
	const shown = shownAmong(counted.get(`all ${unsaid}`) ?? 0, n, least);
	return words.map((word) => ({
		dimension,
		word,
		n: shown.has(word) ? (n.get(word) ?? 0) : null,
	}));
}

/** The only place that reads these counts. */
async function countedIn(
	cx: Context,
	{ unitId, id }: Consultation,
): Promise<Counted> {
	const rows = await consultationsIn(cx.db)
		.selectFrom("consultations.heard")
		.select(["dimension", "word", "n"])
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.execute();
	return new Map(
		rows.map(({ dimension, word, n }) => [`${dimension} ${word}`, n]),
	);
}
