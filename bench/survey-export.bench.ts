import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sql } from "kysely";
import { servicesOf } from "#catalogue";
import { seedServices } from "#catalogue/samples";
import { seedPeople } from "#identity/samples";
import { instrumentNamed } from "#instruments";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { asBody } from "#platform/http/respond.ts";
import { answersOf, elementsOf } from "#surveys";
import { sampleOffice, seedSurveys } from "#surveys/samples";
import { sampleView } from "#ui/components.sample.tsx";
import { seedUnits, unitId } from "#units/samples";
import { rebuildCounters } from "../src/modules/surveys/counting/rebuild.ts";
import { answersCsv } from "../src/modules/surveys/web/export/answers-csv.ts";
import { wordsIn } from "../src/site/words.ts";
import type { Line } from "./line.ts";

const office = unitId(sampleOffice);
const instrument = "skm-2017";

/**
 * All answers of a unit as a CSV, from the database to the last part of the body: 100,000 of them (5,000 unless
 * `full`). Memory is what was still needed at most, beyond what was before, read at every part of another run.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const answers = full ? 100_000 : 5_000;
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await fill(world, answers);
	const where = world.database.kind === "postgresql" ? "PostgreSQL" : "PGlite";
	const size = `${answers.toLocaleString("en")} answers, ${where}`;
	await download(world);
	const { seconds, megabytes, parts } = await download(world);
	const { mebibytesHeld } = await download(world, collectGarbage());
	return [
		{
			name: `export of answers as CSV, ${size}`,
			figure: seconds,
			// The aim is of PostgreSQL; the embedded database shares its one thread with the site.
			limit: world.database.kind === "postgresql" ? 2 : null,
			unit: "s",
		},
		{
			name: `… memory held beside, a file of ${megabytes} MB in ${parts} parts, ${where}`,
			figure: mebibytesHeld,
			limit: world.database.kind === "postgresql" ? 64 : null,
			unit: "MiB",
		},
	];
}

/** What is no longer needed is thrown away before memory is read; the time of such a run says nothing. */
function collectGarbage(): () => void {
	setFlagsFromString("--expose-gc");
	return runInNewContext("gc");
}

async function download({ cx }: TestWorld, collect = () => {}) {
	const named = instrumentNamed(instrument);
	if (!named) throw new Error(`no instrument ${instrument}`);
	const view = sampleView("id", { ...wordsIn("id"), now: cx.now });
	const held = () => {
		collect();
		return process.memoryUsage().heapUsed;
	};
	const before = held();
	const began = performance.now();
	let most = before;
	let bytes = 0;
	let parts = 0;
	const body = asBody(
		answersCsv(
			view,
			{
				elements: elementsOf(named),
				services: await servicesOf(cx, office),
			},
			await answersOf(cx, office, instrument),
		),
	);
	for await (const part of body) {
		bytes += part.byteLength;
		parts += 1;
		most = Math.max(most, held());
	}
	return {
		seconds: Math.round(performance.now() - began) / 1_000,
		megabytes: Math.round(bytes / 100_000) / 10,
		parts,
		mebibytesHeld: Math.round((most - before) / 2 ** 20),
	};
}

/** The samples, and so many more answers of four quarters, written by the database itself. */
async function fill({ cx, database }: TestWorld, answers: number) {
	await seedUnits(cx);
	await seedPeople(cx);
	await seedServices(cx);
	await seedSurveys(cx);
	const services = (await servicesOf(cx, office)).map(({ id }) => id);
	const level = (salt: number) => sql`1 + (i * ${sql.lit(salt)} + i / 7) % 4`;
	await sql`
		insert into surveys.response
			(unit_id, id, instrument, questionnaire, period, day, service_id, channel, slice, flags, language, answers, own, groups)
		select ${office}::uuid, gen_random_uuid(), ${instrument}, 'skm-2017-lampiran', (array[20254, 20261, 20262, 20263])[1 + i % 4],
			date '2025-11-15' + (i % 4) * 90, (${services}::uuid[])[1 + i % ${services.length}],
			(array['home', 'counter', 'kiosk'])[1 + i % 3], 'citizen', '{}', 'id',
			jsonb_build_object('U1', ${level(3)}, 'U2', ${level(5)}, 'U3', ${level(7)}, 'U4', ${level(1)}, 'U5', ${level(9)},
				'U6', ${level(11)}, 'U7', ${level(13)}, 'U8', ${level(2)}, 'U9', ${level(6)}),
			jsonb_build_object('X1', 'yes'), '{}'
		from generate_series(1, ${answers}::integer) as i`.execute(cx.db);
	await database.run("analyze");
	await rebuildCounters(cx);
}
