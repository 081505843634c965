import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { officesFor } from "../../index.ts";
import type { Mounting } from "../mounting.ts";
import { visitOf } from "./asked.ts";
import { ManagePage } from "./manage-page.tsx";

/** Can I manage it: needs are chosen, and offices that fit are shown. Nothing of it is kept. */
export const manageRoutes = ({
	booking,
}: Pick<Mounting, "booking">): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/bisa-dikunjungi",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const visit = visitOf(query);
			const found = visit.needs.length > 0 ? await officesFor(cx, visit) : null;
			return page(
				ManagePage({
					view,
					visit,
					provinces: await provincesAt(cx, dayOf(cx.now)),
					found,
					booking: await booking(
						cx,
						found?.offices.map(({ unit }) => unit.id) ?? [],
					),
				}),
			);
		},
		examples: [
			{ state: "empty: nothing chosen", status: 200 },
			{ state: "filled", query: "butuh=wheelchair", status: 200 },
			{
				state: "filtered",
				query: "butuh=deaf&butuh=wheelchair&provinsi=53&q=kupang",
				status: 200,
			},
			{
				state: "empty: no office there",
				query: "butuh=deaf&q=tidak+ada+kantor+seperti+ini",
				status: 200,
			},
		],
	},
];
