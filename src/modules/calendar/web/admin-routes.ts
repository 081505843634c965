import {
	allDecrees,
	changeDraft,
	type Decree,
	type DecreeReason,
	decreeById,
	discardDraft,
	draftDecree,
	lastChangeOf,
	publishDecree,
	verifyDecree,
} from "#calendar";
import {
	emptyForm,
	type FormState,
	filled,
	withProblems,
} from "#kernel/form.ts";
import { notFound, page, seeOther, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	aDraft,
	drafts,
	dropped,
	noSuch,
	shipped,
	strangers,
} from "./admin-examples.ts";
import { DecreeFormPage } from "./decree-form-page.tsx";
import { DecreePage } from "./decree-page.tsx";
import { DecreesPage } from "./decrees-page.tsx";
import { lastChangeInWords, type Mounting } from "./mounting.ts";
import { filledWith, problemOfRefusal, readDecree } from "./read-decree.ts";
import { versionsOf } from "./versions.tsx";
import { stateOf } from "./words.ts";

const may = "calendar.manage";
type Asked = Ask<View>;

/** `/kelola/libur`: what an administrator does with the decrees of holidays. */
export const calendarAdminRoutes = (
	mounting: Mounting,
): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/kelola/libur",
		may,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				DecreesPage({
					view,
					decrees: await allDecrees(cx),
					provinces: await provincesAt(cx, dayOf(cx.now)),
				}),
			),
		examples: [{ state: "filled", as: "admin", status: 200 }, ...strangers()],
	},
	{
		method: "GET",
		path: "/kelola/libur/baru",
		may,
		trail: "none",
		handle: async (ask) => page(await newPage(ask, emptyForm)),
		examples: [{ state: "empty", as: "admin", status: 200 }, ...strangers()],
	},
	{
		method: "POST",
		path: "/kelola/libur/baru",
		may,
		trail: "calendar.decree-drafted",
		handle: async (ask) => {
			const read = readDecree(ask.view, ask.form);
			if (!read.ok) return wrong(await newPage(ask, read.state));
			const drafted = await draftDecree(ask.cx, read.text);
			return drafted.ok
				? seeOther(
						to("/kelola/libur/:id", { id: drafted.value }),
						ask.view.t("calendar.drafted"),
					)
				: wrong(await newPage(ask, refusedAt(read.state, drafted.problem)));
		},
		examples: drafts,
	},
	{
		method: "GET",
		path: "/kelola/libur/:id",
		may,
		trail: "none",
		handle: async (ask) => {
			const decree = await decreeById(ask.cx, param(ask, "id"));
			return decree
				? page(await decreePage(ask, mounting, decree, emptyForm))
				: notFound;
		},
		examples: [
			{ state: "draft", as: "admin", params: aDraft, status: 200 },
			{ state: "in force", as: "admin", params: shipped.inForce, status: 200 },
			{ state: "replaced", as: "admin", params: shipped.replaced, status: 200 },
			...strangers(aDraft),
			noSuch,
		],
	},
	{
		method: "GET",
		path: "/kelola/libur/:id/isi",
		may,
		trail: "none",
		handle: async (ask) => {
			const draft = await draftOf(ask);
			if (!draft) return notFound;
			return page(await draftPage(ask, mounting, draft, filledWith(draft)));
		},
		examples: [
			{ state: "filled", as: "admin", params: aDraft, status: 200 },
			...strangers(aDraft),
			noSuch,
			{
				state: "not-found: it is published",
				as: "admin",
				params: shipped.inForce,
				status: 404,
			},
		],
	},
	{
		method: "POST",
		path: "/kelola/libur/:id/isi",
		may,
		trail: "calendar.decree-drafted",
		handle: async (ask) => {
			const draft = await draftOf(ask);
			if (!draft) return notFound;
			const read = readDecree(ask.view, ask.form);
			if (!read.ok)
				return wrong(await draftPage(ask, mounting, draft, read.state));
			const changed = await changeDraft(ask.cx, seenIn(ask), read.text);
			if (changed.ok)
				return seeOther(
					to("/kelola/libur/:id", { id: draft.id }),
					ask.view.t("calendar.drafted"),
				);
			return wrong(
				await draftPage(
					ask,
					mounting,
					draft,
					refusedAt(read.state, changed.problem),
				),
			);
		},
		examples: dropped.edit,
	},
	{
		method: "POST",
		path: "/kelola/libur/:id/terbit",
		may,
		trail: "calendar.decree-published",
		handle: async (ask) => {
			const draft = await draftOf(ask);
			if (!draft) return notFound;
			const number = String(ask.form.get("nomor") ?? "");
			const published = await publishDecree(ask.cx, { ...seenIn(ask), number });
			if (published.ok)
				return seeOther(
					to("/kelola/libur/:id", { id: draft.id }),
					ask.view.t("calendar.published", { number: draft.number }),
				);
			const { reason, about } = published.problem;
			const state = withProblems(filled({ nomor: number }), {
				field: reason === "other-number" ? "nomor" : "",
				says: `calendar.wrong.${reason}`,
				...(about ? { about } : {}),
			});
			return wrong(await decreePage(ask, mounting, draft, state));
		},
		examples: dropped.publish,
	},
	{
		method: "POST",
		path: "/kelola/libur/:id/buang",
		may,
		trail: "calendar.draft-discarded",
		handle: async (ask) => {
			const draft = await draftOf(ask);
			if (!draft) return notFound;
			const discarded = await discardDraft(ask.cx, seenIn(ask));
			return discarded.ok
				? seeOther(
						"/kelola/libur",
						ask.view.t("calendar.discarded", { number: draft.number }),
					)
				: wrong(
						await decreePage(
							ask,
							mounting,
							draft,
							refusedAt(emptyForm, discarded.problem),
						),
					);
		},
		examples: dropped.discard,
	},
	{
		method: "POST",
		path: "/kelola/libur/:id/pencocokan",
		may,
		trail: "calendar.decree-verified",
		handle: async (ask) => {
			const decree = await decreeById(ask.cx, param(ask, "id"));
			if (!decree) return notFound;
			const verified =
				ask.form.get("cocok") === "ya"
					? await verifyDecree(ask.cx, decree.id)
					: null;
			if (verified?.ok)
				return seeOther(
					to("/kelola/libur/:id", { id: decree.id }),
					ask.view.t("calendar.compared"),
				);
			const state = withProblems(emptyForm, {
				field: verified ? "" : "cocok",
				says: `calendar.wrong.${verified?.problem.reason ?? "not-compared"}`,
			});
			return wrong(await decreePage(ask, mounting, decree, state));
		},
		examples: dropped.compare,
	},
];

