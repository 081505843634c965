import {
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Result } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { Visit } from "#receipts";
import { OverPage, visitOf, withVisit } from "#receipts/web";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
	askingsOfVisit,
	type CitizenRefusal,
	seeAnswer,
	type Task,
	taskOfVisit,
	tellOutcome,
	withdrawTask,
} from "../index.ts";
import { mineExamples as shown } from "./mine-examples.ts";
import { MinePage } from "./mine-page.tsx";
import { outcomeFields } from "./outcome-fields.ts";

const mine = "/minta-bantuan/saya";

const deed = (
	path: string,
	trail: string,
	handle: Route<View>["handle"],
	examples: Route<View>["examples"],
): Route<View> => ({
	method: "POST",
	path: `${mine}/:task/${path}`,
	may: "anyone",
	trail,
	handle,
	examples,
});

/** What the person who asked sees and does, by the code of the receipt: that of this, or of what was filed with it. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) => byCode(ask, (visit) => draw(ask, visit, null)),
		examples: shown.mine,
	},
	deed(
		"dibaca",
		"accommodation.seen",
		(ask) => byTask(ask, "seen", (task) => seeAnswer(ask.cx, task)),
		shown.see,
	),
	deed("kabar", "accommodation.outcome-told", tell, shown.tell),
	deed(
		"batal",
		"accommodation.withdrawn",
		(ask) => byTask(ask, "withdrawn", (task) => withdrawTask(ask.cx, task)),
		shown.withdraw,
	),
];

/** With whatever a code opened here; what was written is not lost when that is over. */
async function byCode(
	ask: Ask<View>,
	then: (visit: Visit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const visit = await visitOf(ask);
	const without =
		ask.request.method === "POST"
			? () =>
					wrong(
						OverPage({
							view: ask.view,
							words: [typedValue(formIn(ask.form), outcomeFields.words)],
						}),
					)
			: undefined;
	return withVisit(ask, visit?.kind ?? "accommodation", then, without);
}

type Say = "seen" | "told" | "withdrawn";

const byTask = (
	ask: Ask<View>,
	says: Say,
	does: (task: Task) => Promise<Result<null, CitizenRefusal>>,
	state: FormState = { typed: {}, problems: [] },
): Promise<Answer> =>
	byCode(ask, async (visit) => {
		const id = param(ask, "task");
		const task = isUuid(id) ? await taskOfVisit(ask.cx, visit, id) : null;
		if (!task) return notFound;
		const done = await does(task);
		if (done.ok)
			return seeOther(
				to("/minta-bantuan/saya", {}),
				ask.view.t(`accommodations.mine.done.${says}`),
			);
		const { reason, about } = done.problem;
		return draw(ask, visit, {
			task: id,
			state: withProblems(state, {
				field: reason === "words-too-long" ? outcomeFields.words : "",
				says: `accommodations.problem.${reason}`,
				...(about ? { about } : {}),
			}),
		});
	});

async function tell(ask: Ask<View>): Promise<Answer> {
	const state = formIn(ask.form);
	const chosen = typedValue(state, outcomeFields.kept);
	const words = typedValue(state, outcomeFields.words);
	if (chosen === "ada" || chosen === "tidak")
		return byTask(
			ask,
			"told",
			(task) => tellOutcome(ask.cx, task, { kept: chosen === "ada", words }),
			state,
		);
	return byCode(ask, (visit) =>
		draw(ask, visit, {
			task: param(ask, "task"),
			state: withProblems(state, {
				field: outcomeFields.kept,
				says: "accommodations.problem.no-outcome",
			}),
		}),
	);
}

interface Wrong {
	readonly task: string;
	readonly state: FormState;
}

async function draw(
	{ cx, view }: Ask<View>,
	visit: Visit,
	amiss: Wrong | null,
): Promise<Answer> {
	const askings = await askingsOfVisit(cx, visit);
	const units = await Promise.all(
		askings.map(({ unitId }) => unitById(cx, unitId)),
	);
	const asked = askings.flatMap((asking, at) => {
		const unit = units[at];
		return unit ? [{ asking, unit }] : [];
	});
	if (asked.length === 0) return notFound;
	const html = MinePage({
		view,
		asked,
		today: dayOf(cx.now),
		wrong: amiss,
	});
	return amiss === null ? page(html) : wrong(html);
}
