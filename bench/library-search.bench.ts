import { sampleActor, seedPeople } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { openCollection, recountWords, type Seek, seekRecords } from "#library";
import { fillShelf } from "#library/samples";
import { demoSecret } from "#platform/config.ts";
import { type Context, withActor } from "#platform/context.ts";
import { migrate } from "#platform/database/migrate.ts";
import {
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { seedUnits, unitId } from "#units/samples";
import { moduleNames } from "../architecture.ts";
import { assemble } from "../src/assemble.ts";
import { freshAssets } from "../tools/build.mjs";
import { startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";
import { workOf } from "./work-of.ts";

/** As people look for books: titles, authors, subjects, beginnings, slips, words that nearly all bear, filters, nothing at all. */
const asked: readonly Seek[] = [
	...[
		"hukum",
		"hak",
		"hukum adat",
		"hak anak",
		"hukum adat sabu",
		"tanah ulayat manggarai",
		"perlindungan penyandang disabilitas",
		"human rights",
		"customary law of the rote people",
		"nabuasa",
		"seran maria",
		"perkawinan",
		"perda kupang",
		"lamahol",
		"perlind",
		"penyelesaian perkara belis",
		"hukm adat",
		"manggrai",
		"9789791012348",
		"kancil dan hak bermain",
		"braille hukum waris",
		"jurnal braille",
		"pendidikan inklusif flores",
		"zzzzqq",
	].map((text) => ({ text })),
	{ text: "hukum", format: "braille" },
	{ text: "hak", format: "any" },
	{ text: "hukum", language: "eng" },
	{ text: "hak anak", kind: "children", since: 2015 },
	{ text: "hukum", now: true },
	{ format: "audio" },
	{ kind: "serial", since: 2010, until: 2012 },
	{},
];

/** A hundredth of the records unless `full`; both databases, the small library against the large one. */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const sizes = full ? [1_500, 150_000] : [150, 1_500];
	const lines: Line[] = [];
	const bin = findPostgres();
	if (bin) {
		const cluster = startCluster(bin);
		const database = await openPostgres(cluster.url);
		try {
			const work = () => workOf(cluster.pid);
			lines.push(...(await measure("PostgreSQL", database, work, sizes)));
		} finally {
			await database.close();
			cluster.stop();
		}
	}
	const database = await openEmbedded(null);
	try {
		lines.push(...(await measure("PGlite", database, () => 0, sizes)));
	} finally {
		await database.close();
	}
	return lines;
}

async function measure(
	name: string,
	database: Database,
	work: () => number,
	sizes: readonly number[],
): Promise<Line[]> {
	const library = await openLibrary(database);
	const lines: Line[] = [];
	const seen: Measured[] = [];
	let filled = 0;
	for (const size of sizes) {
		await library.fill(filled, size - filled);
		filled = size;
		await database.run("vacuum analyze");
		const searched = await timed(work, library.searches);
		const served = await timed(work, library.pages);
		seen.push(searched);
		const where = `${size.toLocaleString("en")} records, ${name}`;
		lines.push(
			line(`library search, p95, ${where}`, searched.p95, 20),
			line(
				`processor time of one search, web and database, ${where}`,
				searched.work,
				2,
			),
			line(
				`processor time of one page of results, web and database, ${where}`,
				served.work,
				null,
			),
		);
	}
	const [small, large] = seen;
	if (small && large)
		lines.push({
			name: `library search, p95 at ${sizes[1]?.toLocaleString("en")} over p95 at ${sizes[0]?.toLocaleString("en")} records, ${name}`,
			figure: Math.round((large.p95 / small.p95) * 100) / 100,
			unit: "times",
			limit: 2,
		});
	return lines;
}

const line = (name: string, figure: number, limit: number | null): Line => ({
	name,
	figure: Math.round(figure * 100) / 100,
	unit: "ms",
	limit,
});

async function openLibrary(database: Database) {
	await migrate(database, migrationsOfHouse(moduleNames));
	const house = assemble({
		database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://127.0.0.1",
			dataFolder: "build/test-files",
		},
		assets: await freshAssets(),
	});
	const cx = house.contextOf(theSystem);
	await seedUnits(cx);
	await seedPeople(cx);
	const office = unitId("kanwil-kemenkum-ntt");
	const opened = await openCollection(
		withActor(cx, sampleActor("melania")),
		office,
		{
			name: { id: "Hukum" },
			openTo: "everyone",
			loanDays: 14,
			atOnce: 3,
			renewals: 1,
		},
	);
	if (!opened.ok) throw new Error(opened.problem.reason);
	const shelf = {
		unitId: office,
		collectionId: opened.value.id,
		openTo: "everyone",
	} as const;
	const reader: Context = withActor(cx, citizen);
	return {
		fill: async (from: number, titles: number) => {
			await fillShelf(cx, { ...shelf, from, titles });
			await recountWords(cx);
		},
		searches: asked.map((seek) => () => seekRecords(reader, seek)),
		pages: asked.map((seek) => async () => {
			const answer = await house.fetch(
				new Request(`http://127.0.0.1/perpustakaan?${addressOf(seek)}`),
			);
			if (answer.status !== 200) throw new Error(`${answer.status}`);
			await answer.arrayBuffer();
		}),
	};
}

const addressOf = ({
	text,
	format,
	language,
	kind,
	since,
	until,
	now,
}: Seek): string =>
	new URLSearchParams(
		Object.entries({
			q: text,
			format,
			language,
			kind,
			since: since?.toString(),
			until: until?.toString(),
			now: now ? "1" : undefined,
		}).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
	).toString();

interface Measured {
	readonly p95: number;
	/** Processor time of one, in milliseconds. */
	readonly work: number;
}

/** After rounds in which the compiler warms up and each connection makes its plans. */
async function timed(
	work: () => number,
	deeds: readonly (() => Promise<unknown>)[],
): Promise<Measured> {
	const times: number[] = [];
	const round = async () => {
		for (const deed of deeds) {
			const began = performance.now();
			await deed();
			times.push(performance.now() - began);
		}
	};
	for (let n = 0; n < 15; n += 1) await round();
	times.length = 0;
	const [web, before] = [process.cpuUsage(), work()];
	for (let n = 0; n < 30; n += 1) await round();
	const { user, system } = process.cpuUsage(web);
	const spent = (user + system) / 1_000 + work() - before;
	times.sort((a, b) => a - b);
	return {
		p95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
		work: spent / times.length,
	};
}
