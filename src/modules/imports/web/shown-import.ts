import { namesOf } from "#identity";
import { type Import, rowsOf, sameFileBefore } from "#imports";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { DonePage } from "./done-page.tsx";
import { PreviewPage } from "./preview-page.tsx";

/** A page stays small enough for a slow link; the whole is in the download. */
const shown = 50;

/** The page of the state in which an import is. */
export async function showImport(
	ask: Ask<View>,
	one: Import,
	state: FormState = emptyForm,
): Promise<Answer> {
	if (one.state === "mapping")
		return seeOther(to("/kelola/impor/:id/kolom", { id: one.id }));
	const { cx, view } = ask;
	const first = {
		wrong: await rowsOf(cx, one.id, "wrong", shown),
		ready: await rowsOf(cx, one.id, "ready", shown),
	};
	const html =
		one.state === "previewed"
			? PreviewPage({
					view,
					import: one,
					...first,
					sameBefore: await sameFileBefore(cx, one),
					state,
					once: cx.newId(),
				})
			: DonePage({
					view,
					import: one,
					by: (await namesOf(cx, [one.byId])).get(one.byId ?? "") ?? null,
					written: first.ready,
					wrong: first.wrong,
					seeAt: seeAt(view, one, first.ready[0]?.understood ?? {}),
					state,
				});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** Where what was written is seen: the list of units or people, the table of the first result. */
function seeAt(
	view: View,
	{ kind }: Import,
	first: Readonly<Record<string, string>>,
): string {
	if (kind === "units") return link(view, "/kelola/unit", {});
	if (kind === "people") return link(view, "/kelola/orang", {});
	if (kind === "surveys") return link(view, "/kelola/unit", {});
	return first.instrument && first.year
		? link(view, "/hasil/:instrument/:year", {
				instrument: first.instrument,
				year: first.year,
			})
		: link(view, "/hasil", {});
}
