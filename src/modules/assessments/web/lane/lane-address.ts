import { type Ask, param } from "#platform/http/route.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isWay, type Lane, type LaneItem, placeOfItem } from "../../index.ts";

export const ofLane = "/verifikasi/jalur/:instrument/:year/:way/:subject";
export const ofItem =
	"/verifikasi/jalur/:instrument/:year/:way/:subject/butir/:item";

/** How a lane is named in addresses. */
export const addressOfLane = ({ instrument, year, way, subject }: Lane) => ({
	instrument,
	year: String(year),
	way,
	subject,
});

/** The lane that the address names; null where it names none. */
export function laneIn(ask: Ask<View>): Lane | null {
	const way = param(ask, "way");
	const year = param(ask, "year");
	return isWay(way) && /^\d{4}$/.test(year)
		? {
				instrument: param(ask, "instrument"),
				year: Number(year),
				way,
				subject: param(ask, "subject"),
			}
		: null;
}

/** Without language, for redirects. */
export const toItem = (lane: Lane, item: LaneItem): string =>
	to(ofItem, { ...addressOfLane(lane), item: placeOfItem(lane, item) });

export const linkToItem = (view: View, lane: Lane, item: LaneItem): string =>
	link(view, ofItem, {
		...addressOfLane(lane),
		item: placeOfItem(lane, item),
	});
