import { listServices, servicesById } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { findAnything, rebuildSearch } from "#search";
import { findUnits } from "#units";
import { findServices } from "../src/site/find-services.ts";
import type { Line } from "./line.ts";
import { fillServices } from "./services-fill.ts";

/** What makes a search hard: stems, slips, synonyms, beginnings, words that half of all bear, words that nothing bears. */
const hard = [
	"memperpanjang paspor",
	"dikirimkan ke rumah",
	"imigarsi",
	"akta kelahirna",
	"memperpanjang paspro lansia",
	"pengacara gratis",
	"difabel loket",
	"pelay",
	"pelayanan",
	"pelayanan surat",
	"berkas loket",
	"puskesmas",
	"zzzzqq",
	"kartu tidakada penduduk",
];

/** Finding one of 100,000 services (a hundredth unless `full`): the search of the site, and the list `/layanan` as it asks. */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const services = full ? 100_000 : 1_000;
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await fillServices(world, services);
	const { cx } = world;
	await rebuildSearch(cx);
	await world.database.run("analyze");
	const where = world.database.kind === "postgresql" ? "PostgreSQL" : "PGlite";
	const size = `${services.toLocaleString("en")} services, ${where}`;
	const line = async (name: string, deeds: readonly Deed[]): Promise<Line> => ({
		name: `${name}, p95, ${size}`,
		figure: await p95(deeds),
		unit: "ms",
		limit: 20,
	});
	return [
		await line(
			"search, hard questions",
			hard.map((text) => () => findAnything(cx, { text, lang: "id" })),
		),
		await line("list of services by words", hard.map(byWords(cx, null))),
		await line(
			"list of services by words, in one unit",
			hard.map(byWords(cx, await someUnit(cx))),
		),
		await line("list of services by name", [
			() => listServices(cx),
			() => listServices(cx, { page: 10 }),
			() => listServices(cx, { unit: "unit-7" }),
		]),
	];
}

type Deed = () => Promise<unknown>;

const byWords =
	(cx: Context, unitId: string | null) =>
	(words: string): Deed =>
	async () => {
		const { ids } = await findServices(cx, {
			words,
			lang: "id",
			unitId,
			page: 1,
		});
		return servicesById(cx, ids);
	};

const someUnit = async (cx: Context): Promise<string> =>
	(await findUnits(cx, {})).units[0]?.id ?? "";

/** Milliseconds that 95 of 100 deeds keep, after rounds in which the compiler warms up. */
async function p95(deeds: readonly Deed[]): Promise<number> {
	const times: number[] = [];
	for (let round = -4; round < 12; round += 1)
		for (const deed of deeds) {
			const began = performance.now();
			await deed();
			if (round >= 0) times.push(performance.now() - began);
		}
	times.sort((a, b) => a - b);
	return Math.round((times[Math.ceil(times.length * 0.95) - 1] ?? 0) * 10) / 10;
}
