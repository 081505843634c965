import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	closingsToCheck,
	foundLately,
	readShare,
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
		handle: async ({ cx, view }) => {
			const waiting = await closingsToCheck(cx);
			return page(
				ClosingsPage({
					view,
					waiting,
					found: await foundLately(cx),
					percent: readShare(),
					unseen: await waitingForCheck(cx),
					units: await unitNamesOf(cx, [
						...new Set(waiting.map(({ unitId }) => unitId)),
					]),
				}),
			);
		},
		examples: [
			{ state: "filled", as: "laras", status: 200 },
			{ state: "forbidden", as: "yohana", status: 403 },
		],
	},
];
