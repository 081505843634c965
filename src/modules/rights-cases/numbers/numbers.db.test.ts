import assert from "node:assert/strict";
import { sql } from "kysely";
import { setFewest } from "#disclosure/for-tests";
import { citizen, theSystem } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openSealing } from "#platform/sealing.ts";
import { openReceipt } from "#receipts";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { doDeed } from "../handling/do-deed.ts";
import { lapse } from "../handling/lapse.ts";
import { moveCase } from "../handling/move-case.ts";
import { moveByReporter } from "../handling/reporter-deeds.ts";
import { sendLetter } from "../handling/send-letter.ts";
import { pairOfVisit } from "../opening/visit-case.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { releaseNumbers } from "./release-numbers.ts";
import { count, unprotectedTally } from "./tally.ts";
import { toldYears } from "./told-numbers.ts";

const { story } = openRoom();
const on = (cx: Context, day: string): Context =>
	at(withActor(cx, theSystem), new Date(`${day}T03:00:00Z`));

const countsOf = async (cx: Context, year = 2026) =>
	Object.fromEntries(
		Object.entries((await unprotectedTally(cx, year))?.counts ?? {}).filter(
			([, n]) => n > 0,
		),
	);

/** An officer finds which rights it is about. */
const finds = (
	{ cx, unlocked }: Awaited<ReturnType<typeof withKey>>,
	key: Key,
	rights: string[],
) =>
	doDeed(cx, unlocked, key, {
		trail: "rights-case.recorded",
		head: (head) => ({ ...head, rights }),
	});

async function withdraws(cx: Context, code: string): Promise<void> {
	const there = withActor(cx, citizen);
	const visit = await openReceipt(there, {
		typed: code,
		pin: "",
		network: "198.51.100.7",
	});
	const signs = readCode(code);
	assert.ok(visit.ok && signs.ok);
	const pair = await pairOfVisit(there, visit.value, signs.value);
	assert.ok(pair);
	assert.ok(
		(await moveByReporter(there, pair, visit.value, { move: "withdraw" })).ok,
	);
}

story(
	"what comes in is counted by how and where, what ends by its outcome and its rights",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		assert.deepEqual(await countsOf(cx), {
			received: 1,
			"way self": 1,
			"place 36": 1,
		});
		const intan = await withKey(cx, "intan");
		assert.ok((await finds(intan, key, ["security", "life"])).ok);
		assert.deepEqual(await countsOf(cx), {
			received: 1,
			"way self": 1,
			"place 36": 1,
		});
		await withdraws(cx, code);
		assert.deepEqual(await countsOf(cx), {
			received: 1,
			"way self": 1,
			"place 36": 1,
			ended: 1,
			"outcome withdrawn": 1,
			"right security": 1,
			"right life": 1,
		});
		// An officer finds others afterwards: until the year is told, those are counted.
		assert.ok((await finds(intan, key, ["life", "women"])).ok);
		const after = await countsOf(cx);
		assert.deepEqual(
			["security", "life", "women"].map(
				(right) => after[`right ${right}`] ?? 0,
			),
			[0, 1, 1],
		);
	},
);

story(
	"what was not competent is counted so when it is told to whoever told it",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		for (const move of [
			"begin-check",
			"find-complete",
			"find-not-competent",
		] as const)
			assert.ok(
				(await moveCase(intan.cx, intan.unlocked, key, { move })).ok,
				move,
			);
		const sent = await sendLetter(intan.cx, intan.unlocked, key, {
			kind: "no-competence",
			written: {
				signer: { duty: "Kepala Kantor Wilayah", name: "Rahmat" },
				to: [],
				words: "Ini bukan wewenang kami.",
				advice: null,
			},
		});
		assert.ok(sent.ok);
		const counts = await countsOf(cx);
		assert.deepEqual([counts.ended, counts["outcome not-competent"]], [1, 1]);
	},
);

story(
	"what lapsed is counted without rights, and taken back when it is opened again",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		assert.ok((await finds(intan, key, ["life"])).ok);
		await sql`update rights_cases.case_file set state = 'completing' where id = ${key.id}`.execute(
			cx.db,
		);
		assert.ok(await lapse(cx, key));
		const lapsed = await countsOf(cx);
		assert.deepEqual(
			[lapsed.ended, lapsed["outcome deemed-withdrawn"], lapsed["right life"]],
			[1, 1, undefined],
		);
		assert.ok(
			(await moveCase(intan.cx, intan.unlocked, key, { move: "reopen" })).ok,
		);
		const again = await countsOf(cx);
		assert.deepEqual(
			[again.ended, again["outcome deemed-withdrawn"]],
			[undefined, undefined],
		);
	},
);

