import { stringify } from "csv-stringify/sync";
import { z } from "zod";
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
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	beginStocktake,
	closeStocktake,
	collectionsOf,
	type KeptReading,
	keepReadings,
	readLines,
	stocktakeAt,
	stocktakesOf,
	type Taken,
} from "../../index.ts";
import { keyOf, problemAt, withLibrary } from "../lending/with-library.ts";
import { ClosePage } from "./close-page.tsx";
import { stocktakeExamples as shown } from "./examples.ts";
import { EmptyStocktakePage } from "./reading.tsx";
import { startOf, stockFields } from "./scope.ts";
import { StocktakePage, StocktakesPage } from "./stocktake-page.tsx";

const may = "library.keep";
const list = "/perpustakaan/meja/:unit/opname";
const one = `${list}/:stocktake` as const;

/** Taking stock: by camera, scanner or hand, by several people at once. */
export const stocktakeRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) => withLibrary(ask, (unit) => draw(ask, unit)),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		trail: "library.stocktake-begun",
		handle: (ask) => withLibrary(ask, (unit) => begin(ask, unit)),
		examples: shown.begin,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		looks: true,
		offline: true,
		handle: (ask) =>
			withStocktake(ask, (unit, taken) => drawOne(ask, unit, taken)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may,
		// A barcode that was read is no deed yet: closing is.
		trail: "none",
		looks: true,
		offline: true,
		handle: (ask) =>
			withStocktake(ask, (unit, taken) => keep(ask, unit, taken)),
		examples: shown.keep,
	},
	{
		method: "GET",
		path: `${one}/kosong`,
		may,
		trail: "none",
		looks: true,
		handle: (ask) =>
			withStocktake(ask, (unit, taken) => drawEmpty(ask, unit, taken)),
		examples: shown.empty,
	},
	{
		method: "GET",
		path: `${one}/pekerja.js`,
		may: "anyone",
		trail: "none",
		handle: worker,
		examples: shown.worker,
	},
	{
		method: "GET",
		path: `${one}/selisih`,
		may,
		trail: "none",
		handle: (ask) => withStocktake(ask, (_, taken) => file(ask, taken)),
		examples: shown.file,
	},
	{
		method: "GET",
		path: `${one}/tutup`,
		may,
		trail: "none",
		handle: (ask) =>
			withStocktake(ask, (unit, taken) => drawClose(ask, unit, taken)),
		examples: shown.closing,
	},
	{
		method: "POST",
		path: `${one}/tutup`,
		may,
		trail: "library.stocktake-closed",
		handle: (ask) =>
			withStocktake(ask, (unit, taken) => close(ask, unit, taken)),
		examples: shown.close,
	},
];

const withStocktake = (
	ask: Ask<View>,
	then: (unit: Unit, taken: Taken) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withLibrary(ask, async (unit) => {
		const id = param(ask, "stocktake");
		const taken = isUuid(id)
			? await stocktakeAt(ask.cx, { unitId: unit.id, id })
			: null;
		return taken ? then(unit, taken) : notFound;
	});

const answered = (state: FormState, html: ReturnType<typeof StocktakesPage>) =>
	state.problems.length > 0 ? wrong(html) : page(html);

async function draw(
	ask: Ask<View>,
	unit: Unit,
	state: FormState = emptyForm,
): Promise<Answer> {
	const stocktakes = await stocktakesOf(ask.cx, unit.id);
	if (!stocktakes) return notFound;
	return answered(
		state,
		StocktakesPage({
			view: ask.view,
			unit,
			stocktakes,
			state,
			collections: await collectionsOf(ask.cx, { unitId: unit.id }),
			form: keyOf(ask),
		}),
	);
}

async function begin(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const collectionId = typedValue(state, stockFields.collection);
	const done =
		collectionId === "" || isUuid(collectionId)
			? await beginStocktake(ask.cx, {
					unitId: unit.id,
					collectionId: collectionId || null,
					place: typedValue(state, stockFields.place),
					form: keyOf(ask),
				})
			: ({ ok: false, problem: { reason: "unknown-collection" } } as const);
	if (done.ok)
		return seeOther(to(one, { unit: unit.slug, stocktake: done.value }));
	const field =
		done.problem.reason === "place-too-long"
			? stockFields.place
			: stockFields.collection;
	return draw(ask, unit, withProblems(state, problemAt(field, done.problem)));
}

async function drawOne(
	ask: Ask<View>,
	unit: Unit,
	taken: Taken,
	state: FormState = startOf(taken.stocktake),
): Promise<Answer> {
	return answered(
		state,
		StocktakePage({
			...taken,
			view: ask.view,
			unit,
			state,
			collections: await collectionsOf(ask.cx, { unitId: unit.id }),
			form: keyOf(ask),
		}),
	);
}

/** What a device keeps, so that the page opens without network; of a stocktake that is over none does. */
async function drawEmpty(
	{ cx, view }: Ask<View>,
	unit: Unit,
	{ stocktake }: Taken,
): Promise<Answer> {
	return stocktake.closedOn === null
		? page(
				EmptyStocktakePage({
					view,
					unit,
					stocktake,
					collections: await collectionsOf(cx, { unitId: unit.id }),
				}),
			)
		: notFound;
}

/** The worker's script is the same for everybody; from this address it may answer for this page, and for no other. */
function worker(ask: Ask<View>): Answer {
	return {
		kind: "file",
		bytes: `importScripts(${JSON.stringify(ask.view.assets.islands["offline-worker"] ?? "")});\n`,
		type: "text/javascript; charset=utf-8",
		headers: {
			"service-worker-allowed": link(ask.view, one, {
				unit: param(ask, "unit"),
				stocktake: param(ask, "stocktake"),
			}),
		},
	};
}

/** A barcode may hold signs that no text holds, and a cut may leave half of one. */
const legible = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\p{Cc}/gu, " ")
		.trim();

