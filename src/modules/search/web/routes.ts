import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import { findAnything } from "#search";
import type { View } from "#ui/view.ts";
import { askedOf } from "./asked.ts";
import { SearchPage } from "./search-page.tsx";

/** The search, for everyone. What was asked is in no log: the pipeline writes patterns of addresses only. */
export const searchRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/cari",
		may: "anyone",
		trail: "none",
		weight: 14,
		handle: async ({ cx, view, lang, query }) => {
			const asked = askedOf(query);
			const found =
				asked.q === ""
					? null
					: await findAnything(cx, {
							text: asked.q,
							lang,
							kind: asked.jenis,
							page: asked.halaman,
						});
			return page(SearchPage({ view, asked, found }));
		},
		examples: [
			{ state: "empty", status: 200 },
			{ state: "filled", query: "q=serang", status: 200 },
			{
				state: "filled: the last page",
				query: "q=kelas&halaman=99",
				status: 200,
			},
			{ state: "filtered", query: "q=tangerang&jenis=unit", status: 200 },
			{
				state: "filtered: none of this kind",
				query: "q=rangkasbitung&jenis=service",
				status: 200,
			},
			{ state: "a slip of typing", query: "q=imigarsi+serang", status: 200 },
			{ state: "some of the words", query: "q=lapas+zzzz+serang", status: 200 },
			{ state: "a closed unit", query: "q=kemenkumham+banten", status: 200 },
			{ state: "nothing", query: "q=zzzz+%3Cb%3E%25", status: 200 },
		],
	},
];
