import type { Context } from "../context.ts";
import type { Db } from "./open.ts";

/** In milliseconds. What changed is seen so much later. */
const keptFor = 2_000;
/** Whoever asks for addresses that are none fills nothing. */
const mostKept = 1_000;

/**
 * The same answer for many people who ask at once: the first one asks the database. For what changes a few times a year
 * and is asked for with every form; never for what decides whether something may be done.
 */
export function soon<Answer>(
	find: (cx: Context, key: string) => Promise<Answer>,
): (cx: Context, key: string) => Promise<Answer> {
	const kept = new WeakMap<
		Db,
		Map<string, { readonly at: number; readonly is: Promise<Answer> }>
	>();
	return (cx, key) => {
		const all = kept.get(cx.db) ?? new Map();
		kept.set(cx.db, all);
		const now = performance.now();
		const known = all.get(key);
		if (known && now - known.at < keptFor) return known.is;
		if (all.size > mostKept) all.clear();
		const is = find(cx, key);
		all.set(key, { at: now, is });
		is.catch(() => all.delete(key));
		return is;
	};
}
