import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { platformIn } from "#platform/tables.ts";
import { seedTerritory } from "#territory";
import {
	allDecrees,
	changeDraft,
	type DecreeText,
	decreeById,
	discardDraft,
	draftDecree,
	fillDecrees,
	holidaysBetween,
	lastChangeOf,
	publishDecree,
	verifyDecree,
	workingDaysFor,
} from "./index.ts";
import { seedCalendar } from "./samples.ts";
import { shippedDecrees } from "./shipped-decrees.ts";

const keeper: Actor = {
	id: "keeper",
	name: "Agus Setiawan",
	kind: "person",
	grants: [
		{
			permission: "calendar.manage",
			programme: null,
			unitId: null,
			reach: "nation",
			provinces: [],
		},
	],
};

let world: TestWorld;
let cx: Context;
before(async () => {
	world = await openTestWorld();
	cx = withActor(world.cx, keeper);
	await seedTerritory(cx);
	await inTransaction(world.cx, seedCalendar);
});
after(() => world[Symbol.asyncDispose]());

const text = (change: Partial<DecreeText> = {}): DecreeText => ({
	number: "7 Tahun 2026",
	title: "Hari Libur Tahun 2030",
	year: 2030,
	province: null,
	issuedOn: "2026-11-02",
	issuedBy: "Tiga menteri",
	source: null,
	replaces: null,
	days: [{ day: "2030-01-01", kind: "libur-nasional", name: "Tahun Baru" }],
	...change,
});
const drafted = async (change: Partial<DecreeText> = {}): Promise<string> => {
	const draft = await draftDecree(cx, text(change));
	if (!draft.ok) assert.fail(draft.problem.reason);
	return draft.value;
};
const seen = async (id: string) => ({
	id,
	version: (await lastChangeOf(cx, id)).version,
});
const publish = async (id: string, number = "7 Tahun 2026") =>
	reasonOf(publishDecree(cx, { ...(await seen(id)), number }));
const reasonOf = async (
	attempt: Promise<{ ok: true } | { ok: false; problem: { reason: string } }>,
) => {
	const answer = await attempt;
	return answer.ok ? null : answer.problem.reason;
};
const freeDays = async (year: number, place = {}) =>
	(await holidaysBetween(cx, `${year}-01-01`, `${year}-12-31`, place)).map(
		({ day }) => day,
	);

describe("the decrees that come with the program", () => {
	for (const [year, holidays, leave] of [
		[2024, 19, 10],
		[2025, 17, 11],
		[2026, 17, 8],
		[2027, 18, 8],
	] as const)
		test(`${year} has ${holidays} holidays and ${leave} days of joint leave, as was announced`, async () => {
			const days = await holidaysBetween(cx, `${year}-01-01`, `${year}-12-31`);
			const of = (kind: string) =>
				new Set(days.filter((day) => day.kind === kind).map(({ day }) => day))
					.size;
			assert.deepEqual(
				[of("libur-nasional"), of("cuti-bersama")],
				[holidays, leave],
			);
		});

	test("nobody is said to have compared them", async () => {
		for (const { shipped, verified } of await allDecrees(cx))
			assert.ok(!shipped || verified === null);
	});

	test("18 August 2025 became free on the day of the change, and not before", async () => {
		assert.ok((await freeDays(2025)).includes("2025-08-18"));
		assert.ok(
			!(await freeDays(2025, { asOf: "2025-08-06" })).includes("2025-08-18"),
		);
		assert.ok(
			(await freeDays(2025, { asOf: "2025-08-07" })).includes("2025-08-18"),
		);
	});

	test("each start enters them once", async () => {
		assert.equal(await fillDecrees(cx), 0);
	});

	test("a year that an administrator has a decree for is left alone", async () => {
		await using other = await openTestWorld();
		const own = withActor(other.cx, keeper);
		const draft = await draftDecree(
			own,
			text({
				year: 2027,
				days: [
					{ day: "2027-01-01", kind: "libur-nasional", name: "Tahun Baru" },
				],
			}),
		);
		assert.ok(draft.ok);
		assert.equal(await fillDecrees(own), shippedDecrees().length - 1);
		assert.deepEqual(
			(await allDecrees(own)).filter(({ year }) => year === 2027).length,
			1,
		);
	});
});

