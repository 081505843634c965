import type { Context } from "#platform/context.ts";
import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import { findAnything } from "#search";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import { askedOf } from "./asked.ts";
import { SearchPage } from "./search-page.tsx";

interface Mounting {
	/** What higher modules find themselves, for below the list. */
	readonly beside: (cx: Context, view: View, text: string) => Promise<Content>;
}

/** The search, for everyone. What was asked is in no log: the pipeline writes patterns of addresses only. */
export const searchRoutes = ({ beside }: Mounting): readonly Route<View>[] => [
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
			const whole = asked.q !== "" && !asked.jenis && asked.halaman === 1;
			const extras = whole ? await beside(cx, view, asked.q) : null;
			return page(SearchPage({ view, asked, found, extras }));
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
