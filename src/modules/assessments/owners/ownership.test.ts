import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instrumentNamed } from "#instruments";
import {
	closesEarlier,
	milestonesOf,
	partDueOn,
	standingsOf,
	yearsOf,
} from "./milestones.ts";
import {
	asksOffices,
	nobodyOwns,
	type Ownership,
	type PartEvent,
	partOfOwner,
	partsOf,
} from "./ownership.ts";
import { proposedFor, topicsOf } from "./proposal.ts";
import { lowestKnownLimit, qualificationsOf } from "./qualifications.ts";

const kkpham = () => {
	const instrument = instrumentNamed("kkpham-2021");
	assert.ok(instrument);
	return instrument;
};
const event = (
	what: PartEvent["what"],
	topics: readonly string[],
): PartEvent => ({
	ownerId: "dinkes",
	what,
	topics: Object.fromEntries(topics.map((topic) => [topic, 1])),
	reason: what === "sent-back" ? "Periksa tahun data" : "",
	byId: null,
	at: new Date(0),
});
const owned = (
	topics: readonly string[],
	events: readonly PartEvent[],
): Ownership => ({
	owners: new Map(topics.map((topic) => [topic, "dinkes"])),
	given: new Map(topics.map((topic) => [topic, 1])),
	events,
});
const stateOf = (ownership: Ownership) =>
	partOfOwner(ownership, "dinkes")?.state;

test("a part is filled in, handed over, sent back, and handed over again", () => {
	const over = event("handed-over", ["6"]);
	const back = event("sent-back", ["6"]);
	assert.equal(stateOf(owned(["6"], [])), "filling");
	assert.equal(stateOf(owned(["6"], [over])), "handed-over");
	assert.equal(stateOf(owned(["6"], [over, back])), "sent-back");
	assert.equal(stateOf(owned(["6"], [over, back, over])), "handed-over");
});

test("an office that is given more after it handed over is filling in again", () => {
	const over = event("handed-over", ["6"]);
	assert.equal(stateOf(owned(["6", "10"], [over])), "filling");
	assert.equal(stateOf(owned([], [over])), undefined);
});

test("whatever happened, a part is handed over only when the last word says so of all that it holds", () => {
	const topic = fc.constantFrom("4", "5", "6", "10");
	fc.assert(
		fc.property(
			fc.uniqueArray(topic, { minLength: 1 }),
			fc.array(
				fc.tuple(
					fc.constantFrom("handed-over" as const, "sent-back" as const),
					fc.uniqueArray(topic),
				),
			),
			(topics, told) => {
				const events = told.map(([what, of]) => event(what, of));
				const last = events.at(-1);
				const handed =
					last?.what === "handed-over" &&
					topics.every((one) => one in last.topics);
				assert.equal(stateOf(owned(topics, events)) === "handed-over", handed);
				assert.equal(partsOf(owned(topics, events)).length, 1);
			},
		),
	);
});

test("whatever is given, taken, written and handed over: no part counts as handed over with words in it that its office never saw", () => {
	const topic = fc.constantFrom("4", "6");
	const deed = fc.oneof(
		fc.record({
			does: fc.constant("give" as const),
			topic,
			to: fc.constantFrom("dinkes", "dinsos", null),
		}),
		fc.record({ does: fc.constantFrom("write", "hand over"), topic }),
	);
	fc.assert(
		fc.property(fc.array(deed, { minLength: 20, maxLength: 60 }), (deeds) => {
			let now = nobodyOwns;
			const changes = new Map<string, number>();
			const words = new Map<string, number>();
			const known = new Map<string, number | undefined>();
			for (const one of deeds) {
				const ownerId = now.owners.get(one.topic) ?? null;
				const part = ownerId === null ? null : partOfOwner(now, ownerId);
				if ("to" in one && one.to !== ownerId) now = given(now, one, changes);
				// The region writes to what is its own, an office to its part until it hands it over.
				if (one.does === "write" && part?.state !== "handed-over") {
					words.set(one.topic, (words.get(one.topic) ?? 0) + 1);
					known.set(`${one.topic} ${ownerId}`, words.get(one.topic));
				}
				if (one.does === "hand over" && part) {
					for (const own of part.topics)
						known.set(`${own} ${ownerId}`, words.get(own));
					const over = { ...event("handed-over", []), topics: part.given };
					now = {
						...now,
						events: [...now.events, { ...over, ownerId: part.ownerId }],
					};
				}
				for (const { ownerId: id, topics, state } of partsOf(now))
					if (state === "handed-over")
						for (const own of topics)
							assert.equal(known.get(`${own} ${id}`), words.get(own));
			}
		}),
		{ numRuns: 300 },
	);
});

