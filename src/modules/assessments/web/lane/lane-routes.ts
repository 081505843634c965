import { createHash } from "node:crypto";
import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
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
	type Case,
	decideInLane,
	findCase,
	itemIn,
	type Lane,
	lastPlace,
	leaveLane,
	mayVerify,
	moveOn,
	myRemarks,
	namedIn,
	pauseLane,
	placeOfItem,
	recentDecisions,
	release,
	saveRemark,
	type Taken,
	takeItems,
	verifierStatusOf,
	withdrawDecision,
} from "../../index.ts";
import { judgedItemOf } from "../judged-item-of.ts";
import { problemAt, sentenceOf } from "../words.ts";
import { LaneEndPage } from "./end-page.tsx";
import {
	addressOfLane,
	laneIn,
	linkToItem,
	ofItem,
	ofLane,
	toItem,
} from "./lane-address.ts";
import { laneExamples as shown } from "./lane-examples.ts";
import { LaneItemPage, lastInWords } from "./lane-item-page.tsx";
import { lastDecisions } from "./last-decisions.ts";
import {
	decisionFields,
	fieldOfDecision,
	judgementIn,
	reasonIn,
} from "./read-decision.ts";
import { startRoutes } from "./start-routes.ts";

const may = "assessment.verify";

export const laneRoutes: Route<View>[] = [
	...startRoutes,
	{
		method: "GET",
		path: ofLane,
		may,
		trail: "none",
		handle: enterLane,
		examples: shown.lane,
	},
	{
		method: "POST",
		path: `${ofLane}/jeda`,
		may,
		trail: "none",
		handle: pause,
		examples: shown.pause,
	},
	{
		method: "POST",
		path: "/verifikasi/jalur/urungkan",
		may,
		trail: "assessment.judgement-withdrawn",
		handle: withdraw,
		examples: shown.withdraw,
	},
	{
		method: "GET",
		path: ofItem,
		may,
		trail: "none",
		handle: (ask) => withItem(ask, show),
		examples: shown.item,
	},
	{
		method: "POST",
		path: ofItem,
		may,
		trail: "assessment.item-judged",
		handle: (ask) => withItem(ask, decide),
		examples: shown.decide,
	},
	{
		method: "POST",
		path: `${ofItem}/lewati`,
		may,
		trail: "none",
		handle: (ask) => withItem(ask, putOff),
		examples: shown.putOff,
	},
];

/** Goes on where one stopped: the next item behind what was passed last. */
async function enterLane(ask: Ask<View>): Promise<Answer> {
	const lane = laneIn(ask);
	if (!lane) return notFound;
	return next(ask, lane, await lastPlace(ask.cx, lane));
}

/** Leads to the next item; where none is left for this person, says so. */
async function next(
	ask: Ask<View>,
	lane: Lane,
	after: string,
	flash?: (taken: Taken) => string,
): Promise<Answer> {
	const taken = await takeItems(ask.cx, lane, after);
	const [first] = taken.items;
	if (first) return seeOther(toItem(lane, first), flash?.(taken));
	if (flash) return seeOther(to(ofLane, addressOfLane(lane)), flash(taken));
	if (taken.of === 0) return notFound;
	if (taken.left === 0) await leaveLane(ask.cx, lane);
	return page(
		LaneEndPage({
			view: ask.view,
			lane,
			unitName: await unitNameOf(ask, lane),
			left: taken.left,
		}),
	);
}

async function unitNameOf(
	{ cx }: Ask<View>,
	{ way, subject, instrument, year }: Lane,
): Promise<string | undefined> {
	if (way !== "unit") return undefined;
	return (await findCase(cx, { unit: subject, instrument, year }))?.unit.name;
}

interface Given {
	readonly lane: Lane;
	readonly found: Case;
	readonly code: string;
}

/** What is not for this person looks as if it were not there; what was judged meanwhile leads on. */
async function withItem(
	ask: Ask<View>,
	handle: (ask: Ask<View>, given: Given) => Promise<Answer>,
): Promise<Answer> {
	const lane = laneIn(ask);
	if (!lane) return notFound;
	const { code, ...named } = namedIn(lane, param(ask, "item"));
	const found = await findCase(ask.cx, named);
	if (!found) return notFound;
	const decision = mayVerify(
		ask.cx.actor,
		found.assessment,
		found.place,
		found.allotment,
	);
	if (decision.may) return handle(ask, { lane, found, code });
	if (decision.why === "not-submitted")
		return seeOther(
			to(ofLane, addressOfLane(lane)),
			sentenceOf(ask.view, { reason: "decision-moved-on" }),
		);
	return decision.why === "not-a-verifier" ? notFound : forbidden;
}

const show = (ask: Ask<View>, given: Given): Promise<Answer> =>
	draw(ask, given, emptyForm, page);

async function draw(
	ask: Ask<View>,
	{ lane, found, code }: Given,
	state: FormState,
	answer: typeof page | typeof wrong,
): Promise<Answer> {
	const judged = await judgedItemOf(ask, found, code);
	if (!judged) return notFound;
	const laneItem = itemIn(found, code);
	const place = placeOfItem(lane, laneItem);
	if (verifierStatusOf(judged.item) !== "waiting")
		return next(ask, lane, place, () =>
			ask.view.t("assessments.lane-judged-already"),
		);
	const taken = await takeItems(
		ask.cx,
		lane,
		place,
		laneItem,
		ask.query.has("depan"),
	);
	if (!taken.items.includes(laneItem))
		return next(ask, lane, place, () => ask.view.t("assessments.lane-taken"));
	const [last = null] = await lastDecisions(ask, 1);
	return answer(
		LaneItemPage({
			...judged,
			state,
			lane,
			laneItem,
			taken,
			last,
			remarks: await myRemarks(ask.cx),
			key: keyOf(state) ?? ask.cx.newId(),
			who: whoIs(ask),
		}),
	);
}

