import type { Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { findAnything, rebuildSearch } from "#search";
import { regenciesAt, seedTerritory } from "#territory";
import { openUnits } from "#units";
import type { Line } from "./line.ts";

/** What people type and find: names, places, beginnings, everyday words, and slips. */
const answered = [
	"lapas",
	"rutan bandung",
	"imigrasi",
	"paspor serang",
	"puskesmas kota",
	"lapas kelas iia",
	"dinas kesehatan kabupaten",
	"rutan bandng",
	"pukesmas bandung",
];
/** Where nothing holds all words: slips are looked for, then everything with some of the words is weighed. */
const unanswered = [
	"kantor wilayah jawa",
	"rutan rangkasbitng",
	"imigarsi surabya",
	"puskesmas tidakada",
];

/**
 * Finding something among 25,000 units (a hundredth unless `full`), 95th percentile, and working the index out anew.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const units = full ? 25_000 : 250;
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await fill(world, units);
	const { cx } = world;
	const began = performance.now();
	await rebuildSearch(cx);
	const rebuilt = performance.now() - began;
	await world.database.run("analyze");
	const where = world.database.kind === "postgresql" ? "PostgreSQL" : "PGlite";
	const size = `${units.toLocaleString("en")} units, ${where}`;
	return [
		{
			name: `search, question with an answer, p95, ${size}`,
			figure: await p95(cx, answered),
			unit: "ms",
			limit: 50,
		},
		{
			name: `search, question that nothing answers whole, p95, ${size}`,
			figure: await p95(cx, unanswered),
			unit: "ms",
			limit: 100,
		},
		{
			name: `search, whole index worked out anew, ${size}`,
			figure: Math.round(rebuilt / 100) / 10,
			unit: "s",
			limit: null,
		},
	];
}

/** Milliseconds that 95 of 100 questions keep, after rounds in which the compiler warms up. */
async function p95(cx: Context, questions: readonly string[]): Promise<number> {
	const times: number[] = [];
	for (let round = -5; round < 10; round += 1)
		for (const text of questions) {
			const began = performance.now();
			await findAnything(cx, { text, lang: "id" });
			if (round >= 0) times.push(performance.now() - began);
		}
	times.sort((a, b) => a - b);
	return Math.round((times[Math.ceil(times.length * 0.95) - 1] ?? 0) * 10) / 10;
}

/** Units with the names that offices bear, all over the country. */
async function fill({ cx, database }: TestWorld, units: number): Promise<void> {
	await seedTerritory(cx);
	const regencies = await regenciesAt(cx, "2026-01-01");
	const forms = [
		["lapas", "Lapas Kelas IIA"],
		["rutan", "Rutan Kelas IIB"],
		["kanim", "Kantor Imigrasi Kelas I TPI"],
		["bapas", "Bapas Kelas II"],
		["opd", "Dinas Kesehatan"],
		["opd", "Puskesmas"],
	] as const;
	const opened = await openUnits(
		cx,
		Array.from({ length: units }, (_, i) => {
			const [kind, name] = forms[i % forms.length] ?? forms[0];
			const regency = regencies[(i * 7) % regencies.length];
			return {
				slug: `unit-${i}`,
				name: `${name} ${regency?.name ?? "Serang"} ${i}`,
				kind,
				regencyCode: regency?.code ?? "36.73",
				openedOn: "2013-01-01",
			};
		}),
	);
	if (!opened.ok)
		throw new Error(`the units were refused: ${opened.problem.reason}`);
	await database.run("analyze");
}
