import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "#platform/root.ts";

/** A process of the site that is started again whenever it ends, as a service manager does. */
export interface Kept {
	readonly port: number;
	/** Ends it at once, as when memory runs out; it is started again. */
	readonly kill: () => void;
	/** How often it ended by itself. */
	readonly fell: () => number;
	/** What it said last. */
	readonly said: () => string;
	readonly stop: () => Promise<void>;
}

export function keepRunning(
	kind: "web" | "worker",
	port: number,
	environment: Readonly<Record<string, string>>,
): Kept {
	let child: ChildProcess;
	let stopping = false;
	let killed = false;
	let fell = 0;
	let text = "";
	const start = (): void => {
		killed = false;
		child = spawn(process.execPath, ["build/main.js"], {
			cwd: root,
			env: {
				...process.env,
				...environment,
				RANGKUL_PROCESS: kind,
				PORT: String(port),
			},
			stdio: ["ignore", "pipe", "pipe"],
		});
		for (const flow of [child.stdout, child.stderr])
			flow?.on("data", (part) => {
				text = `${text}${String(part)}`.slice(-4_000);
			});
		child.on("exit", () => {
			if (stopping) return;
			if (!killed) fell += 1;
			setTimeout(start, 100);
		});
	};
	start();
	return {
		port,
		kill: () => {
			killed = true;
			child.kill("SIGKILL");
		},
		fell: () => fell,
		said: () => text,
		stop: async () => {
			stopping = true;
			const ended = new Promise((done) => child.once("exit", done));
			if (child.exitCode === null && child.signalCode === null) {
				child.kill("SIGKILL");
				await ended;
			}
		},
	};
}

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	if (address === null || typeof address === "string")
		throw new Error("no port is free");
	return address.port;
}

/** How long it took until it was so, in milliseconds; throws after `most`. */
export async function until(
	what: string,
	so: () => Promise<boolean>,
	most = 120_000,
): Promise<number> {
	const began = performance.now();
	while (!(await so().catch(() => false))) {
		if (performance.now() - began > most)
			throw new Error(`${what} took more than ${most / 1_000} s`);
		await pause(50);
	}
	return performance.now() - began;
}

/** Where files of the site lie. */
export const partsOf = (folder: string): string => join(folder, "parts");
