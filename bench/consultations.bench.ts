import { seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { demoSecret } from "#platform/config.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { migrate } from "#platform/database/migrate.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { seedUnits, unitId } from "#units/samples";
import { moduleNames } from "../architecture.ts";
import { assemble } from "../src/assemble.ts";
import {
	contribute,
	publicConsultation,
} from "../src/modules/consultations/index.ts";
import {
	consultingOffice,
	keyOf,
	seedConsultations,
} from "../src/modules/consultations/samples.ts";
import { freshAssets } from "../tools/build.mjs";
import type { Line } from "./line.ts";

const office = unitId(consultingOffice);

const { id } = keyOf("plan");

/**
 * The pages of a consultation by how many spoke in it: 500, and 50,000; in the hundredth 2,000. Each contribution is a text of its own. Both are read
 * in turns, so that whatever else the machine does takes its time from both.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const [few, many] = [500, full ? 50_000 : 2_000];
	await using small = await siteWith(few);
	await using large = await siteWith(many);
	const lines: Line[] = [];
	for (const [name, at] of pages) {
		const [before, now] = await p95Of([
			() => small.read(at(few)),
			() => large.read(at(many)),
		]);
		for (const [size, p95] of [
			[few, before],
			[many, now],
		] as const)
			lines.push({
				name: `consultations, ${name}, ${size.toLocaleString("en")} contributions, p95`,
				figure: Math.round(p95 * 10) / 10,
				unit: "ms",
				limit: 50,
			});
		lines.push({
			name: `consultations, ${name}, growth from ${few} to ${many.toLocaleString("en")}`,
			figure: Math.round((now / before) * 100) / 100,
			unit: "times",
			limit: 1.5,
		});
	}
	lines.push(await copying(large.cx, full ? 10_000 : 100));
	return lines;
}

const home = `/unit/${consultingOffice}/konsultasi/${id}`;
/** A whole page at either size: fewer rows would make the larger one look slow. */
const pages = [
	["its page", () => home],
	["opinions", () => `${home}/pendapat`],
	[
		"opinions of a passage, further on",
		(size: number) => `${home}/pendapat?butir=3&sesudah=${turnOf(size / 4)}`,
	],
	["answers", () => `${home}/jawaban`],
] as const;

/** A site of its own in whose consultation so many spoke. */
async function siteWith(size: number) {
	const world = await openTestWorld(new Date());
	const { cx, database } = world;
	await migrate(database, migrationsOfHouse(moduleNames));
	await seedUnits(cx);
	await seedPeople(cx);
	await seedConsultations(cx);
	await fill(cx, id, 0, size);
	await database.run("analyze");
	const house = assemble({
		database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://localhost:8080",
			dataFolder: "build/test-files",
		},
		assets: await freshAssets(),
		log: () => undefined,
	});
	return {
		cx,
		read: (path: string) => read(house, path),
		[Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
	};
}

const answeredEach = 20;
const turnOf = (n: number): number => 1_000 + n;

/** Copies of one text by ten senders at once, each tenth form sent twice: one text and as many contributions as forms, or it fails. */
async function copying(cx: Context, copies: number): Promise<Line> {
	const before = await countsOf(cx);
	const began = performance.now();
	await Promise.all(
		Array.from({ length: 10 }, async (_, sender) => {
			for (let copy = sender; copy < copies; copy += 10)
				await send(cx, cx.newId(), copy % 100 < 10 ? 2 : 1);
		}),
	);
	const seconds = (performance.now() - began) / 1_000;
	const after = await countsOf(cx);
	const more = [after.texts - before.texts, after.forms - before.forms];
	if (more[0] !== 1 || more[1] !== copies)
		throw new Error(`${copies} copies became ${more.join(" texts and ")}`);
	return {
		name: `consultations, ${copies.toLocaleString("en")} copies of one text taken in, one text`,
		figure: Math.round(copies / seconds),
		unit: "a second",
		limit: null,
	};
}

async function send(cx: Context, form: string, times: number): Promise<void> {
	for (let time = 0; time < times; time += 1) {
		const done = await contribute(withActor(cx, citizen), keyOf("plan"), {
			way: "home",
			form,
			begun: "",
			version: 1,
			passage: 0,
			question: 0,
			choice: null,
			words: "Tolak rencana ini.",
			groups: {},
			area: "",
			first: false,
		});
		if (!done.ok) throw new Error(done.problem.reason);
	}
}

async function countsOf(cx: Context) {
	const one = await publicConsultation(cx, keyOf("plan"));
	if (!one) throw new Error("no consultation");
	return { texts: one.opinions, forms: one.unverified };
}

async function read(
	house: ReturnType<typeof assemble>,
	path: string,
): Promise<void> {
	const answer = await house.fetch(new Request(`http://localhost:8080${path}`));
	await answer.text();
	if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
}

/** Of two, asked in turns; whatever a machine learns on the way is learnt before. */
async function p95Of(
	works: readonly [() => Promise<void>, () => Promise<void>],
): Promise<readonly [number, number]> {
	const times: [number[], number[]] = [[], []];
	for (let n = -60; n < 300; n += 1)
		for (const which of [0, 1] as const) {
			const began = performance.now();
			await works[which]();
			if (n >= 0) times[which].push(performance.now() - began);
		}
	const p95 = (all: number[]) =>
		all.sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;
	return [p95(times[0]), p95(times[1])];
}

/** As the deeds leave it: every second text is shown, every twentieth has an answer of its own, and the counters say how many there are. */
async function fill(
	cx: Context,
	consultation: string,
	from: number,
	to: number,
): Promise<void> {
	const base = { unit_id: office, consultation_id: consultation };
	for (let first = from; first < to; first += 500) {
		const some = Array.from(
			{ length: Math.min(500, to - first) },
			(_, place) => first + place,
		);
		const rows = some.map((n) => ({
			n,
			opinion: cx.newId(),
			id: cx.newId(),
			answer: n % answeredEach === 0 ? cx.newId() : null,
		}));
		const hash = (n: number) => {
			const bytes = new Uint8Array(32);
			new DataView(bytes.buffer).setUint32(0, n);
			return bytes;
		};
		await insertRows(
			"consultations.answer",
			rows.flatMap(({ n, answer }) =>
				answer === null
					? []
					: [
							{
								...base,
								id: answer,
								number: turnOf(n),
								verdict: "partly",
								reason:
									"Jalur landai dibangun lebih dulu, dengan dana perawatan gedung tahun ini.",
								version: null,
								passage: null,
								opinions: 1,
								answered_by: null,
								answered_on: "2026-11-27",
							},
						],
			),
		).execute(cx.db);
		await insertRows(
			"consultations.opinion",
			rows.map(({ n, opinion, answer }) => ({
				...base,
				id: opinion,
				turn: turnOf(n),
				version: 2,
				passage: n % 16,
				question: 0,
				words: `Pendapat nomor ${n}: jalan masuk harus landai dan loket buka lebih pagi, sebab banyak yang datang dari jauh.`,
				words_hash: hash(n),
				state: answer || n % 2 === 0 ? "shown" : "waiting",
				verified: 0,
				unverified: 1,
				answer_id: answer,
				why_removed: null,
				removed_by: null,
			})),
		).execute(cx.db);
		await insertRows(
			"consultations.contribution",
			rows.map(({ n, id }) => ({
				...base,
				id,
				form_hash: hash(1_000_000 + n),
				way: "home",
				late: false,
				place: "",
				people: null,
				held_on: null,
				signed_by: null,
				votes: "{}",
				said_on: "2026-11-27",
				noted_by: null,
			})),
		).execute(cx.db);
		await insertRows(
			"consultations.point",
			rows.map(({ opinion, id }) => ({
				unit_id: office,
				contribution_id: id,
				opinion_id: opinion,
			})),
		).execute(cx.db);
	}
	await cx.db
		.withTables<{
			"consultations.consultation": {
				id: string;
				opinions: number;
				answered: number;
				unverified: number;
				last_turn: number;
			};
		}>()
		.updateTable("consultations.consultation")
		.set({
			opinions: to,
			answered: to / answeredEach,
			unverified: to,
			last_turn: turnOf(to),
		})
		.where("id", "=", consultation)
		.execute();
}
