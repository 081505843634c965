import { sql } from "kysely";
import { servicesOf } from "#catalogue";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { rebuildCounters } from "#surveys";
import { sampleOffice, seedSurveys } from "#surveys/samples";
import { unitId } from "#units/samples";
import { openHouseOverHttp } from "./house-over-http.ts";
import { inOwnProcess } from "./own-process.ts";

// A site in a process of its own, whose memory is limited, and somebody who takes out what an office was answered:
// first of few answers, then of many, so that what memory grows by is what the greater file takes.

const [few = "0", many = "0"] = process.argv.slice(2).map(Number);
const instrument = "skm-2017";
const office = unitId(sampleOffice);

export interface Download {
	readonly milliseconds: number;
	readonly bytes: number;
	readonly lines: number;
}

export interface Exported {
	readonly few: Download;
	readonly many: Download;
	/** Of the whole process, in MiB, until the few and then the many were downloaded. */
	readonly peakBefore: number;
	readonly peakAfter: number;
	/** Processor time of the site for one download of the many, in milliseconds. */
	readonly work: number;
	readonly on: "embedded" | "postgresql";
}

await using world = await openTestWorld(new Date());
const house = await openHouseOverHttp(world.database);
const { cx } = house;
await seedSurveys(cx);

/** The best of so many counts, after one that warms the site up. */
const counted = 4;
const download = () =>
	inOwnProcess<Download>("survey-download.ts", [
		house.port,
		`/survei/${sampleOffice}/${instrument}/jawaban.csv`,
		counted,
	]);
const peak = () => process.resourceUsage().maxRSS / 1_024;

await fill(Number(few));
const ofFew = await download();
const peakBefore = peak();
await fill(Number(many) - Number(few));
const began = process.cpuUsage();
const ofMany = await download();
const { user, system } = process.cpuUsage(began);
const said: Exported = {
	few: ofFew,
	many: ofMany,
	peakBefore,
	peakAfter: peak(),
	work: (user + system) / 1_000 / (counted + 1),
	on: world.database.kind,
};
house.close();
process.send?.(said, () => process.disconnect());

/** So many more answers of four closed quarters, written by the database itself. */
async function fill(answers: number) {
	const services = (await servicesOf(cx, office)).map(({ id }) => id);
	const level = (salt: number) => sql`1 + (i * ${sql.lit(salt)} + i / 7) % 4`;
	await sql`
		insert into surveys.response
			(unit_id, id, instrument, questionnaire, period, day, service_id, channel, slice, flags, language, answers, own, groups)
		select ${office}::uuid, gen_random_uuid(), ${instrument}, 'skm-2017-lampiran', (array[20251, 20252, 20253, 20254])[1 + i % 4],
			date '2025-02-15' + (i % 4) * 90, (${services}::uuid[])[1 + i % ${services.length}],
			(array['home', 'counter', 'kiosk'])[1 + i % 3], 'citizen', '{}', 'id',
			jsonb_build_object('U1', ${level(3)}, 'U2', ${level(5)}, 'U3', ${level(7)}, 'U4', ${level(1)}, 'U5', ${level(9)},
				'U6', ${level(11)}, 'U7', ${level(13)}, 'U8', ${level(2)}, 'U9', ${level(6)}),
			jsonb_build_object('X1', 'yes'), '{}'
		from generate_series(1, ${answers}::integer) as i`.execute(cx.db);
	await world.database.run("analyze");
	await rebuildCounters(cx);
}
