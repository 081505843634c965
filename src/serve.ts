import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { addressHeader } from "#identity";
import { type Config, WrongSetting } from "#platform/config.ts";
import { clientAddress } from "#platform/http/client-address.ts";
import { lackIn } from "#platform/lack.ts";
import { openLog } from "#platform/log.ts";
import { beginRounds, prepare, type Rounds } from "./all-rounds.ts";
import { assemble, type Rangkul } from "./assemble.ts";
import { type OpenData, openData } from "./data.ts";
import { answerErrand, bringUpToDate } from "./errands.ts";
import type { Round } from "./rounds.ts";

export interface Serving {
	/** `null` where only work is done. */
	readonly port: number | null;
	/** Ends what runs, then closes the data. */
	readonly stop: () => Promise<void>;
}

/** Opens the data, brings them up to date, and serves. `tell` hears in words how far it is. */
export async function serveSite(
	config: Config,
	tell: (line: string) => void,
): Promise<Serving> {
	const log = openLog(process.env.RANGKUL_LOG ?? "warn");
	let house: Rangkul | null = null;
	const reply = async (question: unknown) => {
		if (!house)
			throw new Error("The site is still starting. Try again in a moment.");
		return answerErrand(house, question);
	};
	const data = await openData(config, reply, (error) =>
		log.error({ error }, "a connection to the database broke"),
	);
	try {
		const whenThere = patientWith(tell);
		const ran = await whenThere(() => bringUpToDate(data.database));
		if (ran > 0)
			tell(`Basis data siap / database ready: ${ran} langkah / steps`);
		let rounds: Rounds | null = null;
		house = assemble({
			database: data.database,
			config,
			log: ({ level, ...line }) =>
				level === "error" ? log.error(line) : log.info(line),
			announced: () => rounds?.deliver(),
		});
		const ready = house;
		await whenThere(() => prepare(ready, config, log, tell));
		const server =
			config.process === "worker" ? null : await listen(house, config);
		const begun = beginRounds(house, config, log);
		rounds = begun;
		tell(readiness(server));
		return {
			port: server && portOf(server),
			stop: () => stop(server, begun.end(), data),
		};
	} catch (error) {
		await data.close();
		throw error;
	}
}

/**
 * What is done before the first answer waits for what is not there yet: after a power cut the database starts beside us,
 * and may take longer. Each step is done whole or not at all, so it is begun anew.
 */
const patientWith =
	(tell: (line: string) => void) =>
	async <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
		for (let told = false; ; told = true)
			try {
				return await step();
			} catch (error) {
				if (lackIn(error) !== "away") throw error;
				if (!told)
					tell(
						`Menunggu basis data atau tempat berkas / waiting for the database or the file store: ${(error as Error).message}`,
					);
				await pause(1_000);
			}
	};

const portOf = (server: Server): number =>
	(server.address() as { port: number }).port;

const readiness = (server: Server | null): string =>
	server
		? `Rangkul siap / is ready: http://localhost:${portOf(server)}`
		: "Rangkul bekerja / is working: RANGKUL_PROCESS=worker";

function listen(
	house: Rangkul,
	{ port, host, trustedProxies }: Config,
): Promise<Server> {
	const answer = getRequestListener((request, env) => {
		// The rate limits count by the address of the client, whatever a client says of itself.
		const address = clientAddress(
			request.headers.get("x-forwarded-for"),
			env.incoming.socket.remoteAddress ?? "",
			trustedProxies,
		);
		request.headers.set(addressHeader, address);
		return house.fetch(request);
	});
	const server = createServer(answer);
	return new Promise((done, fail) => {
		server.once("error", (error: NodeJS.ErrnoException) =>
			fail(error.code === "EADDRINUSE" ? portTaken(port) : error),
		);
		server.listen(port, host ?? undefined, () => done(server));
	});
}

const portTaken = (port: number): WrongSetting =>
	new WrongSetting(
		`Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
	);

/** Longer than any request takes; whoever is still connected then is cut off. */
const patience = 10_000;

async function stop(
	server: Server | null,
	running: readonly Round[],
	data: OpenData,
): Promise<void> {
	if (server) await closed(server);
	for (const round of running) await round.stop();
	await data.close();
}

const closed = (server: Server): Promise<void> =>
	new Promise((done) => {
		const cut = setTimeout(() => server.closeAllConnections(), patience);
		server.close(() => {
			clearTimeout(cut);
			done();
		});
		server.closeIdleConnections();
	});
