import { inTimeTold, quarterTold } from "#requests";
import { nothingYet, type Read } from "../measure.ts";
import { ofThere } from "./offices.ts";

/** Requests that ended on their promised day or before, of those that ended: what was told of the last quarter. */
export const requestsInTime: Read = async (cx, asked) => {
	const { place, day } = asked;
	const told = await quarterTold(cx, day);
	if (!told) return nothingYet;
	const rows = await inTimeTold(cx, told, place.province?.code ?? null);
	return {
		...nothingYet,
		when: { kind: "quarter", ...told },
		behind: "/prosedur",
		...ofThere(asked, rows),
	};
};
