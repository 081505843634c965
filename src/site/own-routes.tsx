import { z } from "zod";
import { filled, readForm } from "#kernel/form.ts";
import { page, wrong } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { AboutDataPage } from "./about-data.tsx";
import { AppearancePage } from "./appearance.tsx";
import { manage } from "./doors.ts";
import { HelpPage } from "./help.tsx";
import { HomePage } from "./home.tsx";
import { keepTheme, themes } from "./look.ts";
import { ManagePage } from "./manage.tsx";
import { promiseOf } from "./promise.ts";

const Appearance = z.object({
	tema: z.enum(themes, { error: "site.appearance.theme.choose" }),
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
		handle: async ({ cx, view }) =>
			page(
				<HomePage
					view={view}
					exists={exists}
					promise={await promiseOf(cx, view.lang)}
				/>,
			),
		examples: [
			{ state: "filled", status: 200 },
			{ state: "signed in", as: "wulan", status: 200 },
		],
	},
	{
		method: "GET",
		path: "/tentang-data",
		may: "anyone",
		trail: "none",
		handle: ({ view }) => page(<AboutDataPage view={view} />),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/bantuan",
		may: "anyone",
		trail: "none",
		handle: ({ view }) => page(<HelpPage view={view} />),
		examples: [{ state: "filled", status: 200 }],
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
					state={filled({ tema: view.look.theme ?? "system" })}
				/>,
			),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "POST",
		path: "/tampilan",
		may: "anyone",
		trail: "none",
		handle: ({ view, form }) => {
			const read = readForm(Appearance, form);
			if (!read.ok)
				return wrong(<AppearancePage view={view} state={read.state} />);
			return {
				kind: "see-other",
				to: "/tampilan",
				flash: view.t("site.appearance.done"),
				cookies: [keepTheme(read.value.tema)],
			};
		},
		examples: [
			{ state: "saved", form: { tema: "dark" }, status: 303 },
			{ state: "wrong", form: {}, status: 422 },
		],
	},
];
