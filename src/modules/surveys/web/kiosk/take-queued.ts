import { type FormState, typedIn, typedValue } from "#kernel/form.ts";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type AskedSurvey, receiveQueued } from "../../index.ts";
import { isStaff } from "../answering/take-answer.ts";

/** Fields that say which device, slip, page or moment; they go no further than here. */
const ofTheSending = [
	"token",
	"lembar",
	"versi",
	"karcis",
	"mulai",
	"detik",
	"hari",
	"antre",
];

/**
 * Takes in what waited on a tablet. Its script forgets an answer only when this receipt names it: a page that some
 * network puts in between is none.
 */
export async function takeQueued(
	ask: Ask<View>,
	{ survey }: AskedSurvey,
): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const said = (field: string) => typedValue(state, field).trim();
	const key = said("lembar");
	if (key === "") return { kind: "not-found" };
	const is = await receiveQueued(ask.cx, survey, {
		key,
		day: said("hari"),
		questionnaire: said("versi"),
		slip: said("karcis") || null,
		channel: "kiosk",
		staff: isStaff(ask, state),
		language: ask.lang,
		seconds: secondsIn(said("detik")),
		fields: Object.fromEntries(
			Object.entries(state.typed).filter(
				([field]) => !ofTheSending.includes(field),
			),
		),
	});
	return {
		kind: "file",
		bytes: JSON.stringify({ lembar: key, is }),
		type: "application/json",
	};
}

const secondsIn = (said: string): number | null =>
	/^\d{1,5}$/.test(said) ? Number(said) : null;