describe("working days", () => {
	test("three days from 17 March 2026 end behind Nyepi and Eid", async () => {
		const { add, between } = await workingDaysFor(cx);
		assert.deepEqual(add("2026-03-17", 3), {
			known: true,
			value: "2026-03-27",
		});
		assert.deepEqual(between("2026-03-17", "2026-03-27"), {
			known: true,
			value: 3,
		});
	});
	test("a count into a year that nobody decreed says so", async () => {
		const { add } = await workingDaysFor(cx);
		assert.deepEqual(add("2027-12-31", 1), {
			known: false,
			unknownFrom: "2028-01-03",
		});
	});
	test("a clock that was counted before 7 August 2025 can be counted again as it was", async () => {
		const before = await workingDaysFor(cx, { asOf: "2025-08-01" });
		const now = await workingDaysFor(cx);
		assert.deepEqual(before.add("2025-08-15", 1), {
			known: true,
			value: "2025-08-18",
		});
		assert.deepEqual(now.add("2025-08-15", 1), {
			known: true,
			value: "2025-08-19",
		});
	});
});

test("a draft is counted by nobody until it is published with its number typed once more", async () => {
	const id = await drafted();
	assert.deepEqual(await freeDays(2030), []);
	assert.equal(await publish(id, "8 Tahun 2026"), "other-number");
	assert.equal(await publish(id, " nomor 7 TAHUN 2026. "), null);
	assert.deepEqual(await freeDays(2030), ["2030-01-01"]);
	assert.equal(
		await reasonOf(changeDraft(cx, await seen(id), text())),
		"published-already",
	);
	assert.equal(
		await reasonOf(discardDraft(cx, await seen(id))),
		"published-already",
	);
});

test("a decree takes the place of another with all its days, and tells which changed", async () => {
	const year = { year: 2031, number: "31" };
	const new_year = {
		day: "2031-01-01",
		kind: "libur-nasional",
		name: "Tahun Baru",
	} as const;
	const first = await drafted({ ...year, days: [new_year] });
	assert.equal(await publish(first, "31"), null);
	const days = [
		{ day: "2031-05-01", kind: "libur-nasional", name: "Hari Buruh" },
	] as const;
	const change = { ...year, replaces: first, days };
	const second = await drafted({ ...change, issuedOn: "2026-11-09" });
	const third = await drafted({ ...change, issuedOn: "2026-11-10" });
	assert.equal(await publish(second, "31"), null);
	assert.deepEqual(await freeDays(2031), ["2031-05-01"]);
	assert.deepEqual(await freeDays(2031, { asOf: "2026-11-08" }), [
		"2031-01-01",
	]);
	assert.equal((await decreeById(cx, first))?.replacedBy?.id, second);
	assert.equal(await publish(third, "31"), "replaced-already");
	const { body } = await platformIn(cx.db)
		.selectFrom("platform.announcement")
		.select("body")
		.where("name", "=", "calendar.changed")
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirstOrThrow();
	assert.deepEqual(body, {
		year: 2031,
		province: null,
		from: "2026-11-09",
		added: ["2031-05-01"],
		removed: ["2031-01-01"],
	});
});

test("a decree of a province frees that province alone", async () => {
	const id = await drafted({
		year: 2027,
		number: "81",
		province: "81",
		days: [{ day: "2027-05-14", kind: "libur-daerah", name: "Hari Pattimura" }],
	});
	assert.equal(await publish(id, "81"), null);
	assert.ok(!(await freeDays(2027)).includes("2027-05-14"));
	assert.ok(!(await freeDays(2027, { province: "36" })).includes("2027-05-14"));
	assert.ok((await freeDays(2027, { province: "81" })).includes("2027-05-14"));
	const { add } = await workingDaysFor(cx, { province: "81" });
	assert.deepEqual(add("2027-05-13", 1), {
		known: true,
		// Friday is Pattimura, Monday to Thursday are Eid al-Adha, leave and Waisak.
		value: "2027-05-21",
	});
});

