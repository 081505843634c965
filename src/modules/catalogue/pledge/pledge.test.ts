import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, citizen, theSystem } from "#kernel/actor.ts";
import { no, yes } from "#kernel/decision.ts";
import { mayPublish, maySignPledge, mayWithdrawPledge } from "../policy.ts";
import { type ServiceContent, saysNothing } from "../service.ts";
import { type Move, moves, type State, states, step } from "./lifecycle.ts";
import { changedSince, isOverdue, problemsOfPledge, seenIn } from "./pledge.ts";
import { reviewRule, suggestedReview } from "./review.ts";

const leads: Readonly<Record<State, Partial<Record<Move, State>>>> = {
	draft: { change: "draft", sign: "signed", withdraw: "withdrawn" },
	signed: { publish: "published", withdraw: "withdrawn" },
	published: { renew: "renewed", withdraw: "withdrawn" },
	renewed: {},
	withdrawn: {},
};

test("every move from every state leads where the table says, and nowhere else", () => {
	for (const state of states)
		for (const move of Object.keys(moves) as Move[])
			assert.equal(
				step(state, move),
				leads[state][move] ?? null,
				`${state}: ${move}`,
			);
});

const place = { unitId: "u", province: "53" };
const holder = (
	permission: string,
	unitId = "u",
	kind: Actor["kind"] = "person",
): Actor => ({
	id: "1",
	name: "Contoh",
	kind,
	grants: [
		{ permission, programme: null, unitId, reach: "unit", provinces: [] },
	],
});

const may: readonly (readonly [
	who: string,
	actor: Actor,
	drafts: boolean,
	refused: "not-the-head" | "not-a-person" | null,
	takesBack: boolean,
])[] = [
	["a citizen", citizen, false, "not-a-person", false],
	["the program", theSystem, false, "not-a-person", false],
	[
		"an operator of the office",
		holder("assessment.request"),
		true,
		"not-the-head",
		false,
	],
	[
		"an operator elsewhere",
		holder("assessment.request", "v"),
		false,
		"not-the-head",
		false,
	],
	[
		"whoever manages units",
		holder("units.manage"),
		true,
		"not-the-head",
		false,
	],
	["the head of the office", holder("assessment.declare"), false, null, true],
	[
		"the head of another office",
		holder("assessment.declare", "v"),
		false,
		"not-the-head",
		false,
	],
	[
		"a program with the right of the head",
		holder("assessment.declare", "u", "system"),
		false,
		"not-a-person",
		true,
	],
];

test("the office draws its pledge up, a person who heads it signs, and only they take back what is signed", () => {
	for (const [who, actor, drafts, refused, takesBack] of may) {
		assert.equal(mayPublish(actor, place).may, drafts, who);
		assert.deepEqual(
			maySignPledge(actor, place),
			refused === null ? yes : no(refused),
			who,
		);
		assert.equal(mayWithdrawPledge(actor, place, "draft").may, drafts, who);
		for (const state of ["signed", "published"] as const)
			assert.equal(mayWithdrawPledge(actor, place, state).may, takesBack, who);
	}
});

const content: ServiceContent = {
	...saysNothing,
	name: { id: "Bantuan hukum" },
	about: { id: "Untuk orang miskin." },
};
const covered = (slug: string, version: number, now: number) => ({
	serviceId: slug,
	slug,
	version,
	now,
	content,
});

test("what changed since the signature is counted, and nothing else", () => {
	const covers = [covered("a", 1, 1), covered("b", 1, 3), covered("c", 2, 2)];
	assert.deepEqual(
		changedSince({ covers }).map(({ slug }) => slug),
		["b"],
	);
});

test("what whoever signs saw names each service with its version, in whatever order it was read", () => {
	const [one, two] = [covered("a", 1, 2), covered("b", 1, 1)];
	assert.equal(seenIn({ covers: [one, two] }), "a@2 b@1");
	assert.equal(seenIn({ covers: [two, one] }), seenIn({ covers: [one, two] }));
});

test("a review is overdue on the day after, and only of what holds", () => {
	const pledge = { state: "published", reviewOn: "2026-11-26" } as const;
	assert.equal(isOverdue(pledge, "2026-11-26"), false);
	assert.equal(isOverdue(pledge, "2026-11-27"), true);
	assert.equal(isOverdue({ ...pledge, state: "renewed" }, "2026-11-27"), false);
});

test("the years until a review are data that nobody has compared with the printed rule, and only suggested", () => {
	const { years, verified, regulation } = reviewRule();
	assert.deepEqual(
		[years, verified, regulation],
		[3, false, "PermenPANRB 15/2014"],
	);
	assert.equal(suggestedReview("2026-11-26"), "2029-11-26");
	assert.equal(suggestedReview("2028-02-29"), "2031-03-01");
});

test("wrong input names every field that has to be mended", () => {
	const nothing = {
		text: { id: "" },
		place: "",
		signer: { name: "", position: "" },
		reviewOn: null,
		covers: [],
	};
	assert.deepEqual(
		problemsOfPledge(nothing, "2026-11-26").map(({ field }) => field),
		["janji", "layanan", "nama", "jabatan", "tempat", "tinjau"],
	);
	const typed = {
		text: { id: "a".repeat(2_001) },
		place: "a".repeat(201),
		signer: { name: "Kornelis", position: "Kepala" },
		reviewOn: "2026-11-26",
		covers: ["a"],
	};
	assert.deepEqual(
		problemsOfPledge(typed, "2026-11-26").map(({ field, says }) => [
			field,
			says.split(".").at(-1),
		]),
		[
			["janji", "too-long"],
			["tempat", "too-long"],
			["tinjau", "day-of-the-past"],
		],
	);
});
