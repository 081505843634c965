import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { factKind } from "#facts";
import { serviceLawPrinciples } from "#instruments";
import {
	componentCodes,
	type Facility,
	facilityKindNamed,
	heldAgainst,
	type PrincipleCode,
	type Principles,
	principleCodes,
	type Service,
	ServiceContent,
	type Standard,
	saysNothing,
	servicePrinciples,
	sumOfUnit,
} from "../index.ts";

const today = "2026-11-20";
const ramp: Facility = {
	unitId: "1",
	id: "ramp",
	kind: "ramp",
	place: "Pintu depan",
	contested: 0,
	short: false,
	last: {
		number: 1,
		condition: "present",
		measures: {},
		says: "",
		photo: null,
		on: "2026-10-20",
		by: "unit",
		personId: null,
		organisation: null,
		answer: null,
	},
};
const content: ServiceContent = {
	...saysNothing,
	name: { id: "Bantuan hukum" },
	about: { id: "Untuk orang miskin." },
};

const held = (
	code: PrincipleCode,
	{
		standard = {},
		said = {},
		facilities = [],
	}: {
		readonly standard?: Standard;
		readonly said?: Principles;
		readonly facilities?: readonly Facility[];
	},
) =>
	heldAgainst({ standard, principles: said }, facilities, today).find(
		({ principle }) => principle.code === code,
	) ?? assert.fail();

test("the twelve are those that indicators are tagged with, in the order of the law, and each is asked in both languages", () => {
	const { principles } = servicePrinciples();
	assert.deepEqual(
		principles.map(({ code }) => code),
		Object.keys(serviceLawPrinciples),
	);
	assert.equal(principles.length, 12);
	for (const { question, facilities, facts } of principles) {
		assert.ok(question.id && question.en);
		for (const kind of facilities) assert.ok(facilityKindNamed(kind), kind);
		for (const code of facts) assert.ok(factKind(code), code);
	}
});

test("no figure of single people that moves each day is told of a principle", () => {
	const named = servicePrinciples().principles.flatMap(({ facts }) => facts);
	for (const code of [
		"asked-ahead-kept",
		"complaints-answered-in-time",
		"complaints-serious-open",
	])
		assert.ok(!named.includes(code), code);
	assert.equal(new Set(named).size, 6);
});

test("of a service about which nothing is known nothing is shown: no principle is fulfilled by being silent", () => {
	for (const { is, proofs } of heldAgainst(content, [], today)) {
		assert.equal(is, "open");
		assert.deepEqual(proofs, []);
	}
});

test("a component that is filled shows a principle by itself; one of which nothing is asked shows nothing", () => {
	const timeLimit = [{ id: "3 hari kerja" }];
	assert.equal(held("timeliness", { standard: { timeLimit } }).is, "shown");
	assert.equal(held("timeliness", { standard: { timeLimit: [] } }).is, "open");
});

for (const [how, facility, is, not] of [
	["can be used and was seen lately", ramp, "shown", [null]],
	[
		"is locked",
		{ ...ramp, last: { ...ramp.last, condition: "blocked" } },
		"open",
		[],
	],
	[
		"nobody saw for a year",
		{ ...ramp, last: { ...ramp.last, on: "2025-11-19" } },
		"open",
		["old"],
	],
	["people contest", { ...ramp, contested: 1 }, "open", ["contested"]],
	["does not belong on the list", { ...ramp, kind: "signs" }, "open", []],
] as const)
	test(`a facility that ${how} counts as such`, () => {
		const one = held("vulnerable-groups", { facilities: [facility] });
		assert.equal(one.is, is);
		assert.deepEqual(
			one.proofs.map((proof) => proof.not),
			not,
		);
	});

test("what the office says without anything to show it stays said", () => {
	const says = { id: "Petugas kami cakap." };
	const of = (proofs: NonNullable<Principles[PrincipleCode]>["proofs"]) =>
		held("professionalism", { said: { professionalism: { says, proofs } } });
	assert.equal(of([]).is, "said");
	const empty = of([{ kind: "component", code: "competence" }]);
	assert.deepEqual([empty.is, empty.proofs[0]?.not], ["said", "empty"]);
	const elsewhere = of([{ kind: "facility", id: "of another office" }]);
	assert.deepEqual([elsewhere.is, elsewhere.proofs], ["said", []]);
	assert.equal(
		of([{ kind: "address", href: "https://bphn.go.id/" }]).is,
		"shown",
	);
});

test("what the office names and what is seen anyway stands there once, as the office's", () => {
	const { proofs } = held("vulnerable-groups", {
		facilities: [ramp],
		said: {
			"vulnerable-groups": {
				says: null,
				proofs: [{ kind: "facility", id: "ramp" }],
			},
		},
	});
	assert.deepEqual(
		proofs.map(({ by }) => by),
		["office"],
	);
});

test("a version that is older than the principles is read, and says nothing of them", () => {
	const { principles: _, ...older } = content;
	assert.deepEqual(ServiceContent.parse(older).principles, {});
});

test("an address that is none, or leads to a script, is not kept", () => {
	for (const href of ["javascript:alert(1)", "bphn.go.id", "file:///etc"])
		assert.throws(() =>
			ServiceContent.parse({
				...content,
				principles: {
					openness: { says: null, proofs: [{ kind: "address", href }] },
				},
			}),
		);
});

test("a principle is shown exactly when something shows it today, whatever is filled in", () => {
	fc.assert(
		fc.property(
			fc.subarray([...componentCodes]),
			fc.boolean(),
			fc.integer({ min: 0, max: 2 }),
			fc.boolean(),
			(filled, usable, contested, short) => {
				const standard = Object.fromEntries(
					filled.map((code) => [code, [{ id: "Ada." }]]),
				);
				const facility: Facility = {
					...ramp,
					contested,
					short,
					last: { ...ramp.last, condition: usable ? "present" : "blocked" },
				};
				for (const { is, proofs, principle } of heldAgainst(
					{ standard, principles: {} },
					[facility],
					today,
				)) {
					const byStandard = principle.components.some((code) =>
						filled.includes(code),
					);
					const byRamp =
						principle.facilities.includes("ramp") &&
						usable &&
						contested === 0 &&
						!short;
					assert.equal(is === "shown", byStandard || byRamp);
					assert.equal(
						is === "shown",
						proofs.some(({ not }) => not === null),
					);
				}
			},
		),
	);
});

test("the sum of a unit counts services, and lists those that show nothing as well", () => {
	const service = (slug: string, standard: Standard): Service => ({
		...content,
		standard,
		id: slug,
		slug,
		unit: { id: "1", slug: "kanwil", name: "Kanwil" },
		version: 1,
		changedOn: today,
		publishedAt: new Date("2026-11-20T03:00:00Z"),
		lastConfirmedOn: today,
	});
	const sums = sumOfUnit(
		[
			service("a", { timeLimit: [{ id: "3 hari" }] }),
			service("b", { timeLimit: [] }),
		],
		[ramp],
		today,
	);
	const of = (code: PrincipleCode) =>
		sums.find(({ principle }) => principle.code === code) ?? assert.fail();
	assert.equal(sums.length, principleCodes.length);
	assert.deepEqual(
		[of("timeliness").shown, of("timeliness").services.length],
		[1, 2],
	);
	assert.equal(of("vulnerable-groups").shown, 2);
	assert.equal(of("equal-rights").shown, 0);
});
