import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { concerns, kinds } from "../complaint.ts";
import { problemsOfRules } from "./check-rules.ts";
import type { Rule } from "./rule.ts";

const People = z.array(z.string());
const Words = z.array(z.string()).min(1);

const When = z.strictObject({
	kind: z.array(z.enum(kinds)).min(1).optional(),
	concern: z.array(z.enum(concerns)).min(1).optional(),
	office: z.literal("unknown").optional(),
	service: Words.optional(),
	standard: Words.optional(),
	territory: z
		.array(z.string().regex(/^\d{2}(\.\d{2})?$/))
		.min(1)
		.optional(),
});

const Case = z.strictObject({
	says: z.string(),
	kind: z.enum(kinds).default("complaint"),
	concern: z.enum(concerns),
	office: z.literal("unknown").optional(),
	service: z.string().nullable().default(null),
	standard: z.string().nullable().default(null),
	territory: z.string().nullable().default(null),
	line: z.array(
		z.union([
			People.transform((people) => ({ kind: "lapas", people })),
			z.strictObject({ kind: z.string(), people: People }),
		]),
	),
	named: z.record(z.string(), People).default({}),
	accused: People.default([]),
	overseers: People.default([]),
	to: z.union([z.int(), z.string()]),
	rule: z.string(),
	excluded: z.array(z.union([z.int(), z.string()])).default([]),
});

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()),
	verified: z.literal(false),
	usual: z.string(),
	rules: z.array(
		z.strictObject({
			id: z.string(),
			when: When,
			to: z.union([
				z.enum(["office", "above", "overseer"]),
				z.strictObject({ nearest: z.string() }),
				z.strictObject({ unit: z.string() }),
			]),
			otherwise: z.string().optional(),
			excludes: z.literal("office").optional(),
			procedure: z.string(),
			why: z.strictObject({ id: z.string(), en: z.string() }),
		}),
	),
	cases: z.array(Case),
});

export type RulesFile = z.infer<typeof File>;
export type RoutingCase = RulesFile["cases"][number];

const shipped = join(root, "src/modules/complaints/routing/rules.yaml");

/** The rules and their cases as the file has them. A file that is wrong is a mistake of ours, and thrown with what to mend. */
export function readRules(file = shipped): RulesFile {
	const read = File.parse(parse(readFileSync(file, "utf8")));
	const problems = problemsOfRules(
		read.rules,
		new Set(read.cases.map(({ rule }) => rule)),
	);
	if (problems.length > 0)
		throw new Error(
			[
				file,
				...problems.map(({ rule, says }) => `${rule}: ${says.id} / ${says.en}`),
			].join("\n"),
		);
	return read;
}

let kept: RulesFile | null = null;
const keptRules = () => (kept ??= readRules());

/** The rules that hold, read once. */
export const rulesNow = (): readonly Rule[] => keptRules().rules;

/** The rule of that name, as the file has it today; one of an earlier version may be gone. */
export const ruleNamed = (id: unknown): Rule | null =>
	rulesNow().find((rule) => rule.id === id) ?? null;

/** Id of the procedure whose days hold where another one sets none. */
export const usualProcedure = (): string => keptRules().usual;
