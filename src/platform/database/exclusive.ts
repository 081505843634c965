import { mkdirSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { WrongSetting } from "../config.ts";

/** Answers a line of JSON that a command sends to the process that holds the data. */
export type Reply = (question: unknown) => Promise<unknown>;

export interface Hold {
	readonly release: () => Promise<void>;
}

/**
 * Takes the folder of the embedded database for this process alone: two processes on it silently lose
 * rows. The lock is a socket, which the operating system lets go when the process ends in whatever way;
 * the same socket takes questions of the command line. Throws {@link WrongSetting} when somebody holds it.
 */
export async function holdFolder(folder: string, reply: Reply): Promise<Hold> {
	mkdirSync(folder, { recursive: true });
	const address = socketOf(folder);
	if (await somebodyListens(address)) throw heldBySomebody(folder);
	rmSync(address, { force: true });
	const server = await listen(address, reply);
	const mine = statSync(address).ino;
	// Another process may have removed our socket as stale in the same moment; the last one to listen holds it.
	await pause(30);
	if (inodeOf(address) !== mine) {
		server.close();
		throw heldBySomebody(folder);
	}
	return {
		release: () =>
			new Promise((done) => {
				server.close(() => done());
			}),
	};
}

/** Asks the process that holds the folder; `null` when nobody does. */
export async function askHolder(
	folder: string,
	question: unknown,
): Promise<{ answer: unknown } | null> {
	const address = socketOf(folder);
	return new Promise((done, fail) => {
		const socket = connect(address);
		let text = "";
		socket.once("error", (error: NodeJS.ErrnoException) =>
			error.code === "ENOENT" || error.code === "ECONNREFUSED"
				? done(null)
				: fail(error),
		);
		socket.on("connect", () => socket.end(`${JSON.stringify(question)}\n`));
		socket.on("data", (chunk) => {
			text += String(chunk);
		});
		socket.on("end", () => done({ answer: JSON.parse(text) as unknown }));
	});
}

// A socket's address holds some hundred bytes; the shorter way from here is taken.
const socketOf = (folder: string): string => {
	const full = join(folder, "rangkul.sock");
	const near = relative(process.cwd(), full);
	return near.length < full.length ? near : full;
};

const heldBySomebody = (folder: string): WrongSetting =>
	new WrongSetting(
		`Another Rangkul already uses the data in ${folder}. Stop it first, or give this one its own folder with RANGKUL_DATA.`,
	);

const somebodyListens = (address: string): Promise<boolean> =>
	new Promise((answer) => {
		const socket = connect(address);
		socket.once("connect", () => {
			socket.destroy();
			answer(true);
		});
		socket.once("error", () => answer(false));
	});

const inodeOf = (address: string): number | null => {
	try {
		return statSync(address).ino;
	} catch {
		return null;
	}
};

const listen = (address: string, reply: Reply): Promise<Server> =>
	new Promise((done, fail) => {
		const server = createServer({ allowHalfOpen: true }, (socket) => {
			let text = "";
			socket.on("data", (chunk) => {
				text += String(chunk);
			});
			socket.on("error", () => socket.destroy());
			socket.on("end", () => {
				if (!text) return socket.end();
				Promise.resolve()
					.then(() => reply(JSON.parse(text) as unknown))
					.catch((error: unknown) => ({
						failed: error instanceof Error ? error.message : String(error),
					}))
					.then((answer) => socket.end(JSON.stringify(answer)));
			});
		});
		server.once("error", (error: NodeJS.ErrnoException) =>
			fail(error.code === "EADDRINUSE" ? heldBySomebody(address) : error),
		);
		server.listen(address, () => {
			server.unref();
			done(server);
		});
	});
