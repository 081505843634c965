import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { anyFile } from "../any-file-for-tests.ts";
import { weighted } from "../for-tests.ts";
import { type InstrumentFile, instrumentFile } from "../format.ts";
import { allInstruments, indicatorsOf } from "../index.ts";
import type { Instrument, Node } from "../instrument.ts";
import { toInstrument } from "../to-instrument.ts";
import { differenceOf } from "./difference-of.ts";

const said = (before: Instrument, after: Instrument) =>
	differenceOf(before, after).map(({ is, what, before, after, nodes }) => [
		is,
		what,
		before,
		after,
		nodes.map(({ code }) => code).join(" "),
	]);

test("an instrument does not differ from itself, as often as it is read", () => {
	for (const instrument of allInstruments())
		assert.deepEqual(
			differenceOf(instrument, structuredClone(instrument)),
			[],
			instrument.id,
		);
	fc.assert(
		fc.property(anyFile, (file) => {
			const [one, other] = [toInstrument(file), toInstrument(file)];
			assert.deepEqual(differenceOf(one, other), []);
		}),
		{ numRuns: 100 },
	);
});

type Leaf = readonly (string | number)[];

/** Every place in a value, those that hold others too. */
const placesIn = (value: unknown, path: Leaf = []): readonly Leaf[] =>
	typeof value === "object" && value !== null
		? [
				path,
				...Object.entries(value).flatMap(([key, inner]) =>
					placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
				),
			]
		: [path];

/** The same with something else at one place: a value changed, a key left out, a list turned round. */
function mutated(file: InstrumentFile, path: Leaf, how: number): unknown {
	const copy = structuredClone(file) as unknown;
	const last = path.at(-1);
	if (last === undefined) return copy;
	const holder = path
		.slice(0, -1)
		.reduce<unknown>(
			(value, key) => (value as Record<string | number, unknown>)[key],
			copy,
		) as Record<string | number, unknown>;
	const value = holder[last];
	if (how === 0 && Array.isArray(holder)) holder.splice(Number(last), 1);
	else if (how === 0) delete holder[last];
	else if (Array.isArray(value)) value.reverse();
	else if (typeof value === "string")
		holder[last] = /^-?\d+(\.\d+)?$/.test(value) ? `${value}7` : `${value}x`;
	else if (typeof value === "number") holder[last] = value + 1;
	else if (typeof value === "boolean") holder[last] = !value;
	return copy;
}

const soundly = (content: unknown): Instrument | null => {
	const read = instrumentFile.safeParse(content);
	try {
		return read.success ? toInstrument(read.data) : null;
	} catch {
		return null;
	}
};

test("whatever one thing changes in any instrument, at least one sentence says so, and none where nothing does", () => {
	let changed = 0;
	fc.assert(
		fc.property(
			anyFile,
			fc.nat(),
			fc.integer({ min: 0, max: 1 }),
			(file, pick, how) => {
				const before = toInstrument(file);
				const places = placesIn(file);
				const path = places[pick % places.length] ?? [];
				const after = soundly(mutated(file, path, how));
				if (!after) return;
				const told = differenceOf(before, after);
				const differs = !isDeepStrictEqual(before, after);
				if (differs) changed += 1;
				assert.equal(told.length > 0, differs, JSON.stringify(path));
			},
		),
		{ numRuns: 1_000 },
	);
	assert.ok(changed > 200, `only ${changed} mutations changed anything`);
});

const withNode = (
	instrument: Instrument,
	change: (node: Node) => Node | readonly Node[],
): Instrument => {
	const below = (nodes: readonly Node[]): readonly Node[] =>
		nodes
			.map((node) =>
				node.type === "group"
					? { ...node, children: below(node.children) }
					: node,
			)
			.flatMap((node) => change(node));
	return { ...instrument, children: below(instrument.children) };
};

test("a weight goes from one value to another, and an item moves, comes and goes", () => {
	const before = weighted();
	const heavier = withNode(before, (node) => [
		node.code === "b.1" ? { ...node, weight: "60" } : node,
	]);
	assert.deepEqual(said(before, heavier), [
		["changed", "weight", "70", "60", "b.1"],
	]);
	const without = withNode(before, (node) => (node.code === "a.2" ? [] : node));
	assert.deepEqual(said(before, without), [
		["removed", "item", null, null, "a.2"],
	]);
	assert.deepEqual(said(without, before), [
		["added", "item", null, null, "a.2"],
	]);
	const a1 = indicatorsOf(before).find(({ code }) => code === "a.1");
	const moved = withNode(before, (node) => {
		if (node.code === "a.1") return [];
		return node.code === "b" && node.type === "group" && a1
			? { ...node, children: [...node.children, { ...a1 }] }
			: node;
	});
	assert.ok(
		said(before, moved).some(
			([is, what, , , code]) =>
				is === "moved" && what === "item" && code === "a.1",
		),
	);
});

test("a title is compared in each language, and the language is named in which it differs", () => {
	const before = { ...weighted(), title: { id: "Lama", en: "Old" } };
	const of = (title: { id: string; en: string }) =>
		differenceOf(before, { ...before, title }).map(
			({ what, only, before, after }) => [what, only, before, after],
		);
	const id = ["title", "id", { id: "Lama" }, { id: "Baru" }];
	const en = ["title", "en", { id: "Old" }, { id: "New" }];
	assert.deepEqual(of({ id: "Baru", en: "Old" }), [id]);
	assert.deepEqual(of({ id: "Lama", en: "New" }), [en]);
	assert.deepEqual(of({ id: "Baru", en: "New" }), [id, en]);
});

test("units are told by name, and a new predicate with its limits", () => {
	const before = { ...weighted(), units: ["lapas"], bands: null };
	const after: Instrument = {
		...before,
		units: ["lapas", "pemda"],
		bands: {
			holes: "none",
			verified: true,
			bands: [
				{ code: "a", label: { id: "Unggul" }, from: "87.5", value: null },
				{ code: "b", label: { id: "Belum" }, below: "87.5", value: null },
			],
		} as unknown as Instrument["bands"],
	};
	const told = differenceOf(before, after);
	assert.deepEqual(told.find(({ what }) => what === "units")?.after, {
		id: "Lembaga pemasyarakatan (lapas), Pemerintah kabupaten atau kota (pemda)",
		en: "Prison (lapas), Regency or city government (pemda)",
	});
	assert.deepEqual(
		told.flatMap(({ what, after }) => (what === "band" ? [after] : [])),
		[
			{ id: "mulai 87,5", en: "from 87.5" },
			{ id: "kurang dari 87,5", en: "below 87.5" },
		],
	);
});

test("what a shared answer changes is told once, with all its items", () => {
	const before = weighted();
	const after = withNode(before, (node) =>
		node.type === "indicator" && node.answer.kind === "scale"
			? { ...node, answer: { ...node.answer, to: 5 } }
			: node,
	);
	assert.deepEqual(said(before, after), [
		["changed", "scale", { id: "0–4" }, { id: "0–5" }, "a.1 a.2 a.3 b.1 b.2 c"],
	]);
});

test("what units must do differently comes before weights, law and wording", () => {
	const before = weighted();
	const after = {
		...withNode(before, (node) =>
			node.code === "a.2"
				? []
				: node.code === "b.1"
					? { ...node, weight: "60", label: { id: "Lain" } }
					: node,
		),
		version: "2",
	};
	assert.deepEqual(
		differenceOf(before, after).map(({ part }) => part),
		["doing", "counting", "law", "words"],
	);
});
