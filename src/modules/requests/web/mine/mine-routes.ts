import { askingsAbout, readAsk } from "#accommodations";
import { formIn, typedValue, withProblems } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { clocksOf, deadlinesOfClocks } from "#procedures";
import { OverPage, withVisit } from "#receipts/web";
import { dayOf } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	apartForApplicant,
	begun,
	deedsOf,
	draftsOf,
	filesOf,
	fileWithBytes,
	goOn,
	type Key,
	movesNow,
	problemsOf,
	type Request,
	type RequestProcedure,
	rate,
	requestByKey,
	ruleOf,
	sorted,
	subjectKind,
	subjectOf,
} from "../../index.ts";
import { papersIn } from "../arrived.ts";
import { whyNot } from "../asking/send-ask.ts";
import { wishField } from "../asking/wish.ts";
import { DraftsPage } from "../drafts-page.tsx";
import { handOut } from "../hand-out.ts";
import { makeMove, nothingTried, type Tried } from "../make-move.ts";
import { meetingFile } from "../meeting-file.ts";
import { filledFrom, typedIn } from "../typed-in.ts";
import { BegunPage } from "./begun-page.tsx";
import { mineExamples as shown } from "./mine-examples.ts";
import { MinePage } from "./mine-page.tsx";
import { ownWords } from "./own-words.ts";

const mine = "/permohonan/saya";

/** What whoever asked sees and does with their code. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) => withRequest(ask, (here) => show(ask, here)),
		examples: shown.mine,
	},
	{
		method: "POST",
		path: `${mine}/isi`,
		may: "anyone",
		trail: "request.filed",
		handle: (ask) => withRequest(ask, (here) => fillIn(ask, here)),
		examples: shown.fillIn,
	},
	{
		method: "POST",
		path: `${mine}/langkah/:move`,
		may: "anyone",
		trail: "request.moved",
		handle: (ask) =>
			withRequest(ask, (here) =>
				makeMove(ask, here.request, here.rule, "applicant", {
					after: to("/permohonan/saya", {}),
					again: async (tried) => show(ask, here, tried),
				}),
			),
		examples: shown.move,
	},
	{
		method: "POST",
		path: `${mine}/nilai`,
		may: "anyone",
		trail: "request.rated",
		handle: (ask) =>
			withRequest(ask, async (here) => {
				const state = formIn(ask.form);
				const done = await rate(
					ask.cx,
					here.request,
					Number(typedValue(state, "nilai")),
				);
				return done.ok
					? seeOther(
							to("/permohonan/saya", {}),
							ask.view.t("requests.rate.thanks"),
						)
					: show(ask, here, {
							move: "nilai",
							state: withProblems(state, {
								field: done.problem.reason === "no-level" ? "nilai" : "",
								says: `requests.problem.${done.problem.reason}`,
							}),
						});
			}),
		examples: shown.rate,
	},
	{
		method: "GET",
		path: `${mine}/berkas/:file`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withRequest(ask, async ({ request }) =>
				handOut(await fileWithBytes(ask.cx, request, param(ask, "file"))),
			),
		examples: shown.file,
	},
	{
		method: "GET",
		path: `${mine}/naskah`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withRequest(ask, async ({ request, rule }) =>
				page(
					DraftsPage({
						view: ask.view,
						title: request.answers.fields.title ?? say(rule.title, ask.lang),
						drafts: await draftsOf(ask.cx, request),
						upTo: ask.query.get("sampai"),
						back: {
							name: ask.view.t("requests.mine.back"),
							href: link(ask.view, "/permohonan/saya", {}),
						},
					}),
				),
			),
		examples: shown.drafts,
	},
	{
		method: "GET",
		path: `${mine}/temu/:deed`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withRequest(ask, ({ request, unit }) =>
				meetingFile(ask.cx, ask.view, {
					unit,
					request,
					number: param(ask, "deed"),
				}),
			),
		examples: shown.meeting,
	},
];

interface Here {
	readonly request: Request;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
}

const withRequest = (
	ask: Ask<View>,
	then: (here: Here) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(
		ask,
		subjectKind,
		async ({ unitId, subjectId }) => {
			const key: Key = { unitId, id: subjectId };
			const request = await requestByKey(ask.cx, key);
			const unit = request && (await unitById(ask.cx, unitId));
			if (!unit) return notFound;
			// What is not sent yet is asked for by the form of today.
			const rule =
				request.state === begun
					? ruleOf(request.procedure)
					: ruleOf(request.procedure, request.version);
			return then({ request, unit, rule });
		},
		ask.request.method === "POST"
			? () =>
					wrong(OverPage({ view: ask.view, words: ownWords(formIn(ask.form)) }))
			: undefined,
	);

async function show(
	ask: Ask<View>,
	{ request, unit, rule }: Here,
	tried: Tried = nothingTried,
): Promise<Answer> {
	const { cx, view } = ask;
	const files = await filesOf(cx, request);
	const drafts = await draftsOf(cx, request);
	const status = tried.state.problems.length > 0 ? 422 : 200;
	if (request.state === begun) {
		const apart = await apartForApplicant(cx, request);
		return page(
			BegunPage({
				view,
				unit,
				rule,
				request,
				files,
				state:
					tried.move === "isi"
						? tried.state
						: filledFrom(
								rule.request,
								request.answers,
								apart,
								drafts.at(-1)?.text ?? null,
							),
			}),
			status,
		);
	}
	const clocks = await clocksOf(cx, subjectOf(request));
	// Read anew: what somebody else did meanwhile is what they go on from.
	const now = (await requestByKey(cx, request)) ?? request;
	return page(
		MinePage({
			view,
			unit,
			rule,
			request: now,
			moves: movesNow(rule.request, now.state, "applicant", clocks),
			deeds: await deedsOf(cx, request),
			files,
			drafts,
			clocks: await deadlinesOfClocks(
				cx,
				clocks.filter(({ endedOn }) => endedOn === null),
			),
			askings: await askingsAbout(cx, { kind: subjectKind, id: request.id }),
			tried,
			once: cx.newId(),
		}),
		status,
	);
}

async function fillIn(ask: Ask<View>, here: Here): Promise<Answer> {
	const { cx, lang, view } = ask;
	const { request, unit, rule } = here;
	const state = formIn(ask.form);
	const came = await papersIn(cx, rule.request, ask.form);
	const { typed, problems } = typedIn(rule.request, state, "web");
	const ahead = readAsk(state.typed, dayOf(cx.now));
	const isSaved = typedValue(state, wishField) === "simpan";
	const seen = typedValue(state, "versi");
	const all = [
		...(seen === "" || seen === String(rule.version)
			? []
			: [{ field: "", says: "requests.problem.form-replaced" }]),
		...came.problems,
		...problems,
		...(isSaved ? [] : problemsOf(rule.request, typed, lang)),
		...(ahead.kinds.length > 0 ? ahead.problems : []),
	];
	const done = await goOn(
		cx,
		request,
		unit,
		rule,
		sorted(rule.request, typed),
		{
			wish: all.length > 0 ? "hold" : isSaved ? "save" : "send",
			files: came.files,
			ahead: ahead.kinds.length > 0 ? ahead : null,
		},
	);
	if (!done.ok) {
		const { problem } = done;
		if (problem.reason === "not-found") return notFound;
		return show(ask, here, {
			move: "isi",
			state: withProblems(state, whyNot(problem)),
		});
	}
	if (all.length > 0)
		return show(ask, here, { move: "isi", state: withProblems(state, ...all) });
	return seeOther(
		to("/permohonan/saya", {}),
		view.t(isSaved ? "requests.begun.kept" : "requests.done"),
	);
}
