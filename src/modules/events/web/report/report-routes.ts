import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
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
	achievementFields,
	type Event,
	reportFields,
	reportRows,
	type TypedReport,
	writeReport,
} from "../../index.ts";
import { may } from "../may.ts";
import { revisionField } from "../plan/plan-form.ts";
import { withEvent } from "../with-event.ts";
import { reportExamples as shown } from "./report-examples.ts";
import { ReportPage } from "./report-page.tsx";

const one = "/acara/meja/:unit/:event";
const path = `${one}/laporan` as const;

/** What came of an event. */
export const reportRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) =>
				event.state === "finished"
					? draw(ask, unit, event, emptyForm)
					: seeOther(to(one, { unit: unit.slug, event: event.id })),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "event.reported",
		handle: (ask) => withEvent(ask, (...of) => write(ask, ...of)),
		examples: shown.write,
	},
];

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
): Answer {
	const html = ReportPage({ view, unit, event, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

function typedReport(state: FormState): TypedReport {
	const value = (field: keyof typeof reportFields) =>
		typedValue(state, reportFields[field]);
	return {
		rows: Array.from({ length: reportRows }, (_, row) => {
			const fields = achievementFields(row);
			return {
				indicator: typedValue(state, fields.indicator),
				target: typedValue(state, fields.target),
				reached: typedValue(state, fields.reached),
			};
		}),
		recommendation: value("recommendation"),
		addressee: value("addressee"),
		money: value("money"),
		moneyWhy: value("moneyWhy"),
	};
}

async function write(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await writeReport(
		ask.cx,
		event,
		Number(typedValue(state, revisionField)),
		typedReport(state),
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, event: event.id }),
			ask.view.t("events.report.done"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return draw(ask, unit, event, withProblems(state, ...problem.problems));
	return problem.reason === "no-such-event"
		? notFound
		: draw(
				ask,
				unit,
				event,
				withProblems(state, {
					field: "",
					says: `events.problem.${problem.reason}`,
				}),
			);
}