story(
	"a year is told once, from 15 February; then its counts are thrown away and nothing changes it any more",
	async (cx) => {
		await count(cx, 2026, {
			received: 52,
			"way self": 25,
			"way officer": 15,
			"way finding": 12,
			"place centre": 52,
		});
		assert.equal(await releaseNumbers(on(cx, "2027-02-14")), 0);
		assert.deepEqual(await toldYears(cx), []);
		assert.equal(await releaseNumbers(on(cx, "2027-02-15")), 1);
		const told = await toldYears(cx);
		assert.deepEqual([told[0]?.year, told[0]?.toldOn], [2026, "2027-02-15"]);
		const of = (what: string, code: string) =>
			told[0]?.numbers.find((one) => one.what === what && one.code === code)?.n;
		assert.deepEqual(
			[of("received", "all"), of("way", "self"), of("way", "officer")],
			[52, 25, 15],
		);
		assert.equal(await unprotectedTally(cx, 2026), null);
		// What is counted of that year later is counted nowhere.
		await count(cx, 2026, { received: 3 });
		assert.equal(await unprotectedTally(cx, 2026), null);
		assert.equal(await releaseNumbers(on(cx, "2027-02-16")), 0);
		assert.deepEqual(await toldYears(cx), told);
	},
);

story(
	"a year in which nobody told anything stands there like one in which few did",
	async (cx) => {
		assert.equal(await releaseNumbers(on(cx, "2027-02-14")), 0);
		assert.equal(await releaseNumbers(on(cx, "2027-02-15")), 1);
		const [nobody] = await toldYears(cx);
		assert.equal(nobody?.year, 2026);
		await count(cx, 2027, { received: 3, "way self": 3, "place 36": 3 });
		assert.equal(await releaseNumbers(on(cx, "2028-02-15")), 1);
		const [few] = await toldYears(cx);
		assert.deepEqual(few?.numbers, nobody.numbers);
	},
);

story(
	"a year says under which number it was told, whatever is set later",
	async (cx) => {
		await count(cx, 2025, { received: 20, "way self": 20, "place 36": 20 });
		assert.equal(await setFewest(on(cx, "2026-01-10"), "25"), true);
		assert.equal(await releaseNumbers(on(cx, "2026-02-15")), 1);
		assert.equal(await setFewest(on(cx, "2026-03-10"), ""), true);
		const [told] = await toldYears(cx);
		assert.equal(told?.least, 25);
		assert.ok(told.numbers.every(({ n }) => n === null));
	},
);

story(
	"what somebody tells today changes nothing that everybody reads",
	async (cx) => {
		await count(cx, 2025, { received: 40, "way self": 40, "place 36": 40 });
		await releaseNumbers(cx);
		const before = await toldYears(cx);
		await tellRoom(cx);
		await releaseNumbers(cx);
		assert.deepEqual(await toldYears(cx), before);
	},
);

story(
	"in the clear a tally says its year, and is as long whatever it counts",
	async (cx) => {
		await count(cx, 2026, { received: 1 });
		const row = async () =>
			(
				await sql<{ year: number; n: number; whole: string }>`
				select year, length(body) as n, body::text as whole from rights_cases.tally`.execute(
					cx.db,
				)
			).rows[0];
		const few = await row();
		await count(cx, 2026, {
			received: 12_000,
			"right life": 900,
			"place 36": 800,
		});
		const many = await row();
		assert.equal(few?.n, many?.n);
		assert.notEqual(few?.whole, many?.whole);
		assert.doesNotMatch(
			Buffer.from((many?.whole ?? "").replace(/^\\x/, ""), "hex").toString(
				"latin1",
			),
			/life|received|900/,
		);
	},
);

story(
	"when the key of the server was lost, what is told is taken in, and the year tells nothing",
	async (cx) => {
		await count(cx, 2026, { received: 90, "way self": 90 });
		const other = {
			...cx,
			sealing: openSealing(
				["another-secret-of-the-server-00000000"],
				cx.random,
			),
		};
		await tellRoom(other);
		assert.equal(await releaseNumbers(on(other, "2027-02-15")), 1);
		const [told] = await toldYears(other);
		assert.ok(told?.numbers.every(({ n }) => n === null));
	},
);
