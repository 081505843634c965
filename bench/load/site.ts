import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { seedServices } from "#catalogue/samples";
import { seedPeople } from "#identity/samples";
import { applicable, instrumentNamed } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { demoSecret } from "#platform/config.ts";
import { migrate } from "#platform/database/migrate.ts";
import {
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { root } from "#platform/root.ts";
import { seedSurveys } from "#surveys/samples";
import { openUnits } from "#units";
import { seedUnits } from "#units/samples";
import { moduleNames } from "../../architecture.ts";
import { assemble } from "../../src/assemble.ts";
import {
	handIn,
	openSampleRound,
} from "../../src/modules/assessments/lane/samples.ts";
import { startCluster } from "../../tools/cluster.mjs";
import { freePort, until } from "../faults/processes.ts";
import { inOwnProcess } from "../own-process.ts";
import { workOf } from "../work-of.ts";
import type { Job, Said } from "./generator.ts";
import { asking, enter, type Work } from "./people.ts";

const office = "kanwil-kemenkum-ntt";
const instrument = "p2ham-2023";
const year = new Date().getUTCFullYear();

/** A site in processes of its own, with people's work ready for them. */
export interface LoadSite {
	readonly where: string;
	/** Lets so many come, and answers how it went for them. */
	readonly come: (
		asked: Pick<Job, "mix" | "rate" | "seconds"> & { readonly seed?: number },
	) => Promise<Said>;
	/** Processor time so far, in milliseconds: of the site, and of the database where it is another process. */
	readonly worked: () => { readonly site: number; readonly database: number };
	/** What is left in memory after everything that nobody needs is gone, and what is open. */
	readonly memory: () => Promise<Memory>;
	/** Starts it anew with other settings. */
	readonly again: (
		environment: Readonly<Record<string, string>>,
	) => Promise<void>;
	readonly close: () => Promise<void>;
}

export interface Memory {
	/** Bytes that something still holds: of the heap, and beside it. */
	readonly kept: number;
	readonly rss: number;
	/** Open files that are no sockets. */
	readonly files: number;
	readonly sockets: number;
}

interface Store {
	readonly where: string;
	readonly open: () => Promise<Database>;
	readonly environment: Readonly<Record<string, string>>;
	readonly kinds: readonly ("web" | "worker" | "both")[];
	readonly work: () => number;
	readonly stop: () => void;
}

/** On PostgreSQL, whose disk is believed, with web and worker apart. */
export function onPostgres(bin: string): Store {
	const cluster = startCluster(bin, { durable: true });
	return {
		where: "PostgreSQL",
		open: () => openPostgres(cluster.url),
		environment: { DATABASE_URL: cluster.url },
		kinds: ["web", "worker"],
		work: () => workOf(cluster.pid),
		stop: cluster.stop,
	};
}

export const onEmbedded = (folder: string): Store => ({
	where: "PGlite",
	open: () => openEmbedded(folder),
	environment: {},
	kinds: ["both"],
	work: () => 0,
	stop: () => undefined,
});

/** Nobody is turned away: what is looked for is where it becomes slow. */
export const openDoors = {
	RANGKUL_BUSY_READING: "0",
	RANGKUL_BUSY_ALL: "0",
	RANGKUL_BUSY_LATE: "0",
};

export async function openLoadSite(
	store: Store,
	folder: string,
	units: number,
	environment: Readonly<Record<string, string>> = openDoors,
): Promise<LoadSite> {
	const database = await store.open();
	await seed(database, folder, units);
	await database.close();
	let site = await start(store, folder, environment);
	let turns = 0;
	let work = await workAt(site.port);
	return {
		where: store.where,
		come: async ({ mix, rate, seconds, seed: drawn = 1 }) => {
			const job: Job = {
				port: site.port,
				work,
				mix,
				rate,
				seconds,
				seed: drawn,
				from: turns,
			};
			const said = await inOwnProcess<Said>("load/generator.ts", [], [], job);
			({ turns } = said);
			return said;
		},
		worked: () => ({
			site: site.processes.reduce((sum, { pid = 0 }) => sum + ticksOf(pid), 0),
			database: store.work(),
		}),
		memory: async () => {
			const [web] = site.processes;
			if (!web) throw new Error("no site runs");
			const told = once(web, "message");
			web.send("memory");
			const [memory] = await told;
			return memory as Memory;
		},
		again: async (other) => {
			await site.stop();
			site = await start(store, folder, other);
			work = await workAt(site.port);
		},
		close: async () => {
			await site.stop();
			store.stop();
		},
	};
}

/** Enough of everything for a long time of work, and no more. */
async function seed(
	database: Database,
	folder: string,
	units: number,
): Promise<void> {
	await migrate(database, migrationsOfHouse(moduleNames));
	const cx = assemble({
		database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://127.0.0.1",
			dataFolder: folder,
		},
	}).contextOf(theSystem);
	await seedUnits(cx);
	await seedPeople(cx);
	await seedServices(cx);
	await seedSurveys(cx);
	const round = { instrument, year };
	await openSampleRound(cx, round);
	await handIn(
		cx,
		{ ...round, unit: "lapas-ambon" },
		{ state: "answering", quiet: true },
	);
	const slugs = Array.from(
		{ length: units },
		(_, at) => `lapas-uji-${String(at + 1).padStart(4, "0")}`,
	);
	const opened = await openUnits(
		cx,
		slugs.map((slug) => ({
			slug,
			name: `Lapas Uji ${slug.slice(-4)}`,
			kind: "lapas" as const,
			regencyCode: "36.73",
			openedOn: "2020-01-01",
		})),
	);
	if (!opened.ok) throw new Error(opened.problem.reason);
	for (const unit of slugs)
		await handIn(cx, { ...round, unit }, { quiet: true });
	await database.run("analyze");
}

