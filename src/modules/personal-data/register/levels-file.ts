import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import type { Register } from "./register-file.ts";

/** From what everybody reads to what opens something. */
export const levels = [
	"open",
	"internal",
	"personal",
	"confidential",
	"secret",
] as const;
export type Level = (typeof levels)[number];

const Demands = z.strictObject({
	means: z.string().min(1),
	stored: z.string().min(1),
	log: z.string().min(1),
	read: z.string().min(1),
	export: z.string().min(1),
	kept: z.string().min(1),
});
const table = z.string().regex(/^[a-z_]+\.[a-z_]+$/);
const column = z.string().regex(/^[a-z_]+\.[a-z_]+\.[a-z_0-9]+$/);

const Levels = z.strictObject({
	levels: z.record(z.enum(levels), Demands),
	open: z.array(table),
	confidential: z.array(column),
	secret: z.array(column),
	/** Columns that look like a secret, and are none: what they are. */
	plain: z.record(column, z.string().min(1)),
	/** Secrets that are neither a digest nor sealed, and what keeps them. */
	held_otherwise: z.record(column, z.string().min(1)),
});
export type Protection = z.output<typeof Levels>;

let read: Protection | undefined;

export const protection = (): Protection =>
	(read ??= Levels.parse(
		parse(
			readFileSync(
				join(root, "src/modules/personal-data/register/levels.yaml"),
				"utf8",
			),
		),
	));

/** How a column is protected: as it is named, or as the register says of whom it holds something. */
export function levelOf(
	{ open, confidential, secret }: Protection,
	{ activities }: Pick<Register, "activities">,
	table: string,
	column: string,
): Level {
	const name = `${table}.${column}`;
	if (secret.includes(name)) return "secret";
	if (confidential.includes(name)) return "confidential";
	if (activities.some(({ holds }) => holds[table]?.includes(column)))
		return "personal";
	return open.includes(table) ? "open" : "internal";
}

/** A column of the database and its type. */
export interface Typed {
	readonly table: string;
	readonly column: string;
	readonly type: string;
}

/** What the levels do not know of the database, or know wrongly; empty where they are whole. Pure. */
export function problemsOfLevels(
	given: Protection,
	{ activities }: Pick<Register, "activities">,
	columns: readonly Typed[],
): readonly string[] {
	const { open, confidential, secret, plain, held_otherwise } = given;
	const names = new Set(columns.map(nameOf));
	const tables = new Set(columns.map(({ table }) => table));
	const told = [...confidential, ...secret, ...Object.keys(plain)];
	return [
		...[...told, ...Object.keys(held_otherwise)]
			.filter((name) => !names.has(name))
			.map((name) => `there is no ${name}`),
		...open
			.filter((table) => !tables.has(table))
			.map((table) => `there is no ${table}`),
		...told
			.filter((name, at) => told.indexOf(name) !== at)
			.map((name) => `${name} has two levels`),
		...columns
			.filter((one) => looksGuarded(one) && !told.includes(nameOf(one)))
			.map((one) => `nobody classed ${nameOf(one)}`),
		...open
			.filter((table) => activities.some(({ holds }) => table in holds))
			.map((table) => `${table} is open and holds somebody`),
		...told
			.filter((name) => open.some((table) => name.startsWith(`${table}.`)))
			.map((name) => `${name} stands in an open table`),
		...Object.keys(held_otherwise)
			.filter((name) => !secret.includes(name))
			.map((name) => `${name} is no secret`),
	];
}

export const nameOf = ({ table, column }: Typed): string =>
	`${table}.${column}`;

/** Bytes, and text that is called as secrets are. */
const looksGuarded = ({ column, type }: Typed): boolean =>
	type === "bytea" ||
	(type === "text" &&
		/(^|_)(hash|digest|secret|token|password|backup_codes|locked|sealed?|salt|private_key|public_key)(_|$)/.test(
			column,
		));
