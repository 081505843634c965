import assert from "node:assert/strict";
import { knowSources, livingFact } from "#facts";
import { theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { refuse } from "../../handling/end-it.ts";
import { nameAccused } from "../../handling/name-accused.ts";
import { being, openOffice, tellOffice } from "../../office.sample.ts";
import { complaintByKey } from "../../store.ts";
import { complaintsIn } from "../../tables.ts";
import { factSources } from "../fact-sources.ts";
import { provincesTold } from "../told-by-place.ts";
import { everyFigure, figuresFor, periodsTold } from "../told-figures.ts";
import { releaseFigures } from "./release-figures.ts";

knowSources(factSources);
const { story } = openOffice();
const office = unitId("kanwil-kemenkum-ntt");

const on = (cx: Context, day: string): Context =>
	at(withActor(cx, theSystem), new Date(`${day}T03:00:00Z`));
const tell = async (cx: Context, n: number) => {
	const keys = [];
	for (let i = 0; i < n; i += 1) keys.push((await tellOffice(cx)).key);
	return keys;
};
const whole = async (cx: Context, unit: string | null = office) =>
	(await figuresFor(cx, unit)).filter(({ kind }) => kind === null);
const everything = async (cx: Context) => {
	const all = [];
	for await (const figures of everyFigure(cx)) all.push(...figures);
	return all;
};
const forget = async ({ db }: Context) => {
	for (const table of [
		"cohort",
		"figure",
		"voice",
		"voice_office",
		"told",
		"told_there",
	] as const)
		await complaintsIn(db).deleteFrom(`complaints.${table}`).execute();
};

story(
	"a quarter is told thirty days after its end and once; its year with the last of it",
	async (cx) => {
		await tell(cx, 12);
		assert.equal(await releaseFigures(on(cx, "2027-01-30")), 0);
		assert.equal(await releaseFigures(on(cx, "2027-01-31")), 1);
		assert.equal(await releaseFigures(on(cx, "2027-02-01")), 0);
		assert.deepEqual(
			(await whole(cx)).map(({ period, received, due, inTime }) => [
				period,
				received,
				due,
				inTime,
			]),
			[
				[20260, 12, 12, 0],
				[20264, 12, 12, 0],
			],
		);
		assert.deepEqual(await periodsTold(cx), [20260, 20264]);
		assert.equal((await whole(cx, null))[0]?.received, 12);
	},
);

story(
	"the share that was told is a fact from the day it was told, and moves with no complaint until the next quarter",
	async (cx) => {
		const share = async (day: string) => {
			const { numerator, denominator, asOf } = await livingFact(
				on(cx, day),
				"complaints-told-in-time",
				office,
			);
			return [asOf, numerator, denominator];
		};
		await tell(cx, 12);
		await releaseFigures(on(cx, "2027-01-31"));
		await tell(on(cx, "2027-02-02"), 3);
		assert.deepEqual(await share("2027-01-30"), ["2027-01-30", null, null]);
		for (const day of ["2027-01-31", "2027-03-02"])
			assert.deepEqual(await share(day), [day, "0", "12"]);
	},
);

story("of a quarter whose figure is hidden no share is a fact", async (cx) => {
	await tell(cx, 3);
	await releaseFigures(on(cx, "2027-01-31"));
	const { value, notKnown } = await livingFact(
		on(cx, "2027-02-01"),
		"complaints-told-in-time",
		office,
	);
	assert.equal(value, null);
	assert.match(notKnown?.en ?? "", /hidden|No figures/);
});

story(
	"told late, a quarter says what it would have said in time",
	async (cx) => {
		const keys = await tell(cx, 11);
		await releaseFigures(on(cx, "2027-01-31"));
		const inTime = await everything(cx);
		await forget(cx);
		// What was done after the quarter had closed belongs to no figure of it.
		const [first] = keys;
		if (!first) assert.fail();
		const refused = await refuse(
			being(at(cx, new Date("2027-03-02T03:00:00Z")), "kornelis"),
			first,
			1,
			{ regulation: "UU 25/2009", article: "pasal 41", words: "Terlambat." },
		);
		assert.ok(refused.ok);
		await releaseFigures(on(cx, "2027-03-05"));
		assert.deepEqual(await everything(cx), inTime);
	},
);

story(
	"what the office must not know of is in no figure, not in that of the nation either",
	async (cx) => {
		await tell(cx, 12);
		await releaseFigures(on(cx, "2027-01-31"));
		const before = await everything(cx);
		await forget(cx);
		for (let i = 0; i < 3; i += 1) await tellOffice(cx, { concern: "head" });
		const [key] = await tell(cx, 1);
		const named = await nameAccused(
			being(cx, "yohana"),
			key ?? assert.fail(),
			1,
			{
				people: [being(cx, "kornelis").actor.id ?? ""],
				office: false,
			},
		);
		assert.ok(named.ok);
		await releaseFigures(on(cx, "2027-01-31"));
		assert.deepEqual(await everything(cx), before);
	},
);

story(
	"who is named after a quarter was told changes no figure: its year is the sum of what was counted",
	async (cx) => {
		const keys = await tell(at(cx, new Date("2026-08-03T03:00:00Z")), 12);
		await releaseFigures(on(cx, "2026-11-20"));
		await tell(cx, 15);
		const [key] = keys;
		const named = await nameAccused(
			being(cx, "yohana"),
			key ?? assert.fail(),
			1,
			{
				people: [],
				office: true,
			},
		);
		assert.ok(named.ok);
		assert.ok(
			(await complaintByKey(cx, key ?? assert.fail()))?.excludedUnits.includes(
				office,
			),
		);
		await releaseFigures(on(cx, "2027-01-31"));
		assert.deepEqual(
			(await whole(cx)).map(({ period, received }) => [period, received]),
			[
				[20260, 27],
				[20264, 15],
				[20263, 12],
			],
		);
	},
);

story(
	"a quarter that was told without the sums of its provinces gets them at the next round, and no other figure",
	async (cx) => {
		await tell(cx, 12);
		await releaseFigures(on(cx, "2027-01-31"));
		const quarter = { period: 20264, toldOn: "2027-01-31" };
		const [figures, provinces] = [
			await everything(cx),
			await provincesTold(cx, quarter),
		];
		assert.deepEqual(
			provinces.map(({ code, n, of }) => [code, n, of]),
			[["53", 0, 12]],
		);
		await complaintsIn(cx.db).deleteFrom("complaints.told_there").execute();
		for (const day of ["2027-02-01", "2027-02-02"]) {
			assert.equal(await releaseFigures(on(cx, day)), 0);
			assert.deepEqual(await provincesTold(cx, quarter), provinces, day);
		}
		// The version before knows of sums, and not of how many offices.
		await complaintsIn(cx.db)
			.updateTable("complaints.told_there")
			.set({ offices: null })
			.execute();
		assert.equal(await releaseFigures(on(cx, "2027-02-03")), 0);
		assert.deepEqual(await provincesTold(cx, quarter), provinces);
		assert.deepEqual(await everything(cx), figures);
	},
);
