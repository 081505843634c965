import assert from "node:assert/strict";
import { after, before } from "node:test";
import { roleIds, sampleActor, seedPeople } from "#identity/samples";
import type { Result } from "#kernel/result.ts";
import { dutiesOf, newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Unit, unitBySlug } from "#units";
import { seedUnits } from "#units/samples";
import {
	actionById,
	actionsOf,
	assignAction,
	type Draft,
	dropAction,
	finishAction,
	historyOf,
	openAction,
	openDrafts,
	ownersIn,
	reportOnAction,
	subscribers,
	watchActions,
	watchOwners,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const office = async (cx: Context): Promise<Unit> =>
	(await unitBySlug(cx, "kanwil-kemenkum-ntt")) ?? assert.fail();
const as = (cx: Context, name: "kornelis" | "yohana" | "wulan") =>
	withActor(cx, sampleActor(name));
const idOf = (name: "kornelis" | "yohana") =>
	sampleActor(name).id ?? assert.fail();
const day = (cx: Context, iso: string) => at(cx, new Date(`${iso}T03:00:00Z`));

function done<Value>(result: Result<Value>): Value {
	if (!result.ok) assert.fail(result.problem.reason);
	return result.value;
}
const why = (result: Result<unknown>) =>
	result.ok ? "done" : result.problem.reason;

const draft: Draft = {
	title: { id: "Perbaiki pengaduan" },
	origin: {
		kind: "survey",
		ref: "skm-2017/20263/U8",
		says: { id: "Survei" },
		path: null,
	},
};
const opened = async (cx: Context): Promise<string> =>
	done(
		await openAction(as(cx, "kornelis"), {
			unitId: (await office(cx)).id,
			title: "Tambah kursi",
			ownerId: idOf("yohana"),
			dueOn: "2026-12-20",
		}),
	);

story(
	"an action goes from its opening over a report to its outcome, and every step stays on record",
	async (cx) => {
		const unitId = (await office(cx)).id;
		const key = { unitId, id: await opened(cx) };
		const yohana = as(cx, "yohana");
		assert.equal(
			why(await finishAction(yohana, key, { words: "Ada.", proof: "Foto" })),
			"not-begun",
		);
		done(await reportOnAction(yohana, key, { words: "Dipesan.", proof: "" }));
		assert.equal(
			why(await finishAction(yohana, key, { words: "Ada.", proof: " " })),
			"no-proof",
		);
		done(
			await finishAction(day(yohana, "2026-12-01"), key, {
				words: "Ada 12 kursi baru.",
				proof: "https://contoh.go.id/kursi.jpg",
			}),
		);
		const action = (await actionById(cx, unitId, key.id)) ?? assert.fail();
		assert.deepEqual(
			[action.state, action.outcome, action.endedOn],
			["done", "Ada 12 kursi baru.", "2026-12-01"],
		);
		assert.deepEqual(
			(await historyOf(cx, key)).map(({ what, words, byId }) => [
				what,
				words,
				byId,
			]),
			[
				["opened", null, idOf("kornelis")],
				["reported", "Dipesan.", idOf("yohana")],
				["finished", "Ada 12 kursi baru.", idOf("yohana")],
			],
		);
		assert.equal(
			why(await dropAction(yohana, key, "Tidak jadi.")),
			"has-ended",
		);
	},
);

story(
	"an action without owner cannot be started, and its unit is asked who does it until it is said",
	async (cx) => {
		const unit = await office(cx);
		const drafts = [
			draft,
			{ ...draft, origin: { ...draft.origin, ref: "skm-2017/20263/U9" } },
		];
		assert.equal(
			await inTransaction(cx, (tx) => openDrafts(tx, unit, drafts)),
			2,
		);
		const yohana = as(cx, "yohana");
		const asked = async () =>
			(await dutiesOf(yohana, 1)).rows.find(
				({ says }) => says === "actions.waits-owner",
			)?.about.n;
		assert.equal(await asked(), 2);
		const actions = await actionsOf(cx, unit.id, "survey");
		for (const [place, action] of actions.entries()) {
			assert.equal(
				why(await reportOnAction(yohana, action, { words: "Ya.", proof: "" })),
				"without-owner",
			);
			done(
				await assignAction(yohana, action, {
					ownerId: idOf("kornelis"),
					dueOn: "2026-12-31",
				}),
			);
			assert.equal(await asked(), place === 0 ? 1 : undefined);
		}
		assert.equal(
			(await dutiesOf(as(cx, "kornelis"), 1)).rows.filter(
				({ says }) => says === "actions.waits",
			).length,
			2,
		);
	},
);

story("who reports is asked nothing anew", async (cx) => {
	const unit = await office(cx);
	await inTransaction(cx, (tx) => openDrafts(tx, unit, [draft]));
	const yohana = as(cx, "yohana");
	const [action] = await actionsOf(cx, unit.id, "survey");
	assert.ok(action);
	const due = { ownerId: idOf("kornelis"), dueOn: "2026-12-31" };
	done(await assignAction(yohana, action, due));
	const duty = async () =>
		(await dutiesOf(as(cx, "kornelis"), 1)).rows.find(
			({ says }) => says === "actions.waits",
		)?.id;
	const before = await duty();
	assert.ok(before);
	const words = "Pegangan sudah dipesan.";
	done(await reportOnAction(as(cx, "kornelis"), action, { words, proof: "" }));
	assert.equal(await duty(), before);
});

story("an origin opens one action, however often it is told", async (cx) => {
	const unit = await office(cx);
	for (const expected of [1, 0, 0])
		assert.equal(
			await inTransaction(cx, (tx) => openDrafts(tx, unit, [draft])),
			expected,
		);
	assert.equal((await actionsOf(cx, unit.id)).length, 1);
});

story(
	"only people of the unit keep its actions, and only they may own one",
	async (cx) => {
		const unit = await office(cx);
		const key = { unitId: unit.id, id: await opened(cx) };
		const wulan = as(cx, "wulan");
		const report = { words: "Saya juga.", proof: "" };
		assert.equal(
			why(await reportOnAction(wulan, key, report)),
			"not-your-unit",
		);
		assert.equal(
			why(
				await assignAction(as(cx, "kornelis"), key, {
					ownerId: sampleActor("wulan").id ?? "",
					dueOn: "2026-12-31",
				}),
			),
			"no-such-owner",
		);
		assert.deepEqual(
			(
				await ownersIn(cx, { unitId: unit.id, province: unit.province.code })
			).map(({ name }) => name),
			["Kornelis Nahak", "Yohana Seran"],
		);
	},
);

story(
	"the owner is reminded in the last week, and the unit told once when the day is over",
	async (cx) => {
		await opened(cx);
		const told = async (name: "kornelis" | "yohana", iso: string) =>
			(await newsOf(day(as(cx, name), iso), 1)).rows
				.map(({ says }) => says)
				.filter((says) => says.startsWith("actions."));
		assert.equal(await watchActions(day(cx, "2026-12-01")), 0);
		for (const iso of ["2026-12-14", "2026-12-15"])
			await watchActions(day(cx, iso));
		assert.deepEqual(await told("yohana", "2026-12-15"), ["actions.news-soon"]);
		assert.deepEqual(await told("kornelis", "2026-12-15"), []);
		for (const iso of ["2026-12-21", "2026-12-22"])
			await watchActions(day(cx, iso));
		assert.deepEqual(await told("kornelis", "2026-12-22"), [
			"actions.news-overdue",
		]);
	},
);

story(
	"the unit is told of actions whose owner has left, until somebody else owns them",
	async (cx) => {
		const unit = await office(cx);
		const id = done(
			await openAction(as(cx, "kornelis"), {
				unitId: unit.id,
				title: "Pasang pegangan tangan",
				ownerId: idOf("yohana"),
				dueOn: "2027-03-01",
			}),
		);
		const waits = async (iso: string) =>
			(await dutiesOf(day(as(cx, "kornelis"), iso), 1)).rows
				.filter(({ says }) => says === "actions.waits-new-owner")
				.map(({ about }) => about.n);
		assert.equal(await watchOwners(day(cx, "2026-12-01")), 0);
		assert.deepEqual(await waits("2026-12-01"), []);
		await cx.db
			.withTables<{
				"identity.role_held": { valid_until: string; id: string };
			}>()
			.updateTable("identity.role_held")
			.set({ valid_until: "2026-12-05" })
			.where("id", "=", roleIds.yohana)
			.execute();
		assert.equal(await watchOwners(day(cx, "2026-12-04")), 0);
		for (const iso of ["2026-12-05", "2026-12-06"])
			assert.equal(await watchOwners(day(cx, iso)), 1);
		assert.deepEqual(await waits("2026-12-06"), [1]);
		done(
			await assignAction(
				day(as(cx, "kornelis"), "2026-12-06"),
				{ unitId: unit.id, id },
				{ ownerId: idOf("kornelis"), dueOn: "2027-03-01" },
			),
		);
		assert.deepEqual(await waits("2026-12-07"), []);
		assert.equal(await watchOwners(day(cx, "2026-12-07")), 0);
	},
);

story(
	"a role that ends, and one that is given again, is heard of at once",
	async (cx) => {
		const unit = await office(cx);
		done(
			await openAction(as(cx, "kornelis"), {
				unitId: unit.id,
				title: "Pasang pegangan tangan",
				ownerId: idOf("yohana"),
				dueOn: "2027-03-01",
			}),
		);
		const hear = (name: string) =>
			subscribers
				.find(({ to }) => to === name)
				?.receive(cx, { unitId: unit.id }, cx.now) ?? assert.fail(name);
		const until = (valid_until: string | null) =>
			cx.db
				.withTables<{
					"identity.role_held": { valid_until: string | null; id: string };
				}>()
				.updateTable("identity.role_held")
				.set({ valid_until })
				.where("id", "=", roleIds.yohana)
				.execute();
		const waiting = async () =>
			(await dutiesOf(as(cx, "kornelis"), 1)).rows.filter(
				({ says }) => says === "actions.waits-new-owner",
			).length;
		await until("2026-11-10");
		await hear("identity.role-ended");
		assert.equal(await waiting(), 1);
		await until(null);
		await hear("identity.role-given");
		assert.equal(await waiting(), 0);
	},
);
