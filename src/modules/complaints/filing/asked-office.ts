import { type Service, servicesOf } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { type Unit, unitBySlug } from "#units";

/** What is needed to ask people about an office. */
export interface AskedOffice {
	readonly unit: Unit;
	readonly services: readonly Service[];
}

/** In milliseconds. What changed is seen so much later. */
const keptFor = 2_000;
const kept = new WeakMap<
	Context["db"],
	Map<string, { readonly at: number; readonly is: Promise<AskedOffice | null> }>
>();

/** The office of an address; `null` where there is none, or it has closed. Of many people at once the first asks the database. */
export function askedOffice(
	cx: Context,
	slug: string,
): Promise<AskedOffice | null> {
	const all = kept.get(cx.db) ?? new Map();
	kept.set(cx.db, all);
	const now = performance.now();
	const known = all.get(slug);
	if (known && now - known.at < keptFor) return known.is;
	// Whoever asks for addresses that are none fills nothing.
	if (all.size > 1_000) all.clear();
	const is = find(cx, slug);
	all.set(slug, { at: now, is });
	is.catch(() => all.delete(slug));
	return is;
}

async function find(cx: Context, slug: string): Promise<AskedOffice | null> {
	const unit = await unitBySlug(cx, slug);
	return unit && unit.closedOn === null
		? { unit, services: await servicesOf(cx, unit.id) }
		: null;
}
