import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";
import { everyday } from "./load/everyday.ts";
import type { Said } from "./load/generator.ts";
import {
	type LoadSite,
	onEmbedded,
	onPostgres,
	openLoadSite,
} from "./load/site.ts";

/** What nobody should wait longer for, 99 of 100 times, in milliseconds. */
const patience = 500;

/** In seconds. */
interface Sizes {
	readonly look: number;
	readonly kind: number;
	/** How often the way between what is kept and what is not is halved. */
	readonly halvings: number;
	readonly units: number;
}
const small: Sizes = { look: 3, kind: 2, halvings: 2, units: 2 };
const large: Sizes = { look: 20, kind: 15, halvings: 4, units: 12 };

/**
 * How many pieces of an everyday mix come a second, one by one and whether or not others are answered, until 99 of 100
 * requests take longer than half a second; what each kind costs; and what becomes of those who work when twice as many
 * come, most of them to read, with the door and without it. People are a process of their own on the same two cores.
 */
export async function bench({ full }: { readonly full: boolean }) {
	const sizes = full ? large : small;
	const bin = findPostgres();
	const folder = mkdtempSync(join(tmpdir(), "rangkul-load-"));
	const lines: Line[] = [];
	try {
		for (const [name, store] of [
			["postgres", bin && (() => onPostgres(bin))],
			["embedded", () => onEmbedded(join(folder, "embedded"))],
		] as const) {
			if (!store) continue;
			const its = join(folder, name);
			const site = await openLoadSite(store(), its, sizes.units);
			try {
				lines.push(...(await measure(site, sizes)));
			} finally {
				await site.close();
			}
		}
		return lines;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(site: LoadSite, sizes: Sizes): Promise<Line[]> {
	const line = (
		name: string,
		figure: number,
		unit: string,
		more: Partial<Line> = {},
	): Line => ({
		name: `${name}, ${site.where}`,
		figure: Math.round(figure * 100) / 100,
		unit,
		limit: null,
		...more,
	});
	// A site runs for weeks: what is measured is the one whose code the engine has compiled.
	await site.come({ mix: everyday, rate: 20, seconds: 2 * sizes.look });
	const kept = await limitOf(site, sizes);
	const idle = await idleWork(site, sizes.kind);
	const lines: Line[] = [];
	for (const kind of Object.keys(everyday)) {
		const { web, database } = await costOf(site, { [kind]: 1 }, sizes, idle);
		lines.push(
			line(`processor time of one ${kind}, site`, web, "ms"),
			...(site.where === "PGlite" ? [] : [line(`… database`, database, "ms")]),
		);
	}
	const mixed = await costOf(site, everyday, sizes, idle);
	lines.push(
		line("processor time of one piece of the mix, site", mixed.web, "ms"),
		...(site.where === "PGlite"
			? []
			: [line("… database", mixed.database, "ms")]),
		// One process is one core; database and people have the other.
		line(
			"pieces a second of which the processor time of one process is full",
			1_000 / mixed.web,
			"a second",
		),
		line(
			`pieces a second before p99 passes ${patience} ms, people on the same cores`,
			kept,
			"a second",
		),
	);
	// Whoever works comes half as often as could be served; readers come until there are twice as many as that.
	const rate = 2 * kept;
	const work = 100 - (everyday.reading ?? 0);
	const crowd = {
		mix: {
			...everyday,
			reading: work * (rate / (kept * 0.5 * (work / 100)) - 1),
		},
		rate,
		seconds: 2 * sizes.look,
	};
	const without = await site.come(crowd);
	await site.again({});
	await site.come({ mix: everyday, rate: kept / 2, seconds: 2 * sizes.look });
	const withDoor = await site.come({ ...crowd, seed: 2 });
	for (const { wrong } of [without, withDoor])
		if (wrong) console.log(`   ${site.where}: ${wrong}`);
	const reading = withDoor.kinds.reading?.ended;
	const on = `${Math.round(rate)} pieces a second come, most to read`;
	lines.push(
		line(
			`${on}: p99 of who works or tells something, no door`,
			working(without),
			"ms",
		),
		line("… with the door", working(withDoor), "ms", {
			limit: patience,
			informative: true,
		}),
		line(
			"… beside that without",
			working(withDoor) / working(without),
			"times",
			{
				limit: 1,
			},
		),
		line(
			"… of who only reads, told to come again",
			(100 * (reading?.["turned away"] ?? 0)) / Math.max(1, sum(reading)),
			"%",
		),
		line("… which they hear within, p99", withDoor.awayP99, "ms"),
		line(
			"… who works or tells something, and was sent away",
			sentAway(withDoor),
			"",
			{
				limit: 0,
			},
		),
		line("… ended otherwise than meant", withDoor.all.ended.wrong, "", {
			limit: 0,
		}),
	);
	return lines;
}

/** Processor time a second of what comes round while nobody is there, in milliseconds. */
async function idleWork(site: LoadSite, seconds: number) {
	const before = site.worked();
	await pause(seconds * 1_000);
	const after = site.worked();
	return {
		web: (after.site - before.site) / seconds,
		database: (after.database - before.database) / seconds,
	};
}

/** Processor time of one piece, in milliseconds, without what comes round anyway. */
async function costOf(
	site: LoadSite,
	mix: Readonly<Record<string, number>>,
	{ kind: seconds }: Sizes,
	idle: { readonly web: number; readonly database: number },
) {
	const before = site.worked();
	const began = performance.now();
	const { all, wrong } = await site.come({ mix, rate: 15, seconds });
	const took = (performance.now() - began) / 1_000;
	const after = site.worked();
	if (wrong) console.log(`   ${site.where}: ${wrong}`);
	return {
		web: (after.site - before.site - idle.web * took) / all.pieces,
		database:
			(after.database - before.database - idle.database * took) / all.pieces,
	};
}

/** The highest rate that was seen to be kept: doubled until it is not, or halved until it is, then closed in on. */
async function limitOf(site: LoadSite, sizes: Sizes): Promise<number> {
	let seed = 10;
	const isKept = async (rate: number): Promise<boolean> => {
		seed += 1;
		const { all } = await site.come({
			mix: everyday,
			rate,
			seconds: sizes.look,
			seed,
		});
		console.log(
			`   ${site.where}: ${rate} a second, p99 ${Math.round(all.p99)} ms`,
		);
		return all.ended.wrong === 0 && all.p99 <= patience;
	};
	let kept = 16;
	while (kept >= 1 && !(await isKept(kept))) kept /= 2;
	if (kept < 1) return 0;
	let missed = kept * 2;
	if (kept === 16)
		while (missed < 1_000 && (await isKept(missed))) {
			kept = missed;
			missed *= 2;
		}
	for (let at = 0; at < sizes.halvings; at += 1) {
		const between = Math.round((kept + missed) / 2);
		if (between === kept || between === missed) break;
		if (await isKept(between)) kept = between;
		else missed = between;
	}
	return kept;
}

const working = ({ kinds }: Said): number =>
	Math.max(
		...Object.entries(kinds)
			.filter(([kind]) => kind !== "reading")
			.map(([, { p99 }]) => p99),
	);

const sentAway = ({ kinds }: Said): number =>
	Object.entries(kinds)
		.filter(([kind]) => kind !== "reading")
		.reduce((all, [, { ended }]) => all + ended["turned away"], 0);

const sum = (ended: Readonly<Record<string, number>> | undefined): number =>
	Object.values(ended ?? {}).reduce((all, one) => all + one, 0);
