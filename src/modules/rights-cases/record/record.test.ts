import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { another, keepAct, questionsOf, type TypedAct } from "./keep-act.ts";
import {
	keepName,
	makeOne,
	namesIn,
	type TypedName,
	takeOut,
} from "./keep-name.ts";
import { neutralName } from "./neutral-names.ts";
import {
	actsInOrder,
	type CaseRecord,
	emptyRecord,
	namedIn,
	rightsIn,
	usesOf,
} from "./record.ts";

/** Ids that count. */
const counting = () => {
	let n = 0;
	return () => {
		n += 1;
		return `id-${n}`;
	};
};
const nobody = { name: "", same: null };
const named = (name: string, same: string | null = null) => ({ name, same });

const typed = (more: Partial<TypedAct> = {}): TypedAct => ({
	id: null,
	version: 0,
	what: "Dipukul.",
	when: "",
	day: null,
	place: nobody,
	to: [],
	person: { ...nobody, part: "victim" },
	by: [],
	offices: [],
	staff: [],
	body: nobody,
	rights: [],
	source: null,
	sure: "told",
	...more,
});

const kept = (done: ReturnType<typeof keepAct>): CaseRecord =>
	done.ok ? done.value : assert.fail(done.problem.reason);
const why = (done: ReturnType<typeof keepAct>): string =>
	done.ok ? "kept" : done.problem.reason;

const whole = () => {
	const id = counting();
	const record = kept(
		keepAct(
			emptyRecord,
			typed({
				person: { ...named("Korban 1"), part: "victim" },
				place: named("Blok belakang"),
				body: named("Komandan jaga"),
				offices: ["office"],
				staff: ["somebody"],
				rights: ["security", "life", "security"],
			}),
			id,
		),
	);
	return { record, id };
};

describe("an act", () => {
	test("brings a new person, a new place and new duty bearers in one", () => {
		const { record } = whole();
		const [act] = record.acts;
		assert.deepEqual(
			record.people.map(({ name, part }) => [name, part]),
			[["Korban 1", "victim"]],
		);
		assert.deepEqual(act?.to, [record.people[0]?.id]);
		assert.equal(act?.placeId, record.places[0]?.id);
		assert.deepEqual(
			record.bearers.map(({ kind, who }) => [kind, who]),
			[
				["office", "office"],
				["staff", "somebody"],
				["words", "Komandan jaga"],
			],
		);
		assert.deepEqual(
			act?.by,
			record.bearers.map(({ id }) => id),
		);
		assert.deepEqual(rightsIn(record), ["security", "life"]);
		assert.deepEqual(namedIn(record), {
			offices: ["office"],
			people: ["somebody"],
		});
	});

	test("takes those that are there when their very names are typed", () => {
		const { record, id } = whole();
		const next = kept(
			keepAct(
				record,
				typed({
					person: { ...named("Korban 1"), part: "victim" },
					place: named("Blok belakang"),
					body: named("Komandan jaga"),
					offices: ["office"],
				}),
				id,
			),
		);
		assert.deepEqual(
			[next.people.length, next.places.length, next.bearers.length],
			[1, 1, 3],
		);
		assert.equal(next.acts.length, 2);
	});

	test("asks whether a name that is like one is the same, and does as it is told", () => {
		const { record, id } = whole();
		const near = typed({
			place: named("blok  Belakang"),
			body: named("Komandan jaga malam", "x"),
		});
		assert.equal(why(keepAct(record, near, id)), "is-it-same");
		const asked = questionsOf(record, near);
		assert.deepEqual(
			[asked.place.map(({ name }) => name), asked.person, asked.body],
			[["Blok belakang"], [], []],
		);
		const place = record.places[0]?.id ?? "";
		const same = kept(
			keepAct(record, { ...near, place: named("blok  Belakang", place) }, id),
		);
		assert.equal(same.places.length, 1);
		assert.equal(same.acts[1]?.placeId, place);
		const other = kept(
			keepAct(record, { ...near, place: named("blok  Belakang", another) }, id),
		);
		assert.equal(other.places.length, 2);
		// An answer that names something else is none.
		assert.equal(
			why(
				keepAct(
					record,
					{ ...near, place: named("blok  Belakang", "elsewhere") },
					id,
				),
			),
			"is-it-same",
		);
	});

	test("of two who change the same one the later is told; what others added is in nobody's way", () => {
		const { record, id } = whole();
		const act = record.acts[0]?.id ?? "";
		const change = (version: number, what: string) =>
			typed({ id: act, version, what });
		const added = kept(keepAct(record, typed({ what: "Lain." }), id));
		const first = kept(keepAct(added, change(1, "Satu."), id));
		assert.equal(first.version, 3);
		assert.equal(why(keepAct(first, change(1, "Dua."), id)), "entry-changed");
		assert.equal(why(keepAct(first, change(3, "Dua."), id)), "kept");
	});

	test("what was chosen and is gone is no choice", () => {
		const { record, id } = whole();
		for (const more of [{ to: ["x"] }, { by: ["x"] }, { id: "x" }])
			assert.equal(why(keepAct(record, typed(more), id)), "entry-gone");
	});

	test("stands in the order of days; one without a day comes last", () => {
		const id = counting();
		const days = [null, "2026-03-02", "2025-12-31", null];
		const record = days.reduce<CaseRecord>(
			(so, day, n) => kept(keepAct(so, typed({ day, what: `${n}` }), id)),
			emptyRecord,
		);
		assert.deepEqual(
			actsInOrder(record).map(({ what }) => what),
			["2", "1", "0", "3"],
		);
	});
});

