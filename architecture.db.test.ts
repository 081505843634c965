import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import type { Alone } from "#platform/database/alone.ts";
import { distributionOf, layoutOf } from "#platform/database/distribution.ts";
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

	test("a distributed table always has its unit, in one type", async () => {
		const { rows } = await sql<{ name: string; type: string | null }>`
			select class.oid::regclass::text as name, format_type(atttypid, null) || ' ' || attnotnull as type
			from pg_class as class
			left join pg_attribute on attrelid = class.oid and attname = 'unit_id' and not attisdropped
			where obj_description(class.oid, 'pg_class') like 'distributed%' and relkind in ('r', 'p')`.execute(
			world.cx.db,
		);
		assert.deepEqual(
			rows.filter(({ type }) => type !== "uuid true"),
			[],
		);
	});

	test("what is distributed or reference has no trigger and no exclusion, but for those that are named here", async () => {
		const { rows } = await sql<{ name: string }>`
			select tgrelid::regclass || ' ' || tgname as name, tgrelid as table from pg_trigger where not tgisinternal
			union all
			select conrelid::regclass || ' ' || conname, conrelid from pg_constraint where contype = 'x'`.execute(
			world.cx.db,
		);
		const kinds = new Map(
			(await tables(world)).map(({ name, says }) => [name, says ?? ""]),
		);
		assert.deepEqual(
			rows
				.map(({ name }) => name)
				.filter(
					(name) => !kinds.get(name.split(" ")[0] ?? "")?.startsWith("local"),
				)
				.sort(),
			Object.keys(allowedTriggers),
		);
	});

	test("no query goes down a tree together with a distributed table", async () => {
		const spread = (await tables(world))
			.filter(({ says }) => says?.startsWith("distributed"))
			.map(({ name }) => name);
		const wrong = sources("src").flatMap((file) =>
			readFileSync(file, "utf8")
				.split(/(?=with recursive)/i)
				.slice(1)
				// A query in a template ends where the template does.
				.map((rest) => rest.split("`")[0] ?? "")
				.flatMap((query) => spread.filter((name) => query.includes(name)))
				.map((name) => `${file}: ${name}`),
		);
		assert.deepEqual(wrong, []);
	});

	test("what a cluster has to be told is valid, and leaves every rule as it was", async () => {
		const { database } = world;
		const enough = new Error("enough");
		await database
			.alone("writing", async (alone) => {
				const { statements, stay } = distributionOf(await layoutOf(alone));
				assert.ok(stay.every((name) => name.startsWith("meetings.")));
				const before = await rulesOf(alone);
				// In the place of Citus: it takes a table only without keys to and from it, and without row security against its owner.
				await alone.run(`
					create function public.create_reference_table(named regclass) returns void language plpgsql as $$
					begin
						if exists (select from pg_constraint where contype = 'f' and named in (conrelid, confrelid))
							or (select relforcerowsecurity from pg_class where oid = named) then raise '%', named; end if;
					end $$;
					create function public.create_distributed_table(named regclass, by text, colocate_with text) returns void language plpgsql as $$
					begin
						perform public.create_reference_table(named);
						if by <> 'unit_id' then raise '%', named; end if;
					end $$;`);
				for (const statement of statements) await alone.run(statement);
				assert.deepEqual(await rulesOf(alone), before);
				throw enough;
			})
			.catch((error: unknown) => {
				if (error !== enough) throw error;
			});
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

/** Each with why, and what becomes of it on a cluster. */
const allowedTriggers: Readonly<Record<string, string>> = {
	"meetings.minutes minutes_approved_stays":
		"Approved minutes never change, whatever a program does. `distribute` leaves the tables of meetings on the coordinator.",
};

async function rulesOf({ db }: Alone): Promise<string[]> {
	const { rows } = await sql<{ rule: string }>`
		select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint where contype = 'f'
		union all
		select oid::regclass || ' forced' from pg_class where relforcerowsecurity`.execute(
		db,
	);
	return rows.map(({ rule }) => rule).sort();
}

const sources = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => /\.(ts|tsx|sql)$/.test(name) && !name.includes(".test."))
		.map((name) => `${folder}/${name}`);

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
