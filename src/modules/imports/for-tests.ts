import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { asCsv } from "#platform/spreadsheet/write-spreadsheet.ts";
import { seedUnits } from "#units/samples";
import {
	beginImport,
	carryOut,
	type Fixed,
	type Import,
	type KindName,
	mapColumns,
	rowsOf,
} from "./index.ts";

/** A world with the sample units and people, in which the administrator moves an office in. */
export async function openOffice(): Promise<TestWorld & { admin: Context }> {
	const world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	return {
		...world,
		admin: withActor(world.cx, sampleActor("admin")),
	};
}

/** Tells stories whose rows are gone afterwards. */
export const stories =
	(admin: () => Context) =>
	(name: string, tell: (cx: Context) => Promise<void>) =>
		test(name, async () => {
			const enough = new Error("enough");
			await admin()
				.db.transaction()
				.execute(async (db) => {
					await tell({ ...admin(), db });
					throw enough;
				})
				.catch((error: unknown) => {
					if (error !== enough) throw error;
				});
		});

type Sheet = readonly (readonly string[])[];

/** Sends a sheet and maps its columns by their heads. */
export async function preview(
	cx: Context,
	kind: KindName,
	sheet: Sheet,
	fixed: Fixed = {},
): Promise<Import> {
	const begun = await beginImport(cx, {
		kind,
		name: "daftar.csv",
		bytes: Buffer.from(asCsv(sheet)),
	});
	assert.ok(begun.ok, JSON.stringify(begun));
	const { id, mapping, version } = begun.value;
	const mapped = await mapColumns(cx, id, { mapping, fixed, seen: version });
	assert.ok(mapped.ok, JSON.stringify(mapped));
	return mapped.value;
}

/** Previews a sheet and writes what is ready. */
export async function bringAlong(
	cx: Context,
	kind: KindName,
	sheet: Sheet,
	fixed: Fixed = {},
): Promise<Import> {
	const { id, version } = await preview(cx, kind, sheet, fixed);
	const done = await carryOut(cx, id, version);
	assert.ok(done.ok, JSON.stringify(done));
	return done.value;
}

/** What is to be mended: "3 parent own-parent". */
export const problemsIn = async (
	cx: Context,
	{ id }: Import,
): Promise<string[]> =>
	(await rowsOf(cx, id, "wrong")).flatMap(({ number, problems }) =>
		problems.map(({ field, reason }) => `${number} ${field ?? "-"} ${reason}`),
	);
