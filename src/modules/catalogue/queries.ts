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

/** Services after one of them, by their words in addresses, which never change; of all units or of one. */
export async function servicesAfter(
	cx: Context,
	unit: string | undefined,
	{ after, atMost }: { readonly after: string | null; readonly atMost: number },
): Promise<readonly Service[]> {
	let rows = serviceRows(cx).orderBy("service.slug").limit(atMost);
	if (unit !== undefined) rows = rows.where("unit.slug", "=", unit);
	if (after !== null) rows = rows.where("service.slug", ">", after);
	return (await rows.execute()).map(asService);
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

export interface ServicePage {
	readonly services: readonly Service[];
	/** At most {@link mostListed}. */
	readonly total: number;
	/** There are more than can be turned over by pages: words or a unit narrow it. */
	readonly more: boolean;
	readonly page: number;
	readonly pages: number;
}

export const servicesPerPage = 50;
export const mostListed = 500;

/** One page of the services, by name, of all units or of one. A page beyond the last is the last. */
export async function listServices(
	cx: Context,
	{
		unit = "",
		page: asked = 1,
	}: {
		/** The unit by its word in addresses. */
		readonly unit?: string;
		/** From 1. */
		readonly page?: number;
	} = {},
): Promise<ServicePage> {
	let found = rowsToday(cx).select("service.id");
	if (unit) found = found.where("unit.slug", "=", unit);
	const { counted } = await catalogueIn(cx.db)
		.selectFrom(found.limit(mostListed + 1).as("some"))
		.select(sql<number>`count(*)::integer`.as("counted"))
		.executeTakeFirstOrThrow();
	const total = Math.min(counted, mostListed);
	const pages = Math.max(1, Math.ceil(total / servicesPerPage));
	const page = Math.min(Math.max(1, asked), pages);
	const rows = await found
		.orderBy(byName)
		.orderBy("service.id")
		.limit(servicesPerPage)
		.offset((page - 1) * servicesPerPage)
		.execute();
	const services = await servicesById(
		cx,
		rows.map(({ id }) => id),
	);
	return { services, total, more: counted > mostListed, page, pages };
}

/** Services in the order of their ids; those that are gone are left out. */
export async function servicesById(
	cx: Context,
	ids: readonly string[],
): Promise<readonly Service[]> {
	if (ids.length === 0) return [];
	const rows = await serviceRows(cx)
		.where("service.id", "in", [...ids])
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => {
		const row = byId.get(id);
		return row ? [asService(row)] : [];
	});
}

/** Units that can be offered in one list; with more of them one is chosen by words, or on its own page. */
export const mostUnitsOffered = 100;

/** The units that have published something, by name; `null` where they are too many to choose from. */
export async function unitsWithServices(
	cx: Context,
): Promise<readonly { readonly slug: string; readonly name: string }[] | null> {
	const some = await catalogueIn(cx.db)
		.selectFrom("catalogue.service")
		.select("unit_id")
		.distinct()
		.limit(mostUnitsOffered + 1)
		.execute();
	if (some.length > mostUnitsOffered) return null;
	return rowsToday(cx)
		.select(["unit.slug", "unit.name"])
		.distinct()
		.orderBy("unit.name")
		.execute();
}

/** The unit by its word in addresses, where it has published something. */
export const unitWithServices = async (
	cx: Context,
	slug: string,
): Promise<{
	readonly id: string;
	readonly slug: string;
	readonly name: string;
} | null> =>
	(await rowsToday(cx)
		.select(["unit.unit_id as id", "unit.slug", "unit.name"])
		.where("unit.slug", "=", slug)
		.limit(1)
		.executeTakeFirst()) ?? null;

// As the index of migration 0007 has it.
const byName = sql`lower(service.name->>'id')`;

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
