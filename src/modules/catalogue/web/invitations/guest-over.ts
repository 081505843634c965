import { type FormState, formIn, typedValue } from "#kernel/form.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Invitation,
	type InvitationState,
	isCondition,
} from "../../index.ts";
import { fields } from "../facilities/read-check.ts";
import { GuestOverPage } from "./guest-over-page.tsx";

/** The invitation was taken back, its last day is over, or the office has closed. */
export function drawOver(
	ask: Ask<View>,
	{
		unit,
		invitation,
		state,
	}: {
		readonly unit: Unit;
		readonly invitation: Invitation;
		readonly state: InvitationState;
	},
): Answer {
	const { view } = ask;
	const { t, lang } = view;
	const why = state === "open" ? "closed" : state;
	const day = date(
		lang,
		state === "withdrawn"
			? (invitation.withdrawnOn ?? invitation.untilOn)
			: invitation.untilOn,
	);
	return answerOver(
		ask,
		t(`catalogue.guest.over.${why}`),
		t(`catalogue.guest.over.${why}.says`, { unit: unit.name, day }),
	);
}

/** Nobody is shown to have a code any more. */
export const drawWithoutCode = (ask: Ask<View>): Answer =>
	answerOver(
		ask,
		ask.view.t("catalogue.guest.over.no-code"),
		ask.view.t("catalogue.guest.over.no-code.says"),
	);

const answerOver = (ask: Ask<View>, title: string, lead: string): Answer => {
	const { view, request } = ask;
	if (request.method !== "POST")
		return page(GuestOverPage({ view, title, lead }));
	const typed = typedBy(view, formIn(ask.form));
	return wrong(GuestOverPage({ view, title, lead, typed }));
};

/** Everything that was typed, as it came. */
function typedBy({ t }: View, state: FormState) {
	const condition = typedValue(state, fields.condition);
	return {
		facts: [
			...(isCondition(condition)
				? [
						{
							term: t("catalogue.invited.condition"),
							is: t(`catalogue.facility.condition.${condition}`),
						},
					]
				: []),
			...Object.entries(state.typed).flatMap(([name, [value = ""]]) =>
				name.startsWith(fields.measure("")) && value !== ""
					? [{ term: t("catalogue.guest.over.measure"), is: value }]
					: [],
			),
			...[fields.photoShows].flatMap((name) => {
				const value = typedValue(state, name);
				return value === ""
					? []
					: [{ term: t("catalogue.check.photo-shows"), is: value }];
			}),
		],
		words: typedValue(state, fields.says),
	};
}
