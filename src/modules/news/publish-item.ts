import { ok, type Result } from "#kernel/result.ts";
import { slug } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { zoneOfProvince } from "#procedures";
import type { Unit } from "#units";
import { doDeed } from "./do-deed.ts";
import { type Item, isFirst, type Key } from "./item.ts";
import { type ItemRefusal, type Mend, mendOf } from "./item-deeds.ts";
import { queueRelease } from "./press/queue-release.ts";
import { type TypedTime, timeOf } from "./read-time.ts";
import { insertWording, itemRows, takeAddress } from "./store.ts";

type Done = Promise<Result<Item, ItemRefusal>>;

/** Somebody who did not write it says that it may go out: now, or at a time to come. Nobody outside sees it before. */
export const publishItem = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedTime,
	province: string,
): Done => {
	const read = timeOf(typed, cx.now, zoneOfProvince(province));
	if ("problems" in read) return Promise.resolve({ ok: false, problem: read });
	const at = read.at;
	return at === "now"
		? putOut(cx, key, revision)
		: doDeed<Mend>(cx, key, {
				move: "schedule",
				deed: "news.scheduled",
				revision,
				change: async (tx, item) => {
					const lacking = await mendOf(tx, item);
					return lacking
						? { ok: false, problem: lacking }
						: ok({ publishAt: at, publishedBy: tx.actor.id });
				},
			});
};

/** What was planned waits again for somebody to say when. */
export const unscheduleItem = (
	cx: Context,
	key: Key,
	revision: number | null,
): Done =>
	doDeed(cx, key, {
		move: "unschedule",
		deed: "news.unscheduled",
		revision,
		change: async () => ok({ publishAt: null, publishedBy: null }),
	});

const putOut = (cx: Context, key: Key, revision: number | null): Done =>
	doDeed<Mend>(cx, key, {
		move: "publish",
		deed: "news.published",
		revision,
		change: async (tx, item, unit) => {
			const lacking = await mendOf(tx, item);
			if (lacking) return { ok: false, problem: lacking };
			await insertWording(tx, item, item, {
				sequence: 1,
				wasWrong: "",
				isRight: "",
			});
			if (item.kind === "release" && isFirst(item))
				await queueRelease(tx, item, unit);
			// Whoever must not hold on to words of the title leads here by the id.
			await takeAddress(tx, item.id, item);
			return ok({
				slug: await addressFor(tx, item, unit),
				publishedAt: tx.now,
				publishedBy: tx.actor.id ?? item.publishedBy,
				publishAt: null,
			});
		},
	});

/** Pages of ours that begin as the address of an item does. */
const ours: ReadonlySet<string> = new Set([
	"topik",
	"wilayah",
	"pers",
	"meja",
	"atom",
]);
const longestSlug = 80;

async function addressFor(
	tx: Context,
	item: Item,
	unit: Unit,
): Promise<string> {
	const whole = slug(item.title);
	const wish =
		whole.length > longestSlug
			? whole.slice(0, longestSlug).replace(/-[^-]*$/, "")
			: whole;
	const base = wish === "" || ours.has(wish) ? `berita-${unit.slug}` : wish;
	for (const one of [
		base,
		...(item.reading === "easy" ? [`${base}-mudah-dibaca`] : []),
		...(isFirst(item) ? [] : [`${base}-${item.lang}`]),
		`${base}-${item.id.slice(-6)}`,
	])
		if (await takeAddress(tx, one, item)) return one;
	const last = `${base}-${item.id}`;
	await takeAddress(tx, last, item);
	return last;
}

/**
 * Puts out what was planned and whose time has come, each in a transaction of its own: held by one, it is left alone by all
 * others, and once out it is planned no more. What cannot be put out, because its office closed meanwhile or something is
 * missing, waits again for somebody and holds up nothing behind it. Answers how many went out.
 */
export async function publishPlanned(
	contextNow: () => Context,
): Promise<number> {
	let published = 0;
	for (let tries = 0; tries < 50; tries += 1) {
		const held: Key[] = [];
		const done = await inTransaction(contextNow(), async (tx) => {
			const next = await itemRows(tx)
				.where("item.state", "=", "scheduled")
				.where("item.publish_at", "<=", tx.now)
				.orderBy("item.publish_at")
				.orderBy("item.id")
				.limit(1)
				.forUpdate()
				.skipLocked()
				.executeTakeFirst();
			if (!next) return null;
			held.push(next);
			return putOut(tx, next, null);
		});
		if (!done) return published;
		if (done.ok) published += 1;
		else for (const key of held) await unscheduleItem(contextNow(), key, null);
	}
	return published;
}
