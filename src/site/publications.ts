import { pledgesOf, pledgeThatHolds } from "#catalogue";
import { theSystem } from "#kernel/actor.ts";
import { collectionsOf, keepPublications, type Publication } from "#library";
import { type Context, withActor } from "#platform/context.ts";
import { publishedBy } from "#surveys";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import { type Unit, unitById } from "#units";

/**
 * What an office publishes is a record of its library: the results of each quarter of its surveys that has closed, and the pledge
 * that holds. A quarter closes by the calendar alone, so the library is not told of deeds: all is held against its records each
 * hour. Answers how many records changed.
 */
export async function recordPublications(cx: Context): Promise<number> {
	const system = withActor(cx, theSystem);
	const offices = new Set(
		(await collectionsOf(system)).map(({ unitId }) => unitId),
	);
	const failed: unknown[] = [];
	let changed = 0;
	for (const unitId of offices) {
		const unit = await unitById(system, unitId, dayOf(cx.now));
		if (!unit) continue;
		for (const [sort, publishedOf] of Object.entries(sorts))
			try {
				changed += await keepPublications(
					system,
					{ unitId, sort },
					await publishedOf(system, unit),
				);
			} catch (error) {
				// What fails at one office is told after the others had their turn.
				failed.push(error);
			}
	}
	if (failed.length > 0)
		throw new AggregateError(failed, "a publication became no record");
	return changed;
}

const sorts: Readonly<
	Record<string, (cx: Context, unit: Unit) => Promise<readonly Publication[]>>
> = { survei: surveyReports, maklumat: pledges };

async function surveyReports(
	cx: Context,
	unit: Unit,
): Promise<readonly Publication[]> {
	const found = await publishedBy(cx, unit.id, dayOf(cx.now));
	return (found?.quarters ?? []).map(
		({ instrument, quarter, closedOn, name, path }) => ({
			unitId: unit.id,
			key: `survei/${instrument.id}/${quarter.period}`,
			title: { id: `Hasil survei ${unit.name}: ${name.id}` },
			summary: {
				id: `Indeks, rentang, dan cara menghitung dari jawaban ${quarter.n} orang.`,
			},
			href: path,
			publishedOn: closedOn,
			kind: "book",
		}),
	);
}

/** The one that holds: the next one is the same record, and one that was taken back is none. */
async function pledges(
	cx: Context,
	unit: Unit,
): Promise<readonly Publication[]> {
	const pledge = pledgeThatHolds(await pledgesOf(cx, unit.id));
	return pledge?.publishedOn
		? [
				{
					unitId: unit.id,
					key: "maklumat/berlaku",
					title: { id: `Maklumat pelayanan ${unit.name}` },
					summary: pledge.text,
					href: to("/unit/:unit/maklumat", { unit: unit.slug }),
					publishedOn: pledge.publishedOn,
					kind: "book",
				},
			]
		: [];
}
