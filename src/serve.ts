import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { type Config, WrongSetting } from "#platform/config.ts";
import { type Lateness, openDoor } from "#platform/http/door.ts";
import { openLateness } from "#platform/http/lateness.ts";
import { lackIn } from "#platform/lack.ts";
import { linesOf, openLog } from "#platform/log.ts";
import { beginRounds, prepare, type Rounds } from "./all-rounds.ts";
import { answering } from "./answering.ts";
import { assemble, type Rangkul } from "./assemble.ts";
import { type OpenData, openData } from "./data.ts";
import { answerErrand, bringUpToDate } from "./errands.ts";
import { type Observed, observe } from "./observe.ts";
import type { Round } from "./rounds.ts";

export interface Serving {
	/** `null` where only work is done. */
	readonly port: number | null;
	/** `null` where no numbers are told. */
	readonly metricsPort: number | null;
	/** Ends what runs, then closes the data. */
	readonly stop: () => Promise<void>;
}

/** Opens the data, brings them up to date, and serves. `tell` hears in words how far it is. */
export async function serveSite(
	config: Config,
	tell: (line: string) => void,
): Promise<Serving> {
	const log = openLog(process.env.RANGKUL_LOG ?? "warn");
	const observed = await observe(config, (line) =>
		log.warn(line, "a slow statement"),
	);
	let house: Rangkul | null = null;
	const reply = async (question: unknown) => {
		if (!house)
			throw new Error("The site is still starting. Try again in a moment.");
		return answerErrand(house, question);
	};
	let data: OpenData | null = null;
	try {
		const whenThere = patientWith(tell);
		data = await openData(
			config,
			reply,
			(error) => log.error({ error }, "a connection to the database broke"),
			observed.heard.asked,
		);
		const { database } = data;
		const ran = await whenThere(() => bringUpToDate(database));
		if (ran > 0)
			tell(`Basis data siap / database ready: ${ran} langkah / steps`);
		let rounds: Rounds | null = null;
		// What is done before the first comes is no crowd.
		let lateness: Lateness = () => 0;
		house = assemble({
			database: data.database,
			config,
			log: linesOf(log),
			served: observed.heard.served,
			...(config.process !== "worker" && {
				door: openDoor(
					config.busy,
					(now) => lateness(now),
					(errand) => observed.heard.turnedAway({ errand }),
				),
			}),
			announced: () => rounds?.deliver(),
		});
		const ready = house;
		await whenThere(() => prepare(ready, config, log, tell));
		lateness = openLateness();
		const server =
			config.process === "worker"
				? null
				: await listen(house, config, observed);
		const begun = beginRounds(house, config, log, observed.heard);
		rounds = begun;
		observed.serving(house);
		tell(readiness(server));
		const ending = data;
		return {
			port: server && portOf(server),
			metricsPort: observed.port,
			stop: async () => {
				// Whoever asks hears it before anything is turned away.
				observed.health.stopping();
				await pause(config.drain * 1_000);
				await stop(server, begun.end(), ending);
				await observed.end();
			},
		};
	} catch (error) {
		await data?.close();
		await observed.end();
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
	{ health }: Observed,
): Promise<Server> {
	const answer = answering({
		house,
		health,
		trustedProxies,
		random: (bytes) => new Uint8Array(randomBytes(bytes)),
	});
	const server = createServer(
		getRequestListener((request, env) =>
			answer(request, env.incoming.socket.remoteAddress ?? ""),
		),
	);
	server.keepAliveTimeout = keptOpen;
	return new Promise((done, fail) => {
		server.once("error", (error: NodeJS.ErrnoException) =>
			fail(error.code === "EADDRINUSE" ? portTaken(port) : error),
		);
		server.listen(port, host ?? undefined, () => done(server));
	});
}

/**
 * In milliseconds: longer than proxies keep a connection that is idle (nginx 60 s), so that none of them sends a form into one
 * that is just being closed; and the next page of somebody on a slow line needs no new one.
 */
const keptOpen = 75_000;

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
