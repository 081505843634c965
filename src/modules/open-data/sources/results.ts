import type { Context } from "#platform/context.ts";
import {
	type Filter,
	printedMean,
	roundsOf,
	tableOf,
	unitRowsOf,
	usualDay,
} from "#standings";
import { provincesAt } from "#territory";
import type { Row } from "../dataset.ts";

/** The table of the nation as `/hasil` has it, down to regencies: one row for each round and regency. */
export async function* regencyResults(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for await (const { filter, province } of roundsByProvince(cx)) {
		const table = await tableOf(cx, filter);
		if (table.level !== "regencies") continue;
		yield inOrder(table.rows).map(({ code, name, figures }) => [
			filter.instrument,
			filter.year,
			province.code,
			province.name,
			code,
			name,
			figures.units,
			figures.takingPart,
			figures.declared,
			figures.submitted,
			figures.verified,
			figures.withPredicate,
			figures.scored,
			figures.scoreSum,
			printedMean(figures),
		]);
	}
}

/** How far each unit got in each round, as its row in `/hasil` says. Who never took part is not in it. */
export async function* unitResults(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for await (const { filter, province } of roundsByProvince(cx)) {
		const units = await unitRowsOf(cx, filter);
		yield [...units]
			.filter(({ state }) => state !== null)
			.sort((a, b) => (a.slug < b.slug ? -1 : 1))
			.map((unit) => [
				filter.instrument,
				filter.year,
				province.code,
				province.name,
				unit.regencyCode,
				unit.slug,
				unit.name,
				unit.kind,
				unit.state,
				unit.declaredOn,
				unit.submittedOn,
				unit.verifiedOn,
				unit.decidedOn,
				unit.score,
				unit.predicate?.code ?? null,
				unit.predicate?.status ?? null,
				unit.predicate?.from ?? null,
				unit.predicate?.until ?? null,
			]);
	}
}

/** Each round by the provinces of its day, in an order that stays. */
export async function* roundsByProvince(cx: Context) {
	const rounds = (await roundsOf(cx)).flatMap(({ instrument, years }) =>
		years.map((year) => ({ instrument: instrument.id, year })),
	);
	// What is new stands first.
	rounds.sort(
		(a, b) => b.year - a.year || (a.instrument < b.instrument ? -1 : 1),
	);
	for (const round of rounds) {
		const day = usualDay(round.year, cx.now);
		for (const province of inOrder(await provincesAt(cx, day))) {
			const filter: Filter = { ...round, day, province: province.code };
			yield { filter, province };
		}
	}
}

const inOrder = <Place extends { readonly code: string }>(
	places: readonly Place[],
): readonly Place[] => [...places].sort((a, b) => (a.code < b.code ? -1 : 1));
