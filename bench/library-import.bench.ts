import { sampleActor, seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import {
	agreeToArrival,
	arrivalsOf,
	beginArrival,
	undoArrival,
	workOnArrivals,
} from "#library";
import {
	libraryOffice,
	openSampleCollections,
	sampleCollections,
	sampleMarcFile,
} from "#library/samples";
import { demoSecret } from "#platform/config.ts";
import { withActor } from "#platform/context.ts";
import { migrate } from "#platform/database/migrate.ts";
import {
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { seedUnits, unitId } from "#units/samples";
import { moduleNames } from "../architecture.ts";
import { assemble } from "../src/assemble.ts";
import { freshAssets } from "../tools/build.mjs";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";
import { workOf } from "./work-of.ts";

/** A file in ISO 2709 is looked at, taken in and taken back, on both databases; a tenth of the records unless `full`. */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const records = full ? 20_000 : 2_000;
	const lines: Line[] = [];
	const bin = findPostgres();
	if (bin) {
		const cluster = startCluster(bin);
		const database = await openPostgres(cluster.url);
		try {
			const work = () => workOf(cluster.pid);
			lines.push(...(await measure("PostgreSQL", database, work, records)));
		} finally {
			await database.close();
			cluster.stop();
		}
	}
	const database = await openEmbedded(null);
	try {
		lines.push(...(await measure("PGlite", database, () => 0, records)));
	} finally {
		await database.close();
	}
	return lines;
}

async function measure(
	name: string,
	database: Database,
	work: () => number,
	records: number,
): Promise<Line[]> {
	const { contextOf, begin, agree, undo } = await openLibrary(database);
	const id = await begin(sampleMarcFile(records));
	const lines: Line[] = [];
	const worked = async (what: string, limit: number | null) => {
		const [began, web, before] = [
			performance.now(),
			process.cpuUsage(),
			work(),
		];
		await workOnArrivals(() => contextOf(theSystem), {
			milliseconds: 600_000,
			id,
		});
		const { user, system } = process.cpuUsage(web);
		const spent = (user + system) / 1_000 + work() - before;
		const where = `${records.toLocaleString("en")} records, ${name}`;
		lines.push(
			line(
				`one record ${what}, ${where}`,
				(performance.now() - began) / records,
				null,
			),
			line(
				`processor time of one record ${what}, web and database, ${where}`,
				spent / records,
				limit,
			),
		);
	};
	await worked("looked at", null);
	await agree(id);
	// A thousand in a second, each on one core.
	await worked("taken in", name === "PostgreSQL" ? 1 : null);
	await undo(id);
	await worked("taken back", name === "PostgreSQL" ? 1 : null);
	return lines;
}

async function openLibrary(database: Database) {
	await migrate(database, migrationsOfHouse(moduleNames));
	const { contextOf } = assemble({
		database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://127.0.0.1",
			dataFolder: "build/test-files",
		},
		assets: await freshAssets(),
	});
	const cx = contextOf(theSystem);
	await seedUnits(cx);
	await seedPeople(cx);
	await openSampleCollections(cx);
	const keeper = withActor(cx, sampleActor("melania"));
	return {
		contextOf,
		begin: async (bytes: Uint8Array) =>
			need(
				await beginArrival(keeper, {
					collectionId: sampleCollections.law,
					what: "marc",
					name: "bench.mrc",
					bytes,
				}),
			).id,
		agree: async (id: string) => {
			const [seen] = await arrivalsOf(keeper, unitId(libraryOffice));
			need(await agreeToArrival(keeper, id, seen?.version ?? 0));
		},
		undo: async (id: string) => need(await undoArrival(keeper, id)),
	};
}

const need = <Value>(
	done:
		| { readonly ok: true; readonly value: Value }
		| { readonly ok: false; readonly problem: { readonly reason: string } },
): Value => {
	if (!done.ok) throw new Error(done.problem.reason);
	return done.value;
};

const line = (name: string, figure: number, limit: number | null): Line => ({
	name,
	figure: Math.round(figure * 100) / 100,
	unit: "ms",
	limit,
});
