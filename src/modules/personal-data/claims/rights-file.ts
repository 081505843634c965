import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

export const rightCodes = [
	"access",
	"correction",
	"erasure",
	"restriction",
	"withdrawal",
	"objection",
] as const;
export type RightCode = (typeof rightCodes)[number];

const Said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const File = z.strictObject({
	version: z.int(),
	verified: z.boolean(),
	sources: z.array(z.url()).min(1),
	rights: z
		.array(
			z.strictObject({
				code: z.enum(rightCodes),
				title: Said,
				law: z.string().min(1),
				/** Hours to answer and to do it, from the request. */
				hours: z.int().positive(),
				/** Whether the law names them, or nobody does and they are ours. */
				hoursBy: z.enum(["law", "us"]),
			}),
		)
		.length(rightCodes.length),
	refusals: z.array(
		z.strictObject({
			code: z.string().regex(/^[a-z][a-z-]*$/),
			title: Said,
			law: z.string().min(1),
			of: z.array(z.enum(rightCodes)).min(1),
		}),
	),
});

type Read = z.output<typeof File>;
export type Right = Read["rights"][number];
export type RefusalGround = Read["refusals"][number];

let read: Read | undefined;

/** What people may ask, how long there is to answer, and why it may be refused; read once. */
export const rightsFile = (): Read =>
	(read ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/personal-data/claims/rights.yaml"),
				"utf8",
			),
		),
	));

export function rightNamed(code: RightCode): Right {
	const right = rightsFile().rights.find((one) => one.code === code);
	if (!right) throw new Error(`no right ${code}`);
	return right;
}

export const isRight = (text: string): text is RightCode =>
	(rightCodes as readonly string[]).includes(text);

/** The grounds on which this may be refused. */
export const groundsOf = (right: RightCode): readonly RefusalGround[] =>
	rightsFile().refusals.filter(({ of }) => of.includes(right));
