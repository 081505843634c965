import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { deskOf } from "../../index.ts";
import { deskExamples as shown } from "./desk-examples.ts";
import { DeskPage } from "./desk-page.tsx";

const may = "complaints.handle, complaints.oversee";

/** What waits for an office. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/meja",
		may,
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const asked = Number.parseInt(query.get("halaman") ?? "1", 10) || 1;
			return page(DeskPage({ view, found: await deskOf(cx, asked) }));
		},
		examples: shown.desk,
	},
];
