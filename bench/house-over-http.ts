import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { seedServices } from "#catalogue/samples";
import { seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { demoSecret } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { Database } from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { linkTrail } from "#platform/trail.ts";
import { seedUnits } from "#units/samples";
import { moduleNames } from "../architecture.ts";
import { assemble } from "../src/assemble.ts";
import { freshAssets } from "../tools/build.mjs";
import { inOwnProcess } from "./own-process.ts";

/** A site over real HTTP with its units, people and services, and people in a process of their own who fill in a form. */
export interface HouseOverHttp {
	readonly cx: Context;
	readonly port: number;
	/** How often a form was taken in by so many people in so many seconds; the trail is linked within the time that is counted. */
	readonly filled: (
		what: "complaint" | "request",
		path: string,
		people: number,
		seconds: number,
		more?: string,
	) => Promise<number>;
	readonly close: () => void;
}

export async function openHouseOverHttp(
	database: Database,
): Promise<HouseOverHttp> {
	await migrate(database, migrationsOfHouse(moduleNames));
	const house = assemble({
		database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://127.0.0.1",
			dataFolder: "build/test-files",
		},
		assets: await freshAssets(),
		log: ({ level, ...said }) => {
			if (level === "error") console.error(said);
		},
	});
	const cx = house.contextOf(theSystem);
	await seedUnits(cx);
	await seedPeople(cx);
	await seedServices(cx);
	await database.run("analyze");
	const server = createServer(getRequestListener(house.fetch));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	return {
		cx,
		port,
		filled: async (what, path, people, seconds, more = "") => {
			const args = [port, path, people, seconds, what, more];
			const said = await inOwnProcess("form-load.ts", args);
			while ((await linkTrail(house.contextOf(theSystem))) > 0);
			return said.done;
		},
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
