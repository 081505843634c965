import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Result } from "#kernel/result.ts";
import {
	type ClaimRefusal,
	carryOut,
	claimAtDesk,
	claimsAtDesk,
	fields,
	grantClaim,
	makeClaim,
	readClaim,
	refuseClaim,
	shownAtDesk,
	takeBack,
	type WholeClaim,
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
import { askable } from "./ask-page.tsx";
import { receiptOf } from "./ask-routes.ts";
import { type ClaimDeed, ClaimPage, claimDeeds } from "./claim-page.tsx";
import { deskFields } from "./desk-fields.ts";
import { DeskPage } from "./desk-page.tsx";
import { deskExamples as shown } from "./examples.ts";
import { NewPage } from "./new-page.tsx";

const may = "personal-data.handle";
const desk = "/data-pribadi/meja";
const one = `${desk}/:claim` as const;

/** What an officer says and which deed it is. */
const does: Readonly<
	Record<
		ClaimDeed,
		{
			readonly trail: string;
			readonly run: (
				cx: Context,
				id: string,
				version: number,
				typed: (field: string) => string,
			) => Promise<Result<null, ClaimRefusal>>;
			/** Where a sentence about words belongs. */
			readonly field: string;
		}
	>
> = {
	pengabulan: {
		trail: "data-claim.granted",
		run: (cx, id, version, typed) =>
			grantClaim(cx, id, version, typed(deskFields.answer)),
		field: deskFields.answer,
	},
	penolakan: {
		trail: "data-claim.refused",
		run: (cx, id, version, typed) =>
			refuseClaim(cx, id, version, {
				ground: typed(deskFields.ground),
				answer: typed(deskFields.reason),
			}),
		field: deskFields.reason,
	},
	pelaksanaan: {
		trail: "data-claim.carried-out",
		run: (cx, id, version, typed) =>
			carryOut(cx, id, version, typed(deskFields.done)),
		field: deskFields.done,
	},
	peninjauan: {
		trail: "data-claim.taken-back",
		run: (cx, id, version) => takeBack(cx, id, version),
		field: "",
	},
};

/** What people ask about their data, for the officer who answers it. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: desk,
		may,
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const ended = query.get("bagian") === "selesai";
			const after = query.get("sesudah") ?? "";
			const found = await claimsAtDesk(cx, { ended, after });
			return page(DeskPage({ view, found, ended }));
		},
		examples: shown.list,
	},
	{
		method: "GET",
		path: `${desk}/baru`,
		may,
		trail: "none",
		handle: ({ cx, view }) =>
			page(NewPage({ view, state: emptyForm, form: cx.newId() })),
		examples: shown.form,
	},
	{
		method: "POST",
		path: `${desk}/baru`,
		may,
		trail: "data-claim.asked",
		handle: writeDown,
		examples: shown.send,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => withClaim(ask, (whole) => draw(ask, whole)),
		examples: shown.claim,
	},
	...claimDeeds.map(
		(deed): Route<View> => ({
			method: "POST",
			path: `${one}/${deed}`,
			may,
			trail: does[deed].trail,
			handle: (ask) => withClaim(ask, (whole) => decide(ask, whole, deed)),
			examples: shown.deeds[deed],
		}),
	),
];

/** What is not for whoever asks looks like nothing. */
async function withClaim(
	ask: Ask<View>,
	then: (whole: WholeClaim) => Promise<Answer> | Answer,
): Promise<Answer> {
	const id = param(ask, "claim");
	const whole = isUuid(id) ? await claimAtDesk(ask.cx, id) : null;
	return whole ? then(whole) : notFound;
}

function draw(
	{ cx, view }: Ask<View>,
	whole: WholeClaim,
	state: FormState = emptyForm,
	deed: ClaimDeed | null = null,
): Answer {
	const html = ClaimPage({
		view,
		...whole,
		state,
		wrong: deed,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function decide(
	ask: Ask<View>,
	{ claim }: WholeClaim,
	deed: ClaimDeed,
): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const done = await does[deed].run(
		cx,
		claim.id,
		Number(typedValue(state, deskFields.version)),
		(field) => typedValue(state, field),
	);
	if (done.ok)
		return seeOther(
			to(one, { claim: claim.id }),
			view.t(`personal-data.deed.${deed}.done`),
		);
	// As it stands now: somebody may have been faster.
	const now = await claimAtDesk(cx, claim.id);
	return now
		? draw(ask, now, withProblems(state, problemOf(done.problem, deed)), deed)
		: notFound;
}

const problemOf = ({ reason, about }: ClaimRefusal, deed: ClaimDeed) => ({
	field:
		reason === "no-ground"
			? deskFields.ground
			: reason === "no-answer" || reason === "too-long"
				? does[deed].field
				: "",
	says: `personal-data.problem.${reason}`,
	...(about ? { about } : {}),
});

async function writeDown(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const again = (at: FormState): Answer =>
		wrong(
			NewPage({
				view,
				state: at,
				form: typedValue(state, fields.form) || cx.newId(),
			}),
		);
	const code = typedValue(state, deskFields.code).trim();
	const under = code === "" ? null : await shownAtDesk(cx, code);
	if (under && !under.ok)
		return again(
			withProblems(state, {
				field: deskFields.code,
				says: `receipts.problem.${under.problem.reason}`,
			}),
		);
	const read = readClaim(
		(field) => typedValue(state, field),
		under?.value ?? null,
		askable().map(({ code: activity }) => activity),
	);
	if (!read.ok) return again(withProblems(state, ...read.problems));
	const form = typedValue(state, fields.form);
	return receiptOf(
		ask,
		await makeClaim(cx, {
			asked: read.value,
			shown: under?.value ?? null,
			atDesk: true,
			form: isUuid(form) ? form : cx.newId(),
		}),
	);
}
