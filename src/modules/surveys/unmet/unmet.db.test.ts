import assert from "node:assert/strict";
import { sql } from "kysely";
import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { readTrail } from "#platform/read-trail.ts";
import { unitId } from "#units/samples";
import { toldInAll } from "../needs/tell-counts.ts";
import { office, openOffice, yohana } from "../office-stories.sample.ts";
import { surveysIn } from "../tables.ts";
import { forgetUnmetArrivals, mixUnmet } from "./mix-unmet.ts";
import { recordUnmet, withdrawUnmet } from "./record-unmet.ts";
import { tellUnmet } from "./tell-unmet.ts";
import type { Unmet } from "./unmet.ts";
import { unservedGroups } from "./unmet-by-group.ts";
import { openRecords, unmetOf, wordsOfPeople } from "./unmet-of.ts";

const { story } = openOffice();
const nextDay = (cx: Context) => at(cx, new Date("2026-11-21T03:00:00Z"));

const unmet = (more: Partial<Unmet> = {}): Unmet => ({
	serviceId: null,
	asked: "Legalisasi ijazah",
	reason: "not-our-authority",
	sentTo: null,
	whoSaid: "not-asked",
	groups: {},
	...more,
});

const listed = async (cx: Context) => (await openRecords(cx, office)).records;

let keys = 0;
/** Recorded at the desk by Yohana, each once. */
async function recorded(
	cx: Context,
	times = 1,
	what: Unmet = unmet(),
): Promise<void> {
	for (let i = 0; i < times; i += 1) {
		keys += 1;
		const done = await recordUnmet(yohana(cx), office, what, `desk ${keys}`);
		assert.ok(done.ok);
	}
}

const rows = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.unmet")
		.selectAll()
		.where("unit_id", "=", office)
		.execute();
/** As it is told when the year has closed. */
const thisYear = (cx: Context) =>
	unmetOf(at(cx, new Date("2027-02-01T03:00:00Z")), office, 20261, 20264);

