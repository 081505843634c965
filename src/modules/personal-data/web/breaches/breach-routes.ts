import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Result } from "#kernel/result.ts";
import {
	type Breach,
	type BreachRefusal,
	breachAsTold,
	breachAtDesk,
	breachDeedOf,
	breachesAtDesk,
	changeBreach,
	closeBreach,
	dismissBreach,
	breachFields as fields,
	noteBreach,
	publicBreaches,
	publishBreach,
	readBreach,
	register,
	takeDownBreach,
	tellBody,
	tellPeople,
	typedBreach,
} from "#personal-data";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { breachExamples as shown } from "./breach-examples.ts";
import {
	type BreachDeed,
	BreachLetter,
	BreachPage,
	breachDeeds,
} from "./breach-page.tsx";
import { BreachFormPage } from "./form-page.tsx";
import { BreachesDeskPage, PublicBreachesPage } from "./list-pages.tsx";

const may = "personal-data.handle";
const desk = "/data-pribadi/kegagalan/meja";
const one = `${desk}/:breach` as const;

type Run = (
	cx: Context,
	id: string,
	version: number,
	why: string,
) => Promise<Result<null, BreachRefusal>>;
const does: Readonly<
	Record<BreachDeed, { readonly trail: string; readonly run: Run }>
> = {
	"pemberitahuan-lembaga": { trail: breachDeedOf["tell-body"], run: tellBody },
	"pemberitahuan-orang": {
		trail: breachDeedOf["tell-people"],
		run: tellPeople,
	},
	pengumuman: { trail: breachDeedOf.publish, run: publishBreach },
	penurunan: { trail: breachDeedOf["take-down"], run: takeDownBreach },
	penutupan: { trail: breachDeedOf.close, run: closeBreach },
	pengguguran: { trail: breachDeedOf.dismiss, run: dismissBreach },
};

/** Where the protection of data failed: for everybody what is told, for the officer the register. */
export const breachRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/data-pribadi/kegagalan",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) =>
			page(
				PublicBreachesPage({
					view,
					found: await publicBreaches(cx, query.get("sesudah") ?? ""),
				}),
			),
		examples: shown.everybody,
	},
	{
		method: "GET",
		path: desk,
		may,
		trail: "none",
		handle: async ({ cx, view, query }) =>
			page(
				BreachesDeskPage({
					view,
					found: await breachesAtDesk(cx, query.get("sesudah") ?? ""),
				}),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: `${desk}/baru`,
		may,
		trail: "none",
		handle: (ask) => drawForm(ask, emptyForm, null),
		examples: shown.form,
	},
	{
		method: "POST",
		path: `${desk}/baru`,
		may,
		trail: "data-breach.noted",
		handle: async (ask) => {
			const state = formIn(ask.form);
			const read = readBreach(state, codes(), ask.cx.now);
			if (!read.ok)
				return drawForm(ask, withProblems(state, ...read.problems), null);
			const id = await noteBreach(ask.cx, read.value);
			return id === null
				? notFound
				: seeOther(
						to(one, { breach: id }),
						ask.view.t("personal-data.breach.noted"),
					);
		},
		examples: shown.send,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => withBreach(ask, (breach) => draw(ask, breach)),
		examples: shown.breach,
	},
	{
		method: "GET",
		path: `${one}/surat`,
		may,
		trail: "none",
		handle: (ask) =>
			withBreach(ask, (breach) =>
				page(BreachLetter({ view: ask.view, breach })),
			),
		examples: shown.letter,
	},
	{
		method: "GET",
		path: `${one}/ubah`,
		may,
		trail: "none",
		handle: (ask) =>
			withBreach(ask, (breach) => drawForm(ask, typedBreach(breach), breach)),
		examples: shown.letter,
	},
	{
		method: "POST",
		path: `${one}/ubah`,
		may,
		trail: breachDeedOf.change,
		handle: (ask) => withBreach(ask, (breach) => change(ask, breach)),
		examples: shown.change,
	},
	...breachDeeds.map(
		(deed): Route<View> => ({
			method: "POST",
			path: `${one}/${deed}`,
			may,
			trail: does[deed].trail,
			handle: (ask) => withBreach(ask, (breach) => run(ask, breach, deed)),
			examples: shown.deeds[deed],
		}),
	),
];

const codes = () => register().activities.map(({ code }) => code);

async function withBreach(
	ask: Ask<View>,
	then: (breach: Breach) => Promise<Answer> | Answer,
): Promise<Answer> {
	const breach = await breachAtDesk(ask.cx, param(ask, "breach"));
	return breach ? then(breach) : notFound;
}

function drawForm(
	{ cx, view }: Ask<View>,
	state: FormState,
	breach: Breach | null,
): Answer {
	const html = BreachFormPage({ view, state, breach, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function draw(
	{ cx, view }: Ask<View>,
	breach: Breach,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = BreachPage({
		view,
		breach,
		asTold: await breachAsTold(cx, breach.id),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

const problemOf = ({ reason, about }: BreachRefusal) => ({
	field: reason === "no-why" || reason === "too-long" ? fields.why : "",
	says: `personal-data.breach.problem.${reason}`,
	...(about ? { about } : {}),
});

async function change(ask: Ask<View>, breach: Breach): Promise<Answer> {
	const state = formIn(ask.form);
	const read = readBreach(state, codes(), ask.cx.now);
	if (!read.ok)
		return drawForm(ask, withProblems(state, ...read.problems), breach);
	const done = await changeBreach(
		ask.cx,
		breach.id,
		Number(typedValue(state, fields.version)),
		read.value,
	);
	if (done.ok)
		return seeOther(
			to(one, { breach: breach.id }),
			ask.view.t("personal-data.breach.changed"),
		);
	const now = await breachAtDesk(ask.cx, breach.id);
	return now
		? drawForm(ask, withProblems(state, problemOf(done.problem)), now)
		: notFound;
}

async function run(
	ask: Ask<View>,
	breach: Breach,
	deed: BreachDeed,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does[deed].run(
		ask.cx,
		breach.id,
		Number(typedValue(state, fields.version)),
		typedValue(state, fields.why),
	);
	if (done.ok)
		return seeOther(
			to(one, { breach: breach.id }),
			ask.view.t(`personal-data.breach.deed.${deed}.done`),
		);
	const now = await breachAtDesk(ask.cx, breach.id);
	return now
		? draw(ask, now, withProblems(state, problemOf(done.problem)))
		: notFound;
}
