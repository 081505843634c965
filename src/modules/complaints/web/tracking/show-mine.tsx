import { askingsAbout } from "#accommodations";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { type Answer, notFound, page, wrong } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { procedureNamed } from "#procedures";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
	deadlinesOf,
	filesOf,
	followUpsOf,
	joinedTo,
	type Key,
	mayRate,
	maySayOfSelf,
	officesIn,
	progressOf,
	proofsOf,
	ratingOf,
	reachKeptUntil,
	subjectKind,
	wasHandedOn,
} from "../../index.ts";
import { MinePage } from "./mine-page.tsx";

/** The page of the person who told it; with what was typed where a form was wrong. */
export async function showMine(
	{ cx, view }: Ask<View>,
	key: Key,
	{
		state = emptyForm,
		byMessage = false,
	}: { readonly state?: FormState; readonly byMessage?: boolean } = {},
): Promise<Answer> {
	const progress = await progressOf(cx, key);
	const unit = await unitById(cx, key.unitId);
	const procedure = progress && procedureNamed(progress.procedure);
	if (!progress || !unit || !procedure) return notFound;
	const html = MinePage({
		view,
		unit,
		progress,
		procedure,
		offices: await officesIn(cx, progress, progress.history),
		files: await filesOf(cx, key),
		proofs: await proofsOf(cx, key),
		followUps: await followUpsOf(cx, key),
		askings: await askingsAbout(cx, { kind: subjectKind, id: key.id }),
		joined: await joinedTo(cx, key),
		clocks: await deadlinesOf(cx, key),
		rating:
			mayRate(progress, dayOf(cx.now)) && !(await wasHandedOn(cx, key))
				? await ratingOf(cx, key)
				: undefined,
		reachKeptUntil: await reachKeptUntil(cx, key),
		maySayOfSelf: maySayOfSelf(progress, dayOf(cx.now)),
		state,
		byMessage,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}
