import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { fillInboxes } from "#assessments";
import { closeInspector, waitForNewInspector } from "#evidence";
import { addressHeader } from "#identity";
import { refreshShelf } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { forgetReaders } from "#library";
import { type Config, WrongSetting } from "#platform/config.ts";
import { clientAddress } from "#platform/http/client-address.ts";
import { openLog } from "#platform/log.ts";
import { linkTrail } from "#platform/trail.ts";
import { assemble, type Rangkul } from "./assemble.ts";
import { type OpenData, openData } from "./data.ts";
import {
	answerErrand,
	bringUpToDate,
	refuseSamples,
	seedWhenEmpty,
} from "./errands.ts";
import { type Round, rounds } from "./rounds.ts";
import { fillReference } from "./site/reference.ts";
import { fillSearch } from "./site/searchable.ts";

/** In milliseconds. */
const day = 86_400_000;
const hour = day / 24;

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
		const ran = await bringUpToDate(data.database);
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
		const { closeMail, contextOf, deliverNow, inspectNext } = house;
		const { compareNext, mailNow, mixNow, scanNow, tidy, watch } = house;
		await refuseSamples(house);
		await fillReference(contextOf(theSystem));
		// Instruments that other processes published are at hand here a moment later.
		const fetchInstruments = async () => {
			for (const id of await refreshShelf(contextOf(theSystem)))
				log.error({ id }, "a published instrument is not what it was");
		};
		await fetchInstruments();
		await fillInboxes(contextOf(theSystem));
		await fillSearch(contextOf(theSystem));
		await house.queueUnscanned();
		await waitForNewInspector(contextOf(theSystem));
		if (config.mode === "demo") await seedWhenEmpty(house, tell);
		const server = await listen(house, config);
		const failed = (error: unknown) => log.error({ error }, "a round failed");
		delivery = rounds(deliverNow, 1_000, failed);
		const linking = rounds(
			() => linkTrail(contextOf(theSystem)),
			2_000,
			failed,
		);
		const mailing = mailNow && rounds(mailNow, 30_000, failed);
		const telling = rounds(house.tellPrograms, 5_000, failed);
		const reaching =
			house.tellPeople && rounds(house.tellPeople, 60_000, failed);
		const publishing = rounds(house.publishNews, 10_000, failed);
		const releasing =
			house.mailReleases && rounds(house.mailReleases, 15_000, failed);
		const scanning = scanNow && rounds(scanNow, 60_000, failed);
		// Begins when the site is up: a start does not wait for pictures of pages.
		const inspecting = rounds(inspectNext, 1_000, failed);
		const comparing = rounds(compareNext, 2_000, failed);
		const takingIn = rounds(house.takeInNext, 2_000, failed);
		const issuing = rounds(house.issueNext, 2_000, failed);
		const mixing = rounds(mixNow, 5_000, failed);
		const shelving = rounds(fetchInstruments, 2_000, failed);
		const watching = rounds(watch, hour, failed);
		watching.now();
		// Minutes after a book is back nobody can say who had it.
		const forgetting = rounds(
			() => forgetReaders(contextOf(theSystem)),
			60_000,
			failed,
		);
		const tidying = rounds(tidy, day, failed);
		tidying.now();
		const { port } = server.address() as { port: number };
		tell(`Rangkul siap / is ready: http://localhost:${port}`);
		return {
			port,
			stop: () => {
				// A mail server that does not answer holds nobody up.
				closeMail();
				// Nor does a file that is being looked at: it is looked at after the next start.
				void inspecting.stop();
				closeInspector();
				return stop(
					server,
					[
						delivery,
						linking,
						mailing,
						telling,
						reaching,
						publishing,
						releasing,
						scanning,
						inspecting,
						comparing,
						mixing,
						takingIn,
						issuing,
						shelving,
						watching,
						forgetting,
						tidying,
					].filter((round) => round !== null),
					data,
				);
			},
		};
	} catch (error) {
		await data.close();
		throw error;
	}
}

function listen(
	house: Rangkul,
	{ port, trustedProxies }: Config,
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
