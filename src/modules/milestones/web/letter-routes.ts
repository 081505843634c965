import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { say } from "#kernel/text.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, provincesAt, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	addDate,
	type Dated,
	dateNamed,
	type EnterRefusal,
	type Entry,
	entriesPage,
	entryById,
	fields,
	mayEnter,
	moveDate,
	provincesOf,
	type Typed,
	takeBackDate,
	titleOf,
} from "../index.ts";
import { letterExamples as shown } from "./examples.ts";
import { FormPage } from "./form-page.tsx";
import { LettersPage } from "./letters-page.tsx";

const may = "calendar.manage, targets.set";

/** What an officer does with letters: the ministry for the nation, a coach for the own provinces. */
export const letterRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kalender-program/surat",
		may,
		trail: "none",
		handle: (ask) => letters(ask, null),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/kalender-program/surat/baru",
		may,
		trail: "none",
		handle: (ask) =>
			withMoved(ask, (moves) => draw(ask, moves, emptyForm, false)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: "/kalender-program/surat/baru",
		may,
		trail: "milestones.date-added",
		handle: (ask) => withMoved(ask, (moves) => enter(ask, moves)),
		examples: shown.enter,
	},
	{
		method: "POST",
		path: "/kalender-program/surat/:id/tarik",
		may,
		trail: "milestones.date-taken-back",
		handle: (ask) => takeBack(ask),
		examples: shown.takeBack,
	},
];

const perPage = 50;

async function letters(
	ask: Ask<View>,
	wrongAt: { readonly id: string; readonly state: FormState } | null,
): Promise<Answer> {
	const { cx, view, query } = ask;
	const now = Number(query.get("halaman") ?? "1");
	if (!Number.isInteger(now) || now < 1) return notFound;
	const nation = mayEnter(cx.actor, null).may;
	const { entries, total } = await entriesPage(
		cx,
		nation ? null : provincesOf(cx.actor),
		{ limit: perPage, offset: (now - 1) * perPage },
	);
	const last = Math.max(1, Math.ceil(total / perPage));
	if (now > last) return notFound;
	const titles = new Map<string, string>();
	for (const { id, key } of entries) {
		const found = await dateNamed(cx, key ?? id);
		if (found) titles.set(id, say(titleOf(found.date), view.lang));
	}
	const html = LettersPage({
		view,
		entries,
		names: await namesOf(
			cx,
			entries.map(({ enteredBy }) => enteredBy),
		),
		provinces: await provincesAt(cx, dayOf(cx.now)),
		titleOf: ({ id }: Entry) => titles.get(id) ?? "",
		mayTakeBack: ({ province }) => mayEnter(cx.actor, province).may,
		now,
		last,
		wrong: wrongAt,
		once: cx.newId(),
	});
	return wrongAt ? wrong(html) : page(html);
}

/** Asks with the date that `?tanggal=` names; without it a letter adds one. */
async function withMoved(
	ask: Ask<View>,
	then: (moves: Dated | null) => Promise<Answer>,
): Promise<Answer> {
	const key = ask.query.get("tanggal") ?? "";
	if (key === "") return then(null);
	const found = await dateNamed(ask.cx, key);
	if (found?.date.of !== "shipped") return notFound;
	return mayEnter(ask.cx.actor, null).may ? then(found.date) : forbidden;
}

async function draw(
	{ cx, view }: Ask<View>,
	moves: Dated | null,
	state: FormState,
	meanwhile: boolean,
): Promise<Answer> {
	const nation = mayEnter(cx.actor, null).may;
	const own = provincesOf(cx.actor);
	const html = FormPage({
		view,
		state,
		moves,
		provinces: (await provincesAt(cx, dayOf(cx.now))).filter(
			({ code }) => nation || own.includes(code),
		),
		nation,
		meanwhile,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function enter(ask: Ask<View>, moves: Dated | null): Promise<Answer> {
	const read = readLetter(formIn(ask.form));
	if (read.state.problems.length > 0)
		return draw(ask, moves, read.state, false);
	const province = typedValue(read.state, fields.province);
	const done = moves
		? await moveDate(
				ask.cx,
				moves.key,
				read.typed,
				typedValue(read.state, fields.seen),
			)
		: await addDate(ask.cx, read.typed, province === "" ? null : province);
	if (done.ok)
		return seeOther(
			to("/kalender-program/tanggal/:key", { key: done.value }),
			ask.view.t("milestones.done"),
		);
	return again(ask, moves, read.state, done.problem);
}

/** What was typed stands again, beside what is wrong with it, or what somebody else entered meanwhile. */
async function again(
	ask: Ask<View>,
	moves: Dated | null,
	state: FormState,
	problem: EnterRefusal,
): Promise<Answer> {
	if ("problems" in problem)
		return draw(ask, moves, withProblems(state, ...problem.problems), false);
	if (problem.reason !== "changed-meanwhile" || !moves) {
		const field = fields.province;
		return draw(
			ask,
			moves,
			withProblems(state, { field, says: "milestones.problem.region" }),
			false,
		);
	}
	const found = await dateNamed(ask.cx, moves.key);
	return draw(
		ask,
		found?.date ?? moves,
		withProblems(state, {
			field: `${fields.on}_hari`,
			says: "milestones.problem.meanwhile",
		}),
		true,
	);
}

function readLetter(state: FormState): {
	readonly typed: Typed;
	readonly state: FormState;
} {
	const on = typedDay(state.typed, fields.on);
	const groundOn = typedDay(state.typed, fields.groundOn);
	return {
		typed: {
			title: typedValue(state, fields.title),
			does: typedValue(state, fields.does),
			on: "day" in on ? on.day : null,
			ground: typedValue(state, fields.ground),
			groundOn: "day" in groundOn ? groundOn.day : null,
			source: typedValue(state, fields.source),
		},
		state: withProblems(
			state,
			...[on, groundOn].flatMap((day) =>
				"problem" in day ? [day.problem] : [],
			),
		),
	};
}

async function takeBack(ask: Ask<View>): Promise<Answer> {
	const id = param(ask, "id");
	const entry = isUuid(id) ? await entryById(ask.cx, id) : null;
	if (!entry) return notFound;
	if (!mayEnter(ask.cx.actor, entry.province).may) return forbidden;
	const state = formIn(ask.form);
	const done = await takeBackDate(ask.cx, id, typedValue(state, fields.why));
	if (done.ok)
		return seeOther(
			"/kalender-program/surat",
			ask.view.t("milestones.done.taken-back"),
		);
	const problems =
		"problems" in done.problem
			? done.problem.problems
			: [{ field: "", says: "milestones.problem.taken-back" }];
	return letters(ask, { id, state: withProblems(state, ...problems) });
}
