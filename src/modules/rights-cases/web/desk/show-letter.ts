import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Unlocked } from "#keys";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	isLetterKind,
	isTemplateKind,
	type Key,
	type LetterKind,
	moveNow,
	openCase,
	printLetter,
	sendLetter,
	templateOf,
} from "../../index.ts";
import { letterIn } from "../letter-shown.tsx";
import { refusedAs, withCaseKey } from "../with-key.ts";
import { letterFields, readLetter } from "./letter-form.ts";
import { LetterPage } from "./letter-page.tsx";
import { unkept } from "./show-case.ts";

/** With the kind of letter that the address names; what is no letter leads nowhere. */
const withKind = (
	ask: Ask<View>,
	then: (unlocked: Unlocked, key: Key, kind: LetterKind) => Promise<Answer>,
): Promise<Answer> =>
	withCaseKey(ask, (unlocked, key) => {
		const kind = param(ask, "kind");
		return isLetterKind(kind) ? then(unlocked, key, kind) : notFound;
	});

/** The form of a letter that can be sent now. */
export const showLetter = (ask: Ask<View>): Promise<Answer> =>
	withKind(ask, (unlocked, key, kind) =>
		drawLetter(ask, unlocked, key, kind, emptyForm),
	);

/** Sends it: then back to the case, where it stands; or the same form with what must be mended. */
export const send = (ask: Ask<View>): Promise<Answer> =>
	withKind(ask, async (unlocked, key, kind) => {
		const state = formIn(ask.form);
		const read = readLetter(kind, state, dayOf(ask.cx.now));
		if (!read.ok) return drawLetter(ask, unlocked, key, kind, read.state);
		const sent = await sendLetter(ask.cx, unlocked, key, {
			kind,
			written: read.written,
			version:
				Number.parseInt(typedValue(state, letterFields.version), 10) || 0,
		});
		if (sent.ok)
			return seeOther(
				to("/ruang/meja/:unit/:id", { unit: key.unitId, id: key.id }),
				ask.view.says(`rights-cases.done.letter.${templateOf(kind).to}`),
			);
		const { reason } = sent.problem;
		return reason === "prove-again" ||
			reason === "locked" ||
			reason === "not-found"
			? refusedAs(ask, sent.problem)
			: drawLetter(
					ask,
					unlocked,
					key,
					kind,
					withProblems(state, {
						field: "",
						says: `rights-cases.problem.${reason}`,
					}),
				);
	});

async function drawLetter(
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	kind: LetterKind,
	state: FormState,
): Promise<Answer> {
	const { cx, view } = ask;
	const opened = await openCase(cx, unlocked, key);
	if (!opened.ok) return refusedAs(ask, opened.problem);
	const { header, head } = opened.value;
	// What was typed stays on the page, also where somebody else was faster.
	if (state === emptyForm && !moveNow(header, kind)) return notFound;
	return page(
		LetterPage({ view, kind, header, head, state, once: cx.newId() }),
		state === emptyForm ? 200 : 422,
		unkept,
	);
}

/** A letter that was sent, set anew from what was sealed. No copy of it is kept anywhere. */
export const givePdf = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const kind = param(ask, "kind");
		if (!isTemplateKind(kind)) return notFound;
		const opened = await openCase(ask.cx, unlocked, key);
		if (!opened.ok) return refusedAs(ask, opened.problem);
		const piece = opened.value.pieces.find(
			({ id }) => id === param(ask, "piece"),
		);
		const letter = piece && letterIn(piece);
		if (letter?.kind !== kind) return notFound;
		return {
			kind: "file",
			bytes: printLetter(letter.paper, ask.cx.now),
			type: "application/pdf",
			name: `${letter.paper.number.toLowerCase().replaceAll("/", "-")}.pdf`,
			headers: unkept,
		};
	});
