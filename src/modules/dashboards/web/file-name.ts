import type { Query } from "./read-query.ts";

/** What a file is called: what it holds, where, and as of which day; its ending comes behind. */
export const fileName = (what: string, { place, day }: Query): string =>
	[what, place.unit?.slug ?? place.regency?.code ?? place.province?.code, day]
		.filter(Boolean)
		.join("-");