const keyOf = (state: FormState): string | null =>
	typedValue(state, decisionFields.key) || null;

const whoIs = ({ cx }: Ask<View>): string =>
	createHash("sha256")
		.update(`jalur ${cx.actor.id ?? ""}`)
		.digest("hex")
		.slice(0, 12);

async function decide(ask: Ask<View>, given: Given): Promise<Answer> {
	const { cx, view } = ask;
	const { lane, found, code } = given;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const judged = await judgedItemOf(ask, found, code);
	if (!judged) return notFound;
	const remarks = await myRemarks(cx);
	const judgement = judgementIn(state, judged.item, remarks);
	const decided =
		"outcome" in judgement
			? await decideInLane(cx, lane, found, {
					key: typedValue(state, decisionFields.key),
					code,
					seen: Number(typedValue(state, decisionFields.version)),
					judgedAt: typedValue(state, decisionFields.seen),
					judgement,
				})
			: { ok: false as const, problem: judgement };
	if (!decided.ok)
		return refuse(
			ask,
			given,
			state,
			fieldOfDecision(judged.item, decided.problem),
			decided.problem,
		);
	if (!decided.value.again && typedValue(state, decisionFields.keep))
		await saveRemark(cx, reasonIn(state, remarks));
	const place = placeOfItem(lane, itemIn(found, code));
	if (wantsData(ask)) return told(ask, lane, place);
	return next(ask, lane, place, ({ left }) =>
		view.t("assessments.lane-saved", { n: left }),
	);
}

async function refuse(
	ask: Ask<View>,
	given: Given,
	state: FormState,
	field: string,
	problem: Refusal,
): Promise<Answer> {
	if (wantsData(ask))
		return data({ ok: false, says: sentenceOf(ask.view, problem) });
	return draw(
		ask,
		given,
		withProblems(
			state,
			problem.reason === "changed-meanwhile"
				? { field, says: "assessments.verify-changed" }
				: problemAt(ask.view, field, problem),
		),
		wrong,
	);
}

/** For the script of the lane: that it is saved, how many are left, and what comes next. */
async function told(
	ask: Ask<View>,
	lane: Lane,
	after: string,
): Promise<Answer> {
	const { items, left, of } = await takeItems(ask.cx, lane, after);
	const [last] = await lastDecisions(ask, 1);
	return data({
		ok: true,
		says: ask.view.t("assessments.lane-saved", { n: left }),
		next: items.map((item) => linkToItem(ask.view, lane, item)),
		progress: ask.view.t("assessments.lane-progress", {
			done: of - left,
			left,
		}),
		...(last
			? {
					undo: {
						tanda: last.key,
						unit: last.unit,
						instrumen: last.instrument,
						tahun: String(last.year),
					},
					undoSays: lastInWords(ask.view, last),
				}
			: {}),
	});
}

const wantsData = ({ request }: Ask<View>): boolean =>
	(request.headers.get("accept") ?? "").includes("application/json");

const data = (says: Record<string, unknown>): Answer => ({
	kind: "file",
	type: "application/json",
	bytes: JSON.stringify(says),
});

async function putOff(
	ask: Ask<View>,
	{ lane, found, code }: Given,
): Promise<Answer> {
	const item = itemIn(found, code);
	const place = placeOfItem(lane, item);
	await moveOn(ask.cx, lane, place);
	await release(ask.cx, item);
	return next(ask, lane, place, () => ask.view.t("assessments.lane-put-off"));
}

async function pause(ask: Ask<View>): Promise<Answer> {
	const lane = laneIn(ask);
	if (!lane) return notFound;
	await pauseLane(ask.cx, lane);
	return seeOther(
		to("/verifikasi/jalur", {}),
		ask.view.t("assessments.lane-paused-done"),
	);
}

/** Takes the decision back and opens its item again. */
async function withdraw(ask: Ask<View>): Promise<Answer> {
	const { cx, view, form } = ask;
	const text = (name: string) => String(form.get(name) ?? "");
	const key = text(decisionFields.key);
	const found = await findCase(cx, {
		unit: text("unit"),
		instrument: text("instrumen"),
		year: Number(text("tahun")),
	});
	const decision = (await recentDecisions(cx, 100)).find(
		(one) => one.key === key,
	);
	if (!found) return notFound;
	const withdrawn = await withdrawDecision(cx, found, key);
	if (!withdrawn.ok)
		return withdrawn.problem.reason === "no-such-decision"
			? notFound
			: seeOther(
					to("/verifikasi/jalur", {}),
					sentenceOf(view, withdrawn.problem),
				);
	if (!decision)
		return seeOther(
			to("/verifikasi/jalur", {}),
			view.t("assessments.lane-undone"),
		);
	return seeOther(
		toItem(decision, itemIn(found, decision.code)),
		view.t("assessments.lane-undone"),
	);
}
