import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { names } from "./manifest.ts";

const aDay = 86_400_000;

/** The archives of a habit, the newest last: each is named after its moment, as `rangkul-20261127T190000Z`. */
export const archivesIn = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => /^rangkul-\d{8}T\d{6}Z$/.test(name))
		.sort();

export const nameAt = (moment: Date): string =>
	`rangkul-${moment.toISOString().replace(/[-:]|\.\d+/g, "")}`;

export const momentOf = (name: string): number =>
	Date.parse(
		name.replace(
			/^rangkul-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/,
			"$1-$2-$3T$4:$5:$6Z",
		),
	);

/**
 * What the newest archive lacks beside those before it; `null` where it can take their place, or cannot be read by whoever asks. It is held
 * against all that are still here, so that a store that was lost is not forgotten after a night.
 */
export function lackOf(folder: string): string | null {
	const [newest, ...before] = archivesIn(folder)
		.reverse()
		.map((name) => briefOf(join(folder, name)));
	if (!newest) return null;
	if (newest.damaged.length > 0)
		return `lacks files that are damaged in the store (${newest.damaged.length})`;
	const most = Math.max(0, ...before.map((brief) => brief?.files.count ?? 0));
	return newest.files.count * 2 < most
		? `holds ${newest.files.count} files, and one before it ${most}`
		: null;
}

/** Removes the oldest of more than `keep`, and what was interrupted more than a day ago. Nothing where the newest lacks what they hold. */
export async function removeOldest(
	folder: string,
	keep: number,
	now: Date,
): Promise<{ removed: string[]; notRemoved: string | null }> {
	const lack = lackOf(folder);
	if (lack !== null)
		return {
			removed: [],
			notRemoved: `The newest archive ${lack}, so no older one was removed. See that RANGKUL_DATA or the bucket is the right one and whole: rangkul doctor. If it is meant to be so, remove older archives by hand.`,
		};
	const removed = [
		...archivesIn(folder).slice(0, -keep),
		...readdirSync(folder).filter(
			(name) =>
				/^rangkul-\d{8}T\d{6}Z\.[0-9a-f]{8}\.draft$/.test(name) &&
				now.getTime() - momentOf(name) > aDay,
		),
	];
	for (const name of removed)
		await rm(join(folder, name), { recursive: true, force: true });
	return { removed, notRemoved: null };
}

const Brief = z.object({
	files: z.object({ count: z.int() }),
	damaged: z.array(z.string()),
});

function briefOf(archive: string): z.infer<typeof Brief> | null {
	try {
		const text = readFileSync(join(archive, names.manifest), "utf8");
		return Brief.parse(JSON.parse(text));
	} catch {
		return null;
	}
}