story(
	"the desk records that somebody was not served, without who",
	async (cx) => {
		await recorded(
			cx,
			1,
			unmet({ whoSaid: "said", groups: { age: ["elderly"] } }),
		);
		await mixUnmet(nextDay(cx));
		const [row] = await rows(cx);
		assert.deepEqual(
			[row?.told_by, row?.period, row?.groups, row?.who_said, row?.asked],
			["desk", 20264, { age: ["elderly"] }, "said", "Legalisasi ijazah"],
		);
		// Version 4: chance, and no time.
		assert.match(row?.id ?? "", /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
		const [record] = await listed(cx);
		assert.ok(record && !("groups" in record));
	},
);

story(
	"what the desk records is in the register when its day is over, with what people told",
	async (cx) => {
		await recorded(cx, 12);
		await tellUnmet(cx, office, unmet(), "among them");
		assert.equal(await mixUnmet(cx), 0);
		assert.deepEqual(await rows(cx), []);
		assert.equal(await mixUnmet(nextDay(cx)), 13);
		assert.equal((await listed(cx)).length, 12);
	},
);

story(
	"the desk is told of groups from ten people on, of closed quarters, and never of those who said nothing",
	async (cx) => {
		const walks = unmet({
			whoSaid: "said",
			groups: { walking: ["a-lot"], age: ["elderly"] },
		});
		await recorded(cx, 11, walks);
		await recorded(
			cx,
			9,
			unmet({ whoSaid: "said", groups: { age: ["child"] } }),
		);
		await recorded(cx, 30);
		for (let i = 0; i < 12; i += 1)
			await tellUnmet(
				cx,
				office,
				unmet({ whoSaid: "said", groups: { age: ["elderly"] } }),
				`told ${i}`,
			);
		await mixUnmet(nextDay(cx));
		const groupsOn = (day: string) =>
			unservedGroups(at(cx, new Date(day)), office, 20261, 20264);
		assert.deepEqual(await groupsOn("2027-01-30T03:00:00Z"), []);
		assert.deepEqual(await groupsOn("2027-02-01T03:00:00Z"), [
			{ dimension: "age", group: "elderly", atDesk: 11, byPeople: 12 },
			{ dimension: "disability", group: "with", atDesk: 11, byPeople: null },
		]);
	},
);

story("a record sent twice is one record, and counted once", async (cx) => {
	const send = () => recordUnmet(yohana(cx), office, unmet(), "twice");
	assert.deepEqual(await send(), { ok: true, value: "taken" });
	assert.deepEqual(await send(), { ok: true, value: "known" });
	await mixUnmet(nextDay(cx));
	assert.equal((await rows(cx)).length, 1);
});

story(
	"the trail says that it was done, and nothing of the person",
	async (cx) => {
		const trail = () =>
			readTrail(cx, { deed: "unmet.recorded" }, { limit: 10 });
		await recorded(cx, 3);
		await mixUnmet(cx);
		assert.deepEqual(await trail(), [], "a row now would say when");
		await mixUnmet(nextDay(cx));
		await mixUnmet(nextDay(cx));
		const entries = await trail();
		assert.equal(entries.length, 1, "one of the person and day");
		assert.equal(entries[0]?.subjectId, office);
		const { rows: kept } = await sql<{ details: unknown }>`
			select kept.details from platform.trail as trail
			join platform.trail_details as kept on kept.trail_id = trail.id
			where trail.deed = 'unmet.recorded'
		`.execute(cx.db);
		assert.deepEqual(kept, [{ details: { records: 3, day: "2026-11-20" } }]);
	},
);

for (const [who, unit] of [
	["wulan", office],
	["yohana", unitId("rutan-serang")],
] as const)
	story(`${who} records nothing for another unit`, async (cx) => {
		const answer = await recordUnmet(
			withActor(cx, sampleActor(who)),
			unit,
			unmet(),
			"not mine",
		);
		assert.equal(answer.ok ? "" : answer.problem.reason, "not-your-unit");
	});

story(
	"a wrong record is taken back with a reason; it stays, and counts no more",
	async (cx) => {
		await recorded(cx, 11);
		await mixUnmet(nextDay(cx));
		const [record] = await listed(cx);
		const id = record?.id ?? "";
		const without = await withdrawUnmet(yohana(cx), office, {
			id,
			reason: " ",
		});
		assert.equal(without.ok ? "" : without.problem.reason, "reason-needed");
		for (let i = 0; i < 2; i += 1)
			assert.ok(
				(await withdrawUnmet(yohana(cx), office, { id, reason: "Salah catat" }))
					.ok,
			);
		assert.equal((await rows(cx)).length, 11);
		assert.equal(toldInAll((await thisYear(cx)).atDesk), 10);
		assert.ok((await listed(cx)).every((each) => each.id !== id));
	},
);

story(
	"every record that can be taken back is listed, page by page, and no other",
	async (cx) => {
		await recorded(cx, 23);
		await mixUnmet(nextDay(cx));
		const seen = new Set<string>();
		for (const page of [1, 2, 3]) {
			const told = await openRecords(cx, office, page, 10);
			assert.deepEqual([told.page, told.pages], [page, 3]);
			for (const { id } of told.records) seen.add(id);
		}
		assert.equal(seen.size, 23);
		assert.equal((await openRecords(cx, office, 99, 10)).page, 3);
		const closed = at(cx, new Date("2027-02-01T03:00:00Z"));
		assert.deepEqual(await listed(closed), []);
	},
);

story(
	"a record of a quarter that is closed stands: its number is public",
	async (cx) => {
		await recorded(cx);
		await mixUnmet(nextDay(cx));
		const [record] = await listed(cx);
		const answer = await withdrawUnmet(
			yohana(at(cx, new Date("2027-02-01T03:00:00Z"))),
			office,
			{ id: record?.id ?? "", reason: "Salah catat" },
		);
		assert.equal(answer.ok ? "" : answer.problem.reason, "quarter-closed");
	},
);

story(
	"what a person told themselves is not the desk's to take back",
	async (cx) => {
		await tellUnmet(cx, office, unmet(), "one");
		await mixUnmet(nextDay(cx));
		const [row] = await rows(cx);
		const answer = await withdrawUnmet(yohana(cx), office, {
			id: row?.id ?? "",
			reason: "Tidak benar",
		});
		assert.equal(answer.ok ? "" : answer.problem.reason, "no-such-record");
	},
);

story("reports of a day wait until it is over, however many", async (cx) => {
	for (let i = 0; i < 12; i += 1) await tellUnmet(cx, office, unmet(), `n${i}`);
	assert.equal(await mixUnmet(cx), 0, "one more would say that it came");
	await tellUnmet(nextDay(cx), office, unmet(), "of the next day");
	assert.equal(await mixUnmet(nextDay(cx)), 12);
	assert.equal(await mixUnmet(nextDay(cx)), 0);
});

story(
	"the same report sent again is the same report, before and after it was mixed",
	async (cx) => {
		assert.equal(await tellUnmet(cx, office, unmet(), "k"), "taken");
		assert.equal(await tellUnmet(cx, office, unmet(), "k"), "known");
		await mixUnmet(nextDay(cx));
		assert.equal(await tellUnmet(nextDay(cx), office, unmet(), "k"), "known");
		assert.equal((await rows(cx)).length, 1);
	},
);

story(
	"the words of people stand apart, and are joined to nothing",
	async (cx) => {
		for (let i = 0; i < 10; i += 1)
			await tellUnmet(
				cx,
				office,
				unmet({
					asked: `Permintaan ${i} untuk Pak Yohanes`,
					groups: { sex: ["woman"] },
					whoSaid: "said",
				}),
				`w${i}`,
			);
		await mixUnmet(nextDay(cx));
		const register = await rows(cx);
		assert.ok(register.every(({ asked }) => asked === null));
		const words = await surveysIn(cx.db)
			.selectFrom("surveys.unmet_words")
			.selectAll()
			.execute();
		assert.equal(words.length, 10);
		assert.deepEqual(Object.keys(words[0] ?? {}).sort(), [
			"id",
			"period",
			"unit_id",
			"words",
		]);
		const ids = new Set(register.map(({ id }) => id));
		assert.ok(words.every(({ id }) => !ids.has(id)));
		assert.deepEqual(
			await wordsOfPeople(cx, office, 20264, 20264),
			[],
			"its quarter runs",
		);
		const closed = at(cx, new Date("2027-02-01T03:00:00Z"));
		const told = await wordsOfPeople(closed, office, 20264, 20264);
		assert.equal(told.length, 10);
		assert.ok(told.every((each) => each.endsWith("[nama]")));
		assert.doesNotMatch(told.join(), /Yohanes/);
		const left = await surveysIn(cx.db)
			.selectFrom("surveys.unmet_arrival")
			.select("key")
			.where("body", "is not", null)
			.execute();
		assert.deepEqual(left, []);
	},
);

story(
	"of a quarter in which fewer than ten people told no words are shown",
	async (cx) => {
		for (let i = 0; i < 9; i += 1)
			await tellUnmet(cx, office, unmet(), `few${i}`);
		await mixUnmet(nextDay(cx));
		const closed = at(cx, new Date("2027-02-01T03:00:00Z"));
		assert.deepEqual(await wordsOfPeople(closed, office, 20264, 20264), []);
	},
);

story("fewer than ten who were not served are not told", async (cx) => {
	await recorded(cx, 12);
	await recorded(cx, 3, unmet({ reason: "no-facility" }));
	await mixUnmet(nextDay(cx));
	const { atDesk } = await thisYear(cx);
	assert.deepEqual(atDesk.slice(0, 1), [{ kind: "not-our-authority", n: 12 }]);
	assert.ok(atDesk.slice(1).every(({ n }) => n === null));
});

story(
	"what people told is not to be had from the public numbers and those of the desk",
	async (cx) => {
		await recorded(cx, 12);
		for (let i = 0; i < 3; i += 1)
			await tellUnmet(cx, office, unmet(), `p${i}`);
		await mixUnmet(nextDay(cx));
		const { atDesk, byPeople } = await thisYear(cx);
		assert.equal(toldInAll(atDesk), 12, "without what people told");
		assert.ok(byPeople.every(({ n }) => n === null));
	},
);

story("keys of reports are forgotten, and the reports stay", async (cx) => {
	await tellUnmet(cx, office, unmet(), "old");
	await mixUnmet(nextDay(cx));
	assert.equal(await forgetUnmetArrivals(nextDay(cx)), 0);
	assert.equal(
		await forgetUnmetArrivals(at(cx, new Date("2026-11-28T03:00:00Z"))),
		1,
	);
	assert.equal((await rows(cx)).length, 1);
});
