import type { Context } from "#platform/context.ts";
import { dayOf } from "./day.ts";
import { type Province, provincesAt } from "./queries.ts";

/** A province as addresses name it: `nusa-tenggara-timur`. */
export const provinceAddress = ({ name }: Pick<Province, "name">): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

/** The province of today that an address names; null where there is none. */
export const provinceByAddress = async (
	cx: Context,
	address: string,
): Promise<Province | null> =>
	(await provincesAt(cx, dayOf(cx.now))).find(
		(province) => provinceAddress(province) === address,
	) ?? null;
