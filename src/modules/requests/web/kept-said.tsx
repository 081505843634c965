import { typedValue } from "#kernel/form.ts";
import { movesFrom } from "#procedures";
import { Hug, Meta } from "#ui/layout/parts.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import {
	type Request,
	type RequestProcedure,
	type Side,
	saidFields,
} from "../index.ts";
import type { Tried } from "./make-move.ts";

interface KeptSaidProps {
	readonly view: View;
	readonly rule: RequestProcedure;
	readonly request: Request;
	readonly by: Side;
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
export const KeptSaid = ({ view, rule, request, by, tried }: KeptSaidProps) => {
	const isThere = movesFrom(rule.request, request.state, by).some(
		({ code }) => code === tried.move,
	);
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
