import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	beginRecovery,
	lendKey,
	lostCases,
	refuseToLend,
	waitingFor,
} from "../../index.ts";
import { refusedAs, withKey } from "../with-key.ts";
import { lendingExamples as shown } from "./lending-examples.ts";
import { LendingPage } from "./lending-page.tsx";

const path = "/ruang/pinjam";
const may = "rights.hold-key";

/** Two custodians lend their keys, one after the other. */
export const lendingRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) => withKey(ask, (unlocked) => draw(ask, unlocked)),
		examples: shown.list,
	},
	{
		method: "POST",
		path,
		may,
		trail: "rights-case.recovery-begun",
		handle: begin,
		examples: shown.begin,
	},
	{
		method: "POST",
		path: `${path}/:id`,
		may,
		trail: "rights-case.key-lent-first",
		handle: (ask) =>
			decide(ask, lendKey, (done) =>
				ask.view.t(`rights-cases.lending.done.${done}`),
			),
		examples: shown.lend,
	},
	{
		method: "POST",
		path: `${path}/:id/tolak`,
		may,
		trail: "rights-case.key-refused",
		handle: (ask) =>
			decide(ask, refuseToLend, () =>
				ask.view.t("rights-cases.lending.done.refused"),
			),
		examples: shown.refuse,
	},
];

const decide = <Done>(
	ask: Ask<View>,
	act: (
		cx: Ask<View>["cx"],
		unlocked: Unlocked,
		id: string,
	) => Promise<Result<Done, Refusal>>,
	says: (done: Done) => string,
): Promise<Answer> =>
	withKey(ask, async (unlocked) => {
		const done = await act(ask.cx, unlocked, param(ask, "id"));
		if (done.ok) return seeOther(to(path, {}), says(done.value));
		const { reason } = done.problem;
		return [
			"own-request",
			"was-first",
			"lent-in-vain",
			"nobody-may-now",
		].includes(reason)
			? draw(
					ask,
					unlocked,
					withProblems(emptyForm, {
						field: "",
						says: `rights-cases.problem.${reason}`,
					}),
				)
			: refusedAs(ask, done.problem);
	});

/** Half of a case that no officer can open. */
function begin(ask: Ask<View>): Promise<Answer> {
	return withKey(ask, async (unlocked) => {
		const state = formIn(ask.form);
		const [unitId = "", id = ""] = typedValue(state, "berkas").split(" ");
		const again = (field: string, reason: string) =>
			draw(
				ask,
				unlocked,
				withProblems(state, {
					field,
					says: `rights-cases.problem.${reason}`,
				}),
			);
		if (id === "") return again("berkas", "case-missing");
		const begun = await beginRecovery(
			ask.cx,
			unlocked,
			{ unitId, id },
			typedValue(state, "alasan"),
		);
		if (begun.ok)
			return seeOther(
				to(path, {}),
				ask.view.t("rights-cases.lending.done.begun"),
			);
		const { reason } = begun.problem;
		if (reason === "begun-already") return again("berkas", reason);
		return reason.startsWith("reason")
			? again("alasan", reason)
			: refusedAs(ask, begun.problem);
	});
}

async function draw(
	{ cx, view }: Ask<View>,
	unlocked: Unlocked,
	state: FormState = emptyForm,
): Promise<Answer> {
	const waiting = await waitingFor(cx, unlocked);
	return page(
		LendingPage({
			view,
			waiting,
			people: await namesOf(
				cx,
				waiting.map(({ askedBy }) => askedBy),
			),
			lost: await lostCases(cx, unlocked),
			state,
			once: cx.newId(),
		}),
		state.problems.length > 0 ? 422 : 200,
		{ "cache-control": "no-store" },
	);
}
