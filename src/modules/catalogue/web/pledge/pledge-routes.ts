import {
	emptyForm,
	type FieldProblem,
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
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	draftPledge,
	isPublic,
	mayPublish,
	maySignPledge,
	mayWithdrawPledge,
	olderPledges,
	type Pledge,
	pledgeInTheMaking,
	pledgesOf,
	pledgeThatHolds,
	publishPledge,
	servicesOf,
	signPledge,
	suggestedReview,
	suggestedText,
	withdrawPledge,
} from "../../index.ts";
import { withUnit } from "../with-unit.ts";
import { DraftPage } from "./draft-page.tsx";
import { NoPledgePage } from "./no-pledge-page.tsx";
import { pledgeExamples as shown } from "./pledge-examples.ts";
import {
	basedOnIn,
	differing,
	fields,
	formOf,
	pledgeIn,
} from "./pledge-form.ts";
import { type May, PledgePage } from "./pledge-page.tsx";
import { SheetPage } from "./sheet-page.tsx";

const mayDraft = "units.manage, assessment.request";

/** The pledge of an office: everybody reads it, its people draw it up and publish it, its head signs. */
export const pledgeRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/unit/:unit/maklumat",
		may: "anyone",
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => drawOffice(ask, unit)),
		examples: shown.holds,
	},
	{
		method: "GET",
		path: "/unit/:unit/maklumat/rancangan",
		may: mayDraft,
		trail: "none",
		handle: (ask) => withOwnUnit(ask, (unit) => beginDraft(ask, unit)),
		examples: shown.draft,
	},
	{
		method: "POST",
		path: "/unit/:unit/maklumat/rancangan",
		may: mayDraft,
		trail: "catalogue.pledge-drafted",
		handle: (ask) => withOwnUnit(ask, (unit) => saveDraft(ask, unit)),
		examples: shown.save,
	},
	{
		method: "GET",
		path: "/unit/:unit/maklumat/:number",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withPledge(ask, (here) => drawPledge(ask, here, emptyForm)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: "/unit/:unit/maklumat/:number/cetak",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withPledge(ask, ({ unit, pledge }) =>
				isPublic(pledge)
					? page(SheetPage({ view: ask.view, unit, pledge }))
					: notFound,
			),
		examples: shown.sheet,
	},
	{
		method: "POST",
		path: "/unit/:unit/maklumat/:number/tanda-tangan",
		may: "assessment.declare",
		trail: "catalogue.pledge-signed",
		handle: (ask) => withPledge(ask, (here) => sign(ask, here)),
		examples: shown.sign,
	},
	{
		method: "POST",
		path: "/unit/:unit/maklumat/:number/terbit",
		may: mayDraft,
		trail: "catalogue.pledge-published",
		handle: (ask) => withPledge(ask, (here) => publish(ask, here)),
		examples: shown.publish,
	},
	{
		method: "POST",
		path: "/unit/:unit/maklumat/:number/cabut",
		may: mayDraft,
		trail: "catalogue.pledge-withdrawn",
		handle: (ask) => withPledge(ask, (here) => withdraw(ask, here)),
		examples: shown.withdraw,
	},
];

interface Here {
	readonly unit: Unit;
	readonly pledge: Pledge;
	/** All of the office, the newest first. */
	readonly all: readonly Pledge[];
}

const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

const mayOf = (
	{ cx }: Ask<View>,
	unit: Unit,
	state: Pledge["state"] = "draft",
): May => ({
	draft: mayPublish(cx.actor, placeOf(unit)).may,
	sign: maySignPledge(cx.actor, placeOf(unit)).may,
	withdraw: mayWithdrawPledge(cx.actor, placeOf(unit), state).may,
});

const withOwnUnit = (
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, (unit) => (mayOf(ask, unit).draft ? then(unit) : forbidden));

/** A pledge by its number; what was never public exists for the office alone. */
const withPledge = (
	ask: Ask<View>,
	then: (here: Here) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, async (unit) => {
		const all = await pledgesOf(ask.cx, unit.id);
		const pledge = all.find(
			({ number }) => String(number) === param(ask, "number"),
		);
		const { draft, sign: signs } = mayOf(ask, unit);
		return pledge && (isPublic(pledge) || draft || signs)
			? then({ unit, pledge, all })
			: notFound;
	});

async function drawOffice(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const all = await pledgesOf(ask.cx, unit.id);
	const pledge = pledgeThatHolds(all);
	return pledge
		? drawPledge(ask, { unit, pledge, all }, emptyForm)
		: page(
				NoPledgePage({
					view: ask.view,
					unit,
					older: olderPledges(all),
					making: pledgeInTheMaking(all),
					may: mayOf(ask, unit),
				}),
			);
}

