import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	closingsToCheck,
	foundLately,
	lapsedLately,
	readSampling,
	waitingForCheck,
} from "../../index.ts";
import { ClosingsPage } from "./closings-page.tsx";

/** What waits for a second look. */
export const checkingRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/uji-petik",
		may: "complaints.oversee",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const asked = Number.parseInt(query.get("halaman") ?? "1", 10) || 1;
			const waiting = await closingsToCheck(cx, asked);
			return page(
				ClosingsPage({
					view,
					waiting,
					found: await foundLately(cx),
					...readSampling(),
					unseen: await waitingForCheck(cx),
					lapsed: await lapsedLately(cx),
					units: await unitNamesOf(cx, [
						...new Set(waiting.closings.map(({ unitId }) => unitId)),
					]),
				}),
			);
		},
		examples: [
			{ state: "filled", as: "laras", status: 200 },
			{
				state: "empty: a page that is not there",
				as: "laras",
				query: "halaman=9",
				status: 200,
			},
			{ state: "forbidden", as: "yohana", status: 403 },
		],
	},
];
