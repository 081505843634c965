import { namesOf } from "#identity";
import { allInstruments } from "#instruments";
import {
	emptyForm,
	type FormState,
	filled,
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
	changeRound,
	endings,
	isAssessable,
	openRound,
	type Round,
	roundChanges,
	roundCounts,
	roundOf,
	rounds,
	rulesSetFor,
	setRoundRules,
	shippedRules,
} from "../index.ts";
import { typedOfRules } from "./deadlines/rules-form.tsx";
import { roundExamples as shown } from "./round-examples.ts";
import { dayIn, fieldOfRound, yearIn } from "./round-form.ts";
import { RoundListPage } from "./round-list.tsx";
import { RoundNewPage } from "./round-new.tsx";
import { RoundPage, type RoundPageProps } from "./round-page.tsx";
import { dayFields } from "./typed-date.ts";
import { problemAt } from "./words.ts";

const may = "instruments.publish";
const fresh = "/kelola/periode/baru";
const one = "/kelola/periode/:instrument/:year";

/** Rounds: when units may take part, by which instrument, for which year. */
export const roundRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/periode",
		may,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				RoundListPage({
					view,
					rounds: await rounds(cx),
					counts: await roundCounts(cx),
				}),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: fresh,
		may,
		trail: "none",
		handle: (ask) => page(newPage(ask, emptyForm)),
		examples: shown.fresh,
	},
	{
		method: "POST",
		path: fresh,
		may,
		trail: "round.opened",
		handle: open,
		examples: shown.open,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withRound(ask, async (round) => page(await roundPage(ask, round))),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "round.changed",
		handle: (ask) => withRound(ask, (round) => change(ask, round)),
		examples: shown.change,
	},
	{
		method: "POST",
		path: "/kelola/periode/:instrument/:year/aturan",
		may,
		trail: "round.rules-set",
		handle: (ask) => withRound(ask, (round) => setRules(ask, round)),
		examples: shown.rules,
	},
];

const newPage = ({ cx, view }: Ask<View>, state: FormState) =>
	RoundNewPage({
		view,
		state,
		instruments: allInstruments().filter(isAssessable),
		once: cx.newId(),
	});

async function open(ask: Ask<View>): Promise<Reply> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const instrument = typedValue(state, "instrumen");
	const year = yearIn(state.typed);
	const opens = dayIn(state.typed, "buka");
	const closes = dayIn(state.typed, "tutup");
	const problems = [
		...(instrument === ""
			? [problemAt(ask.view, "instrumen", { reason: "choose-instrument" })]
			: []),
		...(year === null
			? [problemAt(ask.view, "tahun", { reason: "round-year-form" })]
			: []),
		...[opens, closes].flatMap(({ problem }) => problem ?? []),
	];
	if (
		problems.length > 0 ||
		year === null ||
		opens.day === undefined ||
		closes.day === undefined
	)
		return wrong(newPage(ask, withProblems(state, ...problems)));
	const opened = await openRound(ask.cx, {
		instrument,
		year,
		opensOn: opens.day,
		closesOn: closes.day,
	});
	return opened.ok
		? seeOther(
				to(one, addressOf(opened.value)),
				ask.view.t("assessments.round-new-done"),
			)
		: wrong(
				newPage(
					ask,
					withProblems(
						state,
						problemAt(ask.view, fieldOfRound(opened.problem), opened.problem),
					),
				),
			);
}

const addressOf = ({ instrument, year }: Round) => ({
	instrument,
	year: String(year),
});

async function withRound(
	ask: Ask<View>,
	handle: (round: Round) => Promise<Reply>,
): Promise<Reply> {
	const year = param(ask, "year");
	const round = /^\d{4}$/.test(year)
		? await roundOf(ask.cx, param(ask, "instrument"), Number(year))
		: undefined;
	return round ? handle(round) : notFound;
}

async function roundPage(
	{ cx, view }: Ask<View>,
	round: Round,
	besides: Partial<Pick<RoundPageProps, "state" | "mine">> = {},
) {
	const changes = await roundChanges(cx, round);
	const rules = await rulesSetFor(cx, round);
	const counts = await roundCounts(cx);
	return RoundPage({
		view,
		round,
		counts: counts.get(`${round.instrument} ${round.year}`) ?? {
			begun: 0,
			handedIn: 0,
			decided: 0,
		},
		changes,
		rules,
		names: await namesOf(
			cx,
			[...changes, ...rules].map(({ byId }) => byId),
		),
		state: filled({
			...typedOfRules(rules[0] ?? shippedRules),
			...dayFields("buka", round.opensOn),
			...dayFields("tutup", round.closesOn),
		}),
		once: cx.newId(),
		...besides,
	});
}

async function change(ask: Ask<View>, round: Round): Promise<Reply> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const again = async (
		problems: FormState["problems"],
		now = round,
		mine?: RoundPageProps["mine"],
	) =>
		wrong(
			await roundPage(ask, now, {
				state: withProblems(state, ...problems),
				mine,
			}),
		);
	const seen = {
		opensOn: typedValue(state, "dilihat_buka"),
		closesOn: typedValue(state, "dilihat_tutup"),
	};
	// After the opening its day is not asked for any more.
	const opens =
		"buka_hari" in state.typed
			? dayIn(state.typed, "buka")
			: { day: round.opensOn, problem: undefined };
	const closes = dayIn(state.typed, "tutup");
	if (opens.day === undefined || closes.day === undefined)
		return again([opens, closes].flatMap(({ problem }) => problem ?? []));
	const days = { opensOn: opens.day, closesOn: closes.day };
	const changed = await changeRound(ask.cx, {
		...days,
		instrument: round.instrument,
		year: round.year,
		reason: typedValue(state, "alasan"),
		seen,
	});
	if (changed.ok)
		return seeOther(
			to(one, addressOf(round)),
			ask.view.t("assessments.round-change-done"),
		);
	const problem = problemAt(
		ask.view,
		fieldOfRound(changed.problem),
		changed.problem,
	);
	return "theirs" in changed.problem
		? again([problem], changed.problem.theirs, days)
		: again([problem]);
}

async function setRules(ask: Ask<View>, round: Round): Promise<Reply> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const ending = endings.find((one) => one === typedValue(state, "sesudah"));
	const set = ending
		? await setRoundRules(ask.cx, {
				instrument: round.instrument,
				year: round.year,
				correctionDays: daysIn(state, "hari_perbaikan"),
				afterCorrections: ending,
				objectionDays: daysIn(state, "hari_keberatan"),
				legalBasis: typedValue(state, "dasar"),
				reason: typedValue(state, "sebab_aturan"),
				seen: Number(typedValue(state, "dilihat")),
			})
		: { ok: false as const, problem: { reason: "choose-ending" } };
	if (set.ok)
		return seeOther(
			to(one, addressOf(round)),
			ask.view.t("assessments.rules-done"),
		);
	const problem = problemAt(
		ask.view,
		fieldOfRules[set.problem.reason] ?? "",
		set.problem,
	);
	return wrong(
		await roundPage(ask, round, { state: withProblems(state, problem) }),
	);
}

/** Not a number at all is no number of days. */
const daysIn = (state: FormState, name: string): number => {
	const text = typedValue(state, name);
	return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
};

const fieldOfRules: Readonly<Record<string, string>> = {
	"correction-days-out-of-range": "hari_perbaikan",
	"choose-ending": "sesudah",
	"objection-days-out-of-range": "hari_keberatan",
	"same-rules": "hari_perbaikan",
	"say-why-rules": "sebab_aturan",
};
