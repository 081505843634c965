import { askingsAbout } from "#accommodations";
import { namesOf } from "#identity";
import { formIn, typedValue, withProblems } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { clocksOf, deadlinesOfClocks } from "#procedures";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	colleaguesAt,
	deedsOf,
	draftsOf,
	filesOf,
	giveTo,
	hasApart,
	markPaper,
	movesNow,
	names,
	openApart,
	openFile,
	paperIs,
	type Request,
	type RequestProcedure,
	requestFor,
	ruleOf,
	subjectKind,
	subjectOf,
} from "../../index.ts";
import { copyIn } from "../arrived.ts";
import { DraftsPage } from "../drafts-page.tsx";
import { handOut } from "../hand-out.ts";
import { makeMove, nothingTried, type Tried } from "../make-move.ts";
import { meetingFile } from "../meeting-file.ts";
import { ApartPage } from "./apart-page.tsx";
import { caseExamples as shown } from "./case-examples.ts";
import { CasePage } from "./case-page.tsx";

const may = "requests.handle";
const path = "/permohonan/meja/:unit/:id";

/** One request at the desk of its office. */
export const caseRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) => withCase(ask, (here) => show(ask, here)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${path}/langkah/:move`,
		may,
		trail: "request.moved",
		handle: (ask) =>
			withCase(ask, (here) =>
				makeMove(ask, here.request, here.rule, "office", {
					after: addressOf(here),
					again: async (tried) => show(ask, here, tried),
				}),
			),
		examples: shown.move,
	},
	{
		method: "POST",
		path: `${path}/petugas`,
		may,
		trail: "request.given",
		handle: (ask) =>
			withCase(ask, async (here) => {
				const state = formIn(ask.form);
				const done = await giveTo(
					ask.cx,
					here.request,
					typedValue(state, "petugas"),
				);
				return done.ok
					? seeOther(addressOf(here), ask.view.t("requests.done"))
					: show(ask, here, {
							move: "petugas",
							state: withProblems(state, {
								field: "",
								says: `requests.problem.${done.problem.reason}`,
							}),
						});
			}),
		examples: shown.give,
	},
	{
		method: "POST",
		path: `${path}/surat`,
		may,
		trail: "request.paper-marked",
		handle: (ask) => withCase(ask, (here) => mark(ask, here)),
		examples: shown.mark,
	},
	{
		method: "GET",
		path: `${path}/berkas/:file`,
		may,
		trail: "request.file-opened",
		handle: (ask) =>
			withCase(ask, async ({ request }) =>
				handOut(await openFile(ask.cx, request, param(ask, "file"))),
			),
		examples: shown.file,
	},
	{
		method: "GET",
		path: `${path}/keadaan`,
		may,
		trail: "request.means-opened",
		handle: (ask) =>
			withCase(ask, async ({ unit, rule, request }) => {
				const apart = await openApart(ask.cx, request);
				return apart
					? page(
							ApartPage({ view: ask.view, unit, rule, request, apart }),
							200,
							{ "cache-control": "no-store" },
						)
					: notFound;
			}),
		examples: shown.apart,
	},
	{
		method: "GET",
		path: `${path}/naskah`,
		may,
		trail: "none",
		handle: (ask) =>
			withCase(ask, async ({ unit, rule, request }) =>
				page(
					DraftsPage({
						view: ask.view,
						title: request.answers.fields.title ?? say(rule.title, ask.lang),
						drafts: await draftsOf(ask.cx, request),
						upTo: ask.query.get("sampai"),
						back: {
							name: request.ref,
							href: link(ask.view, "/permohonan/meja/:unit/:id", {
								unit: unit.slug,
								id: request.id,
							}),
						},
					}),
				),
			),
		examples: shown.drafts,
	},
	{
		method: "GET",
		path: `${path}/temu/:deed`,
		may,
		trail: "none",
		handle: (ask) =>
			withCase(ask, ({ unit, request }) =>
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
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly request: Request;
}

async function withCase(
	ask: Ask<View>,
	then: (here: Here) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const request =
		unit &&
		(await requestFor(ask.cx, { unitId: unit.id, id: param(ask, "id") }));
	return request
		? then({ unit, request, rule: ruleOf(request.procedure, request.version) })
		: notFound;
}

const addressOf = ({ unit, request }: Here): string =>
	to("/permohonan/meja/:unit/:id", { unit: unit.slug, id: request.id });

async function show(
	{ cx, view }: Ask<View>,
	{ unit, rule, request: before }: Here,
	tried: Tried = nothingTried,
): Promise<Answer> {
	// Read anew: what somebody else did meanwhile is what one goes on from.
	const request = (await requestFor(cx, before)) ?? before;
	const deeds = await deedsOf(cx, request);
	const clocks = await clocksOf(cx, subjectOf(request));
	const colleagues = await colleaguesAt(cx, unit.id);
	const people = await namesOf(cx, [
		...deeds.flatMap(({ personId }) => personId ?? []),
		...(request.holderId === null ? [] : [request.holderId]),
		...colleagues.map(({ personId }) => personId),
	]);
	return page(
		CasePage({
			view,
			unit,
			rule,
			request,
			deeds,
			files: await filesOf(cx, request),
			drafts: await draftsOf(cx, request),
			clocks: await deadlinesOfClocks(
				cx,
				clocks.filter(({ endedOn }) => endedOn === null),
			),
			askings: await askingsAbout(cx, { kind: subjectKind, id: request.id }),
			hasApart: await hasApart(cx, request),
			people,
			colleagues: colleagues.map(({ personId }) => ({
				id: personId,
				name: people.get(personId) ?? "",
			})),
			moves: movesNow(rule.request, request.state, "office", clocks),
			tried,
			once: cx.newId(),
		}),
		tried.state.problems.length > 0 ? 422 : 200,
	);
}

async function mark(ask: Ask<View>, here: Here): Promise<Answer> {
	const { cx, view, form } = ask;
	const state = formIn(form);
	const paper = typedValue(state, "surat");
	const known = here.rule.request.papers.find(({ code }) => code === paper);
	const came = await copyIn(cx, form, names.paper("salinan"), {
		paper,
		apart: known?.apart ?? false,
	});
	const done =
		came.problems.length > 0
			? null
			: await markPaper(cx, here.request, {
					paper,
					is:
						paperIs.find((one) => one === typedValue(state, "adalah")) ?? null,
					files: came.files,
				});
	if (done?.ok) return seeOther(addressOf(here), view.t("requests.done"));
	return show(ask, here, {
		move: "surat",
		state: withProblems(
			state,
			...(done === null
				? came.problems.map((problem) => ({ ...problem, field: "" }))
				: [{ field: "", says: `requests.problem.${done.problem.reason}` }]),
		),
	});
}
