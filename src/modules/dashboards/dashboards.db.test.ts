import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { facilitiesOf, facilitiesOn } from "#catalogue";
import { seedFacilities } from "#catalogue/samples";
import { releaseFigures } from "#complaints";
import { measureAvailability, releaseClosed } from "#equity";
import type { Context } from "#platform/context.ts";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { keepTold, tellQuarters } from "#requests";
import { provincesAt } from "#territory";
import { unitById } from "#units";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import {
	briefOf,
	codes,
	type MeasureCode,
	type Place,
	readers,
} from "./index.ts";
import { someOf } from "./measure.ts";

const nation: Place = { province: null, regency: null, unit: null };
const today = "2026-11-20";
let world: TestWorld;
let cx: Context;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	cx = world.cx;
	await seedUnits(cx);
	await seedFacilities(cx);
	await inTransaction(at(cx, new Date("2026-10-02T03:00:00Z")), (tx) =>
		keepTold(tx, 20263, [
			{ unitId: unitId("kanwil-kemenkum-ntt"), ended: 41, inTime: 34 },
			{ unitId: unitId("lapas-serang"), ended: 12, inTime: 6 },
			{ unitId: unitId("rutan-serang"), ended: 9, inTime: 0 },
		]),
	);
});
after(() => world[Symbol.asyncDispose]());

/** Forty people said 3 of 4 to everything about each of these offices; then the quarter was told. */
async function answeredIn(
	period: number,
	toldOn: string,
	offices: readonly SampleUnit[],
) {
	for (const slug of offices)
		await sql`
			insert into surveys.unit_counter (unit_id, instrument, period, service_id, slice, n, answered, sums, squares, own_sum, own_squares, folded_at)
			values (${unitId(slug)}, 'skm-2017', ${period}, '00000000-0000-0000-0000-000000000000', 'citizen', 40,
				array_fill(40, array[9]), array_fill(120, array[9]), array_fill(360, array[9]), 120, 360, ${toldOn})`.execute(
			cx.db,
		);
	await sql`
		insert into equity.release (instrument, dimension, period, released_on, wordings)
		values ('skm-2017', 'all', ${period}, ${toldOn}, '{}')`.execute(cx.db);
	await releaseClosed(cx);
}

const read = (code: MeasureCode, place: Place, day = today) =>
	readers[code](cx, { place, day, part: null });
const province = async (code: string): Promise<Place> => ({
	...nation,
	province:
		(await provincesAt(cx, today)).find((one) => one.code === code) ??
		assert.fail(),
});

test("requests: the nation is the sum of what is told of offices, and fewer than ten are in no sum", async () => {
	const { total, rows, when } = await read("permohonan", nation);
	assert.deepEqual(total, { n: 40, of: 53, value: "75.5" });
	assert.deepEqual(
		rows.map(({ code, value }) => [code, value]),
		[
			["36", "50.0"],
			["53", "82.9"],
		],
	);
	assert.deepEqual(when, {
		kind: "quarter",
		period: 20263,
		toldOn: "2026-10-02",
	});
	const banten = await read("permohonan", await province("36"));
	assert.deepEqual(
		banten.rows.map(({ code }) => code),
		["lapas-serang"],
	);
	assert.deepEqual(banten.total, { n: 6, of: 12, value: "50.0" });
});

test("requests: before the day on which a quarter was told nothing is known of it", async () => {
	const { total, when } = await read("permohonan", nation, "2026-10-01");
	assert.equal(when, null);
	assert.equal(total.value, null);
});

test("requests: a quarter is told once, whatever ends later", async () => {
	await inTransaction(cx, (tx) =>
		keepTold(tx, 20263, [
			{ unitId: unitId("lapas-serang"), ended: 99, inTime: 99 },
		]),
	);
	assert.equal(await tellQuarters(cx), 0);
	assert.equal((await read("permohonan", nation)).total.of, 53);
});

test("facilities: as of today they are those of the facilities' page, and before the first look there are none", async () => {
	const units = [unitId("kanwil-kemenkum-ntt"), unitId("lapas-serang")];
	const byId = (some: Awaited<ReturnType<typeof facilitiesOf>>) =>
		some.toSorted((a, b) => a.id.localeCompare(b.id));
	assert.deepEqual(
		byId(await facilitiesOn(cx, units, today)),
		byId(await facilitiesOf(cx, units)),
	);
	assert.deepEqual(await facilitiesOn(cx, units, "2013-01-02"), []);
});

test("facilities: a province says what the nation's page says of it, with the offices behind it", async () => {
	await measureAvailability(cx);
	const there = (await read("fasilitas", nation)).rows.find(
		({ code }) => code === "53",
	);
	const { total, rows, rowCount } = await read(
		"fasilitas",
		await province("53"),
	);
	assert.deepEqual([total.n, total.of], [there?.n, there?.of]);
	assert.equal(rows.length, rowCount);
	assert.equal(rows.filter(({ n }) => n === 1).length, total.n);
	assert.equal(rowCount, total.of);
	assert.ok(rowCount > 0);
});

