import type { Draft } from "#instruments";
import type { FieldProblem } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import { moment } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** What a draft is called: its title, or its id, or that it has neither yet. */
export const draftName = (
	view: View,
	{
		title,
		english,
		instrument,
	}: Pick<Draft, "title" | "english" | "instrument">,
): string =>
	(view.lang === "en" && english) ||
	title ||
	instrument ||
	view.t("instruments.draft-nameless");

/** "Agus Pratama, Minggu, 22 November 2026, 14.02 WIB". */
export const savedBy = (
	view: View,
	names: ReadonlyMap<string, string>,
	{ byId, at }: { readonly byId: string | null; readonly at: Date },
): string =>
	view.t("instruments.draft-by", {
		who: nameOf(view, names, byId),
		when: moment(view.lang, at),
	});

export const nameOf = (
	view: View,
	names: ReadonlyMap<string, string>,
	id: string | null,
): string => (id && names.get(id)) || view.t("instruments.draft-somebody");

/** What people typed, to stand in a sentence that ends by itself. */
export const withoutStop = (typed: string): string =>
	typed.trim().replace(/\.+$/, "");

/** A refusal as a problem of a form, at a field or (with `""`) of the form as a whole. */
export const refusedAt = (
	field: string,
	{ reason, about }: Refusal,
): FieldProblem => ({
	field,
	says: `instruments.reason-${reason}`,
	...(about ? { about } : {}),
});