describe("names of a record", () => {
	const name = (more: Partial<TypedName>): TypedName => ({
		kind: "person",
		id: null,
		version: 0,
		part: "victim",
		name: "Korban 2",
		same: null,
		...more,
	});

	test("an entry that acts use does not vanish; one that nothing uses does", () => {
		const { record, id } = whole();
		for (const one of [...record.people, ...record.places, ...record.bearers])
			assert.equal(
				why(takeOut(record, { id: one.id, version: 1 })),
				"entry-used",
			);
		const more = kept(keepName(record, name({}), id));
		const person = more.people[1]?.id ?? "";
		assert.equal(
			why(takeOut(more, { id: person, version: 1 })),
			"entry-changed",
		);
		const less = kept(takeOut(more, { id: person, version: 2 }));
		assert.deepEqual(less.people, record.people);
	});

	test("of two that are the same one is left, and every act names it", () => {
		const { record, id } = whole();
		const more = kept(keepName(record, name({}), id));
		const [first, second] = more.people.map((one) => one.id);
		const one = kept(
			makeOne(more, { id: first ?? "", into: second ?? "", version: 2 }),
		);
		assert.deepEqual(
			one.people.map(({ name }) => name),
			["Korban 2"],
		);
		assert.deepEqual(one.acts[0]?.to, [second]);
		assert.equal(
			why(
				makeOne(more, {
					id: first ?? "",
					into: more.places[0]?.id ?? "",
					version: 2,
				}),
			),
			"entry-gone",
		);
	});

	test("a name like another one is asked about, and answering that it is the same makes them one", () => {
		const { record, id } = whole();
		const more = kept(keepName(record, name({ name: "Dadang Suherman" }), id));
		const near = name({ name: "Dadang Suhermann" });
		assert.equal(why(keepName(more, near, id)), "is-it-same");
		const same = more.people[1]?.id ?? "";
		assert.equal(kept(keepName(more, { ...near, same }, id)), more);
		const [first] = more.people;
		const renamed = kept(
			keepName(more, { ...near, same, id: first?.id ?? "", version: 2 }, id),
		);
		assert.deepEqual(
			renamed.people.map((one) => one.name),
			["Dadang Suherman"],
		);
		assert.deepEqual(renamed.acts[0]?.to, [same]);
		assert.equal(
			kept(keepName(more, { ...near, same: another }, id)).people.length,
			3,
		);
	});

	test("the next neutral name stands ready", () => {
		const people = ["Korban 1", "korban 2", "Pelapor"].map((one) => ({
			name: one,
		}));
		assert.equal(neutralName(people, "victim", "Korban"), "Korban 3");
		assert.equal(neutralName(people, "witness", "Saksi"), "Saksi 1");
		assert.equal(neutralName(people, "reporter", "Pelapor"), "Pelapor 1");
		assert.equal(neutralName([], "attorney", "Kuasa"), "Kuasa");
	});
});

test("whatever is done in whatever order, no act names what is not there, and no id stands twice", () => {
	const words = fc.constantFrom("Korban 1", "Korban 2", "Dadang", "Dadong", "");
	const step = fc.record({
		does: fc.constantFrom("act", "name", "out", "one"),
		a: words,
		b: words,
		c: words,
		same: fc.constantFrom(null, another),
		old: fc.boolean(),
		pick: fc.nat(50),
		other: fc.nat(50),
	});
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			const id = counting();
			let record = emptyRecord;
			for (const { does, a, b, c, same, old, pick, other } of steps) {
				const all = [
					...record.people,
					...record.places,
					...record.bearers,
					...record.acts,
				].map((one) => one.id);
				const some = (n: number) => all[n % Math.max(all.length, 1)] ?? "";
				const version = old ? record.version - 1 : record.version;
				const done =
					does === "act"
						? keepAct(
								record,
								typed({
									version,
									id: record.acts[pick]?.id ?? null,
									place: named(a, same),
									person: { ...named(b, same), part: "victim" },
									body: named(c, same),
									to: record.people[other] ? [record.people[other].id] : [],
								}),
								id,
							)
						: does === "name"
							? keepName(
									record,
									{
										kind:
											(["person", "place", "bearer"] as const)[pick % 3] ??
											"person",
										id: null,
										version,
										part: "other",
										name: a || "Saksi 1",
										same,
									},
									id,
								)
							: does === "out"
								? takeOut(record, { id: some(pick), version })
								: makeOne(record, {
										id: some(pick),
										into: some(other),
										version,
									});
				if (!done.ok) continue;
				assert.ok(done.value.version >= record.version);
				record = done.value;
				const entries = [
					...record.people,
					...record.places,
					...record.bearers,
					...record.acts,
				];
				const ids = new Set(entries.map((one) => one.id));
				assert.equal(ids.size, entries.length);
				for (const act of record.acts)
					for (const used of [...act.to, ...act.by, act.placeId ?? act.id])
						assert.ok(ids.has(used), used);
				assert.ok(entries.every(({ changed }) => changed <= record.version));
				for (const one of namesIn(record, "person"))
					assert.equal(
						usesOf(record, one.id).length === 0,
						takeOut(record, { id: one.id, version: record.version }).ok,
					);
			}
		}),
	);
});
