import { type Typed, typedIn } from "#kernel/form.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { draftOf, dropDraft, keepDraft } from "../../index.ts";

/** Fields that belong to one showing of a form, and not to what was typed. */
const ofTheForm = ["token", "kunci", "pemilik", "lakukan"];

/** Keeps a post whose session had ended, for the form at `path`. */
export async function keepForm(
	ask: Ask<View>,
	path: string,
): Promise<string | null> {
	const { owner, cx, view } = ask;
	if (owner === null) return null;
	const typed = Object.fromEntries(
		Object.entries(typedIn(ask.form)).filter(
			([name]) => !ofTheForm.includes(name),
		),
	);
	return (await keepDraft(cx, { owner, path }, typed))
		? view.t("assessments.draft-kept")
		: null;
}

/** What waits at this form since its session ended; only its owner is given it. */
export const keptForm = async (
	{ owner, cx }: Ask<View>,
	path: string,
): Promise<Typed | null> =>
	owner === null ? null : draftOf(cx, { owner, path });

export const letKeptGo = async (
	{ owner, cx }: Ask<View>,
	path: string,
): Promise<void> => void (owner && (await dropDraft(cx, { owner, path })));
