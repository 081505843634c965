import { type FormState, valuesOf } from "#kernel/form.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import { fields } from "../index.ts";
import { topicInWords } from "./item-words.tsx";

/** Somebody else was faster: what they wrote beside what was typed here, where it differs. */
export const BothVersions = ({
	view,
	theirs,
	yours,
}: {
	readonly view: View;
	readonly theirs: FormState;
	readonly yours: FormState;
}) => (
	<Versions
		view={view}
		id="dua-versi"
		fields={compared
			.map((field) => ({
				label: view.t(`news.field.${field}`),
				theirs: wordsIn(view, theirs, field),
				yours: wordsIn(view, yours, field),
			}))
			.filter((one) => one.theirs !== one.yours)}
	/>
);

const compared = ["title", "summary", "body", "topics"] as const;

const wordsIn = (
	view: View,
	state: FormState,
	field: (typeof compared)[number],
): string =>
	valuesOf(state, fields[field])
		.map((value) =>
			field === "topics"
				? topicInWords(view, value)
				: value.replaceAll("\r\n", "\n").trim(),
		)
		.filter(Boolean)
		.join(", ");
