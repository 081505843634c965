import { z } from "zod";
import { openConsultations } from "#consultations";
import { ownPath } from "#identity";
import { filled, readForm } from "#kernel/form.ts";
import { publishedItems, terms } from "#news";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import {
	inLanguage,
	type Look,
	looks,
	plainLook,
	type View,
} from "#ui/view.ts";
import { unitNamesOf } from "#units";
import { AppearancePage } from "./appearance.tsx";
import { languageOnArrival, varyOfArrival } from "./arrival.ts";
import { manage } from "./doors.ts";
import { guidesRoutes } from "./guides/routes.tsx";
import { HomePage } from "./home.tsx";
import { keepLook } from "./look.ts";
import { ManagePage } from "./manage.tsx";
import { promiseOf } from "./promise.ts";
import { releasesRoutes } from "./releases/routes.tsx";
import { tourRoutes } from "./tour/routes.tsx";

/** Somebody who sends less than the whole form leaves the rest as usual. */
const Appearance = z.object({
	tema: z.enum(looks.theme, { error: "site.appearance.theme.choose" }),
	huruf: z
		.enum(looks.text, { error: "site.appearance.text.choose" })
		.default(plainLook.text),
	jarak: z
		.enum(looks.spacing, { error: "site.appearance.spacing.choose" })
		.default(plainLook.spacing),
	bentuk: z
		.enum(looks.font, { error: "site.appearance.font.choose" })
		.default(plainLook.font),
	pintasan: z
		.enum(looks.shortcuts, { error: "site.appearance.shortcuts.choose" })
		.default(plainLook.shortcuts),
	/** Where the setting was offered; one goes on there. */
	ke: z.string().default(""),
});

/** The pages that belong to no module. `exists` says whether some module brings a page along. */
export const ownRoutes = (
	exists: (path: string) => boolean,
): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/kelola",
		may: "identity.manage",
		trail: "none",
		handle: ({ view }) =>
			page(
				<ManagePage
					view={view}
					ways={manage.filter(({ path }) => exists(path))}
				/>,
			),
		examples: [
			{ state: "filled", as: "admin", status: 200 },
			{ state: "forbidden", as: "wulan", status: 403 },
		],
	},
	{
		method: "GET",
		path: "/",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, request }) => {
			// Only the address without a language stands for no choice.
			const wish =
				view.lang === "id" ? languageOnArrival(request, cx.origin) : null;
			if (wish !== null)
				return {
					kind: "found",
					to: inLanguage(wish, "/"),
					vary: varyOfArrival,
				};
			const { items: news } = await publishedItems(
				cx,
				{},
				{ skip: 0, atMost: terms.onHome },
			);
			const asking = await openConsultations(cx, terms.onHome);
			return page(
				<HomePage
					view={view}
					exists={exists}
					promise={await promiseOf(cx, view.lang)}
					news={news}
					asking={asking}
					offices={
						await unitNamesOf(
							cx,
							[...news, ...asking].map(({ unitId }) => unitId),
						)
					}
				/>,
				200,
				{ vary: varyOfArrival },
			);
		},
		examples: [
			{ state: "filled", status: 200 },
			{ state: "signed in", as: "wulan", status: 200 },
		],
	},
	{
		method: "GET",
		path: "/tampilan",
		may: "anyone",
		trail: "none",
		handle: ({ view }) =>
			page(
				<AppearancePage
					view={view}
					state={filled({
						tema: view.look.theme,
						huruf: view.look.text,
						jarak: view.look.spacing,
						bentuk: view.look.font,
						pintasan: view.look.shortcuts,
					})}
				/>,
			),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "POST",
		path: "/tampilan",
		may: "anyone",
		trail: "none",
		handle: ({ cx, view, form }) => {
			const saved = (look: Look, flash: string, ke = ""): Answer => ({
				kind: "see-other",
				to: ownPath(ke) ?? "/tampilan",
				flash,
				cookies: [keepLook(look, cx.origin.startsWith("https:"))],
			});
			if (form.has("kembalikan"))
				return saved(plainLook, view.t("site.appearance.reset.done"));
			const read = readForm(Appearance, form);
			if (!read.ok)
				return wrong(<AppearancePage view={view} state={read.state} />);
			const { tema, huruf, jarak, bentuk, pintasan, ke } = read.value;
			return saved(
				{
					theme: tema,
					text: huruf,
					spacing: jarak,
					font: bentuk,
					shortcuts: pintasan,
				},
				view.t("site.appearance.done"),
				ke,
			);
		},
		examples: [
			{
				state: "saved",
				form: {
					tema: "dark",
					huruf: "200",
					jarak: "wide",
					bentuk: "legible",
				},
				status: 303,
			},
			{ state: "reset", form: { kembalikan: "ya" }, status: 303 },
			{ state: "wrong", form: {}, status: 422 },
			{
				state: "wrong size",
				form: { tema: "dark", huruf: "900" },
				status: 422,
			},
		],
	},
	...guidesRoutes,
	...tourRoutes,
	...releasesRoutes,
];
