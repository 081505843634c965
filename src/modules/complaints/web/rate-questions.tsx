import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { pulseAsked } from "#surveys";
import { Face, FaceSheet } from "#ui/face.tsx";
import { Radios } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { type Rating, ratingLevels } from "../index.ts";

/** As the forms name the two questions. */
export const rateFields = { handled: "ditangani", solved: "teratasi" } as const;
/** By the code of the question that the surveys ask after a case. */
const questions = [
	["P1", "solved"],
	["P2", "handled"],
] as const;

interface RateQuestionsProps {
	readonly view: View;
	readonly state: FormState;
}

/** The two questions after a case, in the words of the surveys: asked alike of the person and at the desk. */
export const RateQuestions = ({ view, state }: RateQuestionsProps) => (
	<>
		<FaceSheet />
		{pulseAsked().items.flatMap(({ code, ask, levels }) =>
			questions
				.filter(([asked]) => asked === code)
				.map(([, question]) => (
					<Radios
						view={view}
						state={state}
						name={rateFields[question]}
						label={say(ask, view.lang)}
						look="faces"
						options={levels.map(({ level, says }) => ({
							value: String(level),
							label: (
								<>
									<Face level={level} of={levels.length} />
									{say(says, view.lang)}
								</>
							),
						}))}
					/>
				)),
		)}
	</>
);

/** What was chosen, or the fields in which nothing was. */
export function readRating(
	state: FormState,
): Rating | { readonly missing: readonly string[] } {
	const handled = levelIn(state, rateFields.handled);
	const solved = levelIn(state, rateFields.solved);
	return handled !== null && solved !== null
		? { handled, solved }
		: {
				missing: questions.flatMap(([, question]) =>
					levelIn(state, rateFields[question]) === null
						? [rateFields[question]]
						: [],
				),
			};
}

function levelIn(state: FormState, field: string): number | null {
	const level = Number(typedValue(state, field));
	return Number.isInteger(level) && level >= 1 && level <= ratingLevels
		? level
		: null;
}
