import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { csvType } from "#platform/spreadsheet/write-spreadsheet.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	beginLaporFile,
	desksOf,
	exportLapor,
	laporCsv,
	laporFile,
	laporJson,
	takeInLapor,
} from "../../index.ts";
import { laporExamples as shown } from "./lapor-examples.ts";
import { LaporPage } from "./lapor-page.tsx";
import { LaporPreviewPage } from "./lapor-preview-page.tsx";

const may = "complaints.handle";
const start = "/pengaduan/meja/:unit/lapor";
const file = "/pengaduan/meja/:unit/lapor/periksa/:id";

/** Files to LAPOR and from there. */
export const laporRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: start,
		may,
		trail: "none",
		handle: (ask) => withDesk(ask, (unit) => draw(ask, unit, emptyForm)),
		examples: shown.start,
	},
	{
		method: "POST",
		path: start,
		may,
		trail: "complaint.lapor-file-begun",
		handle: (ask) => withDesk(ask, (unit) => send(ask, unit)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${start}/ambil/:file`,
		may,
		trail: "complaint.lapor-exported",
		handle: (ask) => withDesk(ask, (unit) => take(ask, unit)),
		examples: shown.take,
	},
	{
		method: "GET",
		path: file,
		may,
		trail: "none",
		handle: (ask) => withDesk(ask, (unit) => look(ask, unit, emptyForm)),
		examples: shown.look,
	},
	{
		method: "POST",
		path: file,
		may,
		trail: "complaint.lapor-taken-in",
		handle: (ask) => withDesk(ask, (unit) => takeIn(ask, unit)),
		examples: shown.done,
	},
];

async function withDesk(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && desksOf(ask.cx).includes(unit.id) ? then(unit) : notFound;
}

function draw({ cx, view }: Ask<View>, unit: Unit, state: FormState): Answer {
	const html = LaporPage({ view, unit, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

const problem = (
	state: FormState,
	field: string,
	reason: string,
	about: Readonly<Record<string, string | number>> = {},
) =>
	withProblems(state, {
		field,
		says: `complaints.lapor.problem.${reason}`,
		about,
	});

async function send(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const given = ask.form.get("berkas");
	if (!(given instanceof File) || (given.name === "" && given.size === 0))
		return draw(ask, unit, problem(state, "berkas", "file-missing"));
	const begun = await beginLaporFile(ask.cx, unit.id, {
		name: given.name,
		bytes: new Uint8Array(await given.arrayBuffer()),
	});
	if (begun.ok) return seeOther(to(file, { unit: unit.slug, id: begun.value }));
	const { reason, about } = begun.problem;
	return reason === "not-found"
		? notFound
		: draw(ask, unit, problem(state, "berkas", reason, about));
}

async function take(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const name = param(ask, "file");
	if (name !== "lapor.csv" && name !== "lapor.json") return notFound;
	const slices = await exportLapor(ask.cx, unit);
	if (!slices) return notFound;
	const csv = name === "lapor.csv";
	return {
		kind: "stream",
		chunks: csv ? laporCsv(slices) : laporJson(slices),
		type: csv ? csvType : "application/json; charset=utf-8",
		name: `${unit.slug}-${name}`,
	};
}

async function look(
	ask: Ask<View>,
	unit: Unit,
	state: FormState,
): Promise<Answer> {
	const id = param(ask, "id");
	const found = isUuid(id)
		? await laporFile(ask.cx, { unitId: unit.id, id })
		: null;
	if (!found) return notFound;
	const html = LaporPreviewPage({
		view: ask.view,
		unit,
		file: found,
		state,
		once: ask.cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function takeIn(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const id = param(ask, "id");
	if (!isUuid(id)) return notFound;
	const state = formIn(ask.form);
	const done = await takeInLapor(
		ask.cx,
		{ unitId: unit.id, id },
		typedValue(state, "dilihat"),
	);
	if (done.ok || done.problem.reason === "taken-in-already")
		return seeOther(to(file, { unit: unit.slug, id }));
	return done.problem.reason === "not-found"
		? notFound
		: look(ask, unit, problem(state, "", done.problem.reason));
}
