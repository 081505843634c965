import { stringify } from "csv-stringify/sync";
import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	collectionsOf,
	countCard,
	countVisit,
	everyCount,
	halfOf,
	isPurpose,
	lentByMonth,
	overdueAt,
	reservedAt,
	rulesOf,
	setRules,
	type VisitsOfMonth,
	visitsByMonth,
	visitsOn,
} from "../../index.ts";
import { listExamples as shown } from "./examples.ts";
import { OverduePage, ReservedPage } from "./lists.tsx";
import { RulesPage, ruleFields } from "./rules-page.tsx";
import { type MonthRow, VisitsPage, visitFields } from "./visits-page.tsx";
import { problemAt, withLibrary } from "./with-library.ts";

const may = "library.keep";
const base = "/perpustakaan/meja/:unit";
const visits = "/perpustakaan/meja/:unit/kunjungan";
const rules = "/perpustakaan/meja/:unit/aturan";

/** What the office has to do today, how many came, and what it set for itself. */
export const listRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: `${base}/pesanan`,
		may,
		trail: "none",
		handle: (ask) =>
			withLibrary(ask, async (unit) => {
				const reserved = await reservedAt(ask.cx, unit.id);
				return reserved
					? page(ReservedPage({ ...reserved, view: ask.view, unit }))
					: notFound;
			}),
		examples: shown.reserved,
	},
	{
		method: "GET",
		path: `${base}/terlambat`,
		may,
		trail: "none",
		handle: (ask) =>
			withLibrary(ask, async (unit) => {
				const lines = await overdueAt(ask.cx, unit.id);
				return lines
					? page(OverduePage({ lines, view: ask.view, unit }))
					: notFound;
			}),
		examples: shown.overdue,
	},
	{
		method: "GET",
		path: visits,
		may,
		trail: "none",
		handle: (ask) => withLibrary(ask, (unit) => drawVisits(ask, unit)),
		examples: shown.visits,
	},
	{
		method: "POST",
		path: visits,
		may,
		// A row of it would say when somebody came.
		trail: "none",
		handle: (ask) => withLibrary(ask, (unit) => count(ask, unit)),
		examples: shown.count,
	},
	{
		method: "GET",
		path: `${visits}/angka`,
		may,
		trail: "none",
		handle: (ask) => withLibrary(ask, (unit) => figures(ask, unit)),
		examples: shown.figures,
	},
	{
		method: "GET",
		path: rules,
		may,
		trail: "none",
		handle: (ask) =>
			withLibrary(ask, async (unit) => {
				const now = await rulesOf(ask.cx, unit.id);
				return drawRules(
					ask,
					unit,
					filled({
						[ruleFields.keeps]: String(now.keepsDays),
						[ruleFields.forgets]: String(now.forgetsAfter),
						[ruleFields.open]: now.openDays.map(String),
					}),
				);
			}),
		examples: shown.rules,
	},
	{
		method: "POST",
		path: rules,
		may,
		trail: "library.rules-set",
		handle: (ask) => withLibrary(ask, (unit) => keepRules(ask, unit)),
		examples: shown.setRules,
	},
];

async function drawVisits(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState = emptyForm,
): Promise<Answer> {
	const { day, half } = halfOf(cx, unit);
	const today = await visitsOn(cx, unit.id, day);
	const byMonth = await visitsByMonth(cx, unit.id);
	if (!byMonth) return notFound;
	const html = VisitsPage({
		view,
		unit,
		day,
		half,
		now: new Map(
			today
				.filter((one) => one.half === half)
				.map(({ purpose, n }) => [purpose, n]),
		),
		today: today.reduce((sum, { n }) => sum + n, 0),
		months: monthsOf(byMonth, await lentByMonth(cx, unit.id)),
		state,
		onceOf: () => cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

function monthsOf(
	visits: readonly VisitsOfMonth[],
	lent: readonly { readonly month: string; readonly n: number }[],
): readonly MonthRow[] {
	const months = new Set([...visits, ...lent].map(({ month }) => month));
	return [...months]
		.toSorted()
		.toReversed()
		.map((month) => ({
			month,
			visits: visits
				.filter((one) => one.month === month)
				.reduce((sum, { n }) => sum + n, 0),
			lent: lent.find((one) => one.month === month)?.n ?? 0,
		}));
}

async function count(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	if (ask.form.has(visitFields.card)) return countOfCard(ask, unit, state);
	const purpose = typedValue(state, visitFields.purpose);
	const by = typedValue(state, visitFields.less) === "" ? 1 : -1;
	const done = await countVisit(ask.cx, unit, { purpose, by });
	return done.ok
		? seeOther(
				to(visits, { unit: unit.slug }),
				ask.view.t(
					by > 0 ? "library.visits.done" : "library.visits.taken-back",
				),
			)
		: drawVisits(ask, unit, withProblems(state, problemAt("", done.problem)));
}

async function countOfCard(
	ask: Ask<View>,
	unit: Unit,
	state: FormState,
): Promise<Answer> {
	const typed = typedValue(state, visitFields.card);
	const done = await countCard(ask.cx, unit, typed);
	return done.ok
		? seeOther(
				to(visits, { unit: unit.slug }),
				ask.view.t("library.visits.card.done"),
			)
		: drawVisits(
				ask,
				unit,
				withProblems(state, problemAt(visitFields.card, done.problem)),
			);
}

/** Every count as it was kept: it never named anybody. */
async function figures({ cx, view }: Ask<View>, unit: Unit): Promise<Answer> {
	const rows = (await everyCount(cx, unit.id)).filter(({ purpose }) =>
		isPurpose(purpose),
	);
	return {
		kind: "file",
		type: "text/csv; charset=utf-8",
		name: `${view.t("library.visits.file.name")}-${unit.slug}.csv`,
		bytes: stringify(
			rows.map(({ day, half, purpose, n }) => [day, half, purpose, n]),
			{
				header: true,
				bom: true,
				columns: ["day", "half", "purpose", "n"],
			},
		),
		headers: { "cache-control": "no-store" },
	};
}

async function drawRules(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState,
): Promise<Answer> {
	const html = RulesPage({
		view,
		unit,
		state,
		collections: await collectionsOf(cx, { unitId: unit.id }),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function keepRules(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const numberOf = (field: string): number =>
		/^\d{1,4}$/.test(typedValue(state, field).trim())
			? Number(typedValue(state, field))
			: Number.NaN;
	const done = await setRules(ask.cx, unit.id, {
		keepsDays: numberOf(ruleFields.keeps),
		forgetsAfter: numberOf(ruleFields.forgets),
		openDays: valuesOf(state, ruleFields.open).map(Number),
	});
	if (done.ok)
		return seeOther(
			to(rules, { unit: unit.slug }),
			ask.view.t("library.rules.saved"),
		);
	const fields: Readonly<Record<string, string>> = {
		"keeps-days": ruleFields.keeps,
		"forgets-after": ruleFields.forgets,
		"open-days": ruleFields.open,
	};
	return drawRules(
		ask,
		unit,
		withProblems(
			state,
			problemAt(fields[done.problem.reason] ?? "", done.problem),
		),
	);
}
