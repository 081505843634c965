import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Unlocked } from "#keys";
import { beforeDeed } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	carriedIn,
	hasEnded,
	isState,
	type Key,
	openCase,
	printLetter,
	recordMinutes,
	todayAt,
} from "../../index.ts";
import { minutesIn } from "../letter-shown.tsx";
import { refusedAs, withCaseKey } from "../with-key.ts";
import { minutesFields, readMinutes } from "./minutes-form.ts";
import { MinutesPage } from "./minutes-page.tsx";
import { unkept } from "./show-case.ts";

/** The form of the minutes of a meeting on an open case. */
export const showMinutes = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, (unlocked, key) =>
		drawMinutes(ask, unlocked, key, emptyForm),
	);

/** Keeps them in the case and leads back to it; or the same form with what must be mended. */
export const keepMinutes = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const { cx, view } = ask;
		const opened = await openCase(beforeDeed(cx), unlocked, key);
		if (!opened.ok) return refusedAs(ask, opened.problem);
		const state = formIn(ask.form);
		const read = readMinutes(
			state,
			await todayAt(cx, opened.value.header.handlerId),
		);
		if (!read.ok) return drawMinutes(ask, unlocked, key, read.state);
		const kept = await recordMinutes(cx, unlocked, key, {
			minuted: read.minuted,
			version:
				Number.parseInt(typedValue(state, minutesFields.version), 10) || 0,
		});
		if (kept.ok)
			return seeOther(
				to("/ruang/meja/:unit/:id", { unit: key.unitId, id: key.id }),
				view.says("rights-cases.done.minuted"),
			);
		const { reason } = kept.problem;
		return reason === "prove-again" ||
			reason === "locked" ||
			reason === "not-found"
			? refusedAs(ask, kept.problem)
			: drawMinutes(
					ask,
					unlocked,
					key,
					withProblems(state, {
						field: "",
						says: `rights-cases.problem.${reason}`,
					}),
				);
	});

async function drawMinutes(
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	state: FormState,
): Promise<Answer> {
	const { cx, view } = ask;
	const opened = await openCase(cx, unlocked, key);
	if (!opened.ok) return refusedAs(ask, opened.problem);
	const { header, pieces } = opened.value;
	// What was typed stays on the page, also where the case ended meanwhile.
	if (state === emptyForm && isState(header.state) && hasEnded(header.state))
		return notFound;
	return page(
		MinutesPage({
			view,
			header,
			state,
			once: cx.newId(),
			carried: carriedIn(pieces),
		}),
		state === emptyForm ? 200 : 422,
		unkept,
	);
}

/** The minutes as a tagged PDF, set anew from what was sealed. */
export const giveMinutes = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const opened = await openCase(ask.cx, unlocked, key);
		if (!opened.ok) return refusedAs(ask, opened.problem);
		const piece = opened.value.pieces.find(
			({ id }) => id === param(ask, "piece"),
		);
		const paper = piece && minutesIn(piece);
		if (!paper) return notFound;
		return {
			kind: "file",
			bytes: printLetter(paper, ask.cx.now),
			type: "application/pdf",
			name: `notula-${piece.number}.pdf`,
			headers: unkept,
		};
	});
