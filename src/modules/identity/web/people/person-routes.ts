import {
	type ChangeProblem,
	changePerson,
	closePerson,
	type PersonFacts,
	type PersonFile,
} from "#identity";
import { extras, personIds } from "#identity/samples";
import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask, Example, Route } from "#platform/http/route.ts";
import { provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { ClosePage } from "./close-page.tsx";
import { FactsPage } from "./facts-page.tsx";
import { isOwn, withPerson } from "./found-person.ts";
import { PersonPage } from "./person-page.tsx";

const at = (person: string) => ({ as: "admin", params: { person } });
const wulan = at(personIds.wulan);
const usual: readonly Example[] = [
	{ state: "forbidden", ...wulan, as: "wulan", status: 403 },
	{ state: "not-found", ...at("bukan-id"), status: 404 },
];
const refusals = usual.map((example) => ({ ...example, form: {} }));

/** A person: what is known, how they are called, and closing their account. */
export const personRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/orang/:person",
		may: "identity.manage",
		trail: "none",
		handle: withPerson(async (ask, person) =>
			page(
				PersonPage({
					view: ask.view,
					person,
					provinces: await provincesAt(ask.cx, person.today),
					own: isOwn(ask, person),
				}),
			),
		),
		examples: [
			{ state: "active", ...wulan, status: 200 },
			{ state: "of two provinces", ...at(personIds.tamrin), status: 200 },
			{ state: "invited", ...at(extras.nadia.id), status: 200 },
			{ state: "closed", ...at(extras.tirta.id), status: 200 },
			{ state: "one's own", ...at(personIds.admin), status: 200 },
			...usual,
		],
	},
	{
		method: "GET",
		path: "/kelola/orang/:person/data",
		may: "identity.manage",
		fresh: true,
		trail: "none",
		handle: withPerson(({ view }, person) =>
			page(
				FactsPage({
					view,
					person,
					state: filled({ nama: person.name, surel: person.email }),
					seen: person.version,
				}),
			),
		),
		examples: [{ state: "filled", ...wulan, status: 200 }, ...usual],
	},
	{
		method: "POST",
		path: "/kelola/orang/:person/data",
		may: "identity.manage",
		fresh: true,
		trail: "identity.person-changed",
		handle: withPerson((ask, person) => change(ask, person)),
		examples: [
			{
				state: "saved",
				...wulan,
				form: { nama: "Wulan Kartika Dewi", surel: "", versi: "1" },
				status: 303,
			},
			{ state: "empty", ...wulan, form: {}, status: 422 },
			{
				state: "changed meanwhile",
				...wulan,
				form: { nama: "Wulan K.", surel: "wulan@contoh.go.id", versi: "0" },
				status: 422,
			},
			...refusals,
		],
	},
	{
		method: "GET",
		path: "/kelola/orang/:person/tutup",
		may: "identity.manage",
		fresh: true,
		trail: "none",
		handle: withPerson((ask, person) =>
			page(ClosePage({ view: ask.view, person, own: isOwn(ask, person) })),
		),
		examples: [
			{ state: "filled", ...wulan, status: 200 },
			{ state: "one's own", ...at(personIds.admin), status: 200 },
			...usual,
		],
	},
	{
		method: "POST",
		path: "/kelola/orang/:person/tutup",
		may: "identity.manage",
		fresh: true,
		trail: "identity.person-closed",
		handle: withPerson((ask, person) => close(ask, person)),
		examples: [
			{ state: "closed", ...wulan, form: {}, status: 303 },
			{
				state: "the last administrator",
				...at(personIds.admin),
				form: {},
				status: 422,
			},
			{
				state: "closed already",
				...at(extras.tirta.id),
				form: {},
				status: 422,
			},
			...refusals,
		],
	},
];

const pageOf = ({ id }: PersonFile): string =>
	to("/kelola/orang/:person", { person: id });

async function change(ask: Ask<View>, person: PersonFile): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const facts: PersonFacts = {
		name: typedValue(state, "nama").trim(),
		email: typedValue(state, "surel").trim() || null,
	};
	const seen = Number(typedValue(state, "versi"));
	const changed = await changePerson(ask.cx, person.id, { ...facts, seen });
	if (changed.ok)
		return seeOther(pageOf(person), ask.view.t("identity.facts.done"));
	const { problem } = changed;
	const theirs = "theirs" in problem ? problem.theirs : undefined;
	return page(
		FactsPage({
			view: ask.view,
			person,
			state: withProblems(state, sentenceFor(problem)),
			seen: theirs?.version ?? seen,
			theirs,
		}),
		422,
	);
}

const sentenceFor = ({ reason }: ChangeProblem) => {
	if (reason === "no-name" || reason === "name-too-long")
		return { field: "nama", says: `identity.new.${reason}` };
	return reason === "changed-meanwhile"
		? { field: "", says: "identity.facts.changed-meanwhile" }
		: { field: "surel", says: `identity.new.${reason}` };
};

async function close(ask: Ask<View>, person: PersonFile): Promise<Answer> {
	const own = isOwn(ask, person);
	const closed = await closePerson(ask.cx, person.id);
	const { t } = ask.view;
	if (closed.ok)
		return own
			? seeOther("/masuk", t("identity.close.done-own"))
			: seeOther(pageOf(person), t("identity.close.done"));
	const says = `identity.close.${closed.problem.reason}`;
	const state = withProblems({ typed: {}, problems: [] }, { field: "", says });
	return page(ClosePage({ view: ask.view, person, own, state }), 422);
}
