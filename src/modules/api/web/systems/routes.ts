import {
	allSystems,
	changeSystemSecret,
	endSystem,
	type MadeSecret,
	registerSystem,
	systemById,
} from "#api";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { systemExamples as shown } from "./examples.ts";
import { SecretPage } from "./secret-page.tsx";
import { SystemPage } from "./system-page.tsx";
import { SystemsPage } from "./systems-page.tsx";

const may = "settings.manage";
const list = "/kelola/sistem";
const one = "/kelola/sistem/:id";

/** Which programs of offices may write, for whoever keeps the settings. */
export const systemsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		fresh: true,
		trail: "none",
		handle: (ask) => drawList(ask, emptyForm),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		fresh: true,
		trail: "system.registered",
		handle: register,
		examples: shown.register,
	},
	{
		method: "GET",
		path: one,
		may,
		fresh: true,
		trail: "none",
		handle: async (ask) => {
			const system = await systemById(ask.cx, param(ask, "id"));
			return system ? page(SystemPage({ view: ask.view, system })) : notFound;
		},
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${one}/kunci`,
		may,
		fresh: true,
		trail: "system.secret-changed",
		handle: async (ask) => {
			const made = await changeSystemSecret(ask.cx, param(ask, "id"));
			return made.ok ? secretOnce(ask, made.value, true) : notFound;
		},
		examples: shown.secret,
	},
	{
		method: "POST",
		path: `${one}/akhiri`,
		may,
		fresh: true,
		trail: "system.ended",
		handle: async (ask) => {
			const id = param(ask, "id");
			const done = await endSystem(ask.cx, id);
			return done.ok
				? seeOther(to(one, { id }), ask.view.t("api.systems.ended-now"))
				: notFound;
		},
		examples: shown.end,
	},
];

async function drawList(
	{ cx, view }: Ask<View>,
	state: FormState,
): Promise<Answer> {
	const html = SystemsPage({
		view,
		state,
		systems: await allSystems(cx),
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** Where each reason is said. */
const fieldOf = {
	"no-name": "nama",
	"name-too-long": "nama",
	"no-contact": "kontak",
	"contact-too-long": "kontak",
	"unknown-unit": "unit",
	"no-scope": "cakupan",
	"too-many": "",
} as const;

async function register(ask: Ask<View>): Promise<Answer> {
	const state = formIn(ask.form);
	const made = await registerSystem(ask.cx, {
		name: typedValue(state, "nama"),
		contact: typedValue(state, "kontak"),
		unit: typedValue(state, "unit"),
		scopes: valuesOf(state, "cakupan"),
	});
	if (made.ok) return secretOnce(ask, made.value, false);
	const { reason, about } = made.problem;
	if (reason === "not-administrator") return forbidden;
	return drawList(
		ask,
		withProblems(state, {
			field: fieldOf[reason],
			says: `api.systems.problem.${reason}`,
			...(about ? { about } : {}),
		}),
	);
}

/** The answer to the post itself: there is no address at which it is seen again. */
const secretOnce = (
	{ view }: Ask<View>,
	made: MadeSecret,
	changed: boolean,
): Answer =>
	page(SecretPage({ view, made, changed }), 200, {
		"cache-control": "no-store",
	});
