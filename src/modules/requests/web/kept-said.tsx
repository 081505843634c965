import { typedValue } from "#kernel/form.ts";
import type { Move } from "#procedures";
import { Hug, Meta } from "#ui/layout/parts.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import { saidFields } from "../index.ts";
import type { Tried } from "./make-move.ts";

interface KeptSaidProps {
	readonly view: View;
	/** What can be done now. */
	readonly moves: readonly Move[];
	readonly tried: Tried;
}

const wordFields = [
	saidFields.words,
	saidFields.basis,
	saidFields.objection,
	saidFields.hour,
	saidFields.place,
	saidFields.partner,
	saidFields.number,
	saidFields.draft,
];

/** What was typed with a step that somebody else's deed took away: to be read and copied. */
export const KeptSaid = ({ view, moves, tried }: KeptSaidProps) => {
	const isThere = moves.some(({ code }) => code === tried.move);
	const words = wordFields
		.map((field) => typedValue(tried.state, field).trim())
		.filter((typed) => typed !== "");
	return isThere ||
		tried.state.problems.length === 0 ||
		words.length === 0 ? null : (
		<Hug tone="warn">
			<Meta>{view.t("requests.kept-said")}</Meta>
			<ToldWords words={words.join("\n\n")} />
		</Hug>
	);
};
