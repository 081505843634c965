import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Typed } from "#kernel/form.ts";
import { sameValue } from "./fields.ts";
import {
	type Clash,
	changesOf,
	type FieldChange,
	mergeFields,
	type Version,
} from "./merge-fields.ts";

const at = new Date("2026-11-25T03:00:00Z");
const begun: Version = {
	version: 1,
	fields: { nilai: ["proses"], catatan: ["Ramp sedang dibangun"] },
	byId: "wulan",
	at,
};
const change = (field: string, value: string, seen = 1): FieldChange => ({
	field,
	value: value === "" ? [] : [value],
	seen,
});

test("two people who changed different fields both win", () => {
	const once = mergeFields([begun], [change("nilai", "ada")], "wulan");
	const twice = mergeFields(
		[begun, { version: 2, fields: once.fields, byId: "wulan", at }],
		[change("catatan", "Ramp selesai")],
		"hendra",
	);
	assert.deepEqual(twice.fields, { nilai: ["ada"], catatan: ["Ramp selesai"] });
	assert.deepEqual(twice.clashes, []);
});

test("two values in one field: the one that came first stands, the other waits for a choice", () => {
	const second: Version = {
		version: 2,
		fields: { ...begun.fields, catatan: ["Selesai Maret"] },
		byId: "hendra",
		at,
	};
	const merged = mergeFields(
		[begun, second],
		[change("catatan", "Selesai April")],
		"wulan",
	);
	assert.deepEqual(merged.outcomes, ["choice"]);
	assert.deepEqual(merged.fields.catatan, ["Selesai Maret"]);
	assert.deepEqual(merged.clashes[0]?.value, ["Selesai April"]);
});

test("the same text with other line ends, spaces or order of boxes is the same", () => {
	assert.equal(sameValue(["a\r\nb "], ["a\nb"]), true);
	assert.equal(sameValue(["b", "a"], ["a", "b"]), true);
	assert.equal(sameValue(undefined, [" "]), true);
	assert.equal(sameValue(["a"], ["b"]), false);
});

test("who gives a value and who says that there is none are asked, whichever came first", () => {
	const valued: Version = {
		version: 2,
		fields: { ...begun.fields, nilai: ["ada"] },
		byId: "hendra",
		at,
	};
	const later = mergeFields(
		[begun, valued],
		[change("lain", "notMeasured"), change("alasan_lain", "Alat rusak")],
		"wulan",
	);
	assert.deepEqual(later.outcomes, ["choice", "saved"]);
	const denied: Version = {
		version: 2,
		fields: { ...begun.fields, lain: ["notMeasured"] },
		byId: "hendra",
		at,
	};
	const other = mergeFields([begun, denied], [change("nilai", "ada")], "wulan");
	assert.deepEqual(other.outcomes, ["saved"]);
	assert.deepEqual(
		other.clashes.map(({ field, value }) => [field, value]),
		[["lain", []]],
	);
});

test("of a form only the fields that differ from what it showed are changes", () => {
	const newer: Version = {
		version: 2,
		fields: { ...begun.fields, catatan: ["Lain"] },
		byId: "hendra",
		at,
	};
	const typed = { nilai: ["ada"], catatan: ["Ramp sedang dibangun\r\n"] };
	assert.deepEqual(
		changesOf([begun, newer], typed, ["nilai", "catatan"], () => 1),
		[change("nilai", "ada")],
	);
});

// --- laws -----------------------------------------------------------------------------------------------------

const names = [
	"nilai",
	"nilai_pembilang",
	"nilai_penyebut",
	"tahun_data",
	"alasan_lain",
	"catatan",
] as const;
const text = fc.constantFrom("", "a", "b", "c", "baris\nkedua");
const person = fc.constantFrom("wulan", "hendra", "markus");
/** What one device sends: some fields, all typed over the same version. */
const device = fc.record({
	byId: person,
	typed: fc.dictionary(fc.constantFrom(...names), text, { minKeys: 1 }),
});
const first = fc.dictionary(fc.constantFrom(...names), text);