/** A topic changes hands: under the next number of its own. */
function given(
	before: Ownership,
	{ topic, to }: { readonly topic: string; readonly to: string | null },
	changes: Map<string, number>,
): Ownership {
	const number = (changes.get(topic) ?? 0) + 1;
	changes.set(topic, number);
	const [owners, numbers] = [new Map(before.owners), new Map(before.given)];
	owners.delete(topic);
	numbers.delete(topic);
	if (to !== null) {
		owners.set(topic, to);
		numbers.set(topic, number);
	}
	return { ...before, owners, given: numbers };
}

test("the ten rights of KKPHAM can be given to offices; P2HAM has nothing to give", () => {
	assert.ok(asksOffices(kkpham()));
	const topics = topicsOf(kkpham(), { kind: "pemda" });
	assert.deepEqual(
		topics.map(({ code }) => code),
		["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
	);
	assert.deepEqual(topics[5]?.items, ["6.s", "6.p", "6.h"]);
	assert.equal(topics[5]?.suggested?.verified, false);
	const p2ham = instrumentNamed("p2ham-2023");
	assert.ok(p2ham && !asksOffices(p2ham));
});

test("last year's office is proposed first, then the one whose name holds the suggestion, else nobody", () => {
	const [legal, , , , , health] = topicsOf(kkpham(), { kind: "pemda" });
	assert.ok(legal && health);
	const offices = [
		{ id: "a", name: "Dinas Kesehatan Kabupaten Empat Lawang" },
		{ id: "b", name: "Dinas Sosial Kabupaten Empat Lawang" },
	];
	assert.equal(proposedFor(health, offices, new Map()), "a");
	assert.equal(proposedFor(health, offices, new Map([["6", "b"]])), "b");
	assert.equal(proposedFor(health, offices, new Map([["6", "gone"]])), "a");
	assert.equal(proposedFor(legal, offices, new Map()), null);
});

test("the days of a round follow the year of performance: 31 March, 15 May, 10 December of the next", () => {
	assert.deepEqual(
		milestonesOf("kkpham", 2022).map(({ on }) => on),
		["2023-03-31", "2023-05-15", "2023-12-10"],
	);
	for (const { source, verified } of milestonesOf("kkpham", 2022)) {
		assert.match(source, /^https:\/\//);
		assert.equal(verified, false, "a report of the press is no regulation");
	}
	assert.deepEqual(milestonesOf("p2ham", 2022), []);
});

test("what is handed in or decided early is behind the unit, and the next day is the one it waits for", () => {
	const days = milestonesOf("kkpham", 2022);
	const on = (state: Parameters<typeof standingsOf>[1], today: string) =>
		standingsOf(days, state, today).join(" ");
	assert.equal(on("answering", "2023-02-01"), "now later later");
	assert.equal(on("verifying", "2023-02-01"), "done now later");
	assert.equal(on("awarded", "2023-02-01"), "done done now");
	assert.equal(on("answering", "2023-04-01"), "done now later");
	assert.equal(on("verifying", "2024-02-01"), "done done done");
	assert.equal(on(undefined, "2023-02-01"), "now later later");
});

test("a round that closes before the day of the data says so, and another one says nothing", () => {
	const days = milestonesOf("kkpham", 2026);
	assert.deepEqual(closesEarlier(days, "2027-01-09"), {
		closesOn: "2027-01-09",
		on: "2027-03-31",
	});
	assert.equal(closesEarlier(days, "2027-03-31"), null);
	assert.equal(closesEarlier(days, null), null);
	assert.equal(closesEarlier([], "2027-01-09"), null);
});

test("four years are kept apart: performance, assessment, decree, ceremony", () => {
	assert.deepEqual(yearsOf("kkpham", 2022, "2023-11-15"), {
		performance: 2022,
		assessment: 2023,
		decreeOn: "2023-11-15",
		ceremonyOn: "2023-12-10",
	});
	assert.equal(yearsOf("kkpham", 2022, null)?.decreeOn, null);
});

test("an office has until the end of March, or until the round ends where that is earlier", () => {
	assert.equal(partDueOn("kkpham", 2026, null), "2027-03-31");
	assert.equal(partDueOn("kkpham", 2026, "2027-01-09"), "2027-01-09");
	assert.equal(partDueOn("kkpham", 2026, "2027-06-30"), "2027-03-31");
	assert.equal(partDueOn("p2ham", 2026, null), null);
});

test("of four qualifications one limit is known, and the three others are said to be unknown", () => {
	assert.deepEqual(
		qualificationsOf(kkpham()).map(({ code, from }) => [code, from]),
		[
			["peduli-ham", "75"],
			["cukup-peduli", null],
			["mulai-peduli", null],
			["kurang-peduli", null],
		],
	);
	assert.equal(lowestKnownLimit(kkpham()), "75");
	const p2ham = instrumentNamed("p2ham-2023");
	assert.ok(p2ham);
	assert.equal(lowestKnownLimit(p2ham), null);
});
