import { z } from "zod";
import {
	type Dataset,
	datasetNamed,
	fileOf,
	listedDatasets,
	rowsOf,
	type Version,
	versionOf,
	versionsOf,
	type Withdrawn,
} from "#open-data";
import {
	answered,
	listing,
	nothingThere,
	partOf,
	reading,
	refusedWith,
} from "../operation.ts";
import * as schemas from "../schemas.ts";

const dataset = schemas.word;
/** So many versions a dataset that changes daily has in ten years. */
const mostVersions = 3_660;

const asDataset = (
	origin: string,
	one: Dataset,
	version: Pick<Version, "day" | "rows"> | null,
) => ({
	dataset: one.slug,
	topic: one.topic,
	title: one.title,
	says: one.says,
	frequency: one.frequency,
	licence: { code: one.licence.code, href: one.licence.address },
	newest: version?.day ?? null,
	rows: version?.rows ?? null,
	page: `${origin}/data/${one.slug}`,
});

/** The reason stands in its place, in the words of whoever took it back. */
const takenBack = ({ on, why }: Withdrawn) =>
	refusedWith("withdrawn", {
		detail: {
			id: `Ditarik pada ${on}: ${why}`,
			en: `Taken back on ${on}: ${why}`,
		},
	});

export const data = [
	listing({
		id: "listDatasets",
		path: "/datasets",
		group: "data",
		summary: { id: "Himpunan data terbuka", en: "Open datasets" },
		params: {},
		query: { topic: schemas.word.optional() },
		item: schemas.Dataset,
		example: {},
		handle: async ({ cx, query: { topic, limit }, after }) => {
			const all = (await listedDatasets(cx)).filter(
				(one) => topic === undefined || one.dataset.topic === topic,
			);
			const { rows, last } = partOf(all, (one) => one.dataset.slug, {
				after,
				limit,
			});
			return answered({
				items: rows.map((one) =>
					asDataset(cx.origin, one.dataset, one.version),
				),
				last,
			});
		},
	}),
	reading({
		id: "getDataset",
		path: "/datasets/{dataset}",
		group: "data",
		summary: {
			id: "Satu himpunan data: kolom, berkas, batasannya",
			en: "One dataset: columns, files, limits",
		},
		params: { dataset },
		query: {},
		answer: schemas.DatasetFull,
		example: { dataset: "hasil-unit" },
		handle: async ({ cx, params }) => {
			const one = datasetNamed(params.dataset);
			if (!one) return nothingThere;
			const version = await versionOf(cx, one.slug);
			return answered({
				...asDataset(cx.origin, one, version),
				counted: one.counted,
				caveat: one.caveat,
				hidden: one.hidden ?? null,
				columns: one.columns.map((column) => ({
					name: column.name,
					type: column.type,
					title: column.title,
					meaning: column.meaning,
					unit: column.unit ?? null,
					adds: column.adds ?? false,
				})),
				files: (version?.files ?? []).map(({ format, size, sha256 }) => ({
					format,
					bytes: size,
					sha256,
					href: cx.origin + fileOf(one.slug, format),
				})),
			});
		},
	}),
	listing({
		id: "listDatasetVersions",
		path: "/datasets/{dataset}/versions",
		group: "data",
		summary: {
			id: "Versi sebuah himpunan data, yang terlama dulu",
			en: "Versions of a dataset, the oldest first",
		},
		params: { dataset },
		query: {},
		item: schemas.DatasetVersion,
		example: { dataset: "hasil-unit" },
		handle: async ({ cx, params, query: { limit }, after }) => {
			if (!datasetNamed(params.dataset)) return nothingThere;
			const all = await versionsOf(cx, params.dataset, mostVersions);
			const { rows, last } = partOf(all, ({ day }) => day, { after, limit });
			return answered({
				items: rows.map(({ day, rows: n, madeAt, withdrawn }) => ({
					day,
					rows: n,
					madeAt: madeAt.toISOString(),
					withdrawn,
				})),
				last,
			});
		},
	}),
	listing({
		id: "listDatasetRows",
		path: "/datasets/{dataset}/versions/{day}/rows",
		group: "data",
		summary: {
			id: "Baris-baris satu versi, seperti di berkasnya",
			en: "The rows of one version, as its file has them",
		},
		says: {
			id: "Indeks survei, angka pengaduan, dan lainnya yang menghitung orang ada di sini, sebagaimana dilindungi: yang sedikit disembunyikan, dan null. Sebuah versi tidak pernah berubah, dan ditarik semata-mata demi melindungi seseorang.",
			en: "Indices of surveys, figures of complaints and all else that counts people stand here, as they are protected: what is few is hidden, and null. A version never changes, and is taken back for the sake of a person alone.",
		},
		params: { dataset, day: z.iso.date() },
		query: {},
		item: schemas.DatasetRow,
		example: { dataset: "hasil-kabupaten-kota", day: "2026-06-30" },
		problems: ["withdrawn"],
		handle: async ({ cx, params, query: { limit }, after }) => {
			const known = datasetNamed(params.dataset);
			const version = known && (await versionOf(cx, known.slug, params.day));
			if (!known || !version) return nothingThere;
			if (version.withdrawn) return takenBack(version.withdrawn);
			const columns = version.columns.flatMap(
				(name) => known.columns.find((one) => one.name === name) ?? [],
			);
			const from = after === null ? 0 : Number(after);
			const rows = await rowsOf(cx, version, columns, from, limit);
			const end = from + rows.length;
			return answered({
				items: rows.map((row) =>
					Object.fromEntries(
						columns.map(({ name }, at) => [name, row[at] ?? null]),
					),
				),
				last: rows.length > 0 && end < version.rows ? String(end) : null,
			});
		},
	}),
] as const;
