import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleActor } from "#identity/samples";
import { withActor } from "#platform/context.ts";
import {
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import { offer } from "#requests";
import { unitId } from "#units/samples";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import { openHouseOverHttp } from "./house-over-http.ts";
import type { Line } from "./line.ts";
import { workOf } from "./work-of.ts";

const office = "kanwil-kemenkum-ntt";
const path = `/permohonan/legal-aid/ke/${office}`;

/**
 * Legal aid asked for over real HTTP, each request on the disk before its code is shown, by 1, 8 and 32 people at once; the
 * trail is linked within the time that is counted.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const seconds = full ? 10 : 2;
	const bin = findPostgres();
	const folder = mkdtempSync(join(tmpdir(), "rangkul-bench-"));
	const lines: Line[] = [];
	try {
		if (bin) {
			const cluster = startCluster(bin, { durable: true });
			const database = await openPostgres(cluster.url);
			try {
				const work = () => workOf(cluster.pid);
				lines.push(...(await measure("PostgreSQL", database, work, seconds)));
			} finally {
				await database.close();
				cluster.stop();
			}
		}
		const database = await openEmbedded(folder);
		try {
			lines.push(...(await measure("PGlite", database, () => 0, seconds)));
		} finally {
			await database.close();
		}
		return lines;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(
	name: string,
	database: Database,
	work: () => number,
	seconds: number,
): Promise<Line[]> {
	const house = await openHouseOverHttp(database);
	const done = await offer(
		withActor(house.cx, sampleActor("yohana")),
		unitId(office),
		{ procedure: "legal-aid", promisedDays: 8, serviceId: null },
	);
	if (!done.ok) throw new Error(done.problem.reason);
	const asked = (people: number, time: number) =>
		house.filled("request", path, people, time);
	// A site runs for weeks: what is measured is the one whose code the engine has compiled.
	await asked(8, 2 * seconds);
	await asked(1, seconds);
	await database.run("analyze");
	const lines: Line[] = [];
	for (const people of [1, 8, 32]) {
		const [web, before] = [process.cpuUsage(), work()];
		const ours = await asked(people, seconds);
		const { user, system } = process.cpuUsage(web);
		const each = ((user + system) / 1_000 + work() - before) / ours;
		const size = `${people} ${people === 1 ? "person" : "people"} at once, ${name}`;
		lines.push(
			{
				name: `requests filed over HTTP, ${size}`,
				figure: Math.round(ours / seconds),
				unit: "a second",
				limit: null,
			},
			{
				name: `processor time of one request, web and database, ${size}`,
				figure: Math.round(each * 100) / 100,
				unit: "ms",
				limit: 1,
				// Where a whole database runs within the site it is shown and not demanded.
				...(name === "PGlite" ? { informative: true } : {}),
			},
		);
	}
	house.close();
	return lines;
}
