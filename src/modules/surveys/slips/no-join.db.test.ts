import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { sampleActor, seedPeople } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { receiveResponse } from "../answering/receive-response.ts";
import type { Sheet } from "../answering/sheet.ts";
import { mixResponses } from "../counting/mix.ts";
import { shuffled } from "../counting/shuffled.ts";
import { openSurvey } from "../run-survey.ts";
import { sampleOffice } from "../samples.ts";
import type { Survey } from "../survey.ts";
import { mixUnmet } from "../unmet/mix-unmet.ts";
import { recordUnmet } from "../unmet/record-unmet.ts";
import { issueSlip } from "./issue-slips.ts";

/**
 * The attacker has every table, the hidden columns and the order on the disk, and knows in which order slips were
 * handed out and answers came. Each answer tells, by its levels, which one it was: so the test knows whether a guess
 * is right.
 */

const n = 200;
const office = unitId(sampleOffice);
const morning = new Date("2026-11-20T01:00:00Z");
let world: TestWorld;
let survey: Survey;
/** Place in the order of arrival by place in the order of issue. */
let arrivedAs: readonly number[];

before(async () => {
	world = await openTestWorld(morning);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	const cx = withActor(world.cx, sampleActor("yohana"));
	const opened = await openSurvey(cx, {
		unitId: office,
		instrument: "skm-2017",
		door: "slip",
	});
	survey = opened.ok ? opened.value : assert.fail(opened.problem.reason);
	// Issued one by one, as after a service each: the order of issue is the order in the table.
	const codes: string[] = [];
	for (let i = 0; i < n; i += 1) {
		const one = await issueSlip(minutes(cx, i), {
			unitId: office,
			instrument: "skm-2017",
			serviceId: null,
		});
		codes.push(one.ok ? (one.value.codes[0] ?? "") : assert.fail());
	}
	// Used in another order, which the attacker knows too; mixed every few minutes, as the server does.
	const order = shuffled(codes.map((_, i) => i));
	for (const [arrival, issue] of order.entries()) {
		const now = minutes(world.cx, n + arrival);
		const received = await receiveResponse(now, survey, answer(arrival), {
			key: `page ${Math.random()}`,
			slip: codes[issue] ?? null,
			from: `198.51.100.${arrival}`,
		});
		assert.ok(received.ok);
		if (arrival % 12 === 0) await mixResponses(now);
	}
	arrivedAs = codes.map((_, issue) => order.indexOf(issue));
});
after(() => world[Symbol.asyncDispose]());

test("while the day lasts, the order on the disk tells which dozen an answer came with: the attacker works", async () => {
	const seen = await responses();
	assert.ok(seen.length >= mixedByNow);
	const guess = correlation(seen.map(({ arrival }) => arrival));
	assert.ok(guess > 0.9, `the order on the disk tells ${guess}`);
	for (const size of counted(seen.map(({ xmin }) => xmin)).values())
		assert.ok(size >= 10, `a batch of ${size}`);
});

