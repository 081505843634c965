import { z } from "zod";
import { type Day, dayOf, provincesAt, regenciesAt } from "#territory";
import { type Unit, unitBySlug, unitsAfter } from "#units";
import {
	answered,
	lastOf,
	listing,
	nothingThere,
	partOf,
	reading,
} from "../operation.ts";
import * as schemas from "../schemas.ts";

const province = z.string().regex(/^\d{2}$/);
const codeOf = ({ code }: { readonly code: string }) => code;
const page = (origin: string, { slug }: Pick<Unit, "slug">) =>
	`${origin}/unit/${slug}`;

const asRegion = ({ code, name }: { code: string; name: string }) => ({
	code,
	name,
});

const asUnit = (origin: string, unit: Unit) => ({
	unit: unit.slug,
	name: unit.name,
	kind: unit.kind,
	province: asRegion(unit.province),
	regency: asRegion(unit.regency),
	under: unit.parent?.slug ?? null,
	address: unit.address,
	openedOn: unit.openedOn,
	closedOn: unit.closedOn,
	page: page(origin, unit),
});

export const places = [
	listing({
		id: "listProvinces",
		path: "/provinces",
		group: "places",
		summary: { id: "Provinsi pada suatu hari", en: "Provinces on a day" },
		params: {},
		query: { day: z.iso.date().optional().describe("Today when left out.") },
		item: schemas.Region,
		example: {},
		handle: async ({ cx, query, after }) => {
			const all = await provincesAt(cx, query.day ?? dayOf(cx.now));
			const { rows, last } = partOf(all, codeOf, { after, limit: query.limit });
			return answered({ items: rows.map(asRegion), last });
		},
	}),
	listing({
		id: "listRegencies",
		path: "/provinces/{province}/regencies",
		group: "places",
		summary: {
			id: "Kabupaten dan kota sebuah provinsi",
			en: "Regencies and cities of a province",
		},
		params: { province },
		query: { day: z.iso.date().optional().describe("Today when left out.") },
		item: schemas.Region,
		example: { province: "36" },
		handle: async ({ cx, params, query, after }) => {
			const day: Day = query.day ?? dayOf(cx.now);
			const all = await regenciesAt(cx, day, params.province);
			if (all.length === 0) return nothingThere;
			const { rows, last } = partOf(all, codeOf, { after, limit: query.limit });
			return answered({ items: rows.map(asRegion), last });
		},
	}),
	listing({
		id: "listUnits",
		path: "/units",
		group: "places",
		summary: { id: "Unit yang buka hari ini", en: "Units that are open today" },
		params: {},
		query: {
			text: z
				.string()
				.max(100)
				.optional()
				.describe("Words of the name, in any order."),
			province: province.optional(),
			regency: z
				.string()
				.regex(/^\d{2}\.\d{2}$/)
				.optional(),
			kind: schemas.word.optional(),
			under: schemas.word.optional().describe("The unit right above."),
		},
		item: schemas.Unit,
		example: { province: "36" },
		handle: async ({ cx, query: { text = "", limit, ...asked }, after }) => {
			const words = text.split(/\s+/).filter(Boolean).slice(0, 8);
			const found = await unitsAfter(
				cx,
				{ ...asked, words },
				{ after, atMost: limit + 1 },
			);
			const { rows, last } = lastOf(found, ({ slug }) => slug, limit);
			return answered({
				items: rows.map((unit) => asUnit(cx.origin, unit)),
				last,
			});
		},
	}),
	reading({
		id: "getUnit",
		path: "/units/{unit}",
		group: "places",
		summary: { id: "Satu unit", en: "One unit" },
		params: { unit: schemas.word },
		query: {},
		answer: schemas.Unit,
		example: { unit: "kanwil-kemenkum-ntt" },
		handle: async ({ cx, params }) => {
			const unit = await unitBySlug(cx, params.unit);
			return unit ? answered(asUnit(cx.origin, unit)) : nothingThere;
		},
	}),
] as const;
