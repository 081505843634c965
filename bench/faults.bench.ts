import { spawnSync } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { seedServices } from "#catalogue/samples";
import { seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { demoSecret } from "#platform/config.ts";
import { migrate } from "#platform/database/migrate.ts";
import { type Database, openPostgres } from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { linkTrail, verifyTrail } from "#platform/trail.ts";
import { seedSurveys } from "#surveys/samples";
import { seedUnits } from "#units/samples";
import { moduleNames } from "../architecture.ts";
import { assemble } from "../src/assemble.ts";
import {
	handIn,
	openSampleRound,
} from "../src/modules/assessments/lane/samples.ts";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import { toldFields } from "./complaint-told.ts";
import {
	answer,
	answerAgain,
	assess,
	complain,
	complainAgain,
	emptyLedger,
	enter,
	type Heard,
	type Ledger,
	upload,
	visit,
} from "./faults/people.ts";
import { freePort, keepRunning, partsOf, until } from "./faults/processes.ts";
import type { Line } from "./line.ts";

/**
 * Two web processes and a worker on a PostgreSQL whose disk is believed, and people who complain, answer, assess and
 * upload meanwhile. Processes and the database are ended without warning; then everything that was acknowledged is
 * looked up: once, and once only.
 */
export async function bench({ full }: { readonly full: boolean }) {
	const bin = findPostgres();
	if (!bin) return [];
	const folder = mkdtempSync(join(tmpdir(), "rangkul-faults-"));
	const small = smallDisk(partsOf(folder));
	const cluster = startCluster(bin, { durable: true });
	const environment = {
		RANGKUL_DATA: folder,
		RANGKUL_MODE: "demo",
		RANGKUL_ORIGIN: "http://127.0.0.1",
		RANGKUL_TRUSTED_PROXIES: "1",
		DATABASE_URL: cluster.url,
	};
	await seed(cluster.url, folder);
	const kept = [
		keepRunning("web", await freePort(), environment),
		keepRunning("web", await freePort(), environment),
		keepRunning("worker", 0, environment),
	] as const;
	const [first, second, worker] = kept;
	const webs = [first, second];
	const ledger = emptyLedger();
	let turn = 0;
	let going = true;
	const given = {
		port: () => webs[turn++ % 2]?.port ?? 0,
		ledger,
		going: () => going,
	};
	const answers = async ({ port }: { readonly port: number }) =>
		(await visit(port, "/pengaduan/ke/kanwil-kemenkum-ntt"))?.status === 200;
	const allAnswer = async () =>
		(await answers(first)) && (await answers(second));
	let database: Database | null = null;
	try {
		await until("the first start", allAnswer, 200_000);
		database = await openPostgres(cluster.url);
		const before = await countAll(database);
		const cookie = await enter(first.port, "markus");
		const load = [
			complain(given),
			complain(given),
			answer(given),
			assess(given, cookie),
		];
		const failed: unknown[] = [];
		for (const one of load) one.catch((error) => failed.push(error));

		const recoveries: number[] = [];
		const cycles = full ? 100 : 6;
		const killed = { web: 0, worker: 0, database: 0 };
		for (let at = 0; at < cycles; at += 1) {
			await pause(200 + Math.random() * 800);
			const what = (["web", "worker", "database"] as const)[
				full ? Math.floor(Math.random() * 3) : at % 3
			];
			if (what === "worker") worker.kill();
			else if (what === "web") webs[Math.floor(Math.random() * 2)]?.kill();
			else if (what === "database") cluster.kill();
			if (what) killed[what] += 1;
			const began = performance.now();
			if (what === "database") cluster.startAgain();
			await until(`recovery ${at} after ${what}`, allAnswer);
			if (what !== "worker") recoveries.push(performance.now() - began);
			if (failed.length > 0) throw failed[0];
		}

		const away = await databaseAway(
			cluster,
			given.port,
			ledger.heard,
			allAnswer,
		);
		const racing = await twoAtOnce(webs.map(({ port }) => port));
		const pdf = Buffer.concat([
			Buffer.from("%PDF-1.4\n"),
			randomBytes(1_400_000),
		]);
		const disk = small
			? await diskFull(given, cookie, pdf, small, () =>
					visit(given.port(), "/"),
				)
			: null;
		const cutUpload = await upload(given, cookie, pdf, async () => {
			// In the middle of the file one of the two that put it together ends.
			if (Math.random() < 0.3) webs[turn % 2]?.kill();
		});

		going = false;
		await Promise.all(load);
		await until("the end", allAnswer);
		for (const sheet of ledger.complaints.keys())
			await complainAgain(given, sheet);
		for (const sheet of ledger.answers.keys()) await answerAgain(given, sheet);
		const found = await lookUp(database, ledger, before, folder);
		const racedTwice = racing.codes === 1 ? 0 : racing.codes;
		const worst = Math.max(...recoveries) / 1_000;
		const line = (
			name: string,
			figure: number,
			unit: string,
			limit: number | null = null,
		): Line => ({ name, figure, unit, limit });
		const statuses = [...ledger.heard.statuses]
			.map(([status, n]) => `${status}: ${n}`)
			.join(", ");
		console.log(
			`   killed without warning: web ${killed.web}, worker ${killed.worker}, database ${killed.database}; people heard ${statuses}`,
		);
		return [
			line(
				`acknowledged and lost, ${cycles} kills of web, worker and database under load`,
				found.lost,
				"",
				0,
			),
			line(
				`… done twice, of ${found.all} that were acknowledged`,
				found.doubled,
				"",
				0,
			),
			line("… processes that ended by themselves", fallen(kept), "", 0),
			line("… pages of 500", ledger.heard.statuses.get("500") ?? 0, "", 0),
			line(
				"… pages of 503 without when to try again",
				ledger.heard.silent503,
				"",
				0,
			),
			line(
				"… complaints without a receipt that came meanwhile",
				found.orphans - before.orphans,
				"",
				0,
			),
			line("… chains of the trail that are broken", found.broken, "", 0),
			line(
				"… until both web processes answer again, worst",
				tenth(worst),
				"s",
				30,
			),
			line(
				"database away: until strangers read words, worst",
				tenth(away.worst),
				"s",
				11,
			),
			line(
				"… until it answers after the database is back",
				tenth(away.back),
				"s",
				10,
			),
			line(
				"one form at two processes at once, 20 times: done twice",
				racedTwice,
				"",
				0,
			),
			...(disk
				? [
						line(
							"disk full: pieces of a file refused with words or 503",
							disk.refused,
							"",
						),
						line("… bytes that differ once there is room", disk.differ, "", 0),
						line("… pages that did not answer meanwhile", disk.silent, "", 0),
					]
				: []),
			line(
				"a file in pieces while processes end: bytes that differ",
				wrongBytes(folder, ledger, cutUpload),
				"",
				0,
			),
		];
	} catch (error) {
		for (const { said } of kept) console.error(said());
		throw error;
	} finally {
		going = false;
		await database?.close();
		for (const one of kept) await one.stop();
		cluster.stop();
		small?.remove();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Enough for everybody to do something, in a second and not in a minute. */
async function seed(url: string, folder: string): Promise<void> {
	const database = await openPostgres(url);
	await migrate(database, migrationsOfHouse(moduleNames));
	const cx = houseOf(database, folder).contextOf(theSystem);
	await seedUnits(cx);
	await seedPeople(cx);
	await seedServices(cx);
	await seedSurveys(cx);
	const round = { instrument: "p2ham-2023", year: cx.now.getFullYear() };
	await openSampleRound(cx, round);
	await handIn(
		cx,
		{ ...round, unit: "lapas-ambon" },
		{ state: "answering", quiet: true },
	);
	await database.close();
}

const houseOf = (database: Database, dataFolder: string) =>
	assemble({
		database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://127.0.0.1",
			dataFolder,
		},
	});

const tenth = (figure: number): number => Math.round(figure * 10) / 10;

const fallen = (kept: readonly { readonly fell: () => number }[]): number =>
	kept.reduce((all, { fell }) => all + fell(), 0);

interface Ended {
	readonly kill: () => void;
	readonly startAgain: () => void;
}

/** For three seconds there is no database; everybody is told so in words. */
async function databaseAway(
	cluster: Ended,
	port: () => number,
	heard: Heard,
	back: () => Promise<boolean>,
) {
	cluster.kill();
	await pause(300);
	let worst = 0;
	const end = performance.now() + 3_000;
	while (performance.now() < end) {
		const began = performance.now();
		const page = await visit(port(), "/unit", {}, heard);
		worst = Math.max(worst, (performance.now() - began) / 1_000);
		if (page?.status !== 503 || !/gangguan di pihak kami/.test(page.text))
			throw new Error(`without a database /unit answers with ${page?.status}`);
	}
	cluster.startAgain();
	return { worst, back: (await until("the way back", back)) / 1_000 };
}

/** Forms that reach two processes in the same moment. */
const raced = 20;

/** The same form reaches both processes in the same moment. Answers the most codes that one form had. */
async function twoAtOnce(ports: readonly number[]): Promise<{ codes: number }> {
	let codes = 1;
	for (let at = 0; at < raced; at += 1) {
		const fields = { ...toldFields(), lembar: randomUUID() };
		const told = await Promise.all(
			ports.map((port) =>
				visit(port, "/pengaduan/ke/kanwil-kemenkum-ntt", {
					method: "POST",
					headers: { origin: `http://127.0.0.1:${port}` },
					body: new URLSearchParams(fields),
				}),
			),
		);
		const seen = new Set(
			told.map((one) => /<p class="code">([^<]+)</.exec(one?.text ?? "")?.[1]),
		);
		if (seen.has(undefined)) throw new Error("a form had no code");
		codes = Math.max(codes, seen.size);
	}
	return { codes };
}

interface SmallDisk {
	readonly enlarge: () => void;
	readonly remove: () => void;
}

/** A disk of one megabyte where pieces of files lie; `null` where nobody may mount one. */
function smallDisk(folder: string): SmallDisk | null {
	mkdirSync(folder, { recursive: true });
	const mount = (...how: string[]) =>
		spawnSync("mount", [...how, "-t", "tmpfs", "tmpfs", folder]).status === 0;
	if (process.getuid?.() !== 0 || !mount("-o", "size=1m")) {
		console.log(
			"   Not measured: a full disk. Only root may mount a small one.",
		);
		return null;
	}
	return {
		enlarge: () => void mount("-o", "remount,size=64m"),
		remove: () => void spawnSync("umount", [folder]),
	};
}

/** A file that is larger than the disk: refused in words, everything else goes on, and with room it arrives whole. */
async function diskFull(
	given: Parameters<typeof upload>[0],
	cookie: string,
	bytes: Uint8Array<ArrayBuffer>,
	disk: SmallDisk,
	another: () => ReturnType<typeof visit>,
) {
	const heard: Heard = { statuses: new Map(), silent503: 0 };
	const ledger = { ...emptyLedger(), heard };
	let tries = 0;
	let silent = 0;
	const address = await upload(
		{ ...given, ledger },
		cookie,
		bytes,
		async () => {
			tries += 1;
			if ((await another())?.status !== 200) silent += 1;
			// As long as a person needs to make room.
			if (tries === 14) disk.enlarge();
		},
	);
	for (const [id, hash] of ledger.uploads) given.ledger.uploads.set(id, hash);
	if (heard.silent503 > 0)
		throw new Error("a 503 did not say when to try again");
	return {
		refused: heard.statuses.get("503") ?? 0,
		differ: ledger.uploads.size === 1 && address ? 0 : 1,
		silent,
	};
}

/** Uploads whose bytes are not those that were sent. */
function wrongBytes(folder: string, { uploads }: Ledger, last: string): number {
	if (!last) return 1;
	let wrong = 0;
	for (const [id, hash] of uploads) {
		const bytes = readFileSync(join(partsOf(folder), `${id}.part`));
		if (createHash("sha256").update(bytes).digest("hex") !== hash) wrong += 1;
	}
	return wrong;
}

interface Counted {
	readonly complaints: number;
	/** Waiting to be mixed, mixed, and set aside. */
	readonly answers: number;
	/** Complaints without a receipt: some of the samples came on paper. */
	readonly orphans: number;
}

/** All there are; what comes round moves them, and none comes or goes by that. */
async function countAll({ db }: Database): Promise<Counted> {
	const { rows } = await sql<Counted>`
		select
			(select count(*) from complaints.complaint)::int as complaints,
			((select count(*) from surveys.arrival where body is not null)
				+ (select count(*) from surveys.response)
				+ (select count(*) from surveys.aside))::int as answers,
			(select count(*) from complaints.complaint c where not exists (
				select from receipts.receipt r where r.subject_id = c.id
			))::int as orphans`.execute(db);
	const [counted] = rows;
	if (!counted) throw new Error("nothing was counted");
	return counted;
}

/** Everything that was acknowledged, in the database itself. Each form was sent until it was acknowledged. */
async function lookUp(
	database: Database,
	ledger: Ledger,
	before: Counted,
	dataFolder: string,
) {
	const after = await countAll(database);
	const codes = [...ledger.complaints.values()].map(({ code }) => code);
	const more = {
		complaints:
			after.complaints - before.complaints - ledger.complaints.size - raced,
		answers: after.answers - before.answers - ledger.answers.size,
	};
	console.log(
		`   more than was acknowledged: complaints ${more.complaints}, answers ${more.answers}; codes ${codes.length}, different ones ${new Set(codes).size}, changed ${ledger.doubled.length}`,
	);
	const cx = houseOf(database, dataFolder).contextOf(theSystem);
	while ((await linkTrail(cx)) > 0);
	const { chains } = await verifyTrail(cx);
	return {
		all:
			ledger.complaints.size +
			raced +
			ledger.answers.size +
			ledger.notes +
			ledger.uploads.size,
		lost:
			Math.max(0, -more.complaints) +
			Math.max(0, -more.answers) +
			ledger.lost.length,
		doubled:
			Math.max(0, more.complaints) +
			Math.max(0, more.answers) +
			(codes.length - new Set(codes).size) +
			ledger.doubled.length,
		orphans: after.orphans,
		broken: chains.filter(({ whole }) => !whole).length,
	};
}