test("no join leads from a slip or an arrival to an answer, ids and order included", async () => {
	await mixResponses(at(world.cx, new Date("2026-11-21T01:00:00Z")));
	const seen = await responses();
	assert.equal(seen.length, n);

	// Orders: on the disk, by id, by the number of the transaction; against arrival and against issue.
	const orders = {
		disk: seen,
		id: seen.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
		transaction: seen.toSorted((a, b) => Number(a.xmin) - Number(b.xmin)),
	};
	for (const [name, rows] of Object.entries(orders))
		for (const [against, place] of Object.entries({
			arrival: (arrival: number) => arrival,
			issue: (arrival: number) => arrivedAs.indexOf(arrival),
		})) {
			const places = rows.map(({ arrival }) => place(arrival));
			const told = Math.abs(correlation(places));
			// Five standard deviations of chance at 200: it fails by chance once in a million.
			assert.ok(told < 0.36, `order ${name} tells ${told} of ${against}`);
			const hits = places.filter((is, guess) => is === guess).length;
			assert.ok(hits < 10, `${hits} guesses of ${against} by ${name}`);
		}
	assert.equal(new Set(seen.map(({ xmin }) => xmin)).size, 1);

	// What people wrote lies in no order either, and in no order of the answers.
	const words = await rowsOf("surveys.remark");
	const said = words.map(({ words }) => Number(words));
	assert.ok(Math.abs(correlation(said)) < 0.5);

	// Values: none that stands once among the answers stands anywhere else.
	const tables = await tablesOf();
	for (const table of [
		"platform.trail",
		"surveys.slip",
		"surveys.aside",
		"surveys.unmet",
	])
		assert.ok(tables.includes(table), table);
	const answers = await rowsOf("surveys.response");
	const rare = new Set(
		answers
			.flatMap((row) => Object.values(row).map(asText))
			.filter((value, _, all) => all.length > 0 && value.length > 3),
	);
	for (const [value, times] of counted(
		answers.flatMap((row) => Object.values(row).map(asText)),
	))
		if (times > 9) rare.delete(value);
	assert.ok(rare.size >= 2 * n, "ids and answers are rare");
	for (const table of tables.filter((name) => name !== "surveys.response"))
		for (const row of await rowsOf(table))
			for (const [column, value] of Object.entries(row))
				assert.ok(
					!rare.has(asText(value)),
					`${table}.${column} holds ${asText(value)} of one answer`,
				);
});

test("no row of the trail was written with an answer or with a record of the desk, and the register has no order", async () => {
	const yohana = withActor(world.cx, sampleActor("yohana"));
	for (let i = 0; i < 60; i += 1) {
		const done = await recordUnmet(
			minutes(yohana, i),
			office,
			{
				serviceId: null,
				asked: String(i),
				reason: "not-our-authority",
				sentTo: null,
				whoSaid: "said",
				groups: { age: ["elderly"] },
			},
			`desk ${Math.random()}`,
		);
		assert.ok(done.ok);
	}
	const trailNow = (await rowsOf("platform.trail")).length;
	assert.equal(await mixUnmet(minutes(world.cx, 60)), 0);
	assert.equal((await rowsOf("platform.trail")).length, trailNow);
	await mixUnmet(at(world.cx, new Date("2026-11-21T01:00:00Z")));
	const records = await rowsOf("surveys.unmet");
	assert.equal(records.length, 60);
	const asked = records.map((row) => Number(row.asked));
	// Five standard deviations of chance at 60.
	assert.ok(Math.abs(correlation(asked)) < 0.65);
	assert.equal(new Set(records.map((row) => row.transaction)).size, 1);
	const trail = new Set(
		(await rowsOf("platform.trail")).map((row) => row.transaction),
	);
	assert.ok(trail.size > 0);
	for (const table of [
		"surveys.arrival",
		"surveys.response",
		"surveys.remark",
		"surveys.unmet",
		"surveys.unmet_arrival",
		"surveys.unmet_words",
		"surveys.aside",
	])
		for (const row of await rowsOf(table))
			assert.ok(!trail.has(row.transaction), `${table} with the trail`);
});

test("no slip that was used is left, and no column beside the answers knows an hour", async () => {
	assert.deepEqual(await rowsOf("surveys.slip"), []);
	const { rows } = await sql<{ name: string }>`
		select table_name || '.' || column_name as name
		from information_schema.columns
		where table_schema = 'surveys' and (data_type like 'timestamp%' or data_type like 'time%')
		order by 1
	`.execute(world.cx.db);
	const ofStaff =
		/^(survey|population|own_question|kiosk\w*|action\w*|unserved\w*|need_entry)\.|\.read_at$/;
	for (const { name } of rows.filter((row) => !ofStaff.test(row.name))) {
		const [table = "", column = ""] = name.split(".");
		for (const row of await rowsOf(`surveys.${table}`))
			if (row[column] instanceof Date)
				assert.equal(
					(row[column] as Date).toISOString().slice(11),
					"17:00:00.000Z",
					`${name} is finer than a day`,
				);
	}
	// Ids of version 7 begin with the moment at which they were made.
	for (const table of ["response", "remark", "slips_made", "aside"])
		for (const { id } of await rowsOf(`surveys.${table}`))
			assert.notEqual(String(id)[14], "7", `an id of ${table} is of time`);
});

