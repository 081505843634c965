import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { demoSecret } from "#platform/config.ts";
import { at } from "#platform/context.ts";
import { type Database, openEmbedded } from "#platform/database/open.ts";
import { folderStore } from "#platform/files/folder-store.ts";
import { sha256Of } from "#platform/files/store.ts";
import { keepRetention, tellCase, verifyDeletion } from "#rights-cases";
import { unitBySlug } from "#units";
import { freshAssets } from "../../tools/build.mjs";
import { assemble, type Rangkul } from "../assemble.ts";
import { seededTemplate } from "./for-tests.ts";

/**
 * A case is kept for its time and deleted; then somebody takes the disk. What lay sealed of it is looked for in every table,
 * in the pages of the database and in the store of files. The log of what was written is left out: it holds what it holds
 * until the database writes over it.
 */
describe("a case was deleted, and then the disk is taken", () => {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-deleted-"));
	const files = folderStore(join(folder, "files"));
	let database: Database;
	let house: Rangkul;
	let id = "";
	let ref = "";
	/** Pieces out of the middle of what is sealed, and the names of its bytes in the store. */
	let sealed: Buffer[] = [];
	let names: string[] = [];

	const rowsOf = async <Row>(text: string) =>
		(await sql.raw<Row>(text).execute(database.db)).rows;

	before(async () => {
		database = await openEmbedded(folder, await seededTemplate());
		house = assemble({
			database,
			files,
			config: {
				mode: "demo",
				secret: demoSecret,
				origin: "http://localhost",
				dataFolder: folder,
			},
			assets: await freshAssets(),
		});
		const cx = house.contextOf(theSystem);
		const known = new Set(
			(
				await rowsOf<{ id: string }>("select id from rights_cases.case_file")
			).map((row) => row.id),
		);
		const unit = await unitBySlug(cx, "rutan-rangkasbitung");
		const came = new TextEncoder().encode("came".repeat(900));
		const told = await tellCase(
			cx,
			{
				channel: "web",
				inDanger: "no",
				whose: "own",
				happened: "Kami dipukul. ".repeat(200),
				where: null,
				province: null,
				when: null,
				wish: null,
				accused: { unitIds: [unit?.id ?? ""], others: null },
				victim: null,
				attorney: null,
				child: { concerned: "unsaid", guardian: null },
				identity: { name: "Siti", contact: null, paper: null },
				needs: { interpreter: null, reading: false, language: null },
				reach: { how: null, safeTimes: null },
				source: null,
				consent: null,
			},
			[
				{
					name: "a.jpg",
					type: "image/jpeg",
					bytes: new TextEncoder().encode("copy".repeat(900)),
					original: { bytes: came, sha256: sha256Of(came) },
					scan: "off",
				},
			],
			{ sheet: cx.newId(), pin: null, lang: "id" },
		);
		assert.ok(told.ok);
		const cases = await rowsOf<{ id: string; ref: string }>(
			"select id, ref from rights_cases.case_file",
		);
		({ id, ref } = cases.find((row) => !known.has(row.id)) ?? assert.fail());
		sealed = (
			await rowsOf<{ body: Uint8Array }>(`
				select head as body from rights_cases.case_file where id = '${id}'
				union all select body from rights_cases.piece where case_id = '${id}'
				union all select body from rights_cases.identity where case_id = '${id}'
				union all select facts from rights_cases.file where case_id = '${id}'
				union all select sealed from rights_cases.holder where case_id = '${id}'`)
		).map(({ body }) => Buffer.from(body.subarray(40, 64)));
		names = (
			await rowsOf<{ kept: string; original: string }>(
				`select kept_as as kept, original_as as original from rights_cases.file where case_id = '${id}'`,
			)
		).flatMap(({ kept, original }) => [kept, original]);
		assert.equal(names.length, 2);
		await sql`checkpoint`.execute(database.db);
		assert.ok(found().length > 0, "before, the search finds it");
		await sql`update rights_cases.case_file set state = 'withdrawn', ended_on = received_on where id = ${id}`.execute(
			database.db,
		);
		for (const days of [240, 300, 720, 740, 745])
			await keepRetention(
				at(cx, new Date(cx.now.getTime() + days * 86_400_000)),
			);
		await sql`checkpoint`.execute(database.db);
	});
	after(async () => {
		await database.close().catch(() => undefined);
		rmSync(folder, { recursive: true, force: true });
	});

	/** Where anything of it lies on the disk. */
	function found(): string[] {
		return readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.filter((path) => !path.includes("pg_wal"))
			.filter((path) => {
				const bytes = readFileSync(path);
				return (
					names.some((name) => path.endsWith(name)) ||
					sealed.some((part) => bytes.includes(part))
				);
			});
	}

	test("no table names it but the trail and the proof", async () => {
		const remains = await verifyDeletion(house.contextOf(theSystem), ref);
		assert.ok(remains);
		assert.deepEqual(remains.rows, {});
		assert.deepEqual([remains.files, remains.nothingLeft], [0, true]);
		assert.deepEqual(remains.deleted.map(({ part }) => part).sort(), [
			"case",
			"identities",
			"originals",
		]);
	});

	test("neither the pages of the database nor the store hold a sealed byte of it, nor a box with its key", () => {
		assert.ok(sealed.length > 5);
		assert.deepEqual(found(), []);
	});
});
