import type { Service } from "#catalogue";
import type { Said } from "#kernel/text.ts";
import { dayOf } from "#territory";
import type { Entry } from "./entry.ts";
import type { Stretch } from "./unit-entries.ts";

/** Services as they are found from today on; those of a unit that closes end with it. */
export const serviceEntries = (
	services: readonly Service[],
	units: ReadonlyMap<string, readonly Stretch[]>,
	now: Date,
): Entry[] =>
	services.flatMap((service) =>
		(units.get(service.unit.id) ?? [])
			.filter(({ until }) => until === null || until > dayOf(now))
			.map(
				(unit): Entry => ({
					kind: "service",
					subject: subjectOf(service),
					title: service.name,
					says: saidBy(unit.name, service.about),
					keywords: `${unit.name} ${unit.regency} ${unit.province}`,
					place: service.unit.id,
					href: `/layanan/${service.slug}`,
					from: unit.from,
					until: unit.until,
					changedOn: service.lastConfirmedOn,
				}),
			),
	);

/** "Kantor Wilayah …: what it is". */
const saidBy = (unit: string, { id, en }: Said): Said => ({
	id: `${unit}: ${id}`,
	...(en === undefined ? {} : { en: `${unit}: ${en}` }),
});

/** The unit stands first, so that the services of a unit are known by it. */
export const subjectOf = ({ id, unit }: Service): string => `${unit.id}/${id}`;
