import {
	carryOut,
	giveUpImport,
	type Import,
	importById,
	makeCodesOf,
	mendingRows,
	rowsOf,
	undoImport,
} from "#imports";
import {
	emptyForm,
	type FieldProblem,
	type FormState,
	withProblems,
} from "#kernel/form.ts";
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
	asXlsx,
	csvType,
	xlsxType,
} from "#platform/spreadsheet/write-spreadsheet.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug } from "#units";
import { CodeCards } from "./code-cards.tsx";
import { endExamples as shown } from "./examples.ts";
import { seenIn, withImport } from "./found-import.ts";
import { showImport } from "./shown-import.ts";
import { UndoPage } from "./undo-page.tsx";
import { kindInWords, problemInWords } from "./words.ts";

const may = "identity.manage";

export const endRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/impor/:id/perbaikan/:file",
		may,
		trail: "none",
		handle: withImport(giveMending),
		examples: shown.mending,
	},
	{
		method: "POST",
		path: "/kelola/impor/:id/pemasukan",
		may,
		fresh: true,
		trail: "import.done",
		handle: withImport(bringIn),
		examples: shown.carryOut,
	},
	{
		method: "POST",
		path: "/kelola/impor/:id/batal",
		may,
		trail: "import.given-up",
		handle: withImport(async ({ cx, view }, one) => {
			const given = await giveUpImport(cx, one.id);
			return given.ok
				? seeOther("/kelola/impor", view.t("imports.give-up-done"))
				: seeOther(to("/kelola/impor/:id", { id: one.id }));
		}),
		examples: shown.giveUp,
	},
	{
		method: "POST",
		path: "/kelola/impor/:id/kode",
		may,
		fresh: true,
		trail: "import.codes-made",
		handle: withImport(giveCodes),
		examples: shown.codes,
	},
	{
		method: "GET",
		path: "/kelola/impor/:id/urung",
		may,
		trail: "none",
		handle: withImport((ask, one) =>
			one.state === "done" ? undoPage(ask, one) : backTo(one),
		),
		examples: shown.undo,
	},
	{
		method: "POST",
		path: "/kelola/impor/:id/urung",
		may,
		fresh: true,
		trail: "import.undone",
		handle: withImport(undo),
		examples: shown.undoIt,
	},
];

const backTo = ({ id }: Import): Answer =>
	seeOther(to("/kelola/impor/:id", { id }));

/** The rows in error as a file of their own. */
async function giveMending(ask: Ask<View>, one: Import): Promise<Answer> {
	const { cx, view } = ask;
	const form = param(ask, "file").split(".").pop();
	if (one.counts.wrong === 0 || (form !== "xlsx" && form !== "csv"))
		return notFound;
	const rows = await mendingRows(cx, one, {
		head: view.t("imports.wrong-head"),
		says: (problem) => problemInWords(view, one.kind, problem),
	});
	const name = `${view.t("imports.wrong-file")}-${one.fileName.replace(/\.\w+$/, "")}.${form}`;
	return form === "xlsx"
		? {
				kind: "file",
				bytes: await asXlsx([{ name: kindInWords(view, one.kind), rows }]),
				type: xlsxType,
				name,
			}
		: { kind: "file", bytes: asCsv(rows), type: csvType, name };
}

async function bringIn(ask: Ask<View>, one: Import): Promise<Answer> {
	const { cx } = ask;
	const done = await carryOut(cx, one.id, seenIn(ask));
	if (done.ok) return backTo(one);
	const { problem } = done;
	// Carried out meanwhile, by a double tap or somebody else: what there is to see is there.
	if (problem.reason === "not-previewed" && one.state !== "previewed")
		return backTo(one);
	const now = (await importById(cx, one.id)) ?? one;
	const about =
		"rows" in problem
			? {
					n: problem.rows.length,
					rows: problem.rows
						.slice(0, 10)
						.map(({ number }) => number)
						.join(", "),
				}
			: problem.about;
	return showImport(ask, now, problemOf(problem.reason, about));
}

const problemOf = (reason: string, about: FieldProblem["about"]): FormState =>
	withProblems(emptyForm, {
		field: "",
		says: `imports.${reason}`,
		...(about ? { about } : {}),
	});

/** The answer that shows the codes: the page itself, once, kept by no cache. */
async function giveCodes(ask: Ask<View>, one: Import): Promise<Answer> {
	const { cx, view } = ask;
	const made = await makeCodesOf(cx, one.id, seenIn(ask));
	if (made.ok)
		return page(
			CodeCards({ view, import: one, sheet: made.value, origin: cx.origin }),
			200,
			{ "cache-control": "no-store" },
		);
	if (made.problem.reason === "unknown-import") return notFound;
	return showImport(ask, one, problemOf(made.problem.reason, undefined));
}

async function undoPage(
	{ cx, view }: Ask<View>,
	one: Import,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = UndoPage({
		view,
		import: one,
		rows: await rowsOf(cx, one.id, "ready", 20),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function undo(ask: Ask<View>, one: Import): Promise<Answer> {
	const { cx } = ask;
	const undone = await undoImport(cx, one.id);
	if (undone.ok) return backTo(one);
	const { reason, about = {} } = undone.problem;
	if (reason !== "in-use") return backTo(one);
	// Units are told by their address word; people and results by names.
	const unit =
		typeof about.slug === "string" ? await unitBySlug(cx, about.slug) : null;
	return undoPage(
		ask,
		one,
		unit
			? problemOf("undo-in-use-units", { name: unit.name })
			: problemOf("undo-in-use", { names: String(about.names ?? "") }),
	);
}
