import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { scan } from "../loans/scan.ts";
import { keeperOf, putOnShelf } from "../loans/shelf.sample.ts";
import { addMember } from "../members/add-member.ts";
import { reserve } from "../reservations/reserve.ts";
import { libraryIn } from "../tables.ts";
import { countVisit } from "../visits/count-visit.ts";
import { visitsByMonth } from "../visits/queries.ts";
import { beginStocktake } from "./begin.ts";
import { closeStocktake } from "./close.ts";
import { keepReadings, readLines } from "./keep-readings.ts";
import { stocktakeAt } from "./queries.ts";
import { differencesOf, type Listed } from "./stocktake.ts";
import { listedAt } from "./store.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const unit = unitId("kanwil-kemenkum-ntt");
const me = (cx: Context) =>
	withActor(cx, keeperOf(unit, "00000000-0000-4000-8000-0000000b0001"));
const reasonOf = (done: {
	readonly ok: boolean;
	readonly problem?: unknown;
}): string =>
	done.ok ? "done" : (done.problem as { readonly reason: string }).reason;

async function begun(cx: Context, collectionId: string): Promise<string> {
	const done = await beginStocktake(me(cx), {
		unitId: unit,
		collectionId,
		place: "",
		form: cx.newId(),
	});
	return done.ok ? done.value : assert.fail(done.problem.reason);
}

/** Five copies, one of them lent and one missing since long. */
async function shelf(cx: Context): Promise<string> {
	const { collectionId } = await putOnShelf(cx, unit, {
		title: "Hukum",
		barcodes: ["B1", "B2", "B3", "B4", "B5"],
		place: "Rak 1",
	});
	await putOnShelf(cx, unit, { title: "Lain", barcodes: ["X1"] });
	const added = await addMember(me(cx), {
		unitId: unit,
		name: "Pembaca",
		contact: "",
		validUntil: "2027-01-01",
		pin: "290381",
		form: cx.newId(),
	});
	if (!added.ok) return assert.fail();
	const { memberId: shown, card } = added.value;
	await scan(me(cx), { unitId: unit, typed: card ?? "", shown: "", on: null });
	await scan(me(cx), { unitId: unit, typed: "B4", shown, on: null });
	await libraryIn(cx.db)
		.updateTable("library.copy")
		.set({ state: "missing" })
		.where("barcode", "=", "B5")
		.execute();
	return collectionId;
}

story(
	"two people scan at once, one of them sends twice: the readings merge, and the differences are told",
	async (cx) => {
		const id = await begun(cx, await shelf(cx));
		const key = { unitId: unit, id };
		const one = readLines("B1\nB4\n\nB9", "rak  1", cx.newId());
		const other = readLines("B1\r\nB5;X1", "Rak 2", cx.newId());
		const sent = await Promise.all([
			keepReadings(me(cx), key, one),
			keepReadings(me(cx), key, other),
		]);
		assert.deepEqual(
			sent.map((done) => done.ok && done.value),
			[3, 3],
		);
		const again = await keepReadings(me(cx), key, one);
		assert.equal(again.ok && again.value, 0);
		const { found } = (await stocktakeAt(me(cx), key)) ?? assert.fail();
		assert.equal(found.expected, 3);
		assert.equal(found.seen, 1);
		assert.deepEqual(
			found.differences.map(({ kind, barcode }) => `${kind} ${barcode}`),
			[
				"missing B2",
				"missing B3",
				"lent-but-here B4",
				"found-again B5",
				"wrong-place B1",
				"wrong-place B5",
				"elsewhere X1",
				"unknown B9",
				"twice B1",
			],
		);
	},
);

