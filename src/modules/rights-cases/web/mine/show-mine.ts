import { emptyForm, type FormState } from "#kernel/form.ts";
import type { KeyPair } from "#platform/envelope.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { Visit } from "#receipts";
import { withVisit } from "#receipts/web";
import { dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import {
	deadlinesOf,
	isAskedNow,
	isState,
	keepingOf,
	keyOfVisit,
	safetyRule,
	step,
	subjectKind,
	todayAt,
	visitCase,
} from "../../index.ts";
import { MinePage, NotYetPage } from "./mine-page.tsx";
import { pairIn } from "./room-key.ts";

/** With what the code of this visit opened; without it the code is asked for again. */
export const withPair = (
	ask: Ask<View>,
	then: (pair: KeyPair, visit: Visit) => Promise<Answer>,
): Promise<Answer> =>
	withVisit(ask, subjectKind, async (visit) => {
		const pair = await pairIn(ask, visit);
		return pair
			? then(pair, visit)
			: seeOther("/lacak", ask.view.t("rights-cases.mine.code-again"));
	});

export async function showMine(
	ask: Ask<View>,
	pair: KeyPair,
	visit: Visit,
	state: FormState = emptyForm,
): Promise<Answer> {
	const { cx, view } = ask;
	const found = await visitCase(cx, pair, visit);
	if (!found.ok) return page(NotYetPage({ view }), 200, unkept);
	const may = (move: "complete" | "reopen" | "withdraw") =>
		isState(found.value.state) &&
		step(found.value.state, move, "reporter") !== null;
	return page(
		MinePage({
			view,
			progress: found.value,
			askedNow: isAskedNow(
				found.value,
				await todayAt(cx, found.value.handlerId),
				safetyRule(),
			),
			clocks: await deadlinesOf(cx, keyOfVisit(visit)),
			keeping: await keepingOf(cx, {
				...keyOfVisit(visit),
				...found.value,
			}),
			provinces: await provincesAt(cx, dayOf(cx.now)),
			state,
			once: cx.newId(),
			can: {
				complete: may("complete"),
				reopen: may("reopen"),
				withdraw: may("withdraw"),
			},
		}),
		state.problems.length > 0 ? 422 : 200,
		unkept,
	);
}

const unkept = { "cache-control": "no-store" };
