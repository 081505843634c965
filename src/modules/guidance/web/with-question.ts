import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import { type WholeQuestion, wholeQuestion } from "../index.ts";

/** Asks with the unit of the address. */
export async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit ? then(unit) : notFound;
}

/** The same with one of its questions, for the unit and its coach. What is not for whoever asks looks like nothing. */
export const withQuestion = (
	ask: Ask<View>,
	then: (whole: WholeQuestion) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, async (unit) => {
		const id = param(ask, "question");
		const whole = isUuid(id)
			? await wholeQuestion(ask.cx, { unitId: unit.id, id })
			: null;
		return whole ? then(whole) : notFound;
	});