function drawPledge(
	ask: Ask<View>,
	{ unit, pledge, all }: Here,
	state: FormState,
): Answer {
	const may = mayOf(ask, unit, pledge.state);
	const html = PledgePage({
		view: ask.view,
		unit,
		pledge,
		others: all.filter((one) => isPublic(one) && one.number !== pledge.number),
		making: may.draft || may.sign ? pledgeInTheMaking(all) : null,
		may,
		state,
		once: ask.cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** The draft that there is; else the words of the last one, or those to begin with. */
async function beginDraft(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const services = await servicesOf(ask.cx, unit.id);
	const all = await pledgesOf(ask.cx, unit.id);
	const making = pledgeInTheMaking(all);
	// One at a time: what is signed is published or taken back first.
	if (making?.state === "signed")
		return drawPledge(ask, { unit, pledge: making, all }, emptyForm);
	const before = making ?? pledgeThatHolds(all);
	return drawDraft(
		ask,
		unit,
		formOf({
			text: before?.text ?? suggestedText(unit),
			place: before?.place ?? "",
			signer: before?.signer ?? { name: "", position: "" },
			reviewOn: making?.reviewOn ?? suggestedReview(dayOf(ask.cx.now)),
			covers: making?.covers ?? services,
			revision: making?.revision ?? 0,
		}),
	);
}

async function drawDraft(
	ask: Ask<View>,
	unit: Unit,
	state: FormState,
	differs?: Parameters<typeof DraftPage>[0]["differs"],
): Promise<Answer> {
	const html = DraftPage({
		view: ask.view,
		unit,
		services: await servicesOf(ask.cx, unit.id),
		state,
		once: ask.cx.newId(),
		...(differs ? { differs } : {}),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function saveDraft(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const { typed, problems } = pledgeIn(state);
	const again = (...mend: readonly FieldProblem[]) =>
		drawDraft(ask, unit, withProblems(state, ...mend));
	if (problems.length > 0) return again(...problems);
	const done = await draftPledge(ask.cx, unit.id, {
		basedOn: basedOnIn(state),
		typed,
	});
	if (done.ok)
		return seeOther(
			to("/unit/:unit/maklumat/:number", {
				unit: unit.slug,
				number: String(done.value.number),
			}),
			ask.view.t("catalogue.pledge.draft.saved"),
		);
	const { problem } = done;
	if ("problems" in problem) return again(...problem.problems);
	if (problem.reason === "unknown-unit" || problem.reason === "not-your-unit")
		return notFound;
	const theirs = pledgeInTheMaking(await pledgesOf(ask.cx, unit.id));
	const mend = {
		field: "",
		says: `catalogue.pledge.problem.${problem.reason}`,
	};
	// Both are on the page; sent again, what was typed here is to hold.
	return drawDraft(
		ask,
		unit,
		withProblems(
			{
				...state,
				typed: {
					...state.typed,
					[fields.basedOn]: [String(theirs?.revision ?? 0)],
				},
			},
			mend,
		),
		theirs ? differing(theirs, typed) : undefined,
	);
}

const pageOf = ({ unit, pledge }: Here): string =>
	to("/unit/:unit/maklumat/:number", {
		unit: unit.slug,
		number: String(pledge.number),
	});

/** The same page as it is now, with what must be mended. */
async function again(
	ask: Ask<View>,
	{ unit, pledge }: Here,
	state: FormState,
	...problems: readonly FieldProblem[]
): Promise<Answer> {
	const all = await pledgesOf(ask.cx, unit.id);
	return drawPledge(
		ask,
		{
			unit,
			all,
			pledge: all.find(({ number }) => number === pledge.number) ?? pledge,
		},
		withProblems(state, ...problems),
	);
}

async function sign(ask: Ask<View>, here: Here): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await signPledge(ask.cx, here.pledge, {
		basedOn: basedOnIn(state),
		seen: typedValue(state, fields.seen),
		agrees: valuesOf(state, fields.agrees).length > 0,
	});
	if (done.ok)
		return seeOther(pageOf(here), ask.view.t("catalogue.pledge.sign.done"));
	const { reason } = done.problem;
	if (reason === "unknown-pledge") return notFound;
	if (reason === "not-the-head" || reason === "not-a-person") return forbidden;
	// Nobody agrees to what they have not read: where it changed, the tick goes.
	return again(ask, here, reason === "not-agreed" ? state : emptyForm, {
		field: reason === "not-agreed" ? fields.agrees : "",
		says: `catalogue.pledge.problem.${reason}`,
	});
}

async function publish(ask: Ask<View>, here: Here): Promise<Answer> {
	const done = await publishPledge(ask.cx, here.pledge);
	if (done.ok)
		return seeOther(
			to("/unit/:unit/maklumat", { unit: here.unit.slug }),
			ask.view.t("catalogue.pledge.publish.done"),
		);
	const { reason } = done.problem;
	if (reason === "unknown-pledge") return notFound;
	if (reason === "not-your-unit") return forbidden;
	return again(ask, here, emptyForm, {
		field: "",
		says: `catalogue.pledge.problem.${reason}`,
	});
}

async function withdraw(ask: Ask<View>, here: Here): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await withdrawPledge(
		ask.cx,
		here.pledge,
		typedValue(state, fields.why),
	);
	if (done.ok)
		return seeOther(
			to("/unit/:unit/maklumat", { unit: here.unit.slug }),
			ask.view.t("catalogue.pledge.withdraw.done"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return again(ask, here, state, ...problem.problems);
	if (problem.reason === "unknown-pledge") return notFound;
	if (problem.reason !== "not-now") return forbidden;
	return again(ask, here, state, {
		field: "",
		says: `catalogue.pledge.problem.${problem.reason}`,
	});
}
