import { randomUUID } from "node:crypto";
import { Agent, createServer, request } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { sql } from "kysely";
import { giveRole } from "#identity";
import { personIds, seedPeople } from "#identity/samples";
import { applicable, instrumentNamed } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { demoSecret } from "#platform/config.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";

import { linkTrail, verifyTrail } from "#platform/trail.ts";
import { openUnits } from "#units";
import { seedUnits, unitId } from "#units/samples";
import { assemble } from "../src/assemble.ts";
import {
	handIn,
	openSampleRound,
} from "../src/modules/assessments/lane/samples.ts";
import { freshAssets } from "../tools/build.mjs";
import { cutHeader, openProxy } from "./cutting-proxy.ts";

export interface LaneRun {
	readonly decisions: number;
	/** Cut between the sending of a decision and its answer. */
	readonly cuts: number;
	/** Decisions that were sent more than once. */
	readonly sentAgain: number;
	readonly marks: number;
	readonly lane: number;
	readonly trail: number;
	/** Items that were judged, each counted once. */
	readonly items: number;
	/** Items that two verifiers received. */
	readonly receivedTwice: number;
	readonly trailWhole: boolean;
	/** In milliseconds: asking for the next item until its page is there. */
	readonly nextP95: number;
	/** In milliseconds: sending a decision until it is acknowledged, without those that were cut. */
	readonly decisionP95: number;
	/** In milliseconds: what the process worked for one item (page, decision, and asking for both), on any machine. */
	readonly workPerItem: number;
	readonly where: string;
}

interface Asked {
	readonly items: number;
	readonly cuts: number;
}

const instrument = "p2ham-2023";
const kind = "lapas";

/**
 * Two verifiers of one region go through every indicator of as many units as make so many items, each item once:
 * over real connections, through a line that breaks while some of the decisions are under way.
 */
export async function runLane({ items, cuts }: Asked): Promise<LaneRun> {
	await using world = await openTestWorld(new Date());
	const codes = codesAsked();
	const units = Math.ceil(items / codes.length);
	const year = new Date().getUTCFullYear();
	await fill(world, units, year);
	await using site = await openSite(world);
	await using line = await openProxy(site.port);
	const total = units * codes.length;
	const doomed = chosen(total, cuts);
	const seen = new Map<string, Set<string>>();
	const next: number[] = [];
	const decided: number[] = [];
	let sent = 0;
	let sentAgain = 0;
	const work = async (userName: string): Promise<void> => {
		const visit = await enter(line.port, userName);
		for (const code of codes) {
			const lane = `/verifikasi/jalur/${instrument}/${year}/indikator/${code}`;
			let at = (await visit({ path: lane })).headers.location;
			while (at?.includes("/butir/")) {
				const began = performance.now();
				const page = await visit({ path: at });
				if (page.status !== 200) {
					at = page.headers.location;
					continue;
				}
				next.push(performance.now() - began);
				const who = seen.get(`${at}`) ?? new Set();
				seen.set(at, who.add(userName));
				sent += 1;
				const form = decisionIn(page.body);
				const cut = doomed.has(sent) ? { [cutHeader]: `${cutAfter()}` } : {};
				const sending = performance.now();
				const first = await visit({ path: at, form, headers: cut }).catch(
					() => null,
				);
				if (first) decided.push(performance.now() - sending);
				else sentAgain += 1;
				const answer = first ?? (await untilAnswered(visit, at, form));
				const told = JSON.parse(answer.body);
				if (!told.ok) throw new Error(`${at}: ${told.says}`);
				at = told.next[0];
			}
		}
	};
	const worked = process.cpuUsage();
	await Promise.all([work("sari"), work("tamrin")]);
	const { user, system } = process.cpuUsage(worked);
	await linkTrail(world.cx, 100_000);
	const { chains } = await verifyTrail(world.cx);
	const count = async (statement: string) => {
		const { rows } = await sql<{ n: string }>`${sql.raw(statement)}`.execute(
			world.cx.db,
		);
		return Number(rows[0]?.n);
	};
	return {
		decisions: total,
		cuts: line.cuts(),
		sentAgain,
		marks: await count("select count(*) as n from assessments.mark"),
		lane: await count("select count(*) as n from assessments.lane_decision"),
		trail: await count(
			"select count(*) as n from platform.trail where deed = 'assessment.item-judged'",
		),
		items: await count(
			"select count(distinct (assessment_id, code)) as n from assessments.mark",
		),
		receivedTwice: [...seen.values()].filter((who) => who.size > 1).length,
		trailWhole: chains.every(({ whole }) => whole),
		nextP95: p95(next),
		decisionP95: p95(decided),
		workPerItem: (user + system) / 1_000 / total,
		where: world.database.kind === "postgresql" ? "PostgreSQL" : "PGlite",
	};
}

/** Up to so many milliseconds after the decision left: before, while and after the server does it. */
const cutAfter = (): number => Math.floor(Math.random() * 40);

