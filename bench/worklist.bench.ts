import { sql } from "kysely";
import { type DeskFilter, deskOf, desksOf } from "#complaints";
import { namesOf } from "#identity";
import { sampleActor, seedPeople } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import type { Database } from "#platform/database/open.ts";
import { sampleOffice } from "#surveys/samples";
import { regenciesAt } from "#territory";
import { openUnits, unitNamesOf } from "#units";
import { seedUnits, unitId } from "#units/samples";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";

/** All of them on one desk. */
const few = 10_000;

const asOf = new Date("2026-11-20T03:00:00Z");

/**
 * What a page of the worklist asks of the database, at 10,000 complaints that all lie on one desk, and at 1,000,000
 * (100,000 unless `full`), a tenth of them on it, all of them open: the list of an officer, narrowed in every way, its last
 * page, and the list of whoever oversees all desks. Narrowed in one way each finds as much as is ever counted, here and
 * there; times grow by the rest alone. The small and the large one are asked in turn, so that what else the machine does
 * slows both.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const bin = findPostgres();
	if (!bin) return [];
	const cluster = startCluster(bin);
	process.env.RANGKUL_TEST_POSTGRES = cluster.url;
	try {
		const n = full ? 900 : 90;
		await using small = await opened(n);
		await using large = await opened(n);
		const many = full ? 1_000_000 : 100_000;
		await fillOne(small.cx, unitId(sampleOffice), few);
		await settle(small.database);
		await fillOne(large.cx, unitId(sampleOffice), few);
		await fill(large.cx, large.offices, many);
		await settle(large.database);
		const [before, after] = await asked([small.cx, large.cx]);
		const size = `${many.toLocaleString("en")} complaints`;
		return [
			...Object.entries(after).map(([what, time]) => ({
				name: `worklist, ${what}, p99, ${size}`,
				figure: round(time.p99),
				unit: "ms",
				limit: 50,
			})),
			...Object.entries(after).map(([what, time]) => ({
				name: `worklist, ${what}, in the middle, ${size} beside ${few.toLocaleString("en")}`,
				figure: round(time.p50 / (before[what]?.p50 ?? time.p50)),
				unit: "times",
				limit: 1.5,
				// Narrowed twice it finds fewer than are ever counted: there are more of them beside more.
				...(what.endsWith(", praise") ? { informative: true as const } : {}),
			})),
		];
	} finally {
		cluster.stop();
	}
}

/** A world with so many offices besides those of the samples. */
async function opened(n: number) {
	const world = await openTestWorld(asOf);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	return Object.assign(world, { offices: await openMany(world.cx, n) });
}

/** As a database does by itself in a while; of a million rows it takes longer than a statement of the site may. */
async function settle({ run }: Database): Promise<void> {
	await run(
		"set statement_timeout = 0; analyze; set statement_timeout = 30000",
	);
	await run("vacuum complaints.on_desk");
}

const round = (value: number): number => Math.round(value * 100) / 100;

async function openMany(cx: Context, n: number): Promise<string[]> {
	const regencies = await regenciesAt(cx, "2022-01-01");
	const opened = await openUnits(
		cx,
		Array.from({ length: n }, (_, i) => ({
			slug: `kantor-uji-${i}`,
			name: `Kantor Uji ${i}`,
			kind: "lapas" as const,
			regencyCode: regencies[i % regencies.length]?.code ?? "36.73",
			openedOn: "2020-01-01",
		})),
	);
	if (!opened.ok) throw new Error(opened.problem.reason);
	const { rows } = await sql<{
		id: string;
	}>`select unit_id as id from units.directory where slug like 'kantor-uji-%'`.execute(
		cx.db,
	);
	return rows.map(({ id }) => id);
}

/** Made by the database itself, office after office: rows of an office lie together, as they do where each works on its own. */
async function fill(
	cx: Context,
	offices: readonly string[],
	n: number,
): Promise<void> {
	const own = n / 10;
	const atOnce = 10_000;
	for (let there = few; there < own; there += atOnce)
		await fillOne(cx, unitId(sampleOffice), atOnce);
	for (const office of offices)
		await fillOne(cx, office, Math.round((n - own) / offices.length));
}