const Readings = z.array(
	z.object({ id: z.string(), barcode: z.string(), place: z.string() }),
);

/** What the page's script kept on the device comes as JSON; without it the lines of the text area. */
function readingsIn(ask: Ask<View>, state: FormState): readonly KeptReading[] {
	const kept = typedValue(state, stockFields.readings);
	if (kept === "")
		return readLines(
			typedValue(state, stockFields.barcodes),
			typedValue(state, stockFields.place),
			keyOf(ask),
		);
	try {
		return Readings.parse(JSON.parse(kept)).map(({ id, barcode, place }) => ({
			id,
			barcode: legible(barcode),
			place: legible(place),
		}));
	} catch {
		return [];
	}
}

const keptAnswer = (readings: readonly KeptReading[]): Answer => ({
	kind: "file",
	type: "application/json",
	bytes: JSON.stringify({ kept: readings.map(({ id }) => id) }),
});

async function keep(ask: Ask<View>, unit: Unit, taken: Taken): Promise<Answer> {
	const state = formIn(ask.form);
	const { id } = taken.stocktake;
	const read = readingsIn(ask, state);
	// Of what a device kept, a reading without any sign is none: it does not keep the others from coming in.
	const isKept = typedValue(state, stockFields.readings) !== "";
	const readings = isKept ? read.filter(({ barcode }) => barcode !== "") : read;
	if (isKept && read.length > 0 && readings.length === 0)
		return keptAnswer(read);
	const done = await keepReadings(ask.cx, { unitId: unit.id, id }, readings);
	// The page's script forgets on the device what the answer names, and nothing else.
	if (done.ok && isKept) return keptAnswer(read);
	return done.ok
		? seeOther(
				to(one, { unit: unit.slug, stocktake: id }),
				ask.view.t("library.stock.kept", { n: done.value }),
			)
		: drawOne(
				ask,
				unit,
				taken,
				withProblems(
					state,
					problemAt(
						taken.stocktake.closedOn === null ? stockFields.barcodes : "",
						done.problem,
					),
				),
			);
}

function file({ view }: Ask<View>, { stocktake, found }: Taken): Answer {
	return {
		kind: "file",
		type: "text/csv; charset=utf-8",
		name: `${view.t("library.stock.file.name")}-${stocktake.begunOn}.csv`,
		bytes: stringify(
			found.differences.map((line) => [
				line.kind,
				line.barcode,
				line.title,
				line.place,
				line.readAt,
				line.times,
			]),
			{
				header: true,
				bom: true,
				escape_formulas: true,
				columns: ["kind", "barcode", "title", "place", "read_at", "times"],
			},
		),
		headers: { "cache-control": "no-store" },
	};
}

async function drawClose(
	ask: Ask<View>,
	unit: Unit,
	taken: Taken,
	state: FormState = emptyForm,
): Promise<Answer> {
	if (taken.stocktake.closedOn !== null)
		return seeOther(
			to(one, { unit: unit.slug, stocktake: taken.stocktake.id }),
		);
	return answered(
		state,
		ClosePage({
			...taken,
			view: ask.view,
			unit,
			state,
			collections: await collectionsOf(ask.cx, { unitId: unit.id }),
		}),
	);
}

async function close(
	ask: Ask<View>,
	unit: Unit,
	taken: Taken,
): Promise<Answer> {
	const state = formIn(ask.form);
	const { id } = taken.stocktake;
	const done = await closeStocktake(
		ask.cx,
		{ unitId: unit.id, id },
		{
			yes: typedValue(state, stockFields.sure) !== "",
			missing: Number(typedValue(state, stockFields.missing) || "0"),
		},
	);
	return done.ok
		? seeOther(
				to(one, { unit: unit.slug, stocktake: id }),
				ask.view.t("library.stock.close.done", { n: done.value.missing }),
			)
		: drawClose(
				ask,
				unit,
				taken,
				withProblems(state, problemAt(stockFields.sure, done.problem)),
			);
}
