import {
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	copyByBarcode,
	type Label,
	layoutNamed,
	layouts,
	lendingTerms,
	printLabels,
} from "../../index.ts";
import { labelExamples as shown } from "./examples.ts";
import { LabelsPage, labelFields } from "./labels-page.tsx";
import { problemAt, withLibrary } from "./with-library.ts";

const path = "/perpustakaan/meja/:unit/label";

/** Sheets of labels, as paper. */
export const labelRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "library.keep",
		trail: "none",
		handle: (ask) =>
			withLibrary(ask, (unit) =>
				draw(
					ask,
					unit,
					filled({
						[labelFields.layout]: layouts[0]?.code,
						[labelFields.from]: "1",
						// The page of a record leads here with its copies.
						[labelFields.barcodes]: (ask.query.get(labelFields.barcodes) ?? "")
							.slice(0, 4_000)
							.replaceAll(",", "\n"),
					}),
				),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "library.keep",
		// Nothing is changed: it is a paper.
		trail: "none",
		handle: (ask) => withLibrary(ask, (unit) => press(ask, unit)),
		examples: shown.press,
	},
];

function draw({ view }: Ask<View>, unit: Unit, state: FormState): Answer {
	const html = LabelsPage({ view, unit, state });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function press(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const again = (field: string, problem: Refusal) =>
		draw(ask, unit, withProblems(state, problemAt(field, problem)));
	const layout = layoutNamed(typedValue(state, labelFields.layout));
	if (!layout) return again(labelFields.layout, { reason: "no-layout" });
	const labels = await labelsOf(
		ask,
		unit,
		typedValue(state, labelFields.barcodes),
	);
	if ("reason" in labels) return again(labelFields.barcodes, labels);
	const printed = await printLabels(
		{
			layout,
			from: Number(typedValue(state, labelFields.from).trim() || "1"),
			labels,
			owner: unit.name,
			title: view.t("library.labels.title", { unit: unit.name }),
			lang: view.lang,
			altOf: (barcode) => view.t("library.labels.alt", { barcode }),
		},
		cx.now,
	);
	if (!printed.ok)
		return again(
			printed.problem.reason === "too-long"
				? labelFields.barcodes
				: labelFields.from,
			printed.problem,
		);
	return {
		kind: "file",
		type: "application/pdf",
		name: `label-${unit.slug}.pdf`,
		bytes: printed.value,
		headers: { "cache-control": "no-store" },
	};
}

/** One barcode a line; all must be copies of the office. */
async function labelsOf(
	{ cx }: Ask<View>,
	unit: Unit,
	typed: string,
): Promise<readonly Label[] | Refusal> {
	const barcodes = [
		...new Set(
			typed
				.split(/[\s,;]+/)
				.map((one) => one.trim())
				.filter(Boolean),
		),
	];
	if (barcodes.length === 0) return { reason: "nothing-typed" };
	if (barcodes.length > lendingTerms.mostLabels)
		return { reason: "too-many", about: { n: lendingTerms.mostLabels } };
	const labels: Label[] = [];
	for (const barcode of barcodes) {
		const copy = await copyByBarcode(cx, unit.id, barcode);
		if (!copy)
			return { reason: "no-copy-of", about: { barcode: barcode.slice(0, 40) } };
		labels.push({ barcode: copy.barcode, callNumber: copy.callNumber });
	}
	return labels;
}