story(
	"closing marks what is missing, once it was confirmed and nothing changed meanwhile",
	async (cx) => {
		const id = await begun(cx, await shelf(cx));
		const key = { unitId: unit, id };
		await keepReadings(me(cx), key, readLines("B1 \nB5", "", cx.newId()));
		const close = (yes: boolean, missing: number) =>
			closeStocktake(me(cx), key, { yes, missing });
		assert.equal(reasonOf(await close(false, 2)), "not-confirmed");
		assert.equal(reasonOf(await close(true, 3)), "changed-since");
		assert.equal(reasonOf(await close(true, 2)), "done");
		const states = await libraryIn(cx.db)
			.selectFrom("library.copy")
			.select(["barcode", "state"])
			.where("barcode", "like", "B%")
			.orderBy("barcode")
			.execute();
		assert.deepEqual(
			states.map(({ state }) => state),
			["in-use", "missing", "missing", "in-use", "in-use"],
		);
		assert.equal(reasonOf(await close(true, 9)), "done");
		const late = await keepReadings(
			me(cx),
			key,
			readLines("B2", "", cx.newId()),
		);
		assert.equal(reasonOf(late), "closed");
	},
);

story("what is no barcode is said, and nothing is kept", async (cx) => {
	const key = { unitId: unit, id: await begun(cx, await shelf(cx)) };
	const of = (typed: string) =>
		keepReadings(me(cx), key, readLines(typed, "", cx.newId())).then(reasonOf);
	assert.equal(await of("  \n "), "nothing-typed");
	assert.equal(await of("x".repeat(41)), "no-barcode");
	assert.equal(await of("B1\n".repeat(2_001)), "too-many");
	const stranger = withActor(cx, keeperOf(unitId("rutan-serang")));
	assert.equal(await stocktakeAt(stranger, key), null);
});

test("a shelf that was chosen misses only what belongs there", () => {
	const copy = (barcode: string, place: string): Listed => ({
		id: barcode,
		barcode,
		title: barcode,
		place,
		state: "in-use",
		collectionId: "a",
		lent: false,
		kept: false,
	});
	const { expected, differences } = differencesOf(
		{ collectionId: null, place: "Rak 2" },
		[copy("B1", "Rak 1"), copy("B2", "rak 2")],
		[{ barcode: "B1", place: "Rak 2" }],
	);
	assert.equal(expected, 1);
	assert.deepEqual(
		differences.map(({ kind, barcode }) => `${kind} ${barcode}`),
		["missing B2", "wrong-place B1"],
	);
});

story(
	"visits are counted by half a day and purpose, without a name, and one too many is taken back",
	async (cx) => {
		const office = { id: unit, province: { code: "53" } };
		const count = (purpose: string, by: 1 | -1 = 1) =>
			countVisit(me(cx), office as Parameters<typeof countVisit>[1], {
				purpose,
				by,
			}).then(reasonOf);
		await count("reading");
		await count("reading");
		await count("read-aloud");
		assert.equal(await count("reading", -1), "done");
		assert.equal(await count("law", -1), "none-left");
		assert.equal(await count("apa saja"), "no-purpose");
		assert.deepEqual(await visitsByMonth(me(cx), unit), [
			{ month: "2026-11", purpose: "read-aloud", n: 1 },
			{ month: "2026-11", purpose: "reading", n: 1 },
		]);
	},
);

story(
	"a copy that lies ready for somebody stands behind the desk, and is not missing",
	async (cx) => {
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Dicari",
			barcodes: ["D1"],
		});
		const isAway = async () =>
			(await listedAt(cx, unit)).find(({ barcode }) => barcode === "D1")?.kept;
		assert.equal(await isAway(), false);
		const added = await addMember(me(cx), {
			unitId: unit,
			name: "Pembaca",
			contact: "",
			validUntil: "2027-01-01",
			pin: "290381",
			form: cx.newId(),
		});
		assert.ok(added.ok);
		await reserve(cx, { unitId: unit, id: added.value.memberId }, recordId);
		await scan(me(cx), { unitId: unit, typed: "D1", shown: "", on: null });
		assert.equal(await isAway(), true);
	},
);
