import { type FormState, typedValue } from "#kernel/form.ts";
import { typedDay } from "#territory";
import type { Answered, VoiceTyped } from "../../index.ts";

/** The fields of a voice, and of what the office answers. */
export const fields = {
	says: "kata",
	words: "cerita",
	photo: "foto",
	photoShows: "foto_isi",
	day: "dilihat",
	basedOn: "dasar",
	shown: "tampil",
	verdict: "putusan",
	answer: "jawaban",
} as const;

/** What was typed, as a voice. */
export function voiceIn(state: FormState, photo: string | null): VoiceTyped {
	const day = typedDay(state.typed, fields.day);
	return {
		says: typedValue(state, fields.says),
		words: typedValue(state, fields.words),
		photo,
		photoShows: typedValue(state, fields.photoShows),
		seenOn: "day" in day ? day.day : null,
	};
}

export const answerIn = (state: FormState): Answered => ({
	words: typedValue(state, fields.shown),
	verdict: typedValue(state, fields.verdict),
	answer: typedValue(state, fields.answer),
});
