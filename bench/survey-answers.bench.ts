import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { sql } from "kysely";
import { seedServices } from "#catalogue/samples";
import { seedPeople } from "#identity/samples";
import { demoSecret } from "#platform/config.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import type { Db } from "#platform/database/open.ts";
import { sampleOffice, seedSurveys } from "#surveys/samples";
import { seedUnits, unitId } from "#units/samples";
import { assemble } from "../src/assemble.ts";
import { freshAssets } from "../tools/build.mjs";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";
import { inOwnProcess } from "./own-process.ts";
import { workOf } from "./work-of.ts";

const path = `/survei/${sampleOffice}/skm-2017`;

/**
 * Answers to a survey over real HTTP, each on the disk before it is acknowledged, by 1, 8 and 32 people at once;
 * beside them the bare rate: the same rows in the same transactions by the same driver, without a site.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const bin = findPostgres();
	if (!bin) return [];
	const seconds = full ? 10 : 2;
	const cluster = startCluster(bin, { durable: true });
	process.env.RANGKUL_TEST_POSTGRES = cluster.url;
	try {
		await using world = await openTestWorld(new Date());
		await seedUnits(world.cx);
		await seedPeople(world.cx);
		await seedServices(world.cx);
		await seedSurveys(world.cx);
		await world.database.run("analyze");
		const house = assemble({
			database: world.database,
			config: {
				mode: "demo",
				secret: demoSecret,
				origin: "http://127.0.0.1",
				dataFolder: "build/test-files",
			},
			assets: await freshAssets(),
			files: world.cx.files,
			log: ({ level, ...said }) => {
				if (level === "error") console.error(said);
			},
		});
		const server = createServer(getRequestListener(house.fetch));
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		const { port } = server.address() as { port: number };
		const { rows } = await sql<{
			name: string;
		}>`select current_database() as name`.execute(world.cx.db);
		const url = new URL(cluster.url);
		url.pathname = `/${rows[0]?.name}`;
		const ours = (people: number, time: number) =>
			inOwnProcess("survey-load.ts", [port, path, people, time]);
		await ours(8, 2); // Warm.
		const body = await oneBody(world.cx.db);
		const lines: Line[] = [];
		for (const people of [1, 8, 32]) {
			const bare = await inOwnProcess("survey-bare.ts", [
				url.href,
				unitId(sampleOffice),
				people,
				seconds,
				body,
			]);
			const web = process.cpuUsage();
			const database = workOf(cluster.pid);
			const site = await ours(people, seconds);
			const { user, system } = process.cpuUsage(web);
			const work = (user + system) / 1_000 + workOf(cluster.pid) - database;
			const size = `${people} ${people === 1 ? "person" : "people"} at once, durable`;
			lines.push(
				{
					name: `answers to a survey over HTTP, ${size}`,
					figure: Math.round(site.done / seconds),
					unit: "a second",
					limit: null,
				},
				{
					name: `the same rows without a site, ${size}`,
					figure: Math.round(bare.done / seconds),
					unit: "a second",
					limit: null,
				},
				{
					name: `bare rate beside ours, ${size}`,
					figure: round(bare.done / site.done),
					unit: "times",
					limit: 2,
					// An aim: the processor time of one answer is what counts.
					informative: true,
				},
				{
					name: `processor time of one answer, web and database, ${size}`,
					figure: round(work / site.done),
					unit: "ms",
					limit: 1,
				},
			);
		}
		server.closeAllConnections();
		server.close();
		return lines;
	} finally {
		cluster.stop();
	}
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A body as the site writes it. */
async function oneBody(db: Db): Promise<string> {
	const { rows } = await sql<{
		body: unknown;
	}>`select body from surveys.arrival where body is not null limit 1`.execute(
		db,
	);
	return JSON.stringify(rows[0]?.body ?? {});
}