const refusedAt = (
	state: FormState,
	{ reason }: { readonly reason: DecreeReason },
): FormState => withProblems(state, problemOfRefusal(reason));

const seenIn = (ask: Asked) => ({
	id: param(ask, "id"),
	version: ask.form.get("versi")?.toString(),
});

async function draftOf(ask: Asked): Promise<Decree | null> {
	const decree = await decreeById(ask.cx, param(ask, "id"));
	return decree?.publishedAt === null ? decree : null;
}

const newPage = async ({ cx, view }: Asked, state: FormState) =>
	DecreeFormPage({
		view,
		state,
		draft: null,
		provinces: await provincesAt(cx, dayOf(cx.now)),
		inForce: await inForce(cx),
	});

/** The form of a draft; it carries the version that is saved now, so that the next sending is a choice. */
async function draftPage(
	ask: Asked,
	mounting: Mounting,
	draft: Decree,
	state: FormState,
) {
	const { cx, view } = ask;
	const last = await lastChangeOf(cx, draft.id);
	const meanwhile = state.problems.some(
		({ says }) => says === problemOfRefusal("changed-meanwhile").says,
	);
	const provinces = await provincesAt(cx, dayOf(cx.now));
	const decrees = await inForce(cx);
	// A mistake in a field does not make an older version younger: who meanwhile saved is still told.
	const sent = String(ask.form.get("versi") ?? "");
	return DecreeFormPage({
		view,
		state,
		draft: {
			id: draft.id,
			version: meanwhile || sent === "" ? last.version : sent,
		},
		provinces,
		inForce: decrees,
		versions: meanwhile
			? versionsOf({
					view,
					by: await lastChangeInWords(cx, view, mounting, last),
					saved: draft,
					typed: state,
					provinces,
					decrees,
				})
			: null,
	});
}

async function decreePage(
	{ cx, view }: Asked,
	mounting: Mounting,
	decree: Decree,
	state: FormState,
) {
	const last = await lastChangeOf(cx, decree.id);
	const other = (id: string | undefined | null) =>
		id == null ? null : decreeById(cx, id);
	return DecreePage({
		view,
		decree,
		replaces: await other(decree.replaces),
		replacedBy: await other(decree.replacedBy?.id),
		provinces: await provincesAt(cx, dayOf(cx.now)),
		version: last.version,
		changed: view.t("calendar.changed", {
			who: await lastChangeInWords(cx, view, mounting, last),
		}),
		state,
	});
}

const inForce = async (cx: Asked["cx"]): Promise<Decree[]> =>
	(await allDecrees(cx)).filter((decree) => stateOf(decree) === "in-force");
