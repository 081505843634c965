import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildServer } from "../tools/build.mjs";
import { startCluster } from "../tools/cluster.mjs";
import { need } from "../tools/machine.mjs";
import type { Line } from "./line.ts";

const starts = 5;

/** A web process by itself, as the service runs it: with what the build keeps, and nothing of earlier starts. */
async function onPostgres(folder: string): Promise<Line[]> {
	const { found } = need("PostgreSQL");
	if (!found) return [];
	await buildServer();
	const cluster = startCluster(found);
	try {
		const settings = { DATABASE_URL: cluster.url, RANGKUL_DATA: folder };
		await serve({ ...settings, RANGKUL_PROCESS: "both" });
		const served: Served[] = [];
		for (let again = 0; again < starts; again += 1)
			served.push(await serve({ ...settings, RANGKUL_PROCESS: "web" }));
		const median = (of: (one: Served) => number) =>
			served.map(of).toSorted((a, b) => a - b)[starts >> 1] ?? 0;
		return [
			{
				name: "web process on PostgreSQL until it answers",
				figure: Math.round(median(({ seconds }) => seconds) * 100) / 100,
				unit: "s",
				limit: 1,
				informative: true,
			},
			{
				name: "the same, computing alone",
				figure: Math.round(median(({ computing }) => computing) * 100) / 100,
				unit: "s",
				limit: 1,
				informative: true,
			},
			{
				name: "idle web process on PostgreSQL",
				figure: Math.round(median(({ memory }) => memory)),
				unit: "MB",
				limit: 150,
			},
		];
	} finally {
		cluster.stop();
	}
}

interface Served {
	readonly seconds: number;
	/** Of the processor, in seconds. */
	readonly computing: number;
	/** That it holds after three idle seconds, in MB. */
	readonly memory: number;
}

async function serve(settings: Record<string, string>): Promise<Served> {
	const began = performance.now();
	const child = spawn("node", ["build/main.js"], {
		env: {
			...process.env,
			RANGKUL_MODE: "demo",
			PORT: "0",
			...settings,
		},
		stdio: ["ignore", "pipe", "inherit"],
	});
	const ended = once(child, "exit");
	try {
		await readiness(child);
		const seconds = (performance.now() - began) / 1_000;
		const of = (file: string) =>
			readFileSync(`/proc/${child.pid}/${file}`, "utf8");
		const [user = 0, system = 0] = (of("stat").split(") ")[1] ?? "")
			.split(" ")
			.slice(11, 13)
			.map(Number);
		await pause(3_000);
		const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(of("status"))?.[1]);
		return {
			seconds,
			// The system counts in hundredths.
			computing: (user + system) / 100,
			memory: kilobytes / 1_024,
		};
	} finally {
		child.kill("SIGTERM");
		await ended;
	}
}

/** Seconds from `npm start` (without npm itself) to the line that says that the site is ready: median of later starts. */
export async function bench(): Promise<Line[]> {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-bench-"));
	try {
		const first = await start(folder);
		const later: number[] = [];
		for (let again = 0; again < starts; again += 1)
			later.push(await start(folder));
		const line = (
			name: string,
			seconds: number,
			limit: number | null,
		): Line => ({
			name,
			figure: Math.round(seconds * 10) / 10,
			unit: "s",
			limit,
		});
		return [
			line("first start of an installed site, seeding", first, null),
			{
				...line(
					"second start",
					later.toSorted((a, b) => a - b)[starts >> 1] ?? 0,
					3,
				),
				informative: true,
			},
			...(await onPostgres(folder)),
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function start(folder: string): Promise<number> {
	const { DATABASE_URL: _, ...environment } = process.env;
	const began = performance.now();
	const child = spawn("node", ["tools/set-up.mjs", "start"], {
		env: {
			...environment,
			RANGKUL_DATA: folder,
			RANGKUL_MODE: "demo",
			PORT: String(await freePort()),
		},
		stdio: ["ignore", "pipe", "inherit"],
	});
	const ended = once(child, "exit");
	try {
		await readiness(child);
		return (performance.now() - began) / 1_000;
	} finally {
		child.kill("SIGTERM");
		await ended;
	}
}

async function readiness({ stdout }: ChildProcess): Promise<void> {
	let told = "";
	for await (const text of stdout ?? []) {
		told += String(text);
		if (told.includes("is ready: http")) return;
	}
	throw new Error(`the site did not start; it said: ${told}`);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	return typeof address === "object" && address ? address.port : 8_099;
}
