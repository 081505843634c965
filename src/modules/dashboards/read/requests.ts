import { inTimeTold, officesInTime, quarterTold } from "#requests";
import { nothingYet, type Read, within } from "../measure.ts";
import { ofOfficesIn, ofProvinces } from "./offices.ts";

/** Requests that ended on their promised day or before, of those that ended: what was told of the last quarter. */
export const requestsInTime: Read = async (cx, asked) => {
	const { place, day } = asked;
	const told = await quarterTold(cx, day);
	if (!told) return nothingYet;
	const provinces = await inTimeTold(cx, told);
	const where = within(place);
	return {
		...nothingYet,
		when: { kind: "quarter", ...told },
		behind: "/prosedur",
		...(where
			? await ofOfficesIn(asked, where, provinces, (some) =>
					officesInTime(cx, told, where, some),
				)
			: ofProvinces(provinces)),
	};
};
