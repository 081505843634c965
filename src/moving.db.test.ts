import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { WrongSetting } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import {
	openEmptyDatabase,
	openTestWorld,
} from "#platform/database/for-tests.ts";
import { type Database, openEmbedded } from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { folderStore } from "#platform/files/folder-store.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import { folderParts, memoryParts } from "#platform/files/parts.ts";
import { placeOf } from "#platform/files/store.ts";
import { checkArchive } from "#platform/moving/check-archive.ts";
import { compareAll } from "#platform/moving/compare-all.ts";
import { exportAll, type Holdings } from "#platform/moving/export-all.ts";
import { importAll } from "#platform/moving/import-all.ts";
import { WrongArchive } from "#platform/moving/manifest.ts";
import { linkTrail, verifyTrail } from "#platform/trail.ts";
import { seededTemplate } from "#site/for-tests.ts";
import { moduleNames } from "../architecture.ts";

const folder = mkdtempSync(join(tmpdir(), "rangkul-moving-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const migrations = migrationsOfHouse(moduleNames);
const keys = { secret: "0123456789abcdef", sealKey: null };
const now = new Date("2026-11-20T03:00:00Z");
const making = { keys, rangkul: "0.6.0", now };
const place = (name: string) => join(folder, name);

/** What breaks formats: marks of their own, signs of several bytes, the ends of numbers and of time. */
const awkward = [
	"\\.",
	"\\N",
	"a\tb\nc\rd\\\\e",
	"",
	"ꦲꦏ꧀ꦱꦫ 😀 \u200f",
	"'\";--",
];

let told: Database;
let first: Holdings;
/** Where the first archive went, on PostgreSQL where there is one. */
let second: Awaited<ReturnType<typeof openEmptyDatabase>>;
let there: Holdings;
/** Nothing is in it until the last of those who were refused has gone. */
let empty: Awaited<ReturnType<typeof openEmptyDatabase>>;
let into: Holdings;
before(async () => {
	told = await openEmbedded(null, await seededTemplate());
	for (const text of awkward)
		await sql`insert into platform.announcement (name, body, announced_at)
			values (${text}, ${JSON.stringify({ text, large: "9007199254740993", many: [1.1, 1e300, null] })}::jsonb,
				timestamptz '2026-11-20 03:00:00.123456+07')`.execute(told.db);
	await sql`update platform.announcement set attempts = 2147483647 where name = '' `.execute(
		told.db,
	);
	await linkTrail({ db: told.db, announced: () => undefined } as Context);
	first = {
		database: told,
		files: folderStore(place("files")),
		parts: folderParts(place("parts")),
	};
	for (const size of [0, 1, 70_000, 3_000_000])
		await first.files.keep(new Uint8Array(randomBytes(size)));
	await first.parts.begin("half-arrived");
	await first.parts.add("half-arrived", 0, once(randomBytes(5_000)));
	await exportAll(first, place("one"), making);
	second = await openEmptyDatabase("postgresql");
	there = {
		database: second.database,
		files: folderStore(place("files-there")),
		parts: folderParts(place("parts-there")),
	};
	empty = await openEmptyDatabase("embedded");
	into = {
		database: empty.database,
		files: memoryStore(),
		parts: memoryParts(),
	};
});
after(async () => {
	await told.close();
	await second[Symbol.asyncDispose]();
	await empty[Symbol.asyncDispose]();
});

test("everything goes from the embedded database to PostgreSQL and back, and every row and every file is the same", async () => {
	await using third = await openEmptyDatabase("embedded");
	const imported = await importAll(there, place("one"), { keys, migrations });
	assert.deepEqual([imported.files, imported.migrated], [4, 0]);
	const seeing = { ...there, database: await second.forBackups() };
	await exportAll(seeing, place("two"), making);
	const back = {
		database: third.database,
		files: memoryStore(),
		parts: memoryParts(),
	};
	await importAll(back, place("two"), { keys, migrations });

	// By another way than that by which they were moved.
	await sameRows(told, seeing.database);
	await sameRows(told, back.database);
	await sameFiles(first, there);
	await sameFiles(first, back);
	const [one, two] = [
		await checkArchive(place("one")),
		await checkArchive(place("two")),
	];
	assert.deepEqual(two.tables, one.tables);
	assert.deepEqual(two.sequences, one.sequences);
	assert.deepEqual((await compareAll(back, place("one"))).differing, []);
});

test("what is moved in has every rule that a database of its own has, and the next numbers", async () => {
	await using fresh = await openTestWorld();
	assert.deepEqual(
		await rulesOf(second.database),
		await rulesOf(fresh.database),
	);
	const { rows } = await sql<{ id: string; most: string }>`
		with most as (select max(id) as most from platform.announcement),
		added as (insert into platform.announcement (name, body, announced_at) values ('later', '{}', now()) returning id)
		select id, most from added, most`.execute(second.database.db);
	assert.ok(BigInt(rows[0]?.id ?? 0) > BigInt(rows[0]?.most ?? 0));
	const cx = { ...fresh.cx, db: second.database.db, actor: theSystem };
	const { chains } = await verifyTrail(cx);
	assert.ok(chains.every(({ whole }) => whole));
	assert.ok(chains.some(({ linked }) => linked > 0));
});

test("an owner who does not see what is told in confidence exports nothing, and hears what to do", async (t) => {
	if (!process.env.RANGKUL_TEST_POSTGRES)
		return t.skip("the embedded database has one user, who sees everything");
	await assert.rejects(
		exportAll(there, place("hidden"), making),
		(error) =>
			error instanceof WrongSetting &&
			/rights_cases\.\w+.*bypassrls in role pg_read_all_data/.test(
				error.message,
			),
	);
	assert.deepEqual(
		readdirSync(folder).filter((name) => name.startsWith("hidden")),
		[],
	);
});

test("an archive with one changed byte is refused, and the table or file is named", async () => {
	const { tables } = await checkArchive(place("one"));
	const large = (await allFiles(first)).find(({ size }) => size > 1);
	const spoilt = [
		join("tables", `${tables[7]?.name}.copy.gz`),
		join("files", placeOf(large?.sha256 ?? "")),
		join("parts", "half-arrived"),
		"files.txt",
		"manifest.json",
		"manifest.json.sha256",
	];
	for (const name of spoilt) {
		const path = join(place("one"), name);
		const bytes = readFileSync(path);
		const changed = Buffer.from(bytes);
		const at = Math.floor(bytes.length / 2);
		changed[at] = (changed[at] ?? 0) ^ 1;
		writeFileSync(path, changed);
		await assert.rejects(
			importAll(into, place("one"), { keys, migrations }),
			(error) =>
				error instanceof WrongArchive &&
				error.message.includes(name.replace(".sha256", "")),
			name,
		);
		writeFileSync(path, bytes);
	}
	await nothingCame();
});

test("an archive of newer data, and one of other keys, are refused before anything happens", async () => {
	const older = migrations.filter(({ owner }) => owner !== "news");
	await assert.rejects(
		importAll(into, place("one"), { keys, migrations: older }),
		(error) =>
			error instanceof WrongArchive &&
			/does not know its step news/.test(error.message),
	);
	await assert.rejects(
		importAll(into, place("one"), {
			keys: { ...keys, sealKey: "fedcba9876543210" },
			migrations,
		}),
		/RANGKUL_SEAL_KEY here and where this archive was made are not the same/,
	);
	await nothingCame();
});

test("a database that holds anything is refused, and nothing in it changes", async () => {
	await assert.rejects(
		importAll(there, place("one"), { keys, migrations }),
		(error) =>
			error instanceof WrongSetting &&
			/not empty.*createdb/.test(error.message),
	);
});

test("what is interrupted half way leaves an empty database, which takes the archive at the next try and is brought up to date", async () => {
	const later = (script: string) => ({
		keys,
		migrations: [
			...migrations,
			{ owner: "platform", name: "9999-later.sql", script },
		],
	});
	await assert.rejects(
		importAll(into, place("one"), later("select 1 / 0")),
		/9999-later\.sql failed/,
	);
	assert.equal(await tablesIn(into.database), 0);
	const { migrated } = await importAll(
		into,
		place("one"),
		later("update platform.announcement set attempts = 7 where name = ''"),
	);
	assert.equal(migrated, 1);
	const { differing } = await compareAll(into, place("one"));
	assert.deepEqual(
		differing.map(({ name }) => name),
		["platform.announcement", "platform.migration"],
	);
});

test("an export that ends early leaves nothing that looks like an archive", async () => {
	const broken = {
		...first,
		files: {
			...first.files,
			read: async () => Promise.reject(new Error("gone")),
		},
	};
	await assert.rejects(exportAll(broken, place("early"), making), /gone/);
	assert.deepEqual(
		readdirSync(folder).filter((name) => name.startsWith("early")),
		[],
	);
});

test("a damaged file keeps nobody from exporting the rest, and is named", async () => {
	const store = folderStore(place("damaged-store"));
	const { sha256 } = await store.keep(new Uint8Array(randomBytes(100)));
	await store.keep(new Uint8Array(randomBytes(200)));
	writeFileSync(join(place("damaged-store"), placeOf(sha256)), "other");
	const { damaged, files } = await exportAll(
		{ ...first, files: store, parts: memoryParts() },
		place("damaged"),
		making,
	);
	assert.deepEqual([damaged, files], [[sha256], 1]);
});

test("an export without any of the files that its tables name writes nothing, and says where to look", async () => {
	const lost = { ...first, files: folderStore(place("not-mounted")) };
	await assert.rejects(
		exportAll(lost, place("lost"), making),
		(error) =>
			error instanceof WrongSetting &&
			/names files, and there is not one.*RANGKUL_DATA.*mounted/.test(
				error.message,
			),
	);
	assert.deepEqual(
		readdirSync(folder).filter((name) => name.startsWith("lost")),
		[],
	);
});

test("an export that met a step of the database half way writes nothing, as a table that was rewritten would look empty", async () => {
	const { db } = second.database;
	await sql`insert into platform.migration (owner, name, sha256) values ('news', '9999-later.sql', repeat('0', 64))`.execute(
		db,
	);
	await assert.rejects(
		exportAll(
			{ ...first, database: { ...told, kind: "postgresql", db } },
			place("moved"),
			making,
		),
		/brought up to date in this very moment/,
	);
	await sql`delete from platform.migration where name = '9999-later.sql'`.execute(
		db,
	);
});

test("in a folder for a group an archive is for that group, and anywhere else for its user alone", {
	skip: process.platform === "win32",
}, async () => {
	const before = process.umask(0o027);
	try {
		for (const [name, parent, archive] of [
			["for-a-group", 0o750, 0o750],
			["for-all", 0o755, 0o700],
			["for-me", 0o700, 0o700],
		] as const) {
			mkdirSync(place(name), { mode: parent });
			chmodSync(place(name), parent);
			await exportAll(first, join(place(name), "one"), making);
			assert.equal(modeOf(join(place(name), "one")), archive, name);
		}
	} finally {
		process.umask(before);
	}
	const all = readdirSync(place("for-a-group"), {
		recursive: true,
		withFileTypes: true,
	});
	for (const entry of all)
		assert.equal(
			modeOf(join(entry.parentPath, entry.name)),
			entry.isDirectory() ? 0o750 : 0o640,
			entry.name,
		);
});

test("an archive that cannot be read is not called broken", async () => {
	mkdirSync(join(place("unreadable"), "manifest.json"), { recursive: true });
	await assert.rejects(
		checkArchive(place("unreadable")),
		(error) =>
			error instanceof WrongArchive &&
			/cannot be read here \(EISDIR\).*nothing against the archive/.test(
				error.message,
			),
	);
});

const modeOf = (path: string): number => statSync(path).mode & 0o777;

/** Every row of every table, generated columns too, as one text each. */
async function sameRows(one: Database, other: Database): Promise<void> {
	const { rows: tables } = await sql<{ name: string }>`
		select schemaname || '.' || tablename as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(
		one.db,
	);
	assert.ok(tables.length > 200);
	let compared = 0;
	for (const { name } of tables) {
		const [here, there] = [await rowsOf(one, name), await rowsOf(other, name)];
		assert.deepEqual(there, here, name);
		compared += here.length;
	}
	assert.ok(compared > 10_000, `${compared} rows`);
}

const rowsOf = async ({ db }: Database, table: string): Promise<string[]> =>
	db.transaction().execute(async (tx) => {
		await sql`set local timezone = 'UTC'`.execute(tx);
		const { rows } = await sql<{ row: string }>`
			select to_jsonb(whole)::text as row from ${sql.raw(table)} as whole`.execute(
			tx,
		);
		return rows.map(({ row }) => row).sort();
	});

async function sameFiles(one: Holdings, other: Holdings): Promise<void> {
	assert.deepEqual(await allFiles(other), await allFiles(one));
	for (const id of await one.parts.list())
		assert.ok(
			Buffer.from(await one.parts.read(id)).equals(await other.parts.read(id)),
		);
}

async function allFiles({ files }: Holdings) {
	const all: { sha256: string; size: number }[] = [];
	for await (const sha256 of files.list())
		all.push({ sha256, size: (await files.read(sha256)).byteLength });
	return all;
}

async function nothingCame(): Promise<void> {
	assert.equal(await tablesIn(into.database), 0);
	assert.deepEqual(await allFiles(into), []);
}

const tablesIn = async ({ db }: Database): Promise<number> =>
	Number(
		(
			await sql<{ n: string }>`
				select count(*) as n from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(
				db,
			)
		).rows[0]?.n,
	);

/** Constraints, policies, row security, triggers, indexes, and who may. */
async function rulesOf({ db }: Database): Promise<string[]> {
	const { rows } = await sql<{ rule: string }>`
		select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as rule
		from pg_constraint where conrelid <> 0 and connamespace <> 'pg_catalog'::regnamespace and contype <> 'n'
		union all
		select polrelid::regclass || ' ' || polname || ' ' || polcmd::text || ' ' || coalesce(pg_get_expr(polqual, polrelid), '')
			|| ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') from pg_policy
		union all
		select oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
		where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
		union all
		select tgrelid::regclass || ' ' || pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
		union all
		select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema')
		union all
		select table_schema || '.' || table_name || ' ' || privilege_type from information_schema.role_table_grants
		where grantee = 'rangkul_case_reader'`.execute(db);
	return rows.map(({ rule }) => rule).sort();
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
	yield bytes;
}
