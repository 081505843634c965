import { postsOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { linesAbove, throughTime } from "#units";
import {
	type Concerned,
	type MayLearn,
	type Organisation,
	whoMayLearnIn,
} from "./exclusion.ts";

/** Of some people, who may learn of a case, as the organisation is today. */
export async function mayLearnOf(
	cx: Context,
	concerned: Concerned,
	people: readonly string[],
): Promise<MayLearn> {
	const [mayLearn] = await mayLearnOfEach(cx, [concerned], people);
	if (!mayLearn) throw new Error("one case was asked about");
	return mayLearn;
}

/** The same of many cases, in their order: the database is asked as often as for one. Answers for the people given. */
export async function mayLearnOfEach(
	cx: Context,
	cases: readonly Concerned[],
	people: readonly string[],
): Promise<readonly MayLearn[]> {
	const day = dayOf(cx.now);
	const widened = await throughTimeEach(cx, cases, day);
	const organisation = await organisationOf(
		cx,
		{
			offices: widened.flatMap(({ offices }) => offices),
			people: [...widened.flatMap((one) => one.people), ...people],
		},
		day,
	);
	const asked = new Set(people);
	const rule = whoMayLearnIn(organisation, day);
	return widened.map((one) => {
		const mayLearn = rule(one);
		return (personId) => {
			// Of somebody else no posts were read, and the answer would be "may".
			if (!asked.has(personId)) throw new Error("not asked about this person");
			return mayLearn(personId);
		};
	});
}

/** All posts of some people, and all that stands above their offices and above others. */
export async function organisationOf(
	cx: Context,
	asked: Pick<Concerned, "offices" | "people">,
	day: Day,
): Promise<Organisation> {
	const posts = await postsOf(cx, asked.people);
	const units = await linesAbove(
		cx,
		[...new Set([...asked.offices, ...posts.map(({ unitId }) => unitId)])],
		day,
	);
	return { units, posts };
}

/** An accused office that was closed and opened anew is accused in both lives. */
async function throughTimeEach(
	cx: Context,
	cases: readonly Concerned[],
	day: Day,
): Promise<readonly Concerned[]> {
	const lives = await throughTime(
		cx,
		[...new Set(cases.flatMap(({ offices }) => offices))],
		day,
	);
	return cases.map((one) => ({
		...one,
		offices: one.offices.flatMap((office) => lives.get(office) ?? [office]),
	}));
}
