import { z } from "zod";
import { type Consultation, consultationsAfter } from "#consultations";
import { publishedBefore } from "#news";
import { allProcedures, type Procedure } from "#procedures";
import { type UnitName, unitBySlug, unitNamesOf } from "#units";
import {
	answered,
	lastOf,
	listing,
	nothingThere,
	partOf,
	reading,
} from "../operation.ts";
import * as schemas from "../schemas.ts";

type Names = ReadonlyMap<string, UnitName>;

const asConsultation = (origin: string, names: Names, one: Consultation) => {
	const unit = names.get(one.unitId)?.slug ?? null;
	return {
		consultation: one.id,
		unit,
		family: one.family,
		title: one.title,
		about: one.about,
		state: one.state,
		opensOn: one.opensOn,
		closesOn: one.closesOn,
		phases: one.phases.map(({ name, from, until }) => ({ name, from, until })),
		opinions: one.opinions,
		answered: one.answered,
		page: unit && `${origin}/unit/${unit}/konsultasi/${one.id}`,
	};
};

const asProcedure = (one: Procedure) => ({
	procedure: one.id,
	version: one.version,
	title: one.title,
	about: one.about,
	verified: one.verified,
	basis: one.basis.map(({ regulation, articles, sources }) => ({
		regulation,
		articles,
		sources: [...sources],
	})),
	steps: one.steps.map((step) => ({
		code: step.code,
		title: step.title,
		says: step.says,
		days: step.limit?.days ?? null,
		counted: step.limit?.unit ?? null,
		from: step.from,
		regulation: step.regulation,
		verified: step.verified,
	})),
});

export const participation = [
	listing({
		id: "listConsultations",
		path: "/consultations",
		group: "participation",
		summary: {
			id: "Konsultasi publik, juga yang sudah selesai",
			en: "Public consultations, also those that are over",
		},
		params: {},
		query: {},
		item: schemas.Consultation,
		example: {},
		handle: async ({ cx, query: { limit }, after }) => {
			const found = await consultationsAfter(cx, { after, atMost: limit + 1 });
			const { rows, last } = lastOf(found, ({ id }) => id, limit);
			const names = await unitNamesOf(
				cx,
				rows.map(({ unitId }) => unitId),
			);
			return answered({
				items: rows.map((one) => asConsultation(cx.origin, names, one)),
				last,
			});
		},
	}),
	listing({
		id: "listNews",
		path: "/news",
		group: "participation",
		summary: {
			id: "Berita dan siaran pers, yang terbaru dulu",
			en: "News and press releases, the newest first",
		},
		params: {},
		query: {
			unit: schemas.word.optional(),
			province: z
				.string()
				.regex(/^\d{2}$/)
				.optional(),
			topic: schemas.word.optional(),
		},
		item: schemas.News,
		example: {},
		handle: async ({ cx, query: { limit, unit, topic, province }, after }) => {
			const of = unit === undefined ? null : await unitBySlug(cx, unit);
			if (unit !== undefined && !of) return answered({ items: [], last: null });
			const found = await publishedBefore(
				cx,
				{
					topic: topic ?? null,
					province: province ?? null,
					unitId: of?.id ?? null,
				},
				{ before: after === null ? null : placeIn(after), atMost: limit + 1 },
			);
			const { rows, last } = lastOf(
				found,
				({ publishedAt, id }) => `${publishedAt.toISOString()} ${id}`,
				limit,
			);
			const names = await unitNamesOf(
				cx,
				rows.map(({ unitId }) => unitId),
			);
			return answered({
				items: rows.map((one) => ({
					news: one.slug,
					unit: names.get(one.unitId)?.slug ?? null,
					kind: one.kind,
					reading: one.reading,
					lang: one.lang,
					title: one.title,
					summary: one.summary,
					topics: [...one.topics],
					publishedAt: one.publishedAt.toISOString(),
					correctedAt: one.correctedAt?.toISOString() ?? null,
					page: `${cx.origin}/berita/${one.slug}`,
				})),
				last,
			});
		},
	}),
	listing({
		id: "listProcedures",
		path: "/procedures",
		group: "participation",
		summary: {
			id: "Tahap dan batas waktu pengaduan, laporan, dan permohonan",
			en: "Stages and time limits of complaints, reports and requests",
		},
		params: {},
		query: {},
		item: schemas.Procedure,
		example: {},
		handle: async ({ query: { limit }, after }) => {
			const { rows, last } = partOf(allProcedures(), ({ id }) => id, {
				after,
				limit,
			});
			return answered({ items: rows.map(asProcedure), last });
		},
	}),
	reading({
		id: "getProcedure",
		path: "/procedures/{procedure}",
		group: "participation",
		summary: {
			id: "Satu prosedur dengan batas waktunya",
			en: "One procedure with its time limits",
		},
		params: { procedure: schemas.word },
		query: {},
		answer: schemas.Procedure,
		example: { procedure: "sp4n" },
		handle: async ({ params }) => {
			const one = allProcedures().find(({ id }) => id === params.procedure);
			return one ? answered(asProcedure(one)) : nothingThere;
		},
	}),
] as const;

/** When and which, as a cursor keeps it; it was signed here, so it is as it was written. */
function placeIn(key: string): { readonly at: Date; readonly id: string } {
	const [at = "", id = ""] = key.split(" ");
	return { at: new Date(at), id };
}