test("the trail tells how many slips were made and not which", async () => {
	const { rows } = await sql<{ details: Record<string, unknown> }>`
		select kept.details from platform.trail as trail
		join platform.trail_details as kept on kept.trail_id = trail.id
		where trail.deed = 'survey.slips-issued'
	`.execute(world.cx.db);
	assert.equal(rows.length, n);
	for (const { details } of rows)
		assert.deepEqual(details, { instrument: "skm-2017", slips: 1 });
	assert.deepEqual(
		(await rowsOf("platform.trail")).filter(({ deed }) =>
			/answer|response/.test(String(deed)),
		),
		[],
	);
	assert.deepEqual(
		(await rowsOf("platform.announcement")).filter(({ name }) =>
			String(name).startsWith("survey"),
		),
		[],
	);
});

const mixedByNow = 180;
const minutes = (cx: Context, after: number): Context =>
	at(cx, new Date(morning.getTime() + after * 60_000));

/** Which one it was, in the levels of four elements. */
const answer = (arrival: number): Sheet => ({
	instrument: "skm-2017",
	questionnaire: "skm-2017-lampiran",
	day: "2026-11-20",
	serviceId: null,
	channel: "home",
	filler: "self",
	staff: false,
	language: "id",
	answers: Object.fromEntries(
		[0, 1, 2, 3].map((digit) => [
			`U${digit + 1}`,
			1 + (Math.floor(arrival / 4 ** digit) % 4),
		]),
	),
	own: {},
	groups: {},
	needs: [],
	outcome: null,
	whyNot: null,
	remark: arrival % 4 === 0 ? String(arrival) : null,
	seconds: 100,
});

const arrivalIn = (answers: Readonly<Record<string, number>>): number =>
	[0, 1, 2, 3].reduce(
		(sum, digit) => sum + ((answers[`U${digit + 1}`] ?? 1) - 1) * 4 ** digit,
		0,
	);

type Row = Readonly<Record<string, unknown>>;

const rowsOf = async (table: string): Promise<readonly Row[]> =>
	(
		await sql<Row>`select xmin::text as "transaction", * from ${sql.raw(table)} order by ctid`.execute(
			world.cx.db,
		)
	).rows;

const responses = async () =>
	(await rowsOf("surveys.response")).map((row) => ({
		id: String(row.id),
		xmin: String(row.transaction),
		arrival: arrivalIn(row.answers as Record<string, number>),
	}));

const tablesOf = async (): Promise<readonly string[]> =>
	(
		await sql<{ name: string }>`
			select schemaname || '.' || tablename as name from pg_tables
			where schemaname in ('surveys', 'platform', 'identity') order by 1
		`.execute(world.cx.db)
	).rows.map(({ name }) => name);

const asText = (value: unknown): string =>
	value instanceof Uint8Array
		? Buffer.from(value).toString("hex")
		: typeof value === "string"
			? value
			: JSON.stringify(value);

const counted = (values: readonly string[]): ReadonlyMap<string, number> => {
	const times = new Map<string, number>();
	for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
	return times;
};

/** How much the order of a list tells of the numbers in it: 1 all, 0 nothing (Spearman's rank correlation). */
function correlation(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const ranks = numbers.map((number) => sorted.indexOf(number));
	const mean = (numbers.length - 1) / 2;
	let both = 0;
	let one = 0;
	for (const [place, rank] of ranks.entries()) {
		both += (place - mean) * (rank - mean);
		one += (place - mean) ** 2;
	}
	return both / one;
}
