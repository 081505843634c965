import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { concerns } from "../complaint.ts";
import type { Rule } from "./route-complaint.ts";

const Concerns = z.array(z.enum(concerns));
const People = z.array(z.string());

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()),
	verified: z.literal(false),
	usual: z.string(),
	rules: z.array(
		z.strictObject({
			id: z.string(),
			when: z.strictObject({
				concern: Concerns.optional(),
				office: z.literal("unknown").optional(),
			}),
			to: z.enum(["office", "above", "overseer"]),
			excludes: z.literal("office").optional(),
			procedure: z.string(),
		}),
	),
	cases: z.array(
		z.strictObject({
			says: z.string(),
			concern: z.enum(concerns),
			office: z.literal("unknown").optional(),
			line: z.array(People),
			accused: People.default([]),
			overseers: People.default([]),
			to: z.union([z.int(), z.literal("overseer"), z.literal("nobody")]),
			rule: z.string(),
			excluded: z.array(z.int()).default([]),
		}),
	),
});

/** The rules and their cases as the file has them. A file that is wrong is a mistake of ours, and thrown. */
export const readRules = (
	file = join(root, "src/modules/complaints/routing/rules.yaml"),
) => File.parse(parse(readFileSync(file, "utf8")));

let kept: ReturnType<typeof readRules> | null = null;
const keptRules = () => (kept ??= readRules());

/** The rules that hold, read once. */
export const rulesNow = (): readonly Rule[] => keptRules().rules;

/** Id of the procedure whose days hold where another one sets none. */
export const usualProcedure = (): string => keptRules().usual;