test("requests: what stands of a province is the sum of its offices, row by row", async () => {
	const { rows } = await read("permohonan", nation);
	for (const { code, n, of } of rows) {
		const there = await read("permohonan", await province(code));
		assert.deepEqual([there.total.n, there.total.of], [n, of]);
	}
});

test("of many offices the rows of a page are read, and behind the last page lies the last", () => {
	const asked = { place: nation, day: today, part: null };
	const rows = Array.from({ length: 120 }, (_, n) => n);
	const at = (from: number, count = 50) =>
		someOf({ ...asked, some: { from, count } }, rows);
	assert.deepEqual([at(0).length, at(50)[0], at(100).length], [50, 50, 20]);
	assert.deepEqual(at(5_000), at(100));
	assert.deepEqual(at(0, 0), []);
	assert.equal(someOf(asked, rows), rows);
	assert.deepEqual(someOf({ ...asked, some: { from: 0, count: 50 } }, []), []);
});

test("an office is one of the rows of its province, by itself", async () => {
	const unit = await unitById(cx, unitId("kanwil-kemenkum-ntt"));
	if (!unit) return assert.fail();
	const place = { ...(await province("53")), unit };
	const { total, rows, rowsAre } = await read("permohonan", place);
	assert.deepEqual([total.n, total.of], [34, 41]);
	assert.deepEqual([rows.length, rowsAre], [0, null]);
});

test("a brief holds every measure, each beside a year before, also where nothing is known", async () => {
	const { lines } = await briefOf(cx, nation, today);
	assert.deepEqual(
		lines.map(({ code }) => code),
		[...codes],
	);
	for (const { before } of lines) assert.equal(before.total.value, null);
});

/** Two offices of Banten told of, one of them hidden; of Nusa Tenggara Timur one, hidden. */
async function complaintsToldIn(period: number, toldOn: string) {
	await sql`insert into complaints.told (period, told_on) values (${period}, ${toldOn})`.execute(
		cx.db,
	);
	for (const [slug, due, inTime] of [
		["lapas-serang", 20, 15],
		["rutan-serang", null, null],
		["kanwil-kemenkum-ntt", null, null],
	] as const)
		await sql`
			insert into complaints.figure (unit_id, period, kind, received, due, in_time)
			values (${unitId(slug)}, ${period}, '', ${due}, ${due}, ${inTime})`.execute(
			cx.db,
		);
	await releaseFigures(cx);
}

test("of a province the pages together are its list, as each measure tells it", async () => {
	await answeredIn(20263, "2026-11-02", [
		"lapas-serang",
		"rutan-serang",
		"kanwil-kemenkum-ntt",
	]);
	await complaintsToldIn(20263, "2026-10-20");
	for (const [code, there] of [
		["pengaduan", "36"],
		["permohonan", "53"],
		["fasilitas", "53"],
		["survei", "36"],
	] as const) {
		const asked = { place: await province(there), day: today, part: null };
		const whole = await readers[code](cx, asked);
		assert.ok(whole.rowCount > 0, code);
		assert.equal(whole.rows.length, whole.rowCount, code);
		const pages = [];
		for (let from = 0; from < whole.rowCount; from += 1) {
			const page = await readers[code](cx, {
				...asked,
				some: { from, count: 1 },
			});
			assert.deepEqual(
				[page.total, page.rowCount],
				[whole.total, whole.rowCount],
			);
			pages.push(...page.rows);
		}
		assert.deepEqual(pages, whole.rows, code);
		const behind = await readers[code](cx, {
			...asked,
			some: { from: 900, count: 1 },
		});
		assert.deepEqual(behind.rows, whole.rows.slice(-1), code);
	}
});

test("complaints: an office whose number is hidden is listed without it, and a province of which all are hidden is in no table of the nation", async () => {
	const banten = await read("pengaduan", await province("36"));
	assert.deepEqual(
		banten.rows.map(({ code, value }) => [code, value]),
		[
			["lapas-serang", "75.0"],
			["rutan-serang", null],
		],
	);
	const { rows, rowCount } = await read("pengaduan", await province("53"));
	assert.deepEqual([rows.map(({ value }) => value), rowCount], [[null], 1]);
	const all = await read("pengaduan", nation);
	assert.deepEqual(
		all.rows.map(({ code }) => code),
		["36"],
	);
});

test("surveys: offices are listed as they lay when it was told, with the index that their survey tells", async () => {
	const { rows, rowCount } = await read("survei", await province("36"));
	assert.deepEqual(
		rows.map(({ code, value, of }) => [code, value, of]),
		[
			["lapas-serang", "75.00", 40],
			["rutan-serang", "75.00", 40],
		],
	);
	assert.equal(rowCount, 2);
	// The version before told quarters without it.
	await sql`delete from equity.answered_there`.execute(cx.db);
	const page = await readers.survei(cx, {
		place: await province("36"),
		day: today,
		part: null,
		some: { from: 1, count: 1 },
	});
	assert.deepEqual([page.rows, page.rowCount], [rows.slice(1), 2]);
	const unit = await unitById(cx, unitId("lapas-serang"));
	if (!unit) return assert.fail();
	const own = await read("survei", { ...(await province("36")), unit });
	assert.deepEqual([own.total.value, own.total.of], ["75.00", 40]);
});
