import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { measureKeys, numberOf } from "#settings";
import { fitOf, haveOf } from "./can-manage.ts";
import {
	type Condition,
	conditions,
	type Facility,
	type Limits,
	measured,
	shortOf,
} from "./facility.ts";
import { groupDefinitions } from "./groups.ts";
import { facilityKindNamed, facilityKinds } from "./kinds.ts";
import { allNeeds, askedAheadNamed, needNamed } from "./needs.ts";

const today = "2026-11-20";
const facility = (
	kind: string,
	condition: Condition = "present",
	contested = 0,
	on = today,
	short = false,
): Facility => ({
	unitId: "u",
	id: `${kind} ${condition} ${contested}`,
	kind,
	place: "",
	contested,
	short,
	last: {
		number: 1,
		condition,
		measures: {},
		says: "",
		photo: null,
		on,
		by: "unit",
		personId: null,
		organisation: null,
		answer: null,
	},
});
const wheelchair = needNamed("wheelchair") ?? assert.fail();
const anyFacilities = fc.array(
	fc
		.tuple(
			fc.constantFrom(...facilityKinds().kinds.map(({ code }) => code)),
			fc.constantFrom(...conditions),
			fc.nat(2),
			fc.constant(today),
			fc.boolean(),
		)
		.map((one) => facility(...one)),
	{ maxLength: 30 },
);
const anyNeed = fc.constantFrom(...allNeeds());

test("every need asks for facilities and help that exist, and every group for needs that exist", () => {
	for (const need of allNeeds()) {
		for (const kind of [...need.must.flat(), ...need.helps])
			assert.ok(facilityKindNamed(kind), `${need.code}: ${kind}`);
		for (const ask of need.ask)
			assert.ok(askedAheadNamed(ask), `${need.code}: ${ask}`);
	}
	for (const { code, groups } of groupDefinitions())
		for (const group of groups)
			for (const need of group.needs)
				assert.ok(needNamed(need), `${code} ${group.code}: ${need}`);
});

test("the rules name different groups: four in P2HAM, six in PANRB 7/2022, both closed", () => {
	const closed = new Map(
		groupDefinitions().map((one) => [
			one.code,
			one.closed ? one.groups.length : null,
		]),
	);
	assert.equal(closed.get("p2ham"), 4);
	assert.equal(closed.get("panrb-7-2022"), 6);
	assert.equal(closed.get("panrb-11-2024"), null);
});

test("a toilet that is there and locked is none for whoever needs it", () => {
	const rest = [facility("ramp"), facility("door")];
	const fits = (condition: Condition, contested = 0) =>
		fitOf(
			wheelchair,
			[...rest, facility("accessible-toilet", condition, contested)],
			today,
		).fits;
	assert.equal(fits("present"), "yes");
	assert.equal(fits("blocked"), "no");
	assert.equal(fits("present", 1), "doubted");
	assert.equal(fitOf(wheelchair, rest, today).fits, "unknown");
});

test("of two of a kind one that can be used is enough", () => {
	assert.equal(
		haveOf("ramp", [facility("ramp", "blocked"), facility("ramp")], today),
		"usable",
	);
});

test("one more facility that can be used never makes an office fit less", () =>
	fc.assert(
		fc.property(
			anyNeed,
			anyFacilities,
			fc.constantFrom(...facilityKinds().kinds),
			(need, facilities, { code }) => {
				const order = ["no", "unknown", "doubted", "short", "yes"];
				const before = fitOf(need, facilities, today).fits;
				const after = fitOf(need, [...facilities, facility(code)], today).fits;
				assert.ok(order.indexOf(after) >= order.indexOf(before));
			},
		),
	));

test("an office fits only where everything that somebody cannot do without can be used", () =>
	fc.assert(
		fc.property(anyNeed, anyFacilities, (need, facilities) => {
			const fit = fitOf(need, facilities, today);
			const usable = need.must.every((kinds) =>
				kinds.some((kind) => haveOf(kind, facilities, today) === "usable"),
			);
			assert.equal(fit.fits === "yes", usable);
		}),
	));

const toilet = facilityKindNamed("accessible-toilet") ?? assert.fail();
const asked = (is: string | null) => ({ is, own: true, source: "" });
const limits = Object.fromEntries(
	measureKeys.map((key) => [key, asked(null)]),
) as Limits;
const suggested = {
	...limits,
	"toilet-width": asked("152.5"),
	"toilet-length": asked("227.5"),
};

test("a measure is held against what is asked for, exactly", () => {
	const found = (measures: Record<string, string>) =>
		measured(toilet, measures, suggested).map(({ enough }) => enough);
	assert.deepEqual(found({ width: "152.5", length: "227.49" }), ["yes", "no"]);
	assert.deepEqual(found({ width: "200" }), ["yes", "unmeasured"]);
});

test("where an installation asks for nothing, nothing falls short", () => {
	assert.deepEqual(shortOf("accessible-toilet", { width: "1" }, limits), []);
	assert.deepEqual(
		measured(toilet, { width: "1" }, limits).map(({ enough }) => enough),
		["unset", "unset"],
	);
	assert.equal(
		shortOf("accessible-toilet", { width: "1" }, suggested).length,
		1,
	);
});

test("every measure has a setting of its own, and none is left over", () => {
	const named = facilityKinds().kinds.flatMap(({ measures }) =>
		measures.map((measure) => measure["at-least"]),
	);
	assert.deepEqual(named.toSorted(), measureKeys.toSorted());
	for (const { measures } of facilityKinds().kinds)
		for (const { unit, "at-least": key } of measures)
			assert.equal(unit.en, numberOf(key).unit, key);
});

test("a ramp that is steeper than what is asked for is there, and is none without a doubt", () => {
	const short = facility("ramp", "present", 0, today, true);
	assert.equal(haveOf("ramp", [short], today), "short");
	assert.equal(haveOf("ramp", [short, facility("ramp")], today), "usable");
	assert.equal(
		haveOf("ramp", [facility("ramp", "blocked", 0, today, true)], today),
		"not-usable",
	);
	const rest = [facility("door"), facility("accessible-toilet")];
	assert.equal(fitOf(wheelchair, [short, ...rest], today).fits, "short");
});

test("what nobody saw for more than a year is not known, and never counts as there", () => {
	const have = (on: string) =>
		haveOf("ramp", [facility("ramp", "present", 0, on)], today);
	assert.equal(have("2025-11-20"), "usable");
	assert.equal(have("2025-11-19"), "unknown");
	assert.equal(
		haveOf("ramp", [facility("ramp", "blocked", 0, "2020-01-01")], today),
		"not-usable",
	);
});
