import { namesOf } from "#identity";
import {
	type Answer,
	forbidden,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { type SettingsVersion, saveSettings, settingsNow } from "#settings";
import type { View } from "#ui/view.ts";
import { savedSays } from "./saved-says.ts";
import { SettingsPage } from "./settings-page.tsx";
import { readSettings, stateOf, versionField } from "./typed-settings.ts";

export const settingsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/setelan",
		may: "settings.manage",
		trail: "none",
		handle: async ({ cx, view }) => {
			const kept = await settingsNow(cx);
			const state = stateOf(kept.values);
			return page(
				SettingsPage({ view, state, kept, by: await nameOf(cx, kept) }),
			);
		},
		examples: [
			{ state: "filled", as: "admin", status: 200 },
			{ state: "forbidden", as: "wulan", status: 403 },
			{ state: "forbidden to strangers", status: 303 },
		],
	},
	{
		method: "POST",
		path: "/kelola/setelan",
		may: "settings.manage",
		trail: "settings.saved",
		handle: save,
		examples: [
			{
				state: "saved",
				as: "admin",
				form: { versi: "1", "organisation-id": "Kantor Contoh Kedua" },
				status: 303,
			},
			{
				state: "saved empty: everything is taken back",
				as: "admin",
				form: { versi: "1" },
				status: 303,
			},
			{
				state: "wrong",
				as: "admin",
				form: {
					versi: "1",
					"organisation-en": "A name in English alone",
					email: "bukan alamat",
					phone: "nol delapan",
					website: "http://tidak-aman.example",
					"door-width": "9",
				},
				status: 422,
			},
			{
				state: "wrong: somebody else saved meanwhile",
				as: "admin",
				form: { versi: "0", "organisation-id": "Kantor <b>Lain</b>" },
				status: 422,
			},
			{
				state: "nothing changed here, so what was saved meanwhile stays",
				as: "admin",
				form: { versi: "0" },
				status: 303,
			},
			{ state: "forbidden", as: "wulan", form: { versi: "1" }, status: 403 },
		],
	},
];

async function save({ cx, view, form }: Ask<View>): Promise<Answer> {
	const { values, state } = readSettings(form);
	const before = Number.parseInt(String(form.get(versionField)), 10) || 0;
	if (state.problems.length > 0) {
		const kept = await settingsNow(cx);
		const by = await nameOf(cx, kept);
		// What is wrong must not be taken for having seen what others saved.
		return wrong(SettingsPage({ view, state, kept, by, from: before }));
	}
	const saved = await saveSettings(cx, before, values);
	if (saved.ok)
		return seeOther("/kelola/setelan", view.t(savedSays(saved.value)));
	if (saved.problem.reason !== "changed-meanwhile") return forbidden;
	const { meanwhile } = saved.problem;
	return wrong(
		SettingsPage({
			view,
			state: stateOf(meanwhile.values),
			kept: meanwhile.now,
			by: await nameOf(cx, meanwhile.now),
			contested: { meanwhile, by: await nameOf(cx, meanwhile) },
		}),
	);
}

async function nameOf(
	cx: Ask<View>["cx"],
	{ savedBy }: Pick<SettingsVersion, "savedBy">,
): Promise<string | null> {
	return savedBy === null
		? null
		: ((await namesOf(cx, [savedBy])).get(savedBy) ?? null);
}
