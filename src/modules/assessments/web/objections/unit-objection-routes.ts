import { allEvidenceOf, evidenceOf } from "#evidence";
import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	differsFromClaim,
	itemsOfCase,
	mayObject,
	objectionsOf,
	raiseObjection,
	waiveObjections,
	windowOfCase,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { caseOf } from "../case-of.ts";
import { problemAt, sentenceOf } from "../words.ts";
import { ObjectPage } from "./object-page.tsx";
import { objectionExamples as shown } from "./objection-examples.ts";
import { ObjectionsPage } from "./objections-page.tsx";

const list = "/penilaian/:unit/:instrument/:year/keberatan";
const one = "/penilaian/:unit/:instrument/:year/keberatan/:code";

/** What a unit says to the verified values. */
export const unitObjectionRoutes: Route<View>[] = [
	{
		method: "GET",
		path: list,
		may: "assessment.read",
		trail: "none",
		handle: showList,
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may: "assessment.submit",
		trail: "assessment.objections-waived",
		handle: waive,
		examples: shown.waive,
	},
	{
		method: "GET",
		path: one,
		may: "assessment.read",
		trail: "none",
		handle: (ask) => showOne(ask),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may: "assessment.submit",
		trail: "assessment.objection-raised",
		handle: object,
		examples: shown.object,
	},
];

async function gathered({ cx }: Ask<View>, found: Case) {
	const items = await itemsOfCase(cx, found);
	const objections = await objectionsOf(cx, found.assessment);
	const window = await windowOfCase(cx, found);
	const objected = new Set(objections.map(({ code }) => code));
	return {
		items,
		objections,
		window,
		open: items.filter(
			(item) => differsFromClaim(item) && !objected.has(item.code),
		),
		may: mayObject(cx.actor, found.assessment, found.place, window).may,
	};
}

async function showList(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	return page(
		ObjectionsPage({
			view: ask.view,
			found,
			...(await gathered(ask, found)),
			once: ask.cx.newId(),
		}),
	);
}

async function waive(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const waived = await waiveObjections(ask.cx, found);
	if (!waived.ok && waived.problem.reason === "not-yours") return notFound;
	return seeOther(
		to(list, addressOf(found)),
		waived.ok
			? ask.view.t("assessments.objections-waived")
			: sentenceOf(ask.view, waived.problem),
	);
}

async function showOne(
	ask: Ask<View>,
	state: FormState = emptyForm,
): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const { cx, view } = ask;
	const { items, open, window, may } = await gathered(ask, found);
	const code = param(ask, "code");
	const item = items.find((candidate) => candidate.code === code);
	if (!item?.verifier) return notFound;
	// What was said already, and what nobody need say, stands in the list.
	if (!open.includes(item) && state.problems.length === 0)
		return seeOther(to(list, addressOf(found)));
	const own = new Set(item.proofs.map(({ id }) => id));
	const html = ObjectPage({
		view,
		found,
		item,
		window,
		documents: may
			? [
					...(await allEvidenceOf(cx, found.unit.id)).filter(
						({ id }) => !own.has(id),
					),
					...(await evidenceOf(cx, found.unit.id, item.proofs)),
				]
			: [],
		state,
		may,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function object(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const raised = await raiseObjection(ask.cx, found, {
		code: param(ask, "code"),
		reason: typedValue(state, "alasan"),
		proofs: (state.typed.bukti ?? []).map((value) => {
			const [id = "", version = ""] = value.split(" ");
			return { id, version: Number(version) };
		}),
	});
	if (raised.ok)
		return seeOther(
			to(list, addressOf(found)),
			ask.view.t("assessments.objection-sent"),
		);
	const { reason } = raised.problem;
	if (reason === "not-yours" || reason === "no-such-indicator") return notFound;
	return showOne(
		ask,
		withProblems(
			state,
			problemAt(
				ask.view,
				fieldOf[reason as keyof typeof fieldOf] ?? "",
				raised.problem,
			),
		),
	);
}

const fieldOf = {
	"say-why-objection": "alasan",
	"no-such-evidence": "bukti",
} as const;
