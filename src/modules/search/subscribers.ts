import { z } from "zod";
import { serviceBySlug } from "#catalogue";
import type { Subscriber } from "#platform/announce.ts";
import {
	refreshInstruments,
	refreshMissing,
	refreshServices,
	refreshUnits,
} from "./rebuild-search.ts";

const OfUnit = z.object({ unitId: z.string() });
const OfService = z.object({ slug: z.string() });

/** What keeps the search fresh. Each works out anew what it hears of, so that hearing it twice changes nothing. */
export const subscribers: readonly Subscriber[] = [
	...[
		"unit.opened",
		"unit.renamed",
		"unit.moved",
		"unit.closed",
		"unit.change-taken-back",
	].map(
		(to) =>
			({
				to,
				receive: (tx, body) => refreshUnits(tx, [OfUnit.parse(body).unitId]),
			}) satisfies Subscriber,
	),
	...["units.imported", "units.taken-back"].map((to) => ({
		to,
		receive: refreshMissing,
	})),
	...[
		"catalogue.service-published",
		"catalogue.service-changed",
		"catalogue.service-confirmed",
	].map(
		(to) =>
			({
				to,
				receive: async (tx, body) => {
					const service = await serviceBySlug(tx, OfService.parse(body).slug);
					if (service) await refreshServices(tx, [service]);
				},
			}) satisfies Subscriber,
	),
	{
		to: "instrument.published",
		receive: async (tx) => void (await refreshInstruments(tx)),
	},
];