test("whoever comes second sees what the first one did", async () => {
	const id = await drafted({ year: 2032, number: "32", ...ofYear(2032) });
	const both = await seen(id);
	const change = text({ year: 2032, number: "32a", ...ofYear(2032) });
	assert.equal(await reasonOf(changeDraft(cx, both, change)), null);
	assert.equal(
		await reasonOf(
			changeDraft(
				cx,
				both,
				text({ year: 2032, number: "32b", ...ofYear(2032) }),
			),
		),
		"changed-meanwhile",
	);
	assert.equal(
		await reasonOf(publishDecree(cx, { ...both, number: "32a" })),
		"changed-meanwhile",
	);
	assert.equal((await decreeById(cx, id))?.number, "32a");
	assert.equal((await lastChangeOf(cx, id)).by, "keeper");
});

test("a draft that is thrown away is gone, and its trail is not", async () => {
	const id = await drafted({ year: 2033, ...ofYear(2033) });
	assert.equal(await reasonOf(discardDraft(cx, await seen(id))), null);
	assert.equal(await decreeById(cx, id), null);
	const deeds = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select("deed")
		.where("subject_id", "=", id)
		.orderBy("id")
		.execute();
	assert.deepEqual(
		deeds.map(({ deed }) => deed),
		["calendar.decree-drafted", "calendar.draft-discarded"],
	);
});

test("a published decree is compared once, by name", async () => {
	const id = "2026-skb-1497-2025";
	assert.equal(await reasonOf(verifyDecree(cx, id)), null);
	assert.deepEqual((await decreeById(cx, id))?.verified, {
		by: "Agus Setiawan",
		on: "2026-11-20",
	});
	assert.equal(await reasonOf(verifyDecree(cx, id)), "verified-already");
});

for (const [what, change, reason] of [
	["without number", { number: " " }, "no-number"],
	["without days", { days: [] }, "no-days"],
	["with the days of another year", ofYear(2029), "not-of-the-year"],
	["from nowhere", { province: "99" }, "kind-and-place"],
	["of a far future", { year: 2999 }, "wrong-year"],
	["whose source is no address", { source: "javascript:x" }, "source-form"],
	[
		"in place of another year's",
		{ replaces: "2026-skb-1497-2025" },
		"wrong-replaced",
	],
	["in place of none that exists", { replaces: "none" }, "wrong-replaced"],
] as const)
	test(`a decree ${what} is refused`, async () => {
		assert.equal(await reasonOf(draftDecree(cx, text(change))), reason);
	});

test("a decree of tomorrow cannot be published today", async () => {
	const id = await drafted({
		year: 2034,
		issuedOn: "2026-11-21",
		...ofYear(2034),
	});
	assert.equal(await publish(id), "day-ahead");
	const tomorrow = at(cx, new Date("2026-11-21T03:00:00Z"));
	assert.equal(
		await reasonOf(
			publishDecree(tomorrow, { ...(await seen(id)), number: "7 Tahun 2026" }),
		),
		null,
	);
});

test("whoever may not manage the calendar changes nothing", async () => {
	const stranger = world.cx;
	const id = await drafted({ year: 2035, ...ofYear(2035) });
	const before = await seen(id);
	assert.deepEqual(
		[
			await reasonOf(draftDecree(stranger, text())),
			await reasonOf(changeDraft(stranger, before, text())),
			await reasonOf(discardDraft(stranger, before)),
			await reasonOf(publishDecree(stranger, { ...before, number: "7" })),
			await reasonOf(verifyDecree(stranger, id)),
		],
		Array(5).fill("not-calendar-manager"),
	);
});

function ofYear(year: number) {
	return {
		days: [
			{ day: `${year}-01-01`, kind: "libur-nasional", name: "Tahun Baru" },
		],
	} as const;
}
