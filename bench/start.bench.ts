import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Line } from "./line.ts";

const starts = 5;

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