interface World {
	readonly versions: Version[];
	readonly waiting: Clash[];
}

const begin = (fields: Record<string, string>): World => ({
	versions: [
		{
			version: 1,
			fields: Object.fromEntries(
				Object.entries(fields).map(([name, value]) => [name, [value]]),
			),
			byId: "wulan",
			at,
		},
	],
	waiting: [],
});

/** The server, as far as one item goes: what stands, and what waits beside it. */
function arrive(
	world: World,
	{ byId, typed }: { byId: string; typed: Record<string, string> },
	seen = 1,
): World {
	const changes = Object.entries(typed).map(([field, value]) =>
		change(field, value, seen),
	);
	const { fields, clashes, outcomes } = mergeFields(
		world.versions,
		changes,
		byId,
	);
	const version = world.versions.length + 1;
	return {
		versions: outcomes.includes("saved")
			? [...world.versions, { version, fields, byId, at }]
			: world.versions,
		waiting: [
			...world.waiting,
			...clashes.filter(
				({ field, value }) =>
					!world.waiting.some(
						(other) => other.field === field && sameValue(other.value, value),
					),
			),
		],
	};
}

/** Everything that can still be chosen for a field: what stands and what waits. */
function valuesOf({ versions, waiting }: World, field: string): string[] {
	const standing: Typed = versions.at(-1)?.fields ?? {};
	const all = [
		standing[field] ?? [],
		...waiting
			.filter((clash) => clash.field === field)
			.map(({ value }) => value),
	];
	return [
		...new Set(all.map((value) => value.filter(Boolean).join("\n"))),
	].sort();
}

test("no field that anybody typed disappears without a choice", () => {
	fc.assert(
		fc.property(
			first,
			fc.array(device, { maxLength: 5 }),
			(fields, devices) => {
				const world = devices.reduce(
					(now, one) => arrive(now, one),
					begin(fields),
				);
				for (const { typed } of devices)
					for (const [field, value] of Object.entries(typed)) {
						// Who typed what was there already changed nothing.
						if (sameValue([value], [fields[field] ?? ""])) continue;
						assert.ok(
							valuesOf(world, field).includes(value),
							`${field}: ${value} is gone`,
						);
					}
			},
		),
	);
});

test("the order in which devices arrive does not matter", () => {
	fc.assert(
		fc.property(
			first,
			fc
				.array(device, { minLength: 2, maxLength: 5 })
				.chain((devices) =>
					fc.tuple(
						fc.constant(devices),
						fc.shuffledSubarray(devices, { minLength: devices.length }),
					),
				),
			(fields, [devices, shuffled]) => {
				const [one, other] = [devices, shuffled].map((order) =>
					order.reduce((now, next) => arrive(now, next), begin(fields)),
				);
				assert.ok(one && other);
				for (const field of names)
					assert.deepEqual(valuesOf(one, field), valuesOf(other, field), field);
			},
		),
	);
});

test("what arrives twice is done once", () => {
	fc.assert(
		fc.property(
			first,
			fc.array(device, { minLength: 1, maxLength: 4 }),
			(fields, devices) => {
				const once = devices.reduce(
					(now, next) => arrive(now, next),
					begin(fields),
				);
				const twice = devices.reduce(
					(now, next) => arrive(arrive(now, next), next),
					begin(fields),
				);
				for (const field of names)
					assert.deepEqual(valuesOf(once, field), valuesOf(twice, field));
				assert.equal(twice.versions.length, once.versions.length);
			},
		),
	);
});

test("who saw the newest version replaces it without a question", () => {
	fc.assert(
		fc.property(first, device, device, (fields, one, two) => {
			const world = arrive(begin(fields), one);
			const after = arrive(world, two, world.versions.length);
			assert.deepEqual(after.waiting, world.waiting);
			for (const [field, value] of Object.entries(two.typed))
				assert.ok(sameValue(after.versions.at(-1)?.fields[field], [value]));
		}),
	);
});
