import { type Instrument, instrumentNamed } from "#instruments";
import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import {
	type AskedSurvey,
	askedSurvey,
	mayRun,
	type Survey,
	surveyOf,
} from "../index.ts";

/** The survey that an address names, with its unit and its instrument. */
export interface SurveyHere {
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
}

/** Asks with the survey of the address as people are asked it; not found where the unit never ran it. */
export async function withAskedSurvey(
	ask: Ask<View>,
	then: (asked: AskedSurvey) => Promise<Answer> | Answer,
): Promise<Answer> {
	const { cx } = ask;
	const asked = await askedSurvey(
		cx,
		param(ask, "unit"),
		param(ask, "instrument"),
	);
	return asked ? then(asked) : notFound;
}

/** Asks with the survey of the address, also of a unit that has closed: its results can be cited for ever. */
export async function withSurvey(
	ask: Ask<View>,
	then: (here: SurveyHere) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit) return notFound;
	const id = param(ask, "instrument");
	const instrument = instrumentNamed(id);
	const survey = await surveyOf(ask.cx, unit.id, id);
	return instrument && survey ? then({ unit, survey, instrument }) : notFound;
}

/** Asks with the unit of the address, for its own people alone. */
export async function withOwnUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit || !isOpenOn(unit, dayOf(ask.cx.now))) return notFound;
	const may = mayRun(ask.cx.actor, {
		unitId: unit.id,
		province: unit.province.code,
	});
	return may.may ? then(unit) : forbidden;
}

/** The same with one of its surveys; not with one that is asked elsewhere: there is nothing to run. */
export const withOwnSurvey = (
	ask: Ask<View>,
	then: (here: SurveyHere) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withOwnUnit(ask, () =>
		withSurvey(ask, (here) =>
			here.survey.door === "handed" ? notFound : then(here),
		),
	);