const fillOne = (cx: Context, office: string, n: number) =>
	sql`
	with made as (
		select gen_random_uuid() as id,
			upper(substr(md5(random()::text), 1, 4) || '-' || substr(md5(random()::text), 1, 4)) as ref,
			(array['complaint', 'complaint', 'complaint', 'criticism', 'praise'])[1 + floor(random() * 5)::int] as kind,
			(array['received', 'received', 'in-process', 'in-process', 'waiting'])[1 + floor(random() * 5)::int] as state,
			date '2026-11-20' - floor(random() * 400)::int as filed_on,
			case when random() < 0.5 then 'fast' end as suspect,
			case when ${office === unitId(sampleOffice)} and random() < 0.2 then ${sampleActor("yohana").id}::uuid when random() < 0.5 then gen_random_uuid() end as assigned_to,
			random() as chance
		from generate_series(1, ${n})
	),
	told as (
		insert into complaints.complaint (
			unit_id, id, ref, sheet, kind, concern, story, level, may_publish, channel, lang, filed_at, procedure, state,
			state_before, handler_id, excluded_units, accused, version
		)
		select ${office}::uuid, id, ref, decode(md5(id::text), 'hex'), kind, 'service', repeat('Loket tutup. ', 20), 'public-hidden',
			false, 'web', 'id', filed_on, 'sp4n', state, case when state = 'waiting' then 'in-process' end, ${office}::uuid,
			'{}', '{}', 1
		from made
	)
	insert into complaints.on_desk (
		unit_id, complaint_unit_id, complaint_id, ref, kind, concern, state, filed_on, due_on, suspect, assigned_to,
		excluded_units, accused
	)
	select ${office}::uuid, ${office}::uuid, id, ref, kind, 'service', state, filed_on,
		date '2026-11-20' + floor(chance * 60)::int - 5, suspect, assigned_to, '{}', '{}'
	from made`.execute(cx.db);

/** All that a page of the list asks. */
async function draw(cx: Context, filter: DeskFilter): Promise<void> {
	const found = await deskOf(cx, filter);
	await unitNamesOf(
		cx,
		found.rows.map(({ unitId: id }) => id),
	);
	await namesOf(
		cx,
		found.rows.map(({ assignedTo }) => assignedTo),
	);
	await unitNamesOf(cx, desksOf(cx));
}

/** Half of them and 99 of 100 are faster, in milliseconds. */
type Times = Record<string, { p50: number; p99: number }>;

/** Each of these worlds is asked the same, in turn. */
async function asked(
	worlds: readonly [Context, Context],
): Promise<[Times, Times]> {
	const ways = await Promise.all(worlds.map(waysOf));
	const times: [Times, Times] = [{}, {}];
	for (const what of Object.keys(ways[0] ?? {})) {
		const each: [number[], number[]] = [[], []];
		for (let i = 0; i < 220; i += 1)
			for (const at of [0, 1] as const) {
				const began = performance.now();
				await ways[at]?.[what]?.();
				if (i >= 20) each[at].push(performance.now() - began);
			}
		for (const at of [0, 1] as const) {
			const sorted = each[at].sort((a, b) => a - b);
			times[at][what] = {
				p50: sorted[99] ?? Number.NaN,
				p99: sorted[197] ?? Number.NaN,
			};
		}
	}
	return times;
}

async function waysOf(
	cx: Context,
): Promise<Record<string, () => Promise<void>>> {
	const yohana = withActor(cx, sampleActor("yohana"));
	const laras = withActor(cx, sampleActor("laras"));
	const { rows } = await sql<{
		ref: string;
	}>`select ref from complaints.on_desk where unit_id = ${unitId(sampleOffice)} limit 1`.execute(
		cx.db,
	);
	return {
		"first page": () => draw(yohana, {}),
		"last page": () => draw(yohana, { page: 20 }),
		"her own": () => draw(yohana, { whose: "mine" }),
		"nobody's yet": () => draw(yohana, { whose: "nobody" }),
		"past their day": () => draw(yohana, { part: "late" }),
		"waiting for the person": () => draw(yohana, { part: "waiting" }),
		"to be looked at": () => draw(yohana, { part: "check" }),
		"praise alone": () => draw(yohana, { kind: "praise" }),
		"her own, praise": () => draw(yohana, { whose: "mine", kind: "praise" }),
		"one by its name": () => draw(yohana, { ref: rows[0]?.ref ?? "" }),
		"all desks": () => draw(laras, {}),
		"all desks, past their day": () => draw(laras, { part: "late" }),
		"all desks, waiting, praise": () =>
			draw(laras, { part: "waiting", kind: "praise" }),
	};
}
