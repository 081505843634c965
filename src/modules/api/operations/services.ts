import { type Service, serviceBySlug, servicesAfter } from "#catalogue";
import {
	answered,
	lastOf,
	listing,
	nothingThere,
	reading,
} from "../operation.ts";
import * as schemas from "../schemas.ts";

const asService = (origin: string, service: Service) => ({
	service: service.slug,
	unit: service.unit.slug,
	name: service.name,
	about: service.about,
	version: service.version,
	changedOn: service.changedOn,
	confirmedOn: service.lastConfirmedOn,
	page: `${origin}/layanan/${service.slug}`,
});

export const services = [
	listing({
		id: "listServices",
		path: "/services",
		group: "services",
		summary: {
			id: "Layanan yang diterbitkan, semua atau dari satu unit",
			en: "Published services, all or of one unit",
		},
		params: {},
		query: { unit: schemas.word.optional() },
		item: schemas.Service,
		example: {},
		handle: async ({ cx, query: { unit, limit }, after }) => {
			const found = await servicesAfter(cx, unit, { after, atMost: limit + 1 });
			const { rows, last } = lastOf(found, ({ slug }) => slug, limit);
			return answered({
				items: rows.map((service) => asService(cx.origin, service)),
				last,
			});
		},
	}),
	reading({
		id: "getService",
		path: "/services/{service}",
		group: "services",
		summary: {
			id: "Satu layanan dengan standarnya",
			en: "One service with its standard",
		},
		params: { service: schemas.word },
		query: {},
		answer: schemas.ServiceStandard,
		example: { service: "bantuan-hukum-kanwil-kemenkum-ntt" },
		handle: async ({ cx, params }) => {
			const service = await serviceBySlug(cx, params.service);
			if (!service) return nothingThere;
			return answered({
				...asService(cx.origin, service),
				standard: Object.fromEntries(
					Object.entries(service.standard).map(([code, says]) => [
						code,
						[...(says ?? [])],
					]),
				),
				fees: service.fees.map(({ what, rupiah, basis }) => ({
					what,
					rupiah,
					basis,
				})),
				channels: service.channels.map(({ kind, says, href }) => ({
					kind,
					says,
					href,
				})),
			});
		},
	}),
] as const;
