import { statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { readConfig } from "#platform/config.ts";
import { archivesIn, nameAt, removeOldest } from "#platform/moving/rotation.ts";
import { root } from "#platform/root.ts";
import type { Errand } from "../errands.ts";
import { print, WrongInput } from "./outcome.ts";

// Moving everything: into an archive, out of one, and the same as a habit, with what was kept before.

const about = `
An archive is a folder: each table as COPY writes it, each file under its hash, and manifest.json with counts and SHA-256
hashes of all of it. It holds what people told in confidence, sealed as it was: keep it like the database. The keys
RANGKUL_SECRET and RANGKUL_SEAL_KEY are not in it, and without them sealed words stay closed for ever: keep them apart.`;

export const exporting = (program: Command): Command =>
	program
		.command("export")
		.argument("<archive>", "a folder that is not there yet")
		.description("Write everything, tables and files, into an archive")
		.addHelpText(
			"after",
			`${about}
Printed: archive, manifest (its hash: kept apart, it shows that nobody changed the archive), tables, rows, files, bytes, damaged.
Ends with 1 when the store holds damaged files: they are named, and all else is in the archive.`,
		)
		.action(async (archive: string) => told(await exportTo(resolve(archive))));

export const importing = (program: Command): Command =>
	program
		.command("import")
		.argument("<archive>", "a folder that export or backup wrote")
		.option("--other-keys", "take it although the keys at hand are others")
		.description("Take an archive into a new, empty database")
		.addHelpText(
			"after",
			`
The data that RANGKUL_DATA or DATABASE_URL name must be empty, and no site may run on them. Every byte is held against its
hash first; an archive with one changed byte is refused. Tables are read back before anything counts.
Printed: tables, rows, files, migrated, damaged.`,
		)
		.action(async (archive: string, { otherKeys }: { otherKeys?: true }) =>
			print(await importFrom(resolve(archive), otherKeys)),
		);

export const backup = (program: Command): Command =>
	program
		.command("backup")
		.argument("<folder>", "where the archives lie, one a moment")
		.option("--keep <count>", "remove the oldest of more than so many")
		.description("Write an archive named after this moment, and read it back")
		.addHelpText(
			"after",
			`${about}
Older archives stay where this one lacks what they hold: damaged files, or fewer than half as many. Then it ends with 1 and says so.
Printed: as of export, removed, and notRemoved: why nothing was.`,
		)
		.action(async (folder: string, { keep }: { keep?: string }) => {
			const count = keep === undefined ? null : Number(keep);
			if (count !== null && !(Number.isInteger(count) && count > 0))
				throw new WrongInput(`"${keep}" is no count. Write --keep 14.`);
			await mkdir(folder, { recursive: true, mode: 0o700 });
			const now = new Date();
			const archive = resolve(folder, nameAt(now));
			const written = await exportTo(archive);
			const { checkArchive } = await import(
				"#platform/moving/check-archive.ts"
			);
			await checkArchive(archive);
			const { removed, notRemoved } =
				count === null
					? { removed: [], notRemoved: null }
					: await removeOldest(folder, count, now);
			told({ ...written, removed, notRemoved });
			if (notRemoved !== null) process.exitCode = 1;
		});

export const restore = (program: Command): Command =>
	program
		.command("restore")
		.argument(
			"<archive>",
			"an archive, or a folder of them: the newest is taken",
		)
		.option("--other-keys", "take it although the keys at hand are others")
		.description(
			"Take an archive into a new, empty database, then hold every row and file against it",
		)
		.addHelpText(
			"after",
			"\nAs import, then as compare. Ends with 1 when anything differs.",
		)
		.action(async (named: string, { otherKeys }: { otherKeys?: true }) => {
			const archive = newestOf(resolve(named));
			const imported = await importFrom(archive, otherKeys);
			// Newer steps may have changed what the archive holds; each table was read back before they ran.
			const comparison =
				imported.migrated > 0 ? null : await run("compare", { archive });
			print({ archive, ...imported, comparison });
			if (comparison && !Same.safeParse(comparison).success)
				process.exitCode = 1;
		});

export const compare = (program: Command): Command =>
	program
		.command("compare")
		.argument("<archive>", "a folder that export or backup wrote")
		.description("Hold every row and every file against an archive")
		.addHelpText(
			"after",
			"\nPrinted: tables, rows, files, differing (name, how). Ends with 1 when anything differs.",
		)
		.action(async (named: string) => {
			const comparison = await run("compare", { archive: resolve(named) });
			print(comparison);
			if (!Same.safeParse(comparison).success) process.exitCode = 1;
		});

const Same = z.object({ differing: z.tuple([]) });
const Whole = z.object({ damaged: z.tuple([]) });

const exportTo = async (archive: string) =>
	z.looseObject({}).parse(await run("export", { archive }));

/** Prints what was written; where the store held damaged files, whoever looks at exit codes hears of it. */
function told(written: unknown): void {
	print(written);
	if (!Whole.safeParse(written).success) process.exitCode = 1;
}

async function importFrom(archive: string, otherKeys = false) {
	const { importHouse } = await import("../moving-errands.ts");
	return importHouse(readConfig(process.env, root), archive, otherKeys);
}

async function run(errand: Errand, about: unknown): Promise<unknown> {
	const { runErrand } = await import("../errands.ts");
	return runErrand(errand, readConfig(process.env, root), about);
}

function newestOf(named: string): string {
	if (isThere(join(named, "manifest.json"))) return named;
	const [newest] = isThere(named) ? archivesIn(named).slice(-1) : [];
	if (newest === undefined)
		throw new WrongInput(`There is no archive in ${named}.`);
	return join(named, newest);
}

/** What this user may not look into is another matter than what is missing. */
function isThere(path: string): boolean {
	try {
		return statSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch {
		throw new WrongInput(
			`${path} cannot be read by this user. Let its folder and all in it belong to the group of whoever restores, as docs/backups.md says.`,
		);
	}
}
