import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import { languages } from "#kernel/text.ts";
import { instrumentFile } from "../format.ts";
import { plainWord } from "./cell.ts";
import { plan, type SheetKey } from "./plan.ts";

type Def = z.core.$ZodTypeDef & {
	readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
	readonly element?: z.core.$ZodType;
	readonly innerType?: z.core.$ZodType;
	readonly valueType?: z.core.$ZodType;
	readonly options?: readonly z.core.$ZodType[];
	readonly in?: z.core.$ZodType;
};

/** Every key of a schema that holds a value, lists and names of answers left out of its path. */
function keysOf(
	schema: z.core.$ZodType,
	path: string,
	above: readonly z.core.$ZodType[] = [],
): readonly string[] {
	if (above.includes(schema)) return [];
	const inside = [...above, schema];
	const def = schema._zod.def as Def;
	const go = (inner: z.core.$ZodType, at = path) => keysOf(inner, at, inside);
	if (def.shape)
		return Object.entries(def.shape).flatMap(([key, inner]) =>
			go(inner, path === "" ? key : `${path}.${key}`),
		);
	const inner = def.element ?? def.innerType ?? def.valueType ?? def.in;
	if (inner) return go(inner);
	if (def.options) return def.options.flatMap((each) => go(each));
	return [path];
}

/** What each sheet stands for in the format. */
const under: Readonly<Record<SheetKey, readonly string[]>> = {
	instrument: [""],
	basis: ["basis"],
	nodes: ["nodes"],
	answers: ["answers", "nodes.answer"],
	options: ["answers.options", "nodes.answer.options"],
	bands: ["bands.bands", "answers.bands.bands", "nodes.answer.bands.bands"],
	proof: ["nodes.proof"],
	stages: ["stages"],
	gates: ["gates"],
};

/** Keys that stand in the columns of others: see `read-answers.ts` and `read-head.ts`. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
	from: ["range.from"],
	to: ["range.to"],
};

const placed = new Set(
	(Object.keys(under) as SheetKey[]).flatMap((key) =>
		plan[key].fields.flatMap(({ at }) =>
			under[key].flatMap((above) =>
				[at.join("."), ...(elsewhere[at.join(".")] ?? [])].map((own) =>
					above === "" ? own : `${above}.${own}`,
				),
			),
		),
	),
);

const statements = ["answers.statements", "nodes.answer.statements"].flatMap(
	(list) => [`${list}.id`, `${list}.en`],
);

test("every key of the format has a place in the workbook", () => {
	const wanted = [...new Set(keysOf(instrumentFile, ""))].filter(
		// The table of predicates may be unknown as a whole: the field "Batas predikat".
		(key) => key !== "bands",
	);
	assert.ok(wanted.includes("nodes.proof.megabytes"), "the schema was walked");
	assert.ok(wanted.includes("gates.atLeast"));
	assert.deepEqual(
		wanted.filter((key) => !placed.has(key) && !statements.includes(key)),
		[],
	);
});

test("no two columns of a sheet can be taken for one another, in either language", () => {
	for (const { name, fields } of Object.values(plan)) {
		const heads = fields.flatMap(({ head }) => [
			...new Set(languages.map((lang) => plainWord(head[lang]))),
		]);
		assert.equal(new Set(heads).size, heads.length, name.id);
	}
});

test("no two sheets can be taken for one another, in either language", () => {
	const names = Object.values(plan).flatMap(({ name }) => [
		...new Set(languages.map((lang) => plainWord(name[lang]))),
	]);
	assert.equal(new Set(names).size, names.length);
});

test("no word of a closed list means two things", () => {
	for (const { fields } of Object.values(plan))
		for (const { kind, head, instead } of fields) {
			if (typeof kind !== "object") continue;
			const words = [
				...Object.values(kind),
				...(instead ? [instead.word] : []),
			].flatMap((word) => [
				...new Set(languages.map((lang) => plainWord(word[lang]))),
			]);
			assert.equal(new Set(words).size, words.length, head.id);
		}
});