async function start(
	store: Store,
	folder: string,
	environment: Readonly<Record<string, string>>,
) {
	const port = await freePort();
	const stops: (() => Promise<void>)[] = [];
	const processes: ChildProcess[] = [];
	for (const kind of store.kinds) {
		const child = fork(join(root, "build/main.js"), [], {
			cwd: root,
			execArgv: [
				"--expose-gc",
				`--import=${join(import.meta.dirname, "tell-memory.mjs")}`,
			],
			env: {
				...process.env,
				RANGKUL_DATA: folder,
				RANGKUL_MODE: "demo",
				RANGKUL_ORIGIN: "http://127.0.0.1",
				RANGKUL_TRUSTED_PROXIES: "1",
				RANGKUL_LOG: "error",
				...store.environment,
				...environment,
				RANGKUL_PROCESS: kind,
				PORT: String(port),
			},
			stdio: ["ignore", "ignore", "inherit", "ipc"],
		});
		const ended = once(child, "exit");
		stops.push(async () => {
			child.kill("SIGTERM");
			await ended;
		});
		processes.push(child);
	}
	const ask = asking(port, new Agent());
	await until(
		"the start",
		async () => (await ask({ path: "/readyz" })).status === 200,
		300_000,
	);
	return {
		port,
		processes,
		stop: async () => void (await Promise.all(stops.map((stop) => stop()))),
	};
}

/** What people of the sample have to do, and the cookies by which they are known. */
async function workAt(port: number): Promise<Work> {
	const found = instrumentNamed(instrument);
	if (!found) throw new Error(`no instrument ${instrument}`);
	const ask = asking(port, new Agent());
	return {
		office,
		answering: `/penilaian/lapas-ambon/${instrument}/${year}/butir/`,
		lane: `/verifikasi/jalur/${instrument}/${year}/indikator/`,
		codes: applicable(found, { kind: "lapas" }).map(
			({ indicator }) => indicator.code,
		),
		reading: [
			"/",
			"/unit",
			`/unit/${office}`,
			"/layanan",
			"/cari?q=paspor",
			`/instrumen/${instrument}`,
			"/pengaduan",
			`/pengaduan/ke/${office}`,
			"/hasil",
			"/bantuan",
		],
		officer: await enter(ask, "markus"),
		verifier: await enter(ask, "sari"),
	};
}

/** Processor time of one process, in milliseconds. */
function ticksOf(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return (Number(fields[11]) + Number(fields[12])) * 10;
}
