import { type FormState, typedValue } from "#kernel/form.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { Survey } from "../../index.ts";

/** What the form carries along, unseen. */
export interface HiddenFields {
	/** The key of this one answer. */
	readonly lembar: string;
	/** When it was opened, in milliseconds. */
	readonly mulai: string;
	/** Id of the wording in which it is asked. */
	readonly versi: string;
	/** Where: `loket` at the counter. */
	readonly di: string;
}

export const hiddenOf = (
	{ cx, query }: Ask<View>,
	survey: Survey,
	state: FormState,
): HiddenFields => ({
	lembar: typedValue(state, "lembar") || newKey(cx.random),
	mulai: typedValue(state, "mulai") || String(cx.now.getTime()),
	versi: survey.questionnaire,
	di: state.typed.di?.[0] ?? query.get("di") ?? "",
});

/** Chance alone: a key of time would say when the page was opened. */
export const newKey = (random: (bytes: number) => Uint8Array): string =>
	Buffer.from(random(16)).toString("base64url");
