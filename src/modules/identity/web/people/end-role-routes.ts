import { endRole, type NamedRole, type PersonFile } from "#identity";
import {
	type FieldProblem,
	type FormState,
	filled,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayFields, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { EndRolePage } from "./end-role-page.tsx";
import { isOwn, withPerson } from "./found-person.ts";
import { endExamples, ofRole } from "./role-examples.ts";

const withRole = (
	handle: (
		ask: Ask<View>,
		person: PersonFile,
		role: NamedRole,
	) => Promise<Answer> | Answer,
) =>
	withPerson((ask, person) => {
		const role = person.roles.find(({ id }) => id === param(ask, "role"));
		return role ? handle(ask, person, role) : notFound;
	});

const showEnd = (
	ask: Ask<View>,
	person: PersonFile,
	role: NamedRole,
	state: FormState,
	status = 200,
): Answer =>
	page(
		EndRolePage({
			view: ask.view,
			person,
			role,
			own: isOwn(ask, person),
			state,
		}),
		status,
	);

async function end(
	ask: Ask<View>,
	person: PersonFile,
	role: NamedRole,
): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const wrong = (problem: FieldProblem) =>
		showEnd(ask, person, role, withProblems(state, problem), 422);
	const on = typedDay(state.typed, "akhir");
	if ("problem" in on) return wrong(on.problem);
	if (on.day === null)
		return wrong({ field: "akhir", says: "identity.end.on-missing" });
	const ended = await endRole(ask.cx, role.id, on.day);
	if (ended.ok)
		return seeOther(
			isOwn(ask, person) ? "/akun" : pageOf(person),
			ask.view.t("identity.end.done"),
		);
	const { reason } = ended.problem;
	return wrong({
		field: reason === "already-ended" ? "akhir" : "",
		says: `identity.end.${reason}`,
	});
}

/** Ending a role, asked about before it is done. */
export const endRoleRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/orang/:person/peran/:role/akhir",
		may: "identity.manage",
		fresh: true,
		trail: "none",
		handle: withRole((ask, person, role) =>
			showEnd(ask, person, role, filled(dayFields("akhir", person.today))),
		),
		examples: [
			{ state: "filled", ...ofRole("wulan"), status: 200 },
			{ state: "one's own", ...ofRole("admin"), status: 200 },
			{ state: "forbidden", ...ofRole("wulan"), as: "wulan", status: 403 },
			{
				state: "not-found",
				as: "admin",
				params: {
					...ofRole("wulan").params,
					role: ofRole("admin").params.role,
				},
				status: 404,
			},
		],
	},
	{
		method: "POST",
		path: "/kelola/orang/:person/peran/:role/akhir",
		may: "identity.manage",
		fresh: true,
		trail: "identity.role-ended",
		handle: withRole(end),
		examples: endExamples,
	},
];

const pageOf = ({ id }: PersonFile): string =>
	to("/kelola/orang/:person", { person: id });
