import { isPurpose, makeCode, type PersonFile, reopenPerson } from "#identity";
import { extras, personIds } from "#identity/samples";
import { typedIn, withProblems } from "#kernel/form.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask, Example, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { withPerson } from "./found-person.ts";
import { MakeCodePage } from "./make-code-page.tsx";
import { ReopenPage } from "./reopen-page.tsx";
import { formKey, sheet, shownBefore } from "./sheet.ts";

const at = (person: string) => ({ as: "admin", params: { person } });
const usual = (person: string): readonly Example[] => [
	{ state: "forbidden", ...at(person), as: "wulan", status: 403 },
	{ state: "not-found", ...at("bukan-id"), status: 404 },
];
const refusals = (person: string) =>
	usual(person).map((example) => ({ ...example, form: {} }));

/** Codes on paper for a person, and opening a closed account by one. */
export const codeRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/orang/:person/kode",
		may: "identity.manage",
		fresh: true,
		trail: "none",
		handle: withPerson(({ cx, view }, person) =>
			page(MakeCodePage({ view, person, once: cx.newId() })),
		),
		examples: [
			{ state: "lost password", ...at(personIds.wulan), status: 200 },
			{ state: "invited", ...at(extras.nadia.id), status: 200 },
			...usual(personIds.wulan),
		],
	},
	{
		method: "POST",
		path: "/kelola/orang/:person/kode",
		may: "identity.manage",
		fresh: true,
		trail: "identity.code-made",
		handle: withPerson((ask, person) => make(ask, person)),
		examples: [
			{
				state: "lost password",
				...at(personIds.wulan),
				form: { untuk: "password" },
				status: 200,
			},
			{
				state: "lost telephone",
				...at(personIds.sari),
				form: { untuk: "password-and-second-factor" },
				status: 200,
			},
			{
				state: "invited again",
				...at(extras.nadia.id),
				form: { untuk: "invitation" },
				status: 200,
			},
			{ state: "empty", ...at(personIds.wulan), form: {}, status: 422 },
			{
				state: "for oneself",
				...at(personIds.admin),
				form: { untuk: "password" },
				status: 422,
			},
			{
				state: "for a closed account",
				...at(extras.tirta.id),
				form: { untuk: "password" },
				status: 422,
			},
			...refusals(personIds.wulan),
		],
	},
	{
		method: "GET",
		path: "/kelola/orang/:person/buka",
		may: "identity.manage",
		fresh: true,
		trail: "none",
		handle: withPerson(({ cx, view }, person) =>
			page(ReopenPage({ view, person, once: cx.newId() })),
		),
		examples: [
			{ state: "filled", ...at(extras.tirta.id), status: 200 },
			...usual(extras.tirta.id),
		],
	},
	{
		method: "POST",
		path: "/kelola/orang/:person/buka",
		may: "identity.manage",
		fresh: true,
		trail: "identity.person-reopened",
		handle: withPerson((ask, person) => reopen(ask, person)),
		examples: [
			{ state: "opened again", ...at(extras.tirta.id), form: {}, status: 200 },
			{ state: "open already", ...at(personIds.wulan), form: {}, status: 303 },
			...refusals(extras.tirta.id),
		],
	},
];

async function make(ask: Ask<View>, person: PersonFile): Promise<Answer> {
	const before = await shownBefore(ask);
	if (before) return before;
	const state = { typed: typedIn(ask.form), problems: [] };
	const wrong = (field: string, reason: string) =>
		page(
			MakeCodePage({
				view: ask.view,
				person,
				state: withProblems(state, { field, says: `identity.make.${reason}` }),
				once: ask.cx.newId(),
			}),
			422,
		);
	const purpose = String(ask.form.get("untuk") ?? "");
	if (!isPurpose(purpose)) return wrong("untuk", "purpose-missing");
	const made = await makeCode(ask.cx, {
		personId: person.id,
		purpose,
		form: formKey(ask),
	});
	return made.ok
		? sheet(ask, person.id, purpose, made.value)
		: wrong("", made.problem.reason);
}

async function reopen(ask: Ask<View>, person: PersonFile): Promise<Answer> {
	const before = await shownBefore(ask);
	if (before) return before;
	const opened = await reopenPerson(ask.cx, person.id, formKey(ask));
	return opened.ok
		? sheet(ask, person.id, "invitation", opened.value)
		: seeOther(
				to("/kelola/orang/:person", { person: person.id }),
				ask.view.t("identity.make.not-closed"),
			);
}
