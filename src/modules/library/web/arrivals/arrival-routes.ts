import { holds } from "#kernel/actor.ts";
import {
	emptyForm,
	type FieldProblem,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import {
	asCsv,
	asCsvPart,
	csvType,
} from "#platform/spreadsheet/write-spreadsheet.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	agreeToArrival,
	arrivalsOf,
	beginArrival,
	collectionsOf,
	giveUpArrival,
	type Report,
	reportOf,
	undoArrival,
	wholeReport,
	workOnArrivals,
} from "../../index.ts";
import { arrivalExamples as shown } from "./arrival-examples.ts";
import { ArrivalPage } from "./arrival-page.tsx";
import { noteInWords, placeInWords } from "./arrival-words.ts";
import { ArrivalsPage, contents } from "./arrivals-page.tsx";

const may = "library.keep";
const list = "/perpustakaan/meja/:unit/masuk";
const one = "/perpustakaan/meja/:unit/masuk/:id";

/** How long whoever presses a button waits for what is done at once, in milliseconds; the rest is done without them. */
const atOnce = 1_500;

/** Files of other libraries, into the catalogue. */
export const arrivalRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) => withDesk(ask, (unit) => draw(ask, unit)),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		trail: "library.arrival-begun",
		handle: (ask) => withDesk(ask, (unit) => take(ask, unit)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => withReport(ask, (unit, found) => show(ask, unit, found)),
		examples: shown.look,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "library.arrival-agreed",
		handle: (ask) => withReport(ask, (unit, found) => agree(ask, unit, found)),
		examples: shown.agree,
	},
	{
		method: "POST",
		path: `${one}/batal`,
		may,
		trail: "library.arrival-given-up",
		handle: (ask) => withReport(ask, (unit, found) => giveUp(ask, unit, found)),
		examples: shown.giveUp,
	},
	{
		method: "POST",
		path: `${one}/urung`,
		may,
		trail: "library.arrival-undone",
		handle: (ask) => withReport(ask, (unit, found) => undo(ask, unit, found)),
		examples: shown.undo,
	},
	{
		method: "GET",
		path: `${one}/laporan`,
		may,
		trail: "none",
		handle: (ask) => withReport(ask, (_, found) => giveReport(ask, found)),
		examples: shown.report,
	},
];

async function withDesk(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && holds(ask.cx.actor, may, { unitId: unit.id })
		? then(unit)
		: notFound;
}

const withReport = (
	ask: Ask<View>,
	then: (unit: Unit, report: Report) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withDesk(ask, async (unit) => {
		const report = await reportOf(ask.cx, param(ask, "id"));
		return report?.arrival.unitId === unit.id ? then(unit, report) : notFound;
	});

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state?: FormState,
): Promise<Answer> {
	const collections = (await collectionsOf(cx, { unitId: unit.id })).filter(
		({ closedOn }) => closedOn === null,
	);
	const html = ArrivalsPage({
		view,
		unit,
		collections,
		arrivals: await arrivalsOf(cx, unit.id),
		state: state ?? filled({ isi: "marc" }),
		once: cx.newId(),
	});
	return state ? wrong(html) : page(html);
}

const problem = (
	field: string,
	reason: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field,
	says: `library.in.problem.${reason}`,
	...(about ? { about } : {}),
});

async function take(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { cx, form } = ask;
	const state = formIn(form);
	const what = contents.find((word) => word === typedValue(state, "isi"));
	const file = form.get("berkas");
	const problems = [
		...(what ? [] : [problem("isi", "choose")]),
		...(file instanceof File && (file.name !== "" || file.size > 0)
			? []
			: [problem("berkas", "file-missing")]),
	];
	if (!what || !(file instanceof File) || problems.length > 0)
		return draw(ask, unit, withProblems(state, ...problems));
	const begun = await beginArrival(cx, {
		collectionId: typedValue(state, "koleksi"),
		what,
		name: file.name,
		bytes: new Uint8Array(await file.arrayBuffer()),
	});
	if (!begun.ok) {
		const { reason, about } = begun.problem;
		const field = ["not-yours", "closed-collection"].includes(reason)
			? "koleksi"
			: "berkas";
		return draw(ask, unit, withProblems(state, problem(field, reason, about)));
	}
	await beginAtOnce(cx, begun.value.id);
	return seeOther(to(one, { unit: unit.slug, id: begun.value.id }));
}

/**
 * What was handed in or agreed to is kept, whatever comes of its first seconds: what fails there is tried again by the
 * worker, which says so in the log.
 */
const beginAtOnce = (cx: Context, id: string): Promise<unknown> =>
	workOnArrivals(() => cx, { id, milliseconds: atOnce }).catch(() => null);

function show(
	{ cx, view }: Ask<View>,
	unit: Unit,
	report: Report,
	reason?: string,
): Answer {
	const html = ArrivalPage({
		view,
		unit,
		report,
		once: cx.newId(),
		...(reason ? { state: withProblems(emptyForm, problem("", reason)) } : {}),
	});
	return reason ? wrong(html) : page(html);
}

const backTo = (unit: Unit, { arrival }: Report): Answer =>
	seeOther(to(one, { unit: unit.slug, id: arrival.id }));

async function agree(
	ask: Ask<View>,
	unit: Unit,
	report: Report,
): Promise<Answer> {
	const { cx, form } = ask;
	const { id, state } = report.arrival;
	const agreed = await agreeToArrival(cx, id, Number(form.get("versi")));
	if (agreed.ok) await beginAtOnce(cx, id);
	else if (agreed.problem.reason === "changed-meanwhile" || state === "reading")
		return show(ask, unit, report, agreed.problem.reason);
	// Agreed to already, by a double tap or a colleague: what there is to see is there.
	return backTo(unit, report);
}

async function giveUp(
	ask: Ask<View>,
	unit: Unit,
	report: Report,
): Promise<Answer> {
	const given = await giveUpArrival(ask.cx, report.arrival.id);
	return given.ok || report.arrival.state === "given-up"
		? seeOther(to(list, { unit: unit.slug }), ask.view.t("library.in.given-up"))
		: show(ask, unit, report, given.problem.reason);
}

async function undo(
	ask: Ask<View>,
	unit: Unit,
	report: Report,
): Promise<Answer> {
	const { id } = report.arrival;
	const undone = await undoArrival(ask.cx, id);
	if (!undone.ok && !["undoing", "undone"].includes(report.arrival.state))
		return show(ask, unit, report, undone.problem.reason);
	await beginAtOnce(ask.cx, id);
	return backTo(unit, report);
}

/** Every record of the file, each note in a row of its own: what was lost, field by field. */
const giveReport = ({ cx, view }: Ask<View>, { arrival }: Report): Answer => ({
	kind: "stream",
	type: csvType,
	name: `${view.t("library.in.report.file")}-${arrival.fileName.replace(/\.\w+$/, "")}.csv`,
	chunks: (async function* () {
		yield asCsv([
			[
				view.t("library.in.report.number"),
				view.t("library.in.report.place"),
				view.t("library.in.record"),
				view.t("library.in.verdict"),
				view.t("library.in.report.note"),
			],
		]);
		for await (const items of wholeReport(cx, arrival))
			yield asCsvPart(
				items.flatMap(({ number, place, title, verdict, notes }) =>
					(notes.length > 0 ? notes : [""]).map((note) => [
						String(number),
						placeInWords(view, arrival.kind, place),
						title,
						view.t(`library.in.verdict.${verdict}`),
						note === "" ? "" : noteInWords(view, note),
					]),
				),
			);
	})(),
});
