import assert from "node:assert/strict";
import { sql } from "kysely";
import type { SamplePerson } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openReceipt } from "#receipts";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import type { Minuted } from "../letters/write-minutes.ts";
import { openCase } from "../opening/open-case.ts";
import { pairOfVisit, visitCase } from "../opening/visit-case.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { awaitedOf, noteReply, watchAwaited } from "./awaited.ts";
import { carriedIn, followUpsIn } from "./follow-ups.ts";
import { recordMinutes, type SealedMinutes } from "./minutes.ts";

const { story } = openRoom();
const on = (cx: Context, day: string) => at(cx, new Date(`${day}T03:00:00Z`));

const minuted: Minuted = {
	on: "2026-11-20",
	place: "Aula",
	chair: "Intan Permata",
	noteTaker: "Sulastri",
	present: ["Intan Permata", "Sulastri"],
	words: "Blok hunian dibicarakan.",
	decisions: [
		{ what: "Meminta buku klinik", who: "Sulastri", dueOn: "2026-11-25" },
		{ what: "Memotret lorong", who: "Intan", dueOn: "2026-12-04" },
	],
};

const whoHas = (cx: Context, key: Key, who: SamplePerson = "intan") => ({
	open: async (day: string) => {
		const one = await withKey(on(cx, day), who);
		const opened = await openCase(one.cx, one.unlocked, key);
		return opened.ok ? opened.value : assert.fail(opened.problem.reason);
	},
	record: async (day: string, version: number, more: Partial<Minuted> = {}) => {
		const one = await withKey(on(cx, day), who);
		const done = await recordMinutes(one.cx, one.unlocked, key, {
			minuted: { ...minuted, ...more },
			version,
		});
		return done.ok ? "kept" : done.problem.reason;
	},
	reply: async (day: string, awaited: string, words: string) => {
		const one = await withKey(on(cx, day), who);
		return (await noteReply(one.cx, one.unlocked, key, { awaited, words })).ok;
	},
});

story(
	"minutes of a meeting are a document of the case, and what was decided is carried until it is done",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = whoHas(cx, key);
		const { header } = await intan.open("2026-11-20");
		assert.equal(await intan.record("2026-11-20", header.version), "kept");
		const [klinik, lorong] = await awaitedOf(cx, key);
		assert.deepEqual(
			[klinik?.dueOn, lorong?.dueOn],
			["2026-11-25", "2026-12-04"],
		);

		// Nobody did the first by its day: those who have the case are told once, in words that name nothing.
		assert.equal(await watchAwaited(on(cx, "2026-11-26")), 1);
		assert.equal(await watchAwaited(on(cx, "2026-11-27")), 0);
		assert.ok(await intan.reply("2026-11-27", klinik?.id ?? "", "Sudah ada."));

		const before = await intan.open("2026-11-28");
		assert.deepEqual(
			carriedIn(before.pieces).map(({ what, done }) => [what, done]),
			[
				["Meminta buku klinik", "Sudah ada."],
				["Memotret lorong", null],
			],
		);
		assert.equal(
			await intan.record("2026-11-28", before.header.version, {
				on: "2026-11-28",
				decisions: [],
			}),
			"kept",
		);
		const after = await intan.open("2026-11-28");
		const sheet = after.pieces.findLast(({ what }) => what === "minutes")
			?.body as SealedMinutes;
		assert.deepEqual(sheet.paper.parts[0]?.items, [
			"Meminta buku klinik (Sulastri, paling lambat 25 November 2026): Sudah ada.",
			"Memotret lorong (Intan, paling lambat 4 Desember 2026): belum selesai",
		]);
		// What was told as done is not carried again; what is open is.
		assert.deepEqual(
			carriedIn(after.pieces).map(({ what }) => what),
			["Memotret lorong"],
		);
		assert.equal(followUpsIn(after.pieces).length, 2);
	},
);

story(
	"of a meeting on a case nothing is found outside of the case, neither by an office nor by whoever told it",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const intan = whoHas(cx, key);
		const { header } = await intan.open("2026-11-20");
		await intan.record("2026-11-20", header.version);
		for (const table of ["actions.action", "meetings.meeting"])
			assert.equal(
				(
					await sql<{ n: string }>`
						select count(*)::text as n from ${sql.table(table)}`.execute(cx.db)
				).rows[0]?.n,
				"0",
				table,
			);
		const { rows } = await sql<{ body: Uint8Array }>`
			select body from rights_cases.piece where case_id = ${key.id}`.execute(
			cx.db,
		);
		for (const { body } of rows)
			assert.ok(!Buffer.from(body).includes("klinik"), "it lies open");
		const there = withActor(on(cx, "2026-11-21"), citizen);
		const visit = await openReceipt(there, {
			typed: code,
			pin: "",
			network: "198.51.100.7",
		});
		const signs = readCode(code);
		assert.ok(visit.ok && signs.ok);
		const pair = await pairOfVisit(there, visit.value, signs.value);
		assert.ok(pair);
		const seen = await visitCase(there, pair, visit.value);
		assert.ok(seen.ok);
		assert.ok(seen.value.pieces.every(({ what }) => what !== "minutes"));
		assert.ok(!JSON.stringify(seen.value).includes("klinik"));
	},
);

story(
	"minutes are refused where somebody was faster, the meeting has not been, or whoever writes has not the case",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = whoHas(cx, key);
		const { header } = await intan.open("2026-11-20");
		assert.equal(
			await intan.record("2026-11-20", header.version, { on: "2026-11-21" }),
			"minutes-day",
		);
		assert.equal(
			await intan.record("2026-11-20", header.version + 1),
			"changed-meanwhile",
		);
		assert.equal(
			await whoHas(cx, key, "bagus").record("2026-11-20", header.version),
			"not-found",
		);
		assert.deepEqual(await awaitedOf(cx, key), []);
	},
);
