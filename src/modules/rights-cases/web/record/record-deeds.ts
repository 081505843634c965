import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import { type Answer, seeOther } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Changed,
	type Key,
	makeOneInRecord,
	recordAct,
	recordName,
	takeFromRecord,
	fields as toldFields,
} from "../../index.ts";
import { idsOf, isSearch, officesFor } from "../telling/offices.ts";
import { refusedAs, withCaseKey } from "../with-key.ts";
import {
	actIn,
	recordFields as fields,
	nameIn,
	problemsOfAct,
	problemsOfName,
	versionIn,
} from "./record-form.ts";
import { partOf, readyName } from "./record-page-props.ts";
import { drawRecord } from "./show-record.ts";

type Form = "act" | "name" | "entry";

/** Keeps an act; or looks for offices, and everything that was typed stays. */
export const keepAct = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const state = formIn(ask.form);
		// Enter in any field presses the first button, which is the search: without a word to look for it means "keep".
		if (isSearch(state) && typedValue(state, toldFields.search).trim() !== "")
			return drawRecord(ask, unlocked, key, {
				status: 200,
				typed: { state, problems: [], form: "act" },
			});
		const offices = await officesFor(ask.cx, state);
		const act = actIn(state, idsOf(offices), partOf(ask.view));
		const problems = problemsOfAct(state, act);
		if (problems.length > 0)
			return again(ask, unlocked, key, "act", state, problems);
		const done = await recordAct(ask.cx, unlocked, key, act);
		return after(ask, unlocked, key, "act", state, done);
	});

/** Keeps a name. */
export const keepName = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const state = formIn(ask.form);
		const typed = nameIn(state);
		const problems = problemsOfName(typed);
		if (problems.length > 0)
			return again(ask, unlocked, key, "name", state, problems);
		const done = await recordName(ask.cx, unlocked, key, typed, (record) =>
			readyName(ask.view, record, typed.part),
		);
		return after(ask, unlocked, key, "name", state, done);
	});

/** Takes an entry out. */
export const takeOut = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const state = formIn(ask.form);
		const done = await takeFromRecord(ask.cx, unlocked, key, {
			id: typedValue(state, fields.entry),
			version: versionIn(state),
		});
		return after(ask, unlocked, key, "entry", state, done);
	});

/** Makes one of two. */
export const makeOne = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const state = formIn(ask.form);
		const done = await makeOneInRecord(ask.cx, unlocked, key, {
			id: typedValue(state, fields.entry),
			into: typedValue(state, fields.into),
			version: versionIn(state),
		});
		return after(ask, unlocked, key, "entry", state, done);
	});

/** Back to the record; to the list, where it is no longer theirs; or the same page with what must be mended. */
function after(
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	form: Form,
	state: FormState,
	done: Result<Changed, Refusal>,
): Promise<Answer> | Answer {
	if (done.ok)
		return done.value.stays
			? seeOther(
					to("/ruang/meja/:unit/:id/isi", { unit: key.unitId, id: key.id }),
					ask.view.says("rights-cases.done.recorded"),
				)
			: seeOther(
					to("/ruang/meja", {}),
					ask.view.says("rights-cases.done.concerned"),
				);
	const { reason } = done.problem;
	if (["prove-again", "locked", "not-found"].includes(reason))
		return refusedAs(ask, done.problem);
	const problems =
		reason === "is-it-same"
			? []
			: [{ field: fieldOf(reason), says: `rights-cases.problem.${reason}` }];
	return again(ask, unlocked, key, form, state, problems, reason);
}

const again = (
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	form: Form,
	state: FormState,
	problems: readonly FieldProblem[],
	reason = "",
): Promise<Answer> =>
	drawRecord(ask, unlocked, key, {
		status: 422,
		typed: { state, problems, reason, form },
	});

/** What has to be mended; the page as a whole where it is no field. */
const fieldOf = (reason: string): string => {
	if (reason === "no-such-right") return fields.rights;
	return reason === "no-such-office" || reason === "no-such-person"
		? fields.by
		: "";
};
