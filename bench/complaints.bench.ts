import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { demoSecret } from "#platform/config.ts";
import {
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import { digest } from "#platform/http/signed.ts";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import { insertsOf, rowsOfLast, type ToldRows } from "./complaint-rows.ts";
import { openHouseOverHttp } from "./house-over-http.ts";
import type { Line } from "./line.ts";
import { type Bare, inOwnProcess, workSince } from "./own-process.ts";
import { workOf } from "./work-of.ts";

const path = "/pengaduan/ke/kanwil-kemenkum-ntt";

/**
 * What people tell an office over real HTTP, read and checked, each on the disk before its code is shown, by 1, 8 and
 * 32 people at once; beside them the bare rate: the same rows in the same transactions by the same driver, without a
 * site. The trail is linked within the time that is counted.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const seconds = full ? 10 : 2;
	const folder = mkdtempSync(join(tmpdir(), "rangkul-bench-"));
	const bin = findPostgres();
	try {
		return [
			...(bin ? await onPostgres(bin, folder, seconds) : []),
			...(await onEmbedded(folder, seconds)),
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Where the rows go: what the bench must know of it beside the database itself. */
interface Store {
	readonly name: string;
	readonly database: Database;
	/** How many things were told bare in so many seconds, by so many people, and by how much work of whoever wrote them. */
	readonly bare: (
		rows: ToldRows,
		people: number,
		seconds: number,
	) => Promise<Bare>;
	/** Processor time of the database so far where it is another process, in milliseconds. */
	readonly work: () => number;
	/** Milliseconds for one of them; where a whole database runs within the site it is shown and not demanded. */
	readonly demanded: boolean;
}

async function onPostgres(bin: string, folder: string, seconds: number) {
	const cluster = startCluster(bin, { durable: true });
	const file = join(folder, "rows.json");
	const database = await openPostgres(cluster.url);
	try {
		return await measure(
			{
				name: "PostgreSQL",
				database,
				bare: async (rows, people, time) => {
					writeFileSync(file, JSON.stringify(rows));
					const args = [cluster.url, file, people, time];
					return inOwnProcess<Bare>("complaint-bare.ts", args);
				},
				work: () => workOf(cluster.pid),
				demanded: true,
			},
			seconds,
		);
	} finally {
		await database.close();
		cluster.stop();
	}
}

/** It has one connection, within this very process: of people at once, one after the other. */
async function onEmbedded(folder: string, seconds: number) {
	const database = await openEmbedded(folder);
	try {
		return await measure(
			{
				name: "PGlite",
				database,
				bare: (rows, _people, time) => bareOn(database, rows, time),
				work: () => 0,
				demanded: false,
			},
			seconds,
		);
	} finally {
		await database.close();
	}
}

async function bareOn(
	{ db }: Database,
	rows: ToldRows,
	seconds: number,
): Promise<Bare> {
	const began = process.cpuUsage();
	const until = performance.now() + seconds * 1_000;
	let done = 0;
	while (performance.now() < until) {
		await db.transaction().execute(async (tx) => {
			for (const { text, values } of insertsOf(rows))
				await tx.executeQuery({
					sql: text,
					parameters: values,
					query: sql``.toOperationNode(),
					queryId: { queryId: "bare" },
				});
		});
		done += 1;
	}
	return { done, work: workSince(began) };
}

async function measure(store: Store, seconds: number): Promise<Line[]> {
	const { database } = store;
	const house = await openHouseOverHttp(database);
	const began = String(Date.now() - 90_000);
	const made = `${began}.${digest(demoSecret, "form of a complaint", began)}`;
	const told = (people: number, time: number) =>
		house.filled("complaint", path, people, time, made);
	// A site runs for weeks: what is measured is the one whose code the engine has compiled, and that takes some thousand
	// tellings; by one person alone as well, because the batches of many walk other ways.
	await told(8, 2 * seconds);
	await told(1, seconds);
	await database.run("analyze");
	const rows = await rowsOfLast(database.db);
	const lines: Line[] = [];
	for (const people of [1, 8, 32]) {
		const before = store.work();
		const { done: bare, work: wrote } = await store.bare(rows, people, seconds);
		const [web, work] = [process.cpuUsage(), store.work()];
		const ours = await told(people, seconds);
		const each = (workSince(web) + store.work() - work) / ours;
		const size = `${people} ${people === 1 ? "person" : "people"} at once, ${store.name}`;
		lines.push(
			{
				name: `complaints told over HTTP, ${size}`,
				figure: Math.round(ours / seconds),
				unit: "a second",
				limit: null,
			},
			{
				name: `the same rows without a site, ${size}`,
				figure: Math.round(bare / seconds),
				unit: "a second",
				limit: null,
			},
			{
				name: `bare rate beside ours, ${size}`,
				figure: round(bare / ours),
				unit: "times",
				limit: 2,
				// An aim: the processor time of one complaint is what counts.
				informative: true,
			},
			{
				name: `processor time of one complaint, web and database, ${size}`,
				figure: round(each),
				unit: "ms",
				limit: 1,
				...(store.demanded ? {} : { informative: true }),
			},
			{
				// What the machine takes for the rows alone, just then: on one that others use as well this grows along.
				name: `… of the same rows without a site, writer and database, ${size}`,
				figure: round((wrote + work - before) / bare),
				unit: "ms",
				limit: null,
			},
		);
	}
	house.close();
	return lines;
}

const round = (value: number): number => Math.round(value * 100) / 100;
