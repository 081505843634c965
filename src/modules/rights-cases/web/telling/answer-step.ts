import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { newDraftKey } from "#receipts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	answersOf,
	fields,
	isAsked,
	keepRoomDraft,
	numberOf,
	type RoomDraft,
	readTold,
	roomDraft,
	type Step,
	stepOf,
	steps,
} from "../../index.ts";
import { idsOf, isSearch, officesFor } from "./offices.ts";
import { roomPage } from "./room-answer.ts";
import { keepRoomKey, roomKeyOf } from "./room-cookie.ts";
import { backField, StepPage } from "./step-page.tsx";

/** Keeps the answers of a step and leads to the next; or shows the step again: with what is to be mended, or with offices. */
export async function answerStep(
	ask: Ask<View>,
	step: Exclude<Step, "check">,
): Promise<Answer> {
	const { cx } = ask;
	const key = roomKeyOf(ask) ?? newDraftKey(cx);
	const before = await roomDraft(cx, key);
	const form = formIn(ask.form);
	const draft: RoomDraft = {
		sheet: before?.sheet ?? cx.newId(),
		typed: {
			...withoutStep(before?.typed ?? {}, step),
			...answersOf(form.typed),
		},
	};
	// What was searched for is shown again, and never kept.
	const state: FormState = {
		typed: { ...form.typed, ...draft.typed },
		problems: [],
	};
	const offices = await officesFor(cx, state);
	const mending = typedValue(form, backField) === "periksa";
	const again = (...problems: readonly FieldProblem[]) =>
		roomPage(
			StepPage({
				view: ask.view,
				step,
				state: withProblems(state, ...problems),
				offices,
				mending,
				begun: before !== null,
			}),
			problems.length > 0 ? 422 : 200,
		);
	if (isSearch(state)) return again();
	const read = readTold(draft.typed, {
		channel: "web",
		offices: idsOf(offices),
		// A voice comes with the last page: whether there is one is asked there.
		hasRecording: true,
	});
	const amiss = (read.ok ? [] : read.problem).filter(
		({ field }) => stepOf(field) === step,
	);
	if (amiss.length > 0) return again(...amiss);
	const kept = await keepRoomDraft(cx, key, draft);
	if (!kept.ok)
		return again({
			field: fields.happened,
			says: "rights-cases.problem.too-much",
		});
	const next = mending ? "check" : (steps[steps.indexOf(step) + 1] ?? "check");
	return {
		kind: "see-other",
		to: to("/ruang/isi/:step", { step: String(numberOf(next)) }),
		cookies: [keepRoomKey(ask, key)],
	};
}

/** What is not ticked any more is not kept. */
const withoutStep = (
	typed: RoomDraft["typed"],
	step: Step,
): RoomDraft["typed"] =>
	Object.fromEntries(
		Object.entries(typed).filter(
			([name]) => isAsked(name) && stepOf(name) !== step,
		),
	);
