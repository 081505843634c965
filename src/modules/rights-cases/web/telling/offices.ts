import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { dayOf, type Province, provincesAt } from "#territory";
import { findUnits, type Unit, unitBySlug } from "#units";
import { fields, mostAccused, slugsIn } from "../../index.ts";

/** What a page offers to choose from: offices that were ticked and found, and the provinces. */
export interface OfficesShown {
	readonly ticked: readonly Unit[];
	/** `null` where nothing was searched for. */
	readonly found: {
		readonly units: readonly Unit[];
		/** How many there are in all; more are named than can be shown. */
		readonly total: number;
	} | null;
	readonly provinces: readonly Province[];
}

/** Pressed: search, and not yet on. */
export const isSearch = (state: FormState): boolean =>
	typedValue(state, pressField) === "cari";

/** The button that was pressed. */
export const pressField = "tombol";

const mostFound = 20;

/** What the list of offices shows for these answers. What was searched for never stands in an address. */
export async function officesFor(
	cx: Context,
	state: FormState,
): Promise<OfficesShown> {
	const slugs = slugsIn(state.typed).slice(0, 2 * mostAccused);
	const ticked = (
		await Promise.all(slugs.map((slug) => unitBySlug(cx, slug)))
	).filter((unit) => unit !== null && unit !== undefined);
	const provinces = await provincesAt(cx, dayOf(cx.now));
	const search = typedValue(state, fields.search).trim().slice(0, 200);
	if (!isSearch(state) || search === "")
		return { ticked, found: null, provinces };
	const { units, total } = await findUnits(cx, { search, loosely: true });
	return {
		ticked,
		found: {
			units: units
				.filter(({ slug }) => !slugs.includes(slug))
				.slice(0, mostFound),
			total,
		},
		provinces,
	};
}

/** Ids by slug, as `readTold` wants them. */
export const idsOf = ({ ticked }: OfficesShown): ReadonlyMap<string, string> =>
	new Map(ticked.map(({ slug, id }) => [slug, id]));
