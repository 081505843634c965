import type { Context } from "#platform/context.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { lastingHeaders, wantedOf } from "#platform/http/range.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { isDay } from "#territory";
import type { View } from "#ui/view.ts";
import {
	bytesOf,
	type Dataset,
	datasetNamed,
	type Format,
	fileIn,
	type Given,
	isFormat,
	listedDatasets,
	mayWithdraw,
	mediaTypes,
	publisherOf,
	rowsOf,
	schemaOf,
	tableSchemaOf,
	type Version,
	versionFileOf,
	versionOf,
	versionsOf,
	type Withdrawn,
} from "../index.ts";
import { DatasetPage } from "./dataset-page.tsx";
import { datasetExamples as shown } from "./examples.ts";
import { WithdrawnPage } from "./withdrawn-page.tsx";

/** Rows of the table at once. */
const perPage = 50;
/** Versions that the page lists; older ones keep their addresses. */
const versionsShown = 12;

/**
 * One dataset: its page, its newest files under an address that stays, each of its versions, and its columns for
 * programs. What an address is called says what comes: no ending is a page.
 */
export const datasetRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/data/:dataset",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const { name, format } = readName(param(ask, "dataset"));
			const dataset = datasetNamed(name);
			if (!dataset) return notFound;
			const version = await versionOf(ask.cx, dataset.slug);
			if (format === null) return show(ask, dataset, version, false);
			return version ? send(ask, dataset, version, format) : notFound;
		},
		examples: shown.newest,
	},
	{
		method: "GET",
		path: "/data/:dataset/:version",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const dataset = datasetNamed(param(ask, "dataset"));
			if (!dataset) return notFound;
			const asked = param(ask, "version");
			if (asked === "skema.json") return schema(ask.cx, dataset);
			const { name: day, format } = readName(asked);
			const version = isDay(day)
				? await versionOf(ask.cx, dataset.slug, day)
				: null;
			if (!version) return notFound;
			if (version.withdrawn)
				return gone(ask, dataset, version, version.withdrawn, format);
			return format === null
				? show(ask, dataset, version, true)
				: send(ask, dataset, version, format);
		},
		examples: shown.dated,
	},
];

/** `hasil-unit.csv` is a name and a format; an ending that is none belongs to no dataset. */
function readName(text: string): {
	readonly name: string;
	readonly format: Format | null;
} {
	const at = text.lastIndexOf(".");
	const ending = text.slice(at + 1);
	return at > 0 && isFormat(ending)
		? { name: text.slice(0, at), format: ending }
		: { name: text, format: null };
}

/** A version that was taken back answers with the reason alone, also to whoever wants a part, or asks whether it changed. */
const gone = (
	{ view }: Ask<View>,
	dataset: Dataset,
	version: Version,
	withdrawn: Withdrawn,
	format: Format | null,
): Answer =>
	format === null
		? page(WithdrawnPage({ view, dataset, version, withdrawn }), 410)
		: {
				kind: "file",
				status: 410,
				inline: true,
				type: "application/problem+json; charset=utf-8",
				bytes: `${JSON.stringify({
					status: 410,
					title: view.t("open-data.withdrawn.says"),
					detail: withdrawn.why,
					withdrawn: withdrawn.on,
				})}\n`,
			};

/** The file, or the part of it that is asked for, piece by piece from where it is kept. */
function send(
	{ cx, request }: Ask<View>,
	dataset: Dataset,
	version: Given,
	format: Format,
): Answer {
	const { size, sha256 } = fileIn(version, format);
	const file = { size, tag: sha256, changedAt: version.madeAt };
	const wanted = wantedOf(request.headers, file);
	const headers = {
		...lastingHeaders(file, wanted),
		"content-location": versionFileOf(dataset.slug, version.day, format),
		link: `<${schemaOf(dataset.slug)}>; rel="describedby"; type="application/csvm+json", <${dataset.licence.address}>; rel="license"`,
	};
	if (wanted.status !== 200 && wanted.status !== 206)
		return { kind: "no-body", status: wanted.status, headers };
	const bytes = wanted.status === 206 ? wanted.bytes : ([0, size - 1] as const);
	return {
		kind: "stream",
		status: wanted.status,
		type: mediaTypes[format],
		name: `${dataset.slug}-${version.day}.${format}`,
		headers,
		chunks: bytesOf(cx, version, format, bytes),
	};
}

async function show(
	{ cx, view, query }: Ask<View>,
	dataset: Dataset,
	version: Given | null,
	dated: boolean,
): Promise<Answer> {
	const last = Math.max(1, Math.ceil((version?.rows ?? 0) / perPage));
	const now = Number(query.get("halaman") ?? "1");
	if (!Number.isInteger(now) || now < 1 || now > last) return notFound;
	const columns = dataset.columns.filter(({ name }) =>
		version?.columns.includes(name),
	);
	const listed = (await listedDatasets(cx)).find(
		(one) => one.dataset === dataset,
	);
	return page(
		DatasetPage({
			view,
			dataset,
			version,
			dated,
			columns,
			rows: version
				? await rowsOf(cx, version, columns, (now - 1) * perPage, perPage)
				: [],
			now,
			last,
			lookedAt: listed?.lookedAt ?? null,
			versions: await versionsOf(cx, dataset.slug, versionsShown),
			publisher: await publisherOf(cx),
			mayWithdraw: mayWithdraw(cx.actor).may,
		}),
		200,
		{
			link: `<${schemaOf(dataset.slug)}>; rel="describedby"; type="application/csvm+json", </data/katalog.ttl>; rel="alternate"; type="text/turtle", </data/katalog.jsonld>; rel="alternate"; type="application/ld+json"`,
		},
	);
}

const schema = (cx: Context, dataset: Dataset): Answer => ({
	kind: "file",
	inline: true,
	type: "application/csvm+json; charset=utf-8",
	bytes: `${JSON.stringify(tableSchemaOf(cx.origin, dataset), null, "\t")}\n`,
});
