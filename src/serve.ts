import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { pino } from "pino";
import { addressHeader } from "#identity";
import { theSystem } from "#kernel/actor.ts";
import { type Config, WrongSetting } from "#platform/config.ts";
import { migrate } from "#platform/database/migrate.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { linkTrail } from "#platform/trail.ts";
import { moduleNames } from "../architecture.ts";
import { assemble, type Rangkul } from "./assemble.ts";
import { type OpenData, openData } from "./data.ts";
import { answerErrand, seedWhenEmpty } from "./errands.ts";
import { type Round, rounds } from "./rounds.ts";

export interface Serving {
	readonly port: number;
	/** Ends what runs, then closes the data. */
	readonly stop: () => Promise<void>;
}

/** Opens the data, brings them up to date, and serves. `tell` hears in words how far it is. */
export async function serveSite(
	config: Config,
	tell: (line: string) => void,
): Promise<Serving> {
	const log = pino({ level: process.env.RANGKUL_LOG ?? "warn", base: null });
	let house: Rangkul | null = null;
	const data = await openData(config, async (question) => {
		if (!house)
			throw new Error("The site is still starting. Try again in a moment.");
		return answerErrand(house, question);
	});
	try {
		const ran = await migrate(data.database, migrationsOfHouse(moduleNames));
		if (ran > 0)
			tell(`Basis data siap / database ready: ${ran} langkah / steps`);
		let delivery: Round | null = null;
		house = assemble({
			database: data.database,
			config,
			log: ({ level, ...line }) =>
				level === "error" ? log.error(line) : log.info(line),
			announced: () => delivery?.now(),
		});
		const { contextOf, deliverNow } = house;
		if (config.mode === "demo") await seedWhenEmpty(house, tell);
		const server = await listen(house, config.port);
		const failed = (error: unknown) => log.error({ error }, "a round failed");
		delivery = rounds(deliverNow, 1_000, failed);
		const linking = rounds(
			() => linkTrail(contextOf(theSystem)),
			2_000,
			failed,
		);
		const { port } = server.address() as { port: number };
		tell(`Rangkul siap / is ready: http://localhost:${port}`);
		return {
			port,
			stop: () =>
				stop(
					server,
					[delivery, linking].filter((round) => round !== null),
					data,
				),
		};
	} catch (error) {
		await data.close();
		throw error;
	}
}

function listen(house: Rangkul, port: number): Promise<Server> {
	const answer = getRequestListener((request, env) => {
		// The rate limits count by the address of the client, whatever a client says of itself.
		request.headers.set(addressHeader, env.incoming.socket.remoteAddress ?? "");
		return house.fetch(request);
	});
	const server = createServer(answer);
	return new Promise((done, fail) => {
		server.once("error", (error: NodeJS.ErrnoException) =>
			fail(error.code === "EADDRINUSE" ? portTaken(port) : error),
		);
		server.listen(port, () => done(server));
	});
}

const portTaken = (port: number): WrongSetting =>
	new WrongSetting(
		`Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
	);

/** Longer than any request takes; whoever is still connected then is cut off. */
const patience = 10_000;

async function stop(
	server: Server,
	running: readonly Round[],
	data: OpenData,
): Promise<void> {
	await new Promise<void>((done) => {
		const cut = setTimeout(() => server.closeAllConnections(), patience);
		server.close(() => {
			clearTimeout(cut);
			done();
		});
		server.closeIdleConnections();
	});
	for (const round of running) await round.stop();
	await data.close();
}
