import { everyFigure, type Figure, shareInTime } from "#complaints";
import { everyCell, everyVoice, isYear } from "#equity";
import type { Context } from "#platform/context.ts";
import { type Period, quarterOf, yearOf } from "#surveys";
import { type UnitName, unitNamesOf } from "#units";
import type { Row } from "../dataset.ts";

/** What the layer told of answers to surveys, cell by cell; what it hid stands there as hidden. */
export async function* surveyCells(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for await (const cells of everyCell(cx)) {
		const names = await namesOf(cx, cells);
		yield cells.map((cell) => [
			cell.instrument,
			...timeOf(cell.period),
			cell.province,
			...unitIn(names, cell.unitId),
			cell.dimension,
			cell.group === "" ? null : cell.group,
			cell.n,
			cell.index?.index ?? null,
			cell.index?.from ?? null,
			cell.index?.to ?? null,
			cell.n === null ? "hidden" : cell.index ? "told" : "people-only",
		]);
	}
}

/** What was told once of each office and of the nation: how many complained, and how fast they were answered. */
export async function* complaintFigures(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for await (const figures of everyFigure(cx)) {
		const names = await namesOf(cx, figures);
		yield figures.map((figure) => [
			...timeOf(figure.period),
			...unitIn(names, figure.unitId),
			figure.kind,
			figure.received,
			figure.due,
			figure.inTime,
			shareOf(figure),
			figure.medianDays,
			figure.received === null ? "hidden" : "told",
		]);
	}
}

const shareOf = (figure: Figure): string | null =>
	shareInTime(figure)?.share ?? null;

/** Complaints by what people said of themselves, as the layer told them. */
export async function* complaintVoices(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	yield (await everyVoice(cx)).map((voice) => [
		...timeOf(voice.period),
		voice.province,
		voice.dimension,
		voice.group,
		voice.n,
		voice.due,
		voice.inTime,
		voice.medianDays,
		voice.n === null ? "hidden" : voice.due === null ? "people-only" : "told",
	]);
}

const timeOf = (period: Period): readonly [number, number | null] => [
	yearOf(period),
	isYear(period) ? null : quarterOf(period),
];

const namesOf = (
	cx: Context,
	cells: readonly { readonly unitId: string | null }[],
): Promise<ReadonlyMap<string, UnitName>> =>
	unitNamesOf(cx, [...new Set(cells.flatMap(({ unitId }) => unitId ?? []))]);

const unitIn = (
	names: ReadonlyMap<string, UnitName>,
	unitId: string | null,
): readonly [string | null, string | null] => {
	const unit = names.get(unitId ?? "");
	return [unit?.slug ?? null, unit?.name ?? null];
};
