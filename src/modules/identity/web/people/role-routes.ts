import { giveRole, type PersonFile } from "#identity";
import {
	type FieldProblem,
	type FormState,
	filled,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayFields, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { IdentityPages } from "../routes.ts";
import { withPerson } from "./found-person.ts";
import { readRole, type UnitChoices } from "./read-role.ts";
import { giveExamples, giveForms } from "./role-examples.ts";
import { RolePage } from "./role-page.tsx";
import { roleProblem } from "./role-problem.ts";

/** Giving roles to a person. */
export function roleRoutes(pages: IdentityPages): Route<View>[] {
	const programmes = () => pages.programmes?.() ?? [];

	const show = async (
		{ cx, view }: Ask<View>,
		person: PersonFile,
		state: FormState,
		status = 200,
		choices?: UnitChoices,
	): Promise<Answer> =>
		page(
			RolePage({
				view,
				person,
				state,
				choices,
				provinces: await provincesAt(cx, person.today),
				programmes: programmes(),
			}),
			status,
		);

	const give = async (ask: Ask<View>, person: PersonFile): Promise<Answer> => {
		const state: FormState = { typed: typedIn(ask.form), problems: [] };
		const read = await readRole(ask.cx, ask.form, programmes());
		const wrong = (problems: readonly FieldProblem[], choices?: UnitChoices) =>
			show(ask, person, withProblems(state, ...problems), 422, choices);
		if ("problems" in read) return wrong(read.problems, read.choices);
		if (read.role === null)
			return wrong([{ field: "peran", says: "identity.give.role-missing" }]);
		const given = await giveRole(ask.cx, { ...read.role, personId: person.id });
		return given.ok
			? seeOther(pageOf(person), ask.view.t("identity.give.done"))
			: wrong([roleProblem(given.problem, ask.lang)]);
	};

	return [
		{
			method: "GET",
			path: "/kelola/orang/:person/peran",
			may: "identity.manage",
			fresh: true,
			trail: "none",
			handle: withPerson((ask, person) =>
				show(ask, person, filled(dayFields("mulai", person.today))),
			),
			examples: giveForms,
		},
		{
			method: "POST",
			path: "/kelola/orang/:person/peran",
			may: "identity.manage",
			fresh: true,
			trail: "identity.role-given",
			handle: withPerson(give),
			examples: giveExamples,
		},
	];
}

const pageOf = ({ id }: PersonFile): string =>
	to("/kelola/orang/:person", { person: id });
