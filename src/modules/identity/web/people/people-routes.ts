import { findPeople, type InviteRefusal, invitePerson } from "#identity";
import {
	type FieldProblem,
	type FormState,
	filled,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayFields, dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { statusOf } from "../problems.ts";
import type { IdentityPages } from "../routes.ts";
import { askedOf, searchOf } from "./asked.ts";
import { NewPersonPage } from "./new-person-page.tsx";
import { newPersonExamples } from "./people-examples.ts";
import { PeoplePage } from "./people-page.tsx";
import { readRole, type UnitChoices } from "./read-role.ts";
import { problemAt, readWho, whoFields } from "./read-who.ts";
import { roleProblem } from "./role-problem.ts";
import { formKey, sheet, shownBefore } from "./sheet.ts";

/** `/kelola/orang` and `/kelola/orang/baru`. */
export function peopleRoutes(pages: IdentityPages): Route<View>[] {
	const programmes = () => pages.programmes?.() ?? [];

	const show = async (
		{ cx, view }: Ask<View>,
		state: FormState,
		status = 200,
		choices?: UnitChoices,
	): Promise<Answer> =>
		page(
			NewPersonPage({
				view,
				state,
				choices,
				provinces: await provincesAt(cx, dayOf(cx.now)),
				programmes: programmes(),
				once: cx.newId(),
			}),
			status,
		);

	const invite = async (ask: Ask<View>): Promise<Answer> => {
		const before = await shownBefore(ask);
		if (before) return before;
		const state: FormState = { typed: typedIn(ask.form), problems: [] };
		const who = readWho(state);
		const read = await readRole(ask.cx, ask.form, programmes());
		if (who.problems.length > 0 || "problems" in read)
			return show(
				ask,
				withProblems(
					state,
					...who.problems,
					...("problems" in read ? read.problems.map(orLater) : []),
				),
				422,
				"choices" in read ? read.choices : undefined,
			);
		const invited = await invitePerson(ask.cx, {
			...who.facts,
			role: read.role,
			form: formKey(ask),
		});
		if (invited.ok)
			return sheet(ask, invited.value.personId, "invitation", invited.value);
		const problem = inviteProblem(invited.problem, ask.lang);
		return show(ask, withProblems(state, problem), statusOf(invited.problem));
	};

	return [
		{
			method: "GET",
			path: "/kelola/orang",
			may: "identity.manage",
			trail: "none",
			handle: async ({ cx, view, query }) => {
				const asked = askedOf(query);
				const found = await findPeople(cx, searchOf(asked));
				return page(PeoplePage({ view, asked, found }));
			},
			examples: [
				{ state: "filled", as: "admin", status: 200 },
				{
					state: "filtered",
					as: "admin",
					query: "q=a&peran=verifier&unit=kanwil&keadaan=active",
					status: 200,
				},
				{
					state: "empty",
					as: "admin",
					query: "q=tidak+ada+orang+seperti+ini",
					status: 200,
				},
				{ state: "forbidden", as: "wulan", status: 403 },
			],
		},
		{
			method: "GET",
			path: "/kelola/orang/baru",
			may: "identity.manage",
			fresh: true,
			trail: "none",
			handle: (ask) => {
				const today = dayFields("mulai", dayOf(ask.cx.now));
				return show(ask, filled(today));
			},
			examples: [
				{ state: "empty", as: "admin", status: 200 },
				{ state: "forbidden", as: "wulan", status: 403 },
			],
		},
		{
			method: "POST",
			path: "/kelola/orang/baru",
			may: "identity.manage",
			fresh: true,
			trail: "identity.person-added",
			handle: invite,
			examples: newPersonExamples,
		},
	];
}

/** The first role may wait, if one says so. */
const orLater = (problem: FieldProblem): FieldProblem =>
	problem.field === "peran"
		? problemAt("peran", "first-role-missing")
		: problem;

const inviteProblem = (
	problem: InviteRefusal,
	lang: Ask<View>["lang"],
): FieldProblem => {
	const field = whoFields[problem.reason];
	return field === undefined
		? roleProblem(problem, lang)
		: problemAt(field, problem.reason);
};
