import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { at } from "#platform/context.ts";
import {
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import { sampleOffice, seedSurveys } from "#surveys/samples";
import { mixResponses } from "../src/modules/surveys/counting/mix.ts";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import { openHouseOverHttp } from "./house-over-http.ts";
import type { Line } from "./line.ts";
import { type Bare, inOwnProcess, workSince } from "./own-process.ts";
import { type Written, writeAgain, writtenIn } from "./survey-rows.ts";
import { workOf } from "./work-of.ts";

const path = `/survei/${sampleOffice}/skm-2017`;

/**
 * Answers to a survey over real HTTP, read and checked, each on the disk before it is acknowledged, by 1, 8 and 32
 * people at once; beside them the bare rate: the same rows in the same transactions by the same driver, without a site.
 * What mixing and counting them costs later stands in lines of its own.
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
	/** How many rows were written bare in so many seconds, and by how much work of whoever wrote them. */
	readonly bare: (written: Written, seconds: number) => Promise<Bare>;
	/** Processor time of the database so far where it is another process, in milliseconds. */
	readonly work: () => number;
	/** Milliseconds for one of them; where a whole database runs within the site it is shown and not demanded. */
	readonly demanded: boolean;
}

async function onPostgres(bin: string, folder: string, seconds: number) {
	const cluster = startCluster(bin, { durable: true });
	const file = join(folder, "row.json");
	const database = await openPostgres(cluster.url);
	try {
		return await measure(
			{
				name: "PostgreSQL",
				database,
				bare: async (written, time) => {
					writeFileSync(file, JSON.stringify(written));
					const args = [cluster.url, file, time];
					return inOwnProcess<Bare>("survey-bare.ts", args);
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
				bare: async (written, time) => {
					const began = process.cpuUsage();
					const done = await writeAgain(database.db, written, time);
					return { done, work: workSince(began) };
				},
				work: () => 0,
				demanded: false,
			},
			seconds,
		);
	} finally {
		await database.close();
	}
}

async function measure(store: Store, seconds: number): Promise<Line[]> {
	const { db } = store.database;
	const house = await openHouseOverHttp(store.database);
	await seedSurveys(house.cx);
	const answered = async (people: number, time: number) =>
		(await inOwnProcess("survey-load.ts", [house.port, path, people, time]))
			.done;
	/** The milliseconds of web and database that something took. */
	const worked = async <Answer>(what: () => Promise<Answer>) => {
		const [web, work] = [process.cpuUsage(), store.work()];
		const answer = await what();
		return [answer, workSince(web) + store.work() - work] as const;
	};
	const afresh = () => sql`truncate surveys.arrival`.execute(db);
	// A site runs for weeks: what is measured is the one whose code the engine has compiled, alone and with many.
	await answered(8, 2 * seconds);
	await answered(1, seconds);
	await store.database.run("analyze");
	const lines: Line[] = [];
	for (const people of [1, 8, 32]) {
		await afresh();
		const [ours, took] = await worked(() => answered(people, seconds));
		const written = await writtenIn(db);
		await afresh();
		const before = store.work();
		const { done: bare, work: wrote } = await store.bare(written, seconds);
		const rowsAlone = (wrote + store.work() - before) / bare;
		const size = `${people} ${people === 1 ? "person" : "people"} at once, ${store.name}`;
		lines.push(
			told(`answers to a survey over HTTP, ${size}`, ours / seconds),
			told(`the same rows without a site, ${size}`, bare / seconds),
			{
				name: `… rows in one commit, of both, ${size}`,
				figure: round(ours / written.together.length),
				unit: "",
				limit: null,
			},
			{
				name: `bare rate beside ours, ${size}`,
				figure: round(bare / ours),
				unit: "times",
				limit: 2,
				// An aim: the processor time of one answer is what counts.
				informative: true,
			},
			{
				name: `processor time of one answer, web and database, ${size}`,
				figure: round(took / ours),
				unit: "ms",
				limit: 1,
				...(store.demanded ? {} : { informative: true }),
			},
			{
				// What the machine takes for the rows alone, just then: on one that others use as well this grows along.
				name: `… of the same rows without a site, writer and database, ${size}`,
				figure: round(rowsAlone),
				unit: "ms",
				limit: null,
			},
		);
	}
	const [mixed, took] = await worked(() =>
		mixResponses(at(house.cx, new Date())),
	);
	lines.push({
		name: `processor time of mixing and counting one answer later, ${store.name}`,
		figure: round(took / mixed),
		unit: "ms",
		limit: null,
	});
	house.close();
	return lines;
}

const told = (name: string, rate: number): Line => ({
	name,
	figure: Math.round(rate),
	unit: "a second",
	limit: null,
});

const round = (value: number): number => Math.round(value * 100) / 100;
