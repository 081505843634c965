import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
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
import {
	addAddress,
	addressById,
	allAddresses,
	changeSecret,
	dropAddress,
	type MadeSecret,
	sendTest,
	switchAddress,
	tellAgain,
	toldTo,
} from "#webhooks";
import { AddressPage } from "./address-page.tsx";
import { AddressesPage } from "./addresses-page.tsx";
import { webhookExamples as shown } from "./examples.ts";
import { SecretPage } from "./secret-page.tsx";

const may = "settings.manage";
const list = "/kelola/webhook";
const one = "/kelola/webhook/:id";

export const webhooksRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) => drawList(ask, emptyForm),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		trail: "webhook.added",
		handle: add,
		examples: shown.add,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => drawOne(ask, emptyForm),
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${one}/kunci`,
		may,
		trail: "webhook.secret-changed",
		handle: async (ask) => {
			const made = await changeSecret(ask.cx, param(ask, "id"));
			return made.ok ? secretOnce(ask, made.value, true) : notFound;
		},
		examples: shown.secret,
	},
	{
		method: "POST",
		path: `${one}/uji`,
		may,
		trail: "webhook.tested",
		handle: async (ask) => {
			const done = await sendTest(ask.cx, param(ask, "id"));
			if (done.ok) return back(ask, "webhooks.tested");
			return done.problem.reason === "is-off"
				? drawOne(ask, problem(emptyForm, "", "is-off"))
				: notFound;
		},
		examples: shown.test,
	},
	{
		method: "POST",
		path: `${one}/ulang`,
		may,
		trail: "webhook.told-again",
		handle: async (ask) => {
			const event = typedValue(formIn(ask.form), "peristiwa");
			const done = await tellAgain(ask.cx, param(ask, "id"), event);
			if (done.ok) return back(ask, "webhooks.told-again");
			const { reason } = done.problem;
			return reason === "is-off" || reason === "not-given-up"
				? drawOne(ask, problem(emptyForm, "", reason))
				: notFound;
		},
		examples: shown.again,
	},
	{
		method: "POST",
		path: `${one}/keadaan`,
		may,
		trail: "webhook.switched-off",
		handle: async (ask) => {
			const on = typedValue(formIn(ask.form), "menjadi") === "on";
			const done = await switchAddress(ask.cx, param(ask, "id"), on);
			return done.ok
				? back(ask, on ? "webhooks.switched-on" : "webhooks.switched-off")
				: notFound;
		},
		examples: shown.state,
	},
	{
		method: "POST",
		path: `${one}/hapus`,
		may,
		trail: "webhook.dropped",
		handle: async (ask) => {
			const done = await dropAddress(ask.cx, param(ask, "id"));
			return done.ok
				? seeOther(list, ask.view.t("webhooks.dropped"))
				: notFound;
		},
		examples: shown.drop,
	},
];

const problem = (
	state: FormState,
	field: string,
	reason: string,
	about: Readonly<Record<string, string | number>> = {},
) => withProblems(state, { field, says: `webhooks.problem.${reason}`, about });

const back = (
	ask: Ask<View>,
	says:
		| "webhooks.tested"
		| "webhooks.told-again"
		| "webhooks.switched-on"
		| "webhooks.switched-off",
) => seeOther(to(one, { id: param(ask, "id") }), ask.view.t(says));

async function drawList(
	{ cx, view }: Ask<View>,
	state: FormState,
): Promise<Answer> {
	const html = AddressesPage({
		view,
		state,
		addresses: await allAddresses(cx),
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function add(ask: Ask<View>): Promise<Answer> {
	const state = formIn(ask.form);
	const made = await addAddress(ask.cx, typedValue(state, "alamat"));
	if (made.ok) return secretOnce(ask, made.value, false);
	const { reason, about } = made.problem;
	return reason === "not-administrator"
		? forbidden
		: drawList(ask, problem(state, "alamat", reason, about));
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

async function drawOne(ask: Ask<View>, state: FormState): Promise<Answer> {
	const { cx, view } = ask;
	const address = await addressById(cx, param(ask, "id"));
	if (!address) return notFound;
	const html = AddressPage({
		view,
		state,
		address,
		told: await toldTo(cx, address.id),
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}
