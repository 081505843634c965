import { type FormState, typedValue } from "#kernel/form.ts";
import { Hug, Meta } from "#ui/layout/parts.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";

interface KeptWordsProps {
	readonly view: View;
	readonly state: FormState;
	/** Fields whose form the page does not show any more. */
	readonly fields: readonly string[];
}

/** What was typed into a form that is gone because the state changed meanwhile: to be read and copied. */
export const KeptWords = ({ view, state, fields }: KeptWordsProps) => {
	const words = fields
		.map((field) => typedValue(state, field).trim())
		.filter((typed) => typed !== "");
	return state.problems.length === 0 || words.length === 0 ? null : (
		<Hug tone="warn">
			<Meta>{view.t("complaints.kept-words")}</Meta>
			<ToldWords words={words.join("\n\n")} />
		</Hug>
	);
};
