import {
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import { type Answer, seeOther } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	askForIdentity,
	declareConflict,
	handOn,
	isMove,
	type Key,
	moveCase,
	nameConcerned,
	writeMessage,
	writeNote,
} from "../../index.ts";
import { refusedAs, withCaseKey } from "../with-key.ts";
import { isPlainMove } from "./plain-moves.ts";
import { drawCase } from "./show-case.ts";

/** A deed on the case of the address: then back to it, or the same page with what must be mended. */
export const deed =
	(
		/** Which field has to be mended. */
		field: string | ((reason: string) => string),
		says: string,
		act: (
			ask: Ask<View>,
			unlocked: Unlocked,
			key: Key,
			state: FormState,
		) => Promise<Result<unknown, Refusal>>,
		/** Where the case may be gone for whoever did it. */
		away = false,
	) =>
	(ask: Ask<View>): Promise<Answer> =>
		withCaseKey(ask, async (unlocked, key) => {
			const state = formIn(ask.form);
			const done = await act(ask, unlocked, key, state);
			if (done.ok)
				return seeOther(
					away
						? to("/ruang/meja", {})
						: to("/ruang/meja/:unit/:id", { unit: key.unitId, id: key.id }),
					ask.view.says(`rights-cases.done.${says}`),
				);
			const { reason, about } = done.problem;
			if (["prove-again", "locked", "not-found"].includes(reason))
				return refusedAs(ask, done.problem);
			return drawCase(
				ask,
				unlocked,
				key,
				withProblems(state, {
					field:
						reason === "changed-meanwhile"
							? ""
							: typeof field === "string"
								? field
								: field(reason),
					says: `rights-cases.problem.${reason}`,
					about: about ?? {},
				}),
				422,
			);
		});

export const note = deed("catatan", "noted", (ask, unlocked, key, state) =>
	writeNote(ask.cx, unlocked, key, typedValue(state, "catatan")),
);

export const message = deed("pesan", "said", (ask, unlocked, key, state) =>
	writeMessage(ask.cx, unlocked, key, typedValue(state, "pesan")),
);

export const handItOn = deed(
	"rekan",
	"handed-on",
	(ask, unlocked, key, state) =>
		handOn(ask.cx, unlocked, key, typedValue(state, "rekan")),
);

export const name = deed(
	"orang",
	"concerned",
	(ask, unlocked, key, state) =>
		nameConcerned(ask.cx, unlocked, key, {
			people: valuesOf(state, "orang"),
			offices: [],
		}),
	true,
);

export const declare = deed(
	"",
	"declared",
	(ask, unlocked, key) => declareConflict(ask.cx, unlocked, key),
	true,
);

export const askIdentity = deed(
	"alasan",
	"asked",
	(ask, unlocked, key, state) =>
		askForIdentity(ask.cx, unlocked, key, typedValue(state, "alasan")),
);

export const move = deed(
	"langkah",
	"moved",
	async (ask, unlocked, key, state) => {
		const chosen = typedValue(state, "langkah");
		return isMove(chosen) && isPlainMove(chosen)
			? moveCase(ask.cx, unlocked, key, {
					move: chosen,
					version: Number.parseInt(typedValue(state, "versi"), 10) || 0,
					words: typedValue(state, "kata"),
				})
			: { ok: false, problem: { reason: "not-now" } };
	},
);
