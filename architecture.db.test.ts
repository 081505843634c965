import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { moduleNames } from "./architecture.ts";

interface Table {
	readonly name: string;
	readonly says: string | null;
	/** Columns of the primary key and of every unique index, in order. */
	readonly keys: readonly (readonly string[])[];
}

describe("the migrated catalogue", () => {
	let world: TestWorld;
	before(async () => {
		world = await openTestWorld();
	});
	after(async () => {
		await world[Symbol.asyncDispose]();
	});

	test("every table says how it is stored", async () => {
		const unsaid = (await tables(world))
			.filter(
				({ says }) =>
					!/^(reference|local|distributed\(unit_id\))(;|$)/.test(says ?? ""),
			)
			.map(({ name }) => name);
		assert.deepEqual(unsaid, []);
	});

	test("a distributed table has unit_id first in its key and in every unique index", async () => {
		const wrong = (await tables(world))
			.filter(({ says }) => says?.startsWith("distributed"))
			.flatMap(({ name, keys }) =>
				keys
					.filter(([first]) => first !== "unit_id")
					.map((key) => `${name} (${key.join(", ")})`),
			);
		assert.deepEqual(wrong, []);
	});

	test("foreign keys lead where a cluster can follow", async () => {
		const kinds = new Map(
			(await tables(world)).map(({ name, says }) => [
				name,
				(says ?? "").split(/[;(]/)[0],
			]),
		);
		const { rows } = await sql<{ source: string; target: string }>`
			select source.oid::regclass::text as source, target.oid::regclass::text as target
			from pg_constraint
			join pg_class as source on source.oid = conrelid
			join pg_class as target on target.oid = confrelid
			where contype = 'f'`.execute(world.cx.db);
		const wrong = rows.filter(({ source, target }) => {
			const way = `${kinds.get(source)} to ${kinds.get(target)}`;
			return (
				way === "reference to distributed" ||
				way === "distributed to local" ||
				way === "local to distributed" ||
				way === "reference to local"
			);
		});
		assert.deepEqual(wrong, []);
	});

	test("tables.ts of every module names the tables and columns that are there", async () => {
		const { rows } = await sql<{ name: string; column: string }>`
			select table_schema || '.' || table_name as name, column_name as column
			from information_schema.columns
			where table_schema not in ('pg_catalog', 'information_schema')`.execute(
			world.cx.db,
		);
		const there = Map.groupBy(rows, ({ name }) => name);
		const wrong = [
			"src/platform",
			...moduleNames.map((name) => `src/modules/${name}`),
		].flatMap((folder) =>
			namedIn(`${folder}/tables.ts`).flatMap(({ table, columns }) => {
				const real = there.get(table)?.map(({ column }) => column);
				if (!real) return [`${folder}: there is no ${table}`];
				return columns
					.filter((column) => !real.includes(column))
					.map((column) => `${folder}: ${table} has no ${column}`);
			}),
		);
		assert.deepEqual(wrong, []);
	});
});

async function tables(world: TestWorld): Promise<readonly Table[]> {
	const { rows } = await sql<Table>`
		select
			class.oid::regclass::text as name,
			obj_description(class.oid, 'pg_class') as says,
			array(
				select (
					select json_agg(column_of.attname order by place.ordinality)
					from unnest(index.indkey::int2[]) with ordinality as place (number, ordinality)
					join pg_attribute as column_of on column_of.attrelid = class.oid and column_of.attnum = place.number
				)
				from pg_index as index
				where index.indrelid = class.oid and index.indisunique
			) as keys
		from pg_class as class
		join pg_namespace as schema on schema.oid = class.relnamespace
		where class.relkind in ('r', 'p') and schema.nspname not in ('pg_catalog', 'information_schema')`.execute(
		world.cx.db,
	);
	return rows;
}

/** Tables with their columns as a file of types writes them: `'units.unit': { id: …; name: … };`. */
function namedIn(file: string): { table: string; columns: string[] }[] {
	if (!existsSync(file)) return [];
	const text = readFileSync(file, "utf8")
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/\/\/.*$/gm, "");
	return [...text.matchAll(/["']([a-z_]+\.[a-z_]+)["']:\s*\{/g)].map(
		(found) => ({
			table: found[1] ?? "",
			columns: fieldsOf(text.slice(found.index + found[0].length)),
		}),
	);
}

/** The fields of an object type whose opening brace was just read. */
function fieldsOf(text: string): string[] {
	const fields: string[] = [];
	let depth = 0;
	let fresh = true;
	for (let i = 0; i < text.length; i += 1) {
		const rest = text.slice(i);
		const field =
			depth === 0 && fresh
				? /^\s*(?:readonly\s+)?([a-z_][a-z0-9_]*)\??:/.exec(rest)
				: null;
		if (field) {
			fields.push(field[1] ?? "");
			i += field[0].length - 1;
			fresh = false;
			continue;
		}
		const sign = text[i] ?? "";
		if ("{(<[".includes(sign)) depth += 1;
		if ("})>]".includes(sign)) depth -= 1;
		if (depth < 0) return fields;
		if (sign === ";" && depth === 0) fresh = true;
	}
	return fields;
}
