import {
	emptyForm,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { Button, Form } from "#ui/form/index.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Case, deskRatingOf, rateAtDesk } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { RateQuestions, readRating } from "../rate-questions.tsx";
import { keyOf, problem } from "./case-deeds.ts";
import { placeOf } from "./with-case.ts";

interface PageProps {
	readonly view: View;
	readonly found: Case;
	readonly state: FormState;
	readonly once: string;
}

/** The two questions, read out to the person. */
const RatingPage = ({ view, found, state, once }: PageProps) => {
	const { t } = view;
	const place = placeOf(found);
	return (
		<DeskLayout
			view={view}
			title={t("complaints.desk-rate.title")}
			between={[
				{
					name: found.complaint.ref,
					href: link(view, "/pengaduan/meja/:unit/:id", place),
				},
			]}
			lead={t("complaints.desk-rate.lead")}
			state={state}
		>
			<Form
				view={view}
				action={link(view, "/pengaduan/meja/:unit/:id/penilaian", place)}
				once={once}
			>
				<RateQuestions view={view} state={state} />
				<div>
					<Button>{t("complaints.desk-rate.do")}</Button>
				</div>
			</Form>
		</DeskLayout>
	);
};

export async function askToRate(
	{ cx, view }: Ask<View>,
	found: Case,
): Promise<Answer> {
	const rating = await deskRatingOf(cx, found.complaint);
	return rating === "may"
		? page(RatingPage({ view, found, state: emptyForm, once: cx.newId() }))
		: notFound;
}

export async function rateHere(ask: Ask<View>, found: Case): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const rating = readRating(state);
	const again = (mended: FormState) =>
		wrong(RatingPage({ view, found, state: mended, once: cx.newId() }));
	if ("missing" in rating)
		return again(
			withProblems(
				state,
				...rating.missing.map((field) => problem(field, "no-level")),
			),
		);
	const done = await rateAtDesk(cx, keyOf(found), rating);
	if (done.ok)
		return seeOther(
			to("/pengaduan/meja/:unit/:id", placeOf(found)),
			view.t("complaints.desk-rate.done"),
		);
	const { reason } = done.problem;
	return reason === "not-found"
		? notFound
		: again(
				withProblems(state, {
					field: "",
					says: `complaints.desk-rate.${reason}`,
				}),
			);
}
