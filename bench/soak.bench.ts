import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findPostgres } from "../tools/machine.mjs";
import type { Line } from "./line.ts";
import { everyday } from "./load/everyday.ts";
import {
	type LoadSite,
	type Memory,
	onEmbedded,
	onPostgres,
	openLoadSite,
} from "./load/site.ts";

/** Pieces of work a second: what a large office has on its busiest day. */
const rate = 5;

/** Megabytes that a process may grow by in ten minutes. */
const growth = 1;

/**
 * Half an hour of an everyday load, on PostgreSQL and on the embedded database beside each other. Each minute the people
 * go away for a moment, and it is read what is still held in memory after everything that nobody needs was gathered, and
 * what is open. Without `--full` a minute of it: enough to see that it runs.
 */
export async function bench({ full }: { readonly full: boolean }) {
	const minutes = full ? 30 : 2;
	const bin = findPostgres();
	const folders = ["embedded", "postgres"].map((name) =>
		mkdtempSync(join(tmpdir(), `rangkul-soak-${name}-`)),
	);
	const [first = "", second = ""] = folders;
	const units = full ? 12 : 1;
	const sites: LoadSite[] = [];
	try {
		sites.push(await openLoadSite(onEmbedded(first), first, units, {}));
		if (bin) sites.push(await openLoadSite(onPostgres(bin), second, units, {}));
		return (
			await Promise.all(sites.map((site) => soak(site, minutes, full)))
		).flat();
	} finally {
		for (const site of sites) await site.close();
		for (const folder of folders)
			rmSync(folder, { recursive: true, force: true });
	}
}

async function soak(
	site: LoadSite,
	minutes: number,
	full: boolean,
): Promise<Line[]> {
	const seen: Memory[] = [];
	let done = 0;
	let wrong = 0;
	let away = 0;
	let worst = 0;
	for (let minute = 0; minute < minutes; minute += 1) {
		const ends = performance.now() + (full ? 60_000 : 12_000);
		const { all, wrong: says } = await site.come({
			mix: everyday,
			rate,
			seconds: full ? 54 : 8,
			seed: minute,
		});
		done += all.ended.done;
		wrong += all.ended.wrong;
		away += all.ended["turned away"];
		worst = Math.max(worst, all.p99);
		if (says) console.log(`   ${site.where}: ${says}`);
		// Connections that nobody uses are gone after five seconds, those of the database after ten.
		await pause(2_000);
		const memory = await site.memory();
		seen.push(memory);
		console.log(
			`   ${site.where}, minute ${minute + 1}: ${mb(memory.kept)} MB held, ${mb(memory.rss)} MB resident, ${memory.files} files, ${memory.sockets} sockets; p99 ${Math.round(all.p99)} ms`,
		);
		await pause(Math.max(0, ends - performance.now()));
	}
	const warm = seen.slice(full ? 5 : 0);
	const on = `${minutes} minutes of ${rate} pieces a second, ${site.where}`;
	const line = (
		name: string,
		figure: number,
		unit: string,
		limit: number | null = null,
	): Line => ({
		name: `${name}, ${on}`,
		figure: Math.round(figure * 100) / 100,
		unit,
		limit: full ? limit : null,
	});
	const files = warm.map((one) => one.files);
	return [
		line(
			"memory held after gathering, growth in ten minutes after the first five",
			slope(warm.map(({ kept }) => kept / 1e6)) * 10,
			"MB",
			growth,
		),
		line(
			"… resident memory, growth in ten minutes",
			slope(warm.map(({ rss }) => rss / 1e6)) * 10,
			"MB",
		),
		line("… memory held at the end", (warm.at(-1)?.kept ?? 0) / 1e6, "MB"),
		line(
			"… open files that are no sockets, most less fewest after the first five minutes",
			Math.max(...files) - Math.min(...files),
			"",
			0,
		),
		line(
			"… sockets while nobody is there, most",
			Math.max(...warm.map(({ sockets }) => sockets)),
			"",
		),
		line("… pieces of work that were done", done, ""),
		line("… pieces that ended otherwise than meant", wrong, "", 0),
		line("… pieces that were told to come again", away, ""),
		line("… p99 of the worst minute", worst, "ms"),
	];
}

const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** By how much it grows from one to the next: the straight line that is nearest to all. */
function slope(values: readonly number[]): number {
	const middle = (values.length - 1) / 2;
	const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
	let over = 0;
	let under = 0;
	for (const [at, value] of values.entries()) {
		over += (at - middle) * (value - mean);
		under += (at - middle) ** 2;
	}
	return over / under;
}