function chosen(total: number, cuts: number): ReadonlySet<number> {
	const numbers = new Set<number>();
	while (numbers.size < Math.min(cuts, total))
		numbers.add(1 + Math.floor(Math.random() * total));
	return numbers;
}

function codesAsked(): string[] {
	const found = instrumentNamed(instrument);
	if (!found) throw new Error(`no instrument ${instrument}`);
	return applicable(found, { kind }).map(({ indicator }) => indicator.code);
}

/** Units of one region with everything answered, and two verifiers who share it. */
async function fill(
	world: TestWorld,
	units: number,
	year: number,
): Promise<void> {
	const { cx } = world;
	await seedUnits(cx);
	await seedPeople(cx);
	const given = await giveRole(withActor(cx, theSystem), {
		personId: personIds.tamrin,
		role: "verifier",
		programme: "p2ham",
		unitId: unitId("kanwil-kemenham-maluku"),
		from: "2026-01-01",
		provinces: ["36"],
	});
	if (!given.ok) throw new Error(given.problem.reason);
	const opened = await openUnits(
		cx,
		Array.from({ length: units }, (_, at) => ({
			slug: `lapas-uji-${String(at + 1).padStart(4, "0")}`,
			name: `Lapas Uji ${at + 1}`,
			kind,
			regencyCode: "36.73",
			openedOn: "2020-01-01",
		})),
	);
	if (!opened.ok) throw new Error(opened.problem.reason);
	await openSampleRound(cx, { instrument, year });
	for (let at = 1; at <= units; at += 1)
		await handIn(
			cx,
			{ instrument, year, unit: `lapas-uji-${String(at).padStart(4, "0")}` },
			{ quiet: true },
		);
	if (world.database.kind === "postgresql") await world.database.run("analyze");
}

async function openSite(
	world: TestWorld,
): Promise<{ readonly port: number } & AsyncDisposable> {
	const house = assemble({
		database: world.database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://127.0.0.1",
			dataFolder: "build/test-files",
		},
		assets: await freshAssets(),
		files: world.cx.files,
		log: ({ level, ...said }) => {
			if (level === "error") console.error(said);
		},
	});
	const server = createServer(getRequestListener(house.fetch));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	if (address === null || typeof address === "string")
		throw new Error("the site has no port");
	return {
		port: address.port,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

interface Call {
	readonly path: string;
	readonly form?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
}

interface Reply {
	readonly status: number;
	readonly headers: {
		readonly location?: string | undefined;
		readonly "set-cookie"?: string[] | undefined;
	};
	readonly body: string;
}

type Visit = (call: Call) => Promise<Reply>;

/** A person with one kept-alive connection, who entered by the one click. */
async function enter(port: number, userName: string): Promise<Visit> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	let cookie = "";
	const visit: Visit = ({ path, form, headers = {} }) =>
		new Promise((done, fail) => {
			const asked = request(
				{
					port,
					host: "127.0.0.1",
					agent,
					path,
					method: form ? "POST" : "GET",
					headers: {
						cookie,
						...(form
							? {
									"content-type": "application/x-www-form-urlencoded",
									accept: "application/json",
								}
							: {}),
						...headers,
					},
				},
				(answer) => {
					const parts: Buffer[] = [];
					answer.on("data", (part) => parts.push(part));
					answer.on("error", fail);
					answer.on("end", () =>
						done({
							status: answer.statusCode ?? 0,
							headers: answer.headers,
							body: Buffer.concat(parts).toString(),
						}),
					);
				},
			);
			asked.on("error", fail);
			asked.end(form ? new URLSearchParams(form).toString() : undefined);
		});
	const door = await visit({ path: "/masuk" });
	const token = /name="token" value="([^"]*)"/.exec(door.body)?.[1] ?? "";
	const entered = await visit({
		path: "/masuk/contoh",
		form: { token, akun: userName },
	});
	cookie = (entered.headers["set-cookie"] ?? [])
		.map((one) => one.split(";")[0])
		.join("; ");
	if (!cookie) throw new Error(`${userName} could not enter`);
	return visit;
}

/** What a verifier who agrees with the unit sends: the hidden fields as they stand, and the level that the unit claims. */
function decisionIn(page: string): Record<string, string> {
	const html = page.slice(page.indexOf('id="putuskan"'));
	const hidden = (name: string): string =>
		new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
	const claim = hidden("klaim");
	return {
		token: hidden("token"),
		tanda: hidden("tanda") || randomUUID(),
		versi: hidden("versi"),
		putusan_dilihat: hidden("putusan_dilihat"),
		klaim: claim,
		nilai: claim,
		sikap: claim === "=" ? "=" : "",
		putusan: "terima",
	};
}

/** Sends the same decision with the same key until somebody answers, as the outbox of the page does. */
async function untilAnswered(
	visit: Visit,
	path: string,
	form: Record<string, string>,
): Promise<Reply> {
	for (let at = 0; at < 20; at += 1) {
		const answer = await visit({ path, form }).catch(() => null);
		if (answer) return answer;
	}
	throw new Error(`${path} was never answered`);
}

const p95 = (all: readonly number[]): number =>
	[...all].sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? Number.NaN;
