import { sessionsOpen, signEverybodyOut, signPersonOut } from "#identity";
import { extras, personIds } from "#identity/samples";
import { notFound, page, seeOther } from "#platform/http/answer.ts";
import type { Example, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isOwn, withPerson } from "./found-person.ts";
import { SignAllOutPage, SignOutPage } from "./sign-out-page.tsx";

const at = (person: string) => ({ as: "admin", params: { person } });
const usual: readonly Example[] = [
	{ state: "forbidden", ...at(personIds.wulan), as: "wulan", status: 403 },
	{ state: "not-found", ...at("bukan-id"), status: 404 },
];

/** Ending all sessions: of one person, and of everybody. The session of whoever does so stays. */
export const signOutRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/orang/:person/sesi",
		may: "identity.manage",
		fresh: true,
		trail: "none",
		handle: withPerson((ask, person) =>
			page(SignOutPage({ view: ask.view, person, own: isOwn(ask, person) })),
		),
		examples: [
			{ state: "nowhere signed in", ...at(extras.tirta.id), status: 200 },
			{ state: "one's own", ...at(personIds.admin), status: 200 },
			...usual,
		],
	},
	{
		method: "POST",
		path: "/kelola/orang/:person/sesi",
		may: "identity.manage",
		fresh: true,
		trail: "identity.person-signed-out",
		handle: withPerson(async ({ cx, view, sessionId }, { id }) => {
			const ended = await signPersonOut(cx, id, sessionId);
			return ended.ok
				? seeOther(
						to("/kelola/orang/:person", { person: id }),
						view.t("identity.out.done", { n: ended.value }),
					)
				: notFound;
		}),
		examples: [
			{ state: "signed out", ...at(personIds.wulan), form: {}, status: 303 },
			...usual.map((example) => ({ ...example, form: {} })),
		],
	},
	{
		method: "GET",
		path: "/kelola/sesi",
		may: "identity.manage",
		fresh: true,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(SignAllOutPage({ view, open: await sessionsOpen(cx) })),
		examples: [
			{ state: "filled", as: "admin", status: 200 },
			{ state: "forbidden", as: "wulan", status: 403 },
		],
	},
	{
		method: "POST",
		path: "/kelola/sesi",
		may: "identity.manage",
		fresh: true,
		trail: "identity.everybody-signed-out",
		handle: async ({ cx, view, sessionId }) => {
			const ended = await signEverybodyOut(cx, sessionId);
			return ended.ok
				? seeOther(
						"/kelola/orang",
						view.t("identity.out.done", { n: ended.value }),
					)
				: notFound;
		},
		examples: [
			{ state: "all signed out", as: "admin", form: {}, status: 303 },
			{ state: "forbidden", as: "wulan", form: {}, status: 403 },
		],
	},
];
