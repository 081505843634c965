import { z } from "zod";
import { factKind, type Told, tellFigure, toldAfter } from "#facts";
import { unitBySlug } from "#units";
import type { Both } from "../both.ts";
import {
	answered,
	lastOf,
	listing,
	nothingThere,
	refusedWith,
	writing,
} from "../operation.ts";
import * as schemas from "../schemas.ts";

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const example = {
	unit: "kanwil-kemenkum-ntt",
	fact: "service-days-kept",
	month: "2026-10",
};

const asFigure = (unit: string, { at, ...told }: Told) => ({
	unit,
	...told,
	toldAt: at.toISOString(),
});

/** Why a figure is not kept, in words for whoever runs the system. */
const because = {
	"month-not-over": {
		id: "Bulan ini belum lewat.",
		en: "This month is not over yet.",
	},
	"month-too-old": {
		id: "Bulan ini lebih dari 24 bulan yang lalu.",
		en: "This month lies more than 24 months back.",
	},
	"before-opening": {
		id: "Unit ini belum buka atau sudah tutup pada bulan itu.",
		en: "This unit was not yet open in that month, or closed already.",
	},
	"more-than-all": {
		id: "numerator lebih besar dari denominator.",
		en: "numerator is larger than denominator.",
	},
} as const satisfies Record<string, Both>;

export const figures = [
	listing({
		id: "listFigures",
		path: "/units/{unit}/figures/{fact}",
		group: "figures",
		summary: {
			id: "Angka bulanan yang diberitahukan sistem sebuah unit",
			en: "Monthly figures that the system of a unit told",
		},
		params: { unit: schemas.word, fact: schemas.word },
		query: {},
		item: schemas.Figure,
		example,
		handle: async ({ cx, params, query: { limit }, after }) => {
			const unit = await unitBySlug(cx, params.unit);
			if (!unit || !factKind(params.fact)?.told) return nothingThere;
			const found = await toldAfter(cx, unit.id, params.fact, {
				after,
				atMost: limit + 1,
			});
			const { rows, last } = lastOf(found, (told) => told.month, limit);
			return answered({
				items: rows.map((told) => asFigure(unit.slug, told)),
				last,
			});
		},
	}),
	writing({
		id: "tellFigure",
		method: "PUT",
		path: "/units/{unit}/figures/{fact}/{month}",
		group: "figures",
		summary: {
			id: "Memberitahukan angka satu bulan, atau membetulkannya",
			en: "Tell the figure of a month, or correct it",
		},
		says: {
			id: "Yang sama sekali lagi tidak mengubah apa pun. Yang lain menjadi versi berikutnya; yang lama tetap tersimpan.",
			en: "The same again changes nothing. Another one becomes the next version; the one before stays on record.",
		},
		may: "figures:write",
		trail: "figure.told",
		params: { unit: schemas.word, fact: schemas.word, month },
		body: {
			numerator: z.int().min(0).max(1_000_000),
			denominator: z.int().min(1).max(1_000_000),
		},
		answer: schemas.Figure,
		example,
		handle: async ({ cx, params, body }) => {
			const unit = await unitBySlug(cx, params.unit);
			if (!unit) return nothingThere;
			const { fact, month: of } = params;
			const told = await tellFigure(cx, unit, { fact, month: of, ...body });
			if (told.ok) return answered(asFigure(unit.slug, told.value));
			const { reason } = told.problem;
			// RFC 6750, 3.1.
			if (reason === "not-its-system")
				return refusedWith("scope-missing", {
					headers: { "www-authenticate": 'Bearer error="insufficient_scope"' },
				});
			return reason === "unknown-fact"
				? nothingThere
				: refusedWith("not-possible", { detail: because[reason] });
		},
	}),
] as const;
