import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asOf, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { type Service, ServiceContent } from "./service.ts";
import { catalogueIn } from "./tables.ts";

/** The services of a unit, by name. */
export const servicesOf = async (
	cx: Context,
	unitId: string,
): Promise<Service[]> =>
	(
		await serviceRows(cx)
			.where("service.unit_id", "=", unitId)
			.orderBy(byName)
			.execute()
	).map(asService);

/** Every service of a unit that is open today. */
export const everyService = async (cx: Context): Promise<Service[]> =>
	(await serviceRows(cx).orderBy("service.id").execute()).map(asService);

/** Every service of a unit that is open today, page by page, so that a hundred thousand of them need no more memory than one page. */
export async function* eachService(cx: Context): AsyncGenerator<Service> {
	let after: string | null = null;
	for (;;) {
		let rows = serviceRows(cx).orderBy("service.id").limit(500);
		if (after !== null) rows = rows.where("service.id", ">", after);
		const page: Service[] = (await rows.execute()).map(asService);
		yield* page;
		const last = page.at(-1);
		if (!last || page.length < 500) return;
		after = last.id;
	}
}

/** The service by its word in addresses; `null` when there is none, or its unit is closed. */
export async function serviceBySlug(
	cx: Context,
	slug: string,
): Promise<Service | null> {
	const row = await serviceRows(cx)
		.where("service.slug", "=", slug)
		.executeTakeFirst();
	return row ? asService(row) : null;
}

export interface ServiceSearch {
	/** Words of name, description or unit, in any order and either language. */
	readonly search?: string;
	/** The unit by its word in addresses. */
	readonly unit?: string;
	/** From 1. */
	readonly page?: number;
}

export interface ServicePage {
	readonly services: readonly Service[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

export const servicesPerPage = 50;

/** One page of the services, by name. A page beyond the last is the last. */
export async function findServices(
	cx: Context,
	{ search = "", unit, page: asked = 1 }: ServiceSearch,
): Promise<ServicePage> {
	let found = serviceRows(cx);
	for (const word of wordsOf(search))
		found = found.where(searched, "like", `%${word}%`);
	if (unit) found = found.where("unit.slug", "=", unit);
	const { total } = await found
		.clearSelect()
		.select(sql<number>`count(*)::integer`.as("total"))
		.executeTakeFirstOrThrow();
	const pages = Math.max(1, Math.ceil(total / servicesPerPage));
	const page = Math.min(Math.max(1, asked), pages);
	const rows = await found
		.orderBy(byName)
		.orderBy("service.id")
		.limit(servicesPerPage)
		.offset((page - 1) * servicesPerPage)
		.execute();
	return { services: rows.map(asService), total, page, pages };
}

/** The units that have published something, by name. */
export const unitsWithServices = (
	cx: Context,
): Promise<{ slug: string; name: string }[]> =>
	rowsToday(cx)
		.select(["unit.slug", "unit.name"])
		.distinct()
		.orderBy("unit.name")
		.execute();

const byName = sql`lower(service.name->>'id')`;

const searched = sql<string>`lower(concat_ws(' ',
	service.name->>'id', service.name->>'en', service.about->>'id', service.about->>'en', unit.name))`;

// At most eight words are looked for; what like takes for a sign of its own is taken literally.
const wordsOf = (search: string): string[] =>
	search
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== "")
		.slice(0, 8)
		.map((word) => word.replace(/[\\%_]/g, "\\$&"));

/** Services of units that are open today. */
const rowsToday = (cx: Context) =>
	catalogueIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("catalogue.service as service")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "service.unit_id")
				.on(asOf("unit", dayOf(cx.now))),
		);

const serviceRows = (cx: Context) =>
	rowsToday(cx)
		.innerJoin("catalogue.service_version as version", (join) =>
			join
				.onRef("version.service_id", "=", "service.id")
				.onRef("version.version", "=", "service.version"),
		)
		.select([
			"service.id",
			"service.unit_id",
			"service.slug",
			"service.version",
			"service.published_at",
			"version.content",
			"version.written_at",
			"unit.slug as unit_slug",
			"unit.name as unit_name",
			asDay("service.last_confirmed_on").as("confirmed_on"),
		]);

type Row = Awaited<
	ReturnType<ReturnType<typeof serviceRows>["execute"]>
>[number];

const asService = (row: Row): Service => ({
	...contentOf(row),
	id: row.id,
	slug: row.slug,
	unit: { id: row.unit_id, slug: row.unit_slug, name: row.unit_name },
	version: row.version,
	changedOn: dayOf(row.written_at),
	publishedAt: row.published_at,
	lastConfirmedOn: row.confirmed_on,
});

const contentOf = ({ content }: Pick<Row, "content">): ServiceContent =>
	ServiceContent.parse(content);
