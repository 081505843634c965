import {
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, seeOther } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { openSendings } from "#receipts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	checkInByCode,
	enterLineCode,
	type Mine,
	type MyParticipant,
	terms,
} from "../../index.ts";
import { lineCodeFields, presentFields } from "./register-fields.ts";
import { seenAt } from "./scanned.ts";

/** Draws the page of the registration again, with what was typed and what is wrong. */
export type Again = (state: FormState) => Answer;

/** Codes are six digits: whoever tries many is stopped. */
const tries = openSendings();

const mine = "/acara/saya";

/** Of one nobody is asked who. */
const whoOf = (
	missing: readonly MyParticipant[],
	state: FormState,
	field: string,
): readonly string[] =>
	missing.length === 1 ? missing.map(({ id }) => id) : valuesOf(state, field);

/** The code on the wall. */
export async function present(
	ask: Ask<View>,
	one: Mine,
	again: Again,
): Promise<Answer> {
	const state = formIn(ask.form);
	const missing = one.participants.filter(
		({ cancelledOn, waiting, present: there }) =>
			cancelledOn === null && !waiting && !there,
	);
	const wrongly = (why: string) =>
		again(
			withProblems(state, {
				field: fieldOfPresence(one, missing.length, why),
				says: `events.problem.${why}`,
			}),
		);
	if (tries.count(one.registration.id, ask.cx.now) > terms.mostTries)
		return wrongly("too-many-codes");
	const done = await checkInByCode(
		ask.cx,
		one.registration,
		typedValue(state, presentFields.code),
		whoOf(missing, state, presentFields.who),
		seenAt(ask, presentFields.code, state),
	);
	return done.ok
		? seeOther(to(mine, {}), ask.view.t("events.mine.done.present"))
		: wrongly(done.problem.reason);
}

function fieldOfPresence(
	{ event }: Mine,
	missing: number,
	why: string,
): string {
	if (event.state !== "running" || missing === 0) return "";
	if (why === "wrong-code" || why === "too-many-codes")
		return presentFields.code;
	return why === "nobody-chosen" && missing > 1 ? presentFields.who : "";
}

/** One of the two codes of the line. */
export async function enterCode(
	ask: Ask<View>,
	one: Mine,
	again: Again,
): Promise<Answer> {
	const state = formIn(ask.form);
	const there = onLine(one);
	const missing = there.filter(
		({ codes }) => one.holding === null || !codes.includes(one.holding),
	);
	// Sent twice, with nobody left: it is noted already, and said so again.
	const asked = missing.length > 0 ? missing : there;
	const wrongly = (why: string) =>
		again(
			withProblems(state, {
				field: !["running", "finished"].includes(one.event.state)
					? ""
					: /code/.test(why) && asked.length > 0
						? lineCodeFields.code
						: why === "nobody-chosen" && asked.length > 1
							? lineCodeFields.who
							: "",
				says: `events.problem.${why === "wrong-code" ? "wrong-line-code" : why}`,
			}),
		);
	if (tries.count(one.registration.id, ask.cx.now) > terms.mostTries)
		return wrongly("too-many-codes");
	const done = await enterLineCode(
		ask.cx,
		one.registration,
		typedValue(state, lineCodeFields.code),
		whoOf(asked, state, lineCodeFields.who),
		seenAt(ask, lineCodeFields.code, state),
	);
	return done.ok
		? seeOther(to(mine, {}), ask.view.t("events.line-code.done"))
		: wrongly(done.problem.reason);
}

/** Those of a registration who have a place and are on the line, or may be: who was not seen in the room. */
export const onLine = ({ participants }: Mine): readonly MyParticipant[] =>
	participants.filter(
		({ cancelledOn, waiting, side, present, codes }) =>
			cancelledOn === null &&
			!waiting &&
			(side === "line" || !present || codes.length > 0),
	);
