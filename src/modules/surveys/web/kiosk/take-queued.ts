import { mayPutAside, notePutAside } from "#identity";
import { type FormState, typedIn, typedValue } from "#kernel/form.ts";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { type AskedSurvey, receiveQueued } from "../../index.ts";
import { placeOf } from "../slips/wrong-slips.ts";
import { wayOf } from "./kiosk-way.ts";

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

/** In bytes, names and values together: more than any form of ours holds. */
const longest = 16 * 1_024;

/**
 * Takes in what waited on a tablet. Its script forgets an answer only when this receipt names it: a page that some
 * network puts in between is none, and neither is a refusal.
 */
export async function takeQueued(
	ask: Ask<View>,
	here: AskedSurvey,
): Promise<Answer> {
	const { cx } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const said = (field: string) => typedValue(state, field).trim();
	const key = said("lembar");
	if (key === "") return { kind: "not-found" };
	if (lengthOf(ask.form) > longest) return told({ is: "too-long" }, 413);
	const way = wayOf(ask, here);
	const isOurs = way.channel === "kiosk";
	// Whoever sends nonsense fills no table; a tablet whose clock is wrong may bring all that it holds.
	if (!isOurs && !(await mayPutAside(cx, placeOf(ask))))
		return told({ is: "too-many" }, 429);
	const is = await receiveQueued(cx, here.survey, {
		...way,
		key,
		// A device that nobody set up says no day that we would count by.
		day: isOurs ? said("hari") : dayOf(cx.now),
		questionnaire: said("versi"),
		slip: said("karcis") || null,
		language: ask.lang,
		seconds: secondsIn(said("detik")),
		fields: Object.fromEntries(
			Object.entries(state.typed).filter(
				([field]) => !ofTheSending.includes(field),
			),
		),
	});
	if (is === "aside" && !isOurs) await notePutAside(cx, placeOf(ask));
	return told({ lembar: key, is });
}

const told = (what: object, status = 200): Answer => ({
	kind: "file",
	status,
	bytes: JSON.stringify(what),
	type: "application/json",
});

const lengthOf = (form: FormData): number =>
	[...form].reduce(
		(sum, [name, value]) =>
			sum +
			Buffer.byteLength(name) +
			(typeof value === "string" ? Buffer.byteLength(value) : value.size),
		0,
	);

const secondsIn = (said: string): number | null =>
	/^\d{1,5}$/.test(said) ? Number(said) : null;
